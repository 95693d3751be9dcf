package org.stratagem.bargain.fallback;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.solve.zerosum.MatrixGame;

/**
 * Shares by the equilibria that players fall back to. The worth of a coalition is the sum of its
 * members' payoffs in the selected equilibrium of a game in which the coalition acts as one,
 * against the others who do so too or who each act for themselves; the worth of all is the greatest
 * sum; the shares are Shapley's (1953). With two players this is the equilibrium and half of what
 * is above.
 *
 * <p>An equilibrium is chosen once in each game of sides, and the worths of all its sides that
 * count come from it. The range of a share is over all such choices: a linear function of the
 * payoffs in each game.
 */
public final class FallbackSolver {
  /** Which equilibria players fall back to. */
  public enum Concept {
    NASH,
    CORRELATED
  }

  /** How those outside a coalition act. */
  public enum Rest {
    INDIVIDUALS,
    JOINT
  }

  private final NormalForm form;
  private final Concept concept;
  private final Selection selection;
  private final Rest rest;
  private final BooleanSupplier cancelled;
  private final int players;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public FallbackSolver(
      NormalForm form, Concept concept, Selection selection, Rest rest, BooleanSupplier cancelled) {
    this.form = form;
    this.concept = concept;
    this.selection = selection;
    this.rest = rest;
    this.cancelled = cancelled;
    this.players = form.players().size();
  }

  /**
   * A game of sides.
   *
   * @param sides their members
   * @param counted the sides whose payoffs are their worths
   */
  private record Breakdown(List<Coalition> sides, List<Integer> counted) {}

  /** The shares and their range. */
  public FallbackSolution solve() {
    Rational[] worths = new Rational[1 << players];
    Arrays.fill(worths, Rational.of(0));
    int plan = MatrixGame.sums(form).most();
    Rational total = MatrixGame.sum(form, plan);
    worths[worths.length - 1] = total;
    Real[] least = new Real[players];
    Arrays.fill(least, total.dividedBy(Rational.of(players)));
    Real[] most = least.clone();
    boolean complete = true;
    List<Rational> joint = List.of();
    Optional<Interval> entropy = Optional.empty();
    for (Breakdown breakdown : breakdowns()) {
      List<List<Integer>> members = breakdown.sides().stream().map(Coalition::members).toList();
      Sides sides = Sides.of(form, members);
      Fallbacks fallbacks =
          concept == Concept.NASH
              ? new NashFallbacks(sides.form(), cancelled)
              : new CorrelatedFallbacks(sides.form(), cancelled);
      Fallbacks.Fallback selected = fallbacks.selected(selection, favourite(breakdown));
      for (int side : breakdown.counted()) {
        worths[breakdown.sides().get(side).bits()] = selected.payoffs().get(side);
      }
      if (breakdown.sides().size() == players) {
        joint = original(selected.joint(), sides);
        entropy = selected.entropy();
      }
      for (int player = 0; player < players; player++) {
        List<Rational> weights = weights(breakdown, player);
        most[player] = most[player].plus(fallbacks.most(weights));
        least[player] = least[player].minus(fallbacks.most(negated(weights)));
      }
      complete &= fallbacks.complete();
    }
    return new FallbackSolution(
        shapley(worths),
        exact(least),
        exact(most),
        List.of(worths),
        plan,
        joint,
        entropy,
        complete);
  }

  /** The games of sides that decide the worths of all coalitions but everybody. */
  private List<Breakdown> breakdowns() {
    List<Breakdown> breakdowns = new ArrayList<>();
    if (players == 1) {
      return breakdowns;
    }
    int everybody = Coalition.everybody(players).bits();
    if (rest == Rest.JOINT) {
      for (int bits = 1; bits < everybody; bits += 2) {
        Coalition coalition = new Coalition(bits);
        breakdowns.add(new Breakdown(List.of(coalition, coalition.rest(players)), List.of(0, 1)));
      }
      return breakdowns;
    }
    List<Coalition> alone = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      alone.add(new Coalition(1 << player));
      all.add(player);
    }
    breakdowns.add(new Breakdown(alone, all));
    for (int bits = 1; bits < everybody; bits++) {
      Coalition coalition = new Coalition(bits);
      if (coalition.size() > 1) {
        List<Coalition> sides = new ArrayList<>(List.of(coalition));
        coalition.rest(players).members().forEach(other -> sides.add(new Coalition(1 << other)));
        breakdowns.add(new Breakdown(sides, List.of(0)));
      }
    }
    return breakdowns;
  }

  private int favourite(Breakdown breakdown) {
    if (selection instanceof Selection.Favourite one) {
      for (int side = 0; side < breakdown.sides().size(); side++) {
        if (breakdown.sides().get(side).has(one.player())) {
          return side;
        }
      }
    }
    return 0;
  }

  /** By how much a player's share grows with the payoff of each side. */
  private List<Rational> weights(Breakdown breakdown, int player) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(breakdown.sides().size(), Rational.of(0)));
    for (int side : breakdown.counted()) {
      weights.set(side, weight(breakdown.sides().get(side), player));
    }
    return weights;
  }

  /**
   * A coalition's weight in a player's Shapley value: orders in which the player joins or leaves.
   */
  private Rational weight(Coalition coalition, int player) {
    int size = coalition.size();
    boolean in = coalition.has(player);
    int before = in ? size - 1 : size;
    BigInteger orders = factorial(before).multiply(factorial(players - before - 1));
    Rational weight = Rational.of(orders, factorial(players));
    return in ? weight : weight.negate();
  }

  private static BigInteger factorial(int number) {
    BigInteger factorial = BigInteger.ONE;
    for (int factor = 2; factor <= number; factor++) {
      factorial = factorial.multiply(BigInteger.valueOf(factor));
    }
    return factorial;
  }

  private List<Rational> shapley(Rational[] worths) {
    List<Rational> shares = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Real share = Real.ZERO;
      for (int bits = 1; bits < worths.length; bits++) {
        if (worths[bits].signum() != 0) {
          share = share.plus(worths[bits].times(weight(new Coalition(bits), player)));
        }
      }
      shares.add(share.toRational());
    }
    return shares;
  }

  private static List<Rational> negated(List<Rational> weights) {
    return weights.stream().map(Rational::negate).toList();
  }

  private static List<Rational> exact(Real[] numbers) {
    return Arrays.stream(numbers).map(Real::toRational).toList();
  }

  private static List<Rational> original(List<Rational> joint, Sides sides) {
    List<Rational> original = new ArrayList<>(joint);
    for (int profile = 0; profile < joint.size(); profile++) {
      original.set(sides.profiles()[profile], joint.get(profile));
    }
    return original;
  }
}
