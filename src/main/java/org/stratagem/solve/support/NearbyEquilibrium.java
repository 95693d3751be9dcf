package org.stratagem.solve.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.solve.mixture.Expectation;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * An equilibrium near a profile that is nearly one, with a proof: its supports are guessed,
 * Newton's method solves the equations of indifference, short fractions are recognised and checked
 * exactly, and what is no fraction is enclosed by Krawczyk's test. Where the equations leave
 * directions open, as where actions are duplicates, weight is moved along them until some action is
 * not played.
 *
 * <p>Cost: a few evaluations of expected payoffs with derivatives over the supports, and one over
 * the whole game.
 */
public final class NearbyEquilibrium {
  /** Smaller weights are taken for none, one bound after the other. */
  private static final double[] PLAYED = {1e-5, 1e-7, 1e-3, 1e-9, 1e-2, 0.05};

  /** An exact check of so many products of weights takes seconds. */
  private static final long EXACT_CHECK = 4_000_000;

  private static final double MARGIN = 1e-11;

  private final NormalForm game;
  private final PayoffTables tables;
  private final Expectation expectation;

  /**
   * @param tables the game's payoffs as {@link org.stratagem.solve.mixture.ScaledPayoffs} gives
   *     them
   */
  public NearbyEquilibrium(NormalForm game, PayoffTables tables) {
    this.game = game;
    this.tables = tables;
    this.expectation = new Expectation(tables);
  }

  /**
   * Looks for one.
   *
   * @param profile by player, then by action
   * @return null where nothing could be proven
   */
  public @Nullable SupportEquilibrium near(double[][] profile) {
    Set<List<List<Integer>>> tried = new HashSet<>();
    for (double bound : PLAYED) {
      double[][] kept = cleared(profile, bound);
      if (tried.add(supports(kept))) {
        SupportEquilibrium found = proven(kept, tried);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable SupportEquilibrium proven(double[][] profile, Set<List<List<Integer>>> tried) {
    double[][] at = profile;
    while (true) {
      int[][] supports = array(supports(at));
      Indifference equations = new Indifference(tables.restricted(supports), packed(at, supports));
      boolean isSolved = equations.solve();
      if (isSolved) {
        double[][] solution = unpacked(equations.weights(), supports);
        if (isNegative(solution)) {
          return null;
        }
        double[][] fewer = cleared(solution, 1e-12);
        if (!supports(fewer).equals(supports(at))) {
          if (!tried.add(supports(fewer))) {
            return null;
          }
          at = fewer;
          continue;
        }
        SupportEquilibrium exact = exact(solution, 2e-13, 18);
        return exact != null ? exact : enclosed(equations, solution, supports);
      }
      SupportEquilibrium exact = exact(at, 1e-8, 10);
      if (exact != null) {
        return exact;
      }
      double[][] fewer = new SupportReduction(tables, at).reduced();
      if (supports(fewer).equals(supports(at)) || !tried.add(supports(fewer))) {
        return null;
      }
      at = fewer;
    }
  }

  /** The simplest fractions near by, where they are an equilibrium. */
  private @Nullable SupportEquilibrium exact(double[][] profile, double distance, int bits) {
    MixedProfile simple = ShortFractions.near(profile, distance, bits);
    return simple != null
            && cost(simple) <= EXACT_CHECK
            && ShortFractions.isEquilibrium(game, simple)
        ? new SupportEquilibrium(simple, 0)
        : null;
  }

  private long cost(MixedProfile profile) {
    long joint = 1;
    long actions = 0;
    for (int player = 0; player < tables.players(); player++) {
      joint = Math.min(joint * profile.support(player).size(), EXACT_CHECK);
      actions += tables.actions(player);
    }
    return joint * actions;
  }

  /** The solution of the equations, if it is proven that it exists and that nobody else gains. */
  private @Nullable SupportEquilibrium enclosed(
      Indifference equations, double[][] solution, int[][] supports) {
    double radius = equations.radius();
    if (!(radius < 1e-3)) {
      return null;
    }
    double spread = equations.spread(radius) + 2 * MARGIN;
    double[][] values = expectation.values(solution);
    for (int player = 0; player < solution.length; player++) {
      double played = values[player][supports[player][0]];
      for (int action = 0; action < solution[player].length; action++) {
        if (solution[player][action] == 0 && !(values[player][action] - played < -2 * spread)
            || solution[player][action] != 0
                && !(solution[player][action] > radius)
                && supports[player].length > 1) {
          return null;
        }
      }
    }
    return new SupportEquilibrium(ShortFractions.of(solution), radius);
  }

  private static boolean isNegative(double[][] profile) {
    for (double[] own : profile) {
      for (double weight : own) {
        if (weight < -1e-10) {
          return true;
        }
      }
    }
    return false;
  }

  /** Without the weights up to a bound, the others in proportion. */
  static double[][] cleared(double[][] profile, double bound) {
    double[][] cleared = new double[profile.length][];
    for (int player = 0; player < profile.length; player++) {
      double most = 0;
      for (double weight : profile[player]) {
        most = Math.max(most, weight);
      }
      double sum = 0;
      cleared[player] = new double[profile[player].length];
      for (int action = 0; action < cleared[player].length; action++) {
        double weight = profile[player][action];
        cleared[player][action] = weight > Math.min(bound, most / 2) ? weight : 0;
        sum += cleared[player][action];
      }
      for (int action = 0; action < cleared[player].length; action++) {
        cleared[player][action] /= sum;
      }
    }
    return cleared;
  }

  private static List<List<Integer>> supports(double[][] profile) {
    List<List<Integer>> supports = new ArrayList<>();
    for (double[] own : profile) {
      List<Integer> played = new ArrayList<>();
      for (int action = 0; action < own.length; action++) {
        if (own[action] != 0) {
          played.add(action);
        }
      }
      supports.add(played);
    }
    return supports;
  }

  private static int[][] array(List<List<Integer>> supports) {
    return supports.stream()
        .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static double[][] packed(double[][] profile, int[][] supports) {
    double[][] packed = new double[profile.length][];
    for (int player = 0; player < profile.length; player++) {
      packed[player] = new double[supports[player].length];
      for (int place = 0; place < packed[player].length; place++) {
        packed[player][place] = profile[player][supports[player][place]];
      }
    }
    return packed;
  }

  private double[][] unpacked(double[][] packed, int[][] supports) {
    double[][] profile = new double[packed.length][];
    for (int player = 0; player < packed.length; player++) {
      profile[player] = new double[tables.actions(player)];
      for (int place = 0; place < packed[player].length; place++) {
        profile[player][supports[player][place]] = packed[player][place];
      }
    }
    return profile;
  }
}
