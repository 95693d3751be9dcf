package org.stratagem.solve.offer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.markov.ExactElimination;
import org.stratagem.solve.offer.OfferGame.Chance;
import org.stratagem.solve.offer.OfferGame.Choice;
import org.stratagem.solve.offer.OfferGame.End;
import org.stratagem.solve.offer.OfferGame.Node;
import org.stratagem.solve.offer.OfferGame.Offer;

/**
 * A stationary subgame-perfect equilibrium of a game with offers. States are given values, rounds
 * are solved backwards, and that gives new values, until they settle; near there the new values are
 * linear in the old, so that one system of linear equations gives them exactly. Values that
 * reproduce themselves exactly leave nobody anything to gain by a single deviation anywhere, hence,
 * since payoffs are discounted, by none at all. Where play surely ends the states are solved from
 * the last on. Cost: the rounds times the iterations, and one cube of the number of values.
 */
public final class StationaryOffers {
  private static final int MOST_ITERATIONS = 20_000;
  private static final double SETTLED = 1e-13;

  /**
   * After so many iterations, and whenever there were four times as many, it is tried whether what
   * is done has settled already: values take longer where players are patient.
   */
  private static final int FIRST_ATTEMPT = 16;

  /** More values than these are not solved for exactly. */
  private static final int MOST_UNKNOWNS = 400;

  /** Values are moved so little, a power of 1/2, to see how they work on each other. */
  private static final int[] STEPS = {30, 36, 24};

  /**
   * An equilibrium.
   *
   * @param values of the states, by state, then by player
   * @param rounds by state, what is done there
   */
  public record Equilibrium(List<List<Real>> values, List<RoundSolution> rounds) {}

  private final OfferGame game;
  private final Runnable tick;
  private final int players;

  /**
   * @param tick called now and then; it may throw, to give up
   */
  public StationaryOffers(OfferGame game, Runnable tick) {
    this.game = game;
    this.tick = tick;
    this.players = game.discounts().size();
  }

  /** An equilibrium; nothing where the values did not settle on any. */
  public Optional<Equilibrium> solve() {
    List<Integer> order = order();
    List<List<Real>> values = order == null ? settled() : backwards(order);
    if (values == null) {
      return Optional.empty();
    }
    List<RoundSolution> rounds = rounds(values);
    return values.equals(values(rounds))
        ? Optional.of(new Equilibrium(values, rounds))
        : Optional.empty();
  }

  /** Whether play surely ends. */
  public boolean ends() {
    return order() != null;
  }

  private List<RoundSolution> rounds(List<? extends List<Real>> worth) {
    List<RoundSolution> rounds = new ArrayList<>();
    for (Node round : game.rounds()) {
      tick.run();
      rounds.add(new RoundSolution(game, round, worth));
    }
    return rounds;
  }

  private static List<List<Real>> values(List<RoundSolution> rounds) {
    return rounds.stream().map(RoundSolution::values).toList();
  }

  private List<List<Real>> nothing(Real zero) {
    return new ArrayList<>(
        Collections.nCopies(game.rounds().size(), Collections.nCopies(players, zero)));
  }

  private List<List<Real>> backwards(List<Integer> order) {
    List<List<Real>> values = nothing(Real.ZERO);
    for (int state : order) {
      tick.run();
      values.set(state, new RoundSolution(game, game.rounds().get(state), values).values());
    }
    return List.copyOf(values);
  }

  private @Nullable List<List<Real>> settled() {
    List<List<Real>> values = nothing(Real.of(0.0));
    int attempt = FIRST_ATTEMPT;
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      List<List<Real>> next = doubles(values(rounds(values)));
      double change = 0;
      for (int state = 0; state < next.size(); state++) {
        for (int player = 0; player < players; player++) {
          double now = next.get(state).get(player).doubleValue();
          double before = values.get(state).get(player).doubleValue();
          change = Math.max(change, Math.abs(now - before) / Math.max(1, Math.abs(now)));
        }
      }
      values = next;
      boolean settled = change <= SETTLED;
      if (settled || round == attempt) {
        List<List<Real>> exact = exact(values);
        if (exact != null || settled) {
          return exact;
        }
        attempt *= 4;
      }
    }
    return null;
  }

  private static List<List<Real>> doubles(List<List<Real>> values) {
    return values.stream()
        .map(own -> own.stream().map(value -> Real.of(value.doubleValue())).toList())
        .toList();
  }

  private @Nullable List<List<Real>> exact(List<List<Real>> near) {
    if (game.rounds().size() * players > MOST_UNKNOWNS) {
      return null;
    }
    List<List<Real>> around =
        near.stream()
            .map(own -> own.stream().map(value -> (Real) value.toRational()).toList())
            .toList();
    for (int step : STEPS) {
      List<List<Real>> solved =
          linearized(around, Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(step)));
      if (solved != null && solved.equals(values(rounds(solved)))) {
        return solved;
      }
    }
    return null;
  }

  /** The values that would reproduce themselves, if new values were linear in the old. */
  private @Nullable List<List<Real>> linearized(List<List<Real>> around, Real step) {
    int size = around.size() * players;
    List<Real> base = flat(values(rounds(around)));
    Real[][] rows = new Real[size][size + 1];
    for (int row = 0; row < size; row++) {
      rows[row][size] = base.get(row);
    }
    for (int column = 0; column < size; column++) {
      List<Real> moved = new ArrayList<>(flat(around));
      Real before = moved.get(column);
      moved.set(column, before.plus(step));
      List<Real> values = flat(values(rounds(square(moved))));
      for (int row = 0; row < size; row++) {
        Real slope = values.get(row).minus(base.get(row)).dividedBy(step);
        rows[row][column] = (row == column ? Real.ONE : Real.ZERO).minus(slope);
        rows[row][size] = rows[row][size].minus(slope.times(before));
      }
    }
    Real[] solved = ExactElimination.solved(rows);
    return solved == null ? null : square(List.of(solved));
  }

  private static List<Real> flat(List<List<Real>> values) {
    return values.stream().flatMap(List::stream).toList();
  }

  private List<List<Real>> square(List<Real> flat) {
    List<List<Real>> square = new ArrayList<>();
    for (int state = 0; state < game.rounds().size(); state++) {
      square.add(List.copyOf(flat.subList(state * players, (state + 1) * players)));
    }
    return square;
  }

  /** The states, each after all that may follow it; null where one may come again. */
  private @Nullable List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    int[] seen = new int[game.rounds().size()];
    for (int state = 0; state < seen.length; state++) {
      if (!visit(state, seen, order)) {
        return null;
      }
    }
    return order;
  }

  private boolean visit(int state, int[] seen, List<Integer> order) {
    if (seen[state] != 0) {
      return seen[state] == 2;
    }
    seen[state] = 1;
    TreeSet<Integer> next = new TreeSet<>();
    collect(game.rounds().get(state), next);
    for (int later : next) {
      if (!visit(later, seen, order)) {
        return false;
      }
    }
    seen[state] = 2;
    order.add(state);
    return true;
  }

  private static void collect(Node node, TreeSet<Integer> next) {
    if (node instanceof End end) {
      for (Map.Entry<Integer, Real> entry : end.next().entrySet()) {
        if (entry.getValue().signum() != 0) {
          next.add(entry.getKey());
        }
      }
    } else if (node instanceof Choice choice) {
      choice.actions().forEach(action -> collect(action, next));
    } else if (node instanceof Chance chance) {
      chance.branches().forEach(branch -> collect(branch, next));
    } else {
      collect(((Offer) node).then(), next);
    }
  }
}
