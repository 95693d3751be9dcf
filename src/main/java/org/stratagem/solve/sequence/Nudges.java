package org.stratagem.solve.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Where a path starts, and what keeps it apart from others.
 *
 * @param guesses by mover: the plan that the other faces at the start
 * @param bonuses by mover and sequence: what is paid for it besides
 * @param scales by mover: what payoffs are multiplied by
 */
record Nudges(List<Rational[]> guesses, Rational[][] bonuses, List<Rational> scales) {
  /** From behaviour in which all actions are as likely. */
  static Nudges uniform(TwoMovers game) {
    Rational[][] bonuses = new Rational[2][];
    for (int mover = 0; mover < 2; mover++) {
      bonuses[mover] = new Rational[game.sequences(mover)];
      Arrays.fill(bonuses[mover], Rational.of(0));
    }
    return new Nudges(
        List.of(game.uniform(0), game.uniform(1)),
        bonuses,
        List.of(Rational.of(1), Rational.of(1)));
  }

  Rational[] guess(int mover) {
    return guesses.get(mover);
  }

  Rational bonus(int mover, int sequence) {
    return bonuses[mover][sequence];
  }

  Rational scale(int mover) {
    return scales.get(mover);
  }

  /**
   * Payoffs scaled to at most about 1, with bonuses next to nothing.
   *
   * @param size about how much a bonus is, beside the largest payoff
   * @param elsewhere whether to start from behaviour drawn at random
   */
  static Nudges shaken(TwoMovers game, SplittableRandom random, double size, boolean elsewhere) {
    Nudges uniform = uniform(game);
    List<Rational[]> guesses = new ArrayList<>();
    List<Rational> scales = new ArrayList<>();
    for (int mover = 0; mover < 2; mover++) {
      double most = 0;
      for (TwoMovers.Entry entry : game.entries()) {
        most = Math.max(most, Math.abs(entry.payoffs().get(mover).doubleValue()));
      }
      double scale = most == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(most));
      scales.add(Real.of(scale).toRational());
      for (int sequence = 1; sequence < game.sequences(mover); sequence++) {
        double bonus = size * (0.5 + random.nextDouble());
        uniform.bonuses[mover][sequence] = Real.of(bonus).toRational();
      }
      guesses.add(elsewhere ? random(game, mover, random) : uniform.guess(mover));
    }
    return new Nudges(guesses, uniform.bonuses, scales);
  }

  private static Rational[] random(TwoMovers game, int mover, SplittableRandom random) {
    Rational[] plan = new Rational[game.sequences(mover)];
    plan[0] = Rational.of(1);
    for (int set : game.sets(mover)) {
      int[] weights = new int[game.actions(set)];
      int sum = 0;
      for (int action = 0; action < weights.length; action++) {
        weights[action] = 1 + random.nextInt(16);
        sum += weights[action];
      }
      for (int action = 0; action < weights.length; action++) {
        plan[game.first(mover, set) + action] =
            plan[game.before(mover, set)].times(Rational.of(weights[action], sum)).toRational();
      }
    }
    return plan;
  }
}
