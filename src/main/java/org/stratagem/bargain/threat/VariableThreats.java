package org.stratagem.bargain.threat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.agreement.Agreement;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * Nash's demand game with threats (Two-person cooperative games, Econometrica 21 (1953)). From a
 * disagreement point d the product of gains is greatest at a border point u with a supporting line
 * of weights (a, 1 - a) where a u1 - (1 - a) u2 = a d1 - (1 - a) d2. So threats that are optimal in
 * the zero-sum game of a u1 - (1 - a) u2 with the value a u1 - (1 - a) u2 of such a point are
 * optimal: neither player can move d to its side of that line. Along the border the value less that
 * of the point goes from at least 0 to at most 0, and does not jump.
 *
 * <p>On an edge the weights are fixed and the point is found exactly; at a corner the point is
 * exact, and the weights are found exactly where they are rational, else halved down to 2^-64. What
 * is found is checked: the product of gains over the threats' payoffs is greatest there.
 */
public final class VariableThreats {
  private static final Rational ONE = Rational.of(1);

  private final NormalForm form;
  private final BooleanSupplier cancelled;
  private final List<Integer> corners;

  /**
   * @param form a game of two players
   * @param cancelled asked now and then; true ends the search
   */
  public VariableThreats(NormalForm form, BooleanSupplier cancelled) {
    if (form.players().size() != 2) {
      throw new IllegalArgumentException("threats without payments are for two players");
    }
    this.form = form;
    this.cancelled = cancelled;
    this.corners = Frontier.of(form).corners();
  }

  /** The threats and the agreement. */
  public ThreatSolution solve() {
    Rational low = Rational.of(0);
    for (int place = 0; place < corners.size(); place++) {
      boolean last = place + 1 == corners.size();
      Rational high = last ? ONE : weight(corners.get(place), corners.get(place + 1));
      int corner = corners.get(place);
      if (excess(corner, high).signum() <= 0) {
        return atCorner(corner, low, high);
      }
      if (!last && excess(corners.get(place + 1), high).signum() <= 0) {
        return onEdge(corner, corners.get(place + 1), high);
      }
      low = high;
    }
    throw new IllegalStateException("a border without an end");
  }

  /** The first player's weight at which two corners are worth the same. */
  private Rational weight(int left, int right) {
    Real across = payoff(right, 0).minus(payoff(left, 0));
    Real down = payoff(left, 1).minus(payoff(right, 1));
    return down.dividedBy(across.plus(down)).toRational();
  }

  private Rational payoff(int profile, int player) {
    return form.payoff(profile, player).toRational();
  }

  /** What a profile is worth to the first player against the second. */
  private Rational difference(int profile, Rational weight) {
    return weight
        .times(payoff(profile, 0))
        .minus(ONE.minus(weight).times(payoff(profile, 1)))
        .toRational();
  }

  /** The value of the zero-sum game less what a border point is worth in it. */
  private Rational excess(int corner, Rational weight) {
    return solve(weight).value().minus(difference(corner, weight)).toRational();
  }

  private MatrixGameSolution solve(Rational weight) {
    Rational[][] matrix = new Rational[form.actions(0).size()][form.actions(1).size()];
    for (int profile = 0; profile < form.profiles(); profile++) {
      matrix[form.action(profile, 0)][form.action(profile, 1)] = difference(profile, weight);
    }
    return new MatrixGameSolver(cancelled).solve(new MatrixGame(matrix)).orElseThrow();
  }

  private ThreatSolution onEdge(int left, int right, Rational weight) {
    MatrixGameSolution threats = solve(weight);
    Rational from = difference(left, weight);
    Real share = threats.value().minus(from).dividedBy(difference(right, weight).minus(from));
    List<Rational> lottery = nothing();
    lottery.set(left, ONE.minus(share).toRational());
    lottery.set(right, share.toRational());
    return checked(threats, lottery, weight, true);
  }

  /** The weight in a corner's range at which the value is what the corner is worth. */
  private ThreatSolution atCorner(int corner, Rational from, Rational to) {
    List<Rational> lottery = nothing();
    lottery.set(corner, ONE);
    Rational low = from;
    Rational high = to;
    Rational guess = SimplestFraction.between(middle(low, high, 3), middle(high, low, 3));
    for (int halving = 0; halving < 66; halving++) {
      if (halving > 0) {
        guess = halving % 16 == 0 ? SimplestFraction.between(low, high) : middle(low, high, 1);
      }
      int side = excess(corner, guess).signum();
      if (side == 0) {
        return checked(solve(guess), lottery, guess, true);
      } else if (side > 0) {
        low = guess;
      } else {
        high = guess;
      }
    }
    for (Rational end : List.of(low, high)) {
      if (excess(corner, end).signum() == 0) {
        return checked(solve(end), lottery, end, true);
      }
    }
    return checked(solve(low), lottery, low, false);
  }

  /** A point between: {@code parts} parts of one to 1 of the other. */
  private static Rational middle(Rational most, Rational least, int parts) {
    Rational sum = most.times(Rational.of(parts)).plus(least).toRational();
    return sum.dividedBy(Rational.of(parts + 1)).toRational();
  }

  private List<Rational> nothing() {
    return new ArrayList<>(Collections.nCopies(form.profiles(), Rational.of(0)));
  }

  private ThreatSolution checked(
      MatrixGameSolution threats, List<Rational> lottery, Rational weight, boolean exact) {
    List<Rational> product = nothing();
    for (int profile = 0; profile < form.profiles(); profile++) {
      Rational row = threats.rows().get(form.action(profile, 0));
      Rational column = threats.columns().get(form.action(profile, 1));
      product.set(profile, row.times(column).toRational());
    }
    BargainingProblem anywhere =
        new BargainingProblem(form, List.of(Rational.of(0), Rational.of(0)));
    List<Rational> disagreement = anywhere.payoffs(product);
    List<Rational> agreement = anywhere.payoffs(lottery);
    BargainingProblem problem = new BargainingProblem(form, disagreement);
    Prospects prospects = Prospects.of(problem, cancelled);
    Agreement nash =
        new NashProduct(problem, prospects, List.of(ONE, ONE), cancelled)
            .greatest(new Levels(problem, cancelled).proportional(prospects));
    if (exact && !nash.payoffs().equals(agreement)) {
      throw new IllegalStateException("threats that do not lead to the agreement");
    }
    return new ThreatSolution(
        List.of(List.copyOf(threats.rows()), List.copyOf(threats.columns())),
        disagreement,
        agreement,
        lottery,
        weight,
        exact);
  }
}
