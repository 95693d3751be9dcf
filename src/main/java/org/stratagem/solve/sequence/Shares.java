package org.stratagem.solve.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stratagem.game.tree.Trembling;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * What share of another sequence's weight each sequence has to have in a plan.
 *
 * @param others by mover and sequence: of which sequence; each before its own
 * @param shares by mover and sequence
 */
record Shares(int[][] others, Rational[][] shares) {
  /** None. */
  static Shares none(TwoMovers game) {
    int[][] others = new int[2][];
    Rational[][] shares = new Rational[2][];
    for (int mover = 0; mover < 2; mover++) {
      others[mover] = new int[game.sequences(mover)];
      shares[mover] = new Rational[game.sequences(mover)];
      Arrays.fill(shares[mover], Rational.of(0));
    }
    return new Shares(others, shares);
  }

  /**
   * Every action has at least some probability wherever its player comes (Selten 1975), or every
   * sequence has some power of it, by its length (Miltersen and Sørensen 2010).
   */
  static Shares of(TwoMovers game, Trembling trembling, Rational probability) {
    Shares shares = none(game);
    for (int mover = 0; mover < 2; mover++) {
      Real[] powers = new Real[game.sequences(mover)];
      powers[0] = Real.ONE;
      for (int set : game.sets(mover)) {
        int before = game.before(mover, set);
        Real power = powers[before].times(probability);
        for (int action = 0; action < game.actions(set); action++) {
          int sequence = game.first(mover, set) + action;
          powers[sequence] = power;
          // Where there is one action only it is no mistake.
          if (game.actions(set) > 1) {
            boolean ofAction = trembling == Trembling.ACTIONS;
            shares.shares[mover][sequence] = ofAction ? probability : power.toRational();
            shares.others[mover][sequence] = ofAction ? before : 0;
          }
        }
      }
    }
    return shares;
  }

  /**
   * Next to none, all different, and so that each set gets a little more than its actions have to
   * have: no plan is degenerate.
   *
   * @param size about how much for one sequence
   */
  static Shares slight(TwoMovers game, SplittableRandom random, double size) {
    Shares shares = none(game);
    for (int mover = 0; mover < 2; mover++) {
      double[] least = new double[game.sequences(mover)];
      List<Integer> sets = game.sets(mover);
      for (int place = sets.size() - 1; place >= 0; place--) {
        int set = sets.get(place);
        double sum = 0;
        for (int action = 0; action < game.actions(set); action++) {
          int sequence = game.first(mover, set) + action;
          least[sequence] += size * (0.5 + random.nextDouble());
          shares.shares[mover][sequence] = Real.of(least[sequence]).toRational();
          sum += least[sequence];
        }
        int before = game.before(mover, set);
        least[before] = Math.max(least[before], sum);
      }
    }
    return shares;
  }

  Rational share(int mover, int sequence) {
    return shares[mover][sequence];
  }

  int of(int mover, int sequence) {
    return others[mover][sequence];
  }
}
