package org.stratagem.solve.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;

/** Profiles of short fractions near others, and whether they are equilibria: exactly. */
final class ShortFractions {
  private ShortFractions() {}

  /**
   * The profile whose weights are the simplest fractions within a distance, the greatest weight of
   * each player being what the others leave.
   *
   * @param profile by player, then by action; zeros stay
   * @param bits the longest denominator that counts as short
   * @return null where a weight is no short fraction, or one is left that is negative
   */
  static @Nullable MixedProfile near(double[][] profile, double distance, int bits) {
    List<List<Real>> weights = new ArrayList<>();
    for (double[] own : profile) {
      int greatest = greatest(own);
      Real[] fractions = new Real[own.length];
      Real rest = Real.ONE;
      for (int action = 0; action < own.length; action++) {
        Rational fraction = own[action] == 0 ? Rational.of(0) : simplest(own[action], distance);
        if (fraction.denominator().bitLength() > bits) {
          return null;
        }
        fractions[action] = fraction;
        rest = action == greatest ? rest : rest.minus(fraction);
      }
      if (rest.signum() < 0) {
        return null;
      }
      fractions[greatest] = rest;
      weights.add(List.of(fractions));
    }
    return new MixedProfile(weights);
  }

  private static Rational simplest(double weight, double distance) {
    Rational low = Real.of(Math.max(0, weight - distance)).toRational();
    return SimplestFraction.between(low, Real.of(weight + distance).toRational());
  }

  private static int greatest(double... weights) {
    int greatest = 0;
    for (int action = 1; action < weights.length; action++) {
      greatest = weights[action] > weights[greatest] ? action : greatest;
    }
    return greatest;
  }

  /** The doubles themselves as fractions, the greatest weight being what the others leave. */
  static MixedProfile of(double[][] profile) {
    List<List<Real>> weights = new ArrayList<>();
    for (double[] own : profile) {
      int greatest = greatest(own);
      Real[] fractions = new Real[own.length];
      Real rest = Real.ONE;
      for (int action = 0; action < own.length; action++) {
        fractions[action] = Real.of(own[action]).toRational();
        rest = action == greatest ? rest : rest.minus(fractions[action]);
      }
      fractions[greatest] = rest;
      weights.add(List.of(fractions));
    }
    return new MixedProfile(weights);
  }

  /** Whether nobody gains anything, in exact arithmetic. */
  static boolean isEquilibrium(NormalForm game, MixedProfile profile) {
    for (List<Real> own : profile.weights()) {
      for (Real weight : own) {
        if (weight.signum() < 0) {
          return false;
        }
      }
    }
    MixedPayoffs payoffs = new MixedPayoffs(game, profile);
    for (int player = 0; player < game.players().size(); player++) {
      if (payoffs.regret(player).signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
