package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.BrouwerProblem;
import org.stratagem.solve.fixpoint.BrouwerSearch;
import org.stratagem.solve.fixpoint.ReplySpace;
import org.stratagem.solve.mixture.Expectation;
import org.stratagem.solve.mixture.PayoffTables;
import org.stratagem.solve.mixture.ScaledPayoffs;
import org.stratagem.solve.quantal.LogitBranch;
import org.stratagem.solve.quantal.QuantalBranch;
import org.stratagem.solve.quantal.QuantalPoint;
import org.stratagem.solve.support.NearbyEquilibrium;
import org.stratagem.solve.support.SupportEquilibrium;

/**
 * One equilibrium of a large game of any number of players. The logit branch is followed from
 * uniform play to its limit (McKelvey and Palfrey 1995; Turocy 2005), and the equilibrium there is
 * proven; where the branch gets lost, or its limit is not isolated and no fraction, others are
 * followed from further mixtures, and then simplicial paths (van der Laan and Talman 1979) to a
 * fixpoint of a step towards better replies. What was nearest to an equilibrium is given where
 * nothing can be proven.
 *
 * <p>Payoffs of each player are measured by what its own choice can change at most. Cost: each step
 * of a branch, of which there are some hundreds, takes a few passes over all cells, and the cube of
 * the number of all actions.
 */
final class OneOfMany {
  /** How many branches are followed. */
  private static final int BRANCHES = 6;

  /** Branches of games of more payoffs are left where an equilibrium is proven near them. */
  private static final long LARGE = 100_000;

  /** Parts of the payoffs' range: what is nearer to an equilibrium is tried, then a tenth of it. */
  private static final double PROMISING = 1e-3;

  /** Cells that simplicial paths may read. */
  private static final long READ = 2_000_000_000L;

  /** Simplices of more dimensions are gone through too slowly. */
  private static final int DIMENSIONS = 40;

  /**
   * What was found.
   *
   * @param point the equilibrium, or the profile nearest to one
   * @param method which path led there
   * @param steps of all branches
   */
  record Found(NashPoint point, NashMethod method, long steps) {}

  private final PayoffTables tables;
  private final Expectation expectation;
  private final NearbyEquilibrium nearby;
  private final BooleanSupplier cancelled;
  private double[][] best;
  private double regret = Double.POSITIVE_INFINITY;
  private long steps;
  private @Nullable SupportEquilibrium early;
  private double promising = PROMISING;

  OneOfMany(NormalForm game, BooleanSupplier cancelled) {
    this.tables = ScaledPayoffs.of(game);
    this.expectation = new Expectation(tables);
    this.nearby = new NearbyEquilibrium(game, tables);
    this.cancelled = cancelled;
    this.best = prior(0);
  }

  Found find() {
    for (int number = 0; number < BRANCHES && !cancelled.getAsBoolean(); number++) {
      promising = PROMISING;
      LogitBranch branch = new LogitBranch(tables, prior(number), cancelled);
      QuantalBranch followed = isLarge() ? branch.toLimit(this::isNear) : branch.toLimit();
      steps += followed.points().size();
      if (early != null) {
        return found(early, number == 0 ? NashMethod.NEAR_LOGIT : NashMethod.OTHER_LOGIT);
      }
      SupportEquilibrium found = tried(followed.last());
      if (found != null) {
        return found(found, number == 0 ? NashMethod.LOGIT : NashMethod.OTHER_LOGIT);
      }
    }
    SupportEquilibrium found = simplicial();
    return found != null
        ? found(found, NashMethod.SIMPLICIAL)
        : new Found(new NashPoint(exact(best), Double.POSITIVE_INFINITY), NashMethod.LOGIT, steps);
  }

  private Found found(SupportEquilibrium equilibrium, NashMethod method) {
    return new Found(new NashPoint(equilibrium.profile(), equilibrium.radius()), method, steps);
  }

  /** Uniform play, or unequal weights that differ from branch to branch. */
  private double[][] prior(int number) {
    double[][] prior = new double[tables.players()][];
    int next = 0;
    for (int player = 0; player < prior.length; player++) {
      prior[player] = new double[tables.actions(player)];
      double sum = 0;
      for (int action = 0; action < prior[player].length; action++) {
        // The golden ratio's multiples spread evenly.
        double spread = ++next * number * 0.6180339887498949 % 1;
        prior[player][action] = number == 0 ? 1 : 0.1 + spread;
        sum += prior[player][action];
      }
      for (int action = 0; action < prior[player].length; action++) {
        prior[player][action] /= sum;
      }
    }
    return prior;
  }

  private boolean isLarge() {
    return (long) tables.profiles() * tables.players() > LARGE;
  }

  /** Tells a branch to end where an equilibrium is proven near it. */
  private boolean isNear(QuantalPoint point, double gain) {
    if (gain < promising) {
      promising = gain / 10;
      early = tried(point);
    }
    return early != null;
  }

  private @Nullable SupportEquilibrium tried(QuantalPoint point) {
    return tried(point.probabilities().toArray(double[][]::new));
  }

  private @Nullable SupportEquilibrium tried(double[][] profile) {
    double[][] sums = new double[profile.length][];
    for (int player = 0; player < profile.length; player++) {
      double sum = Arrays.stream(profile[player]).sum();
      sums[player] = Arrays.stream(profile[player]).map(weight -> weight / sum).toArray();
    }
    double here = regret(sums);
    if (here < regret) {
      regret = here;
      best = sums;
    }
    return nearby.near(sums);
  }

  private double regret(double[][] profile) {
    double[][] values = expectation.values(profile);
    double most = 0;
    for (int player = 0; player < profile.length; player++) {
      double mean = 0;
      double top = 0;
      for (int action = 0; action < values[player].length; action++) {
        mean += profile[player][action] * values[player][action];
        top = Math.max(top, values[player][action]);
      }
      most = Math.max(most, top - mean);
    }
    return most;
  }

  private @Nullable SupportEquilibrium simplicial() {
    List<ReplySpace.Part> parts = new ArrayList<>();
    for (int player = 0; player < tables.players(); player++) {
      parts.add(new ReplySpace.Weights(tables.actions(player)));
    }
    ReplySpace space = new ReplySpace(parts);
    if (space.freedom() > DIMENSIONS || cancelled.getAsBoolean()) {
      return null;
    }
    long evaluations = READ / Math.max(1, (long) tables.profiles() * tables.players());
    double[] start = Arrays.stream(best).flatMapToDouble(Arrays::stream).toArray();
    BrouwerProblem problem =
        new BrouwerProblem(
            this::improved, space, start, 1e-12, (int) Math.min(evaluations, 200_000), cancelled);
    return tried(split(new BrouwerSearch().solve(problem).point()));
  }

  /**
   * A step towards what pays more, and back to the nearest mixture: equilibria stay where they are.
   */
  private double[] improved(double... point) {
    double[][] profile = split(point);
    double[][] values = expectation.values(profile);
    double[] improved = new double[point.length];
    int at = 0;
    for (int player = 0; player < profile.length; player++) {
      double[] moved = new double[profile[player].length];
      for (int action = 0; action < moved.length; action++) {
        moved[action] = profile[player][action] + values[player][action];
      }
      double level = level(moved);
      for (double weight : moved) {
        improved[at++] = Math.max(0, weight - level);
      }
    }
    return improved;
  }

  /** What has to be taken from all numbers for those left above 0 to have the sum 1. */
  private static double level(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double level = 0;
    for (int k = sorted.length - 1; k >= 0; k--) {
      sum += sorted[k];
      double share = (sum - 1) / (sorted.length - k);
      if (share < sorted[k]) {
        level = share;
      }
    }
    return level;
  }

  private double[][] split(double... point) {
    double[][] profile = new double[tables.players()][];
    int at = 0;
    for (int player = 0; player < profile.length; player++) {
      profile[player] = Arrays.copyOfRange(point, at, at + tables.actions(player));
      at += profile[player].length;
    }
    return profile;
  }

  private static MixedProfile exact(double[][] profile) {
    List<List<Real>> weights = new ArrayList<>();
    for (double[] own : profile) {
      int greatest = 0;
      for (int action = 1; action < own.length; action++) {
        greatest = own[action] > own[greatest] ? action : greatest;
      }
      Real[] exact = new Real[own.length];
      Real rest = Real.ONE;
      for (int action = 0; action < own.length; action++) {
        exact[action] = Real.of(own[action]).toRational();
        rest = action == greatest ? rest : rest.minus(exact[action]);
      }
      exact[greatest] = rest;
      weights.add(List.of(exact));
    }
    return new MixedProfile(weights);
  }
}
