package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.Budget;

/**
 * All equilibria of a continuous game in pure strategies, each with each player's regret enclosed
 * by a global search. What solves the first-order conditions without being a best reply is dropped
 * where that is proven.
 *
 * <p>For a game without one see {@link DoubleOracle}. Cost: see {@link PureSearch}; and for each
 * equilibrium one global search for each player.
 */
public final class ContinuousNash {
  /** A regret that counts as none where it is not proven to be 0, relative to the payoff's size. */
  static final double NO_REGRET = 1e-9;

  /** A region this narrow, relative to the players' intervals, is one place. */
  private static final double ONE_PLACE = 1e-4;

  /** Where there may be no equilibrium at all a search must not take long. */
  private static final Budget SAMPLES = new Budget(1_000);

  private final BoxOptimizer optimizer;
  private final SearchLimits limits;

  /**
   * @param optimizer for the regrets
   */
  public ContinuousNash(BoxOptimizer optimizer, SearchLimits limits) {
    this.optimizer = optimizer;
    this.limits = limits;
  }

  /** The equilibria in pure strategies. */
  public PureEquilibria pure(ContinuousGame game) {
    Pieces pieces = new Pieces(game);
    PureSearch.Findings findings = new PureSearch(pieces, limits).run();
    Regrets regrets = new Regrets(optimizer, limits.optimum(), limits.cancelled());
    BestReplyProof replies = new BestReplyProof(pieces.of(pieces.unknown()));
    List<PureEquilibrium> found = new ArrayList<>();
    List<Box> open = new ArrayList<>();
    for (PureSearch.Solution solution : findings.solutions()) {
      Optional<PureEquilibrium.Proof> proof = examine(game, replies, solution);
      if (proof.isEmpty()) {
        continue;
      }
      List<Real> profile = profile(game, solution, proof.get());
      List<Deviation> deviations =
          regrets.at(game, profile.stream().mapToDouble(Real::doubleValue).toArray());
      PureEquilibrium equilibrium = equilibrium(solution.box(), profile, deviations, proof.get());
      boolean undefined =
          deviations.stream().anyMatch(deviation -> Double.isInfinite(deviation.payoff().width()));
      if (undefined
          || equilibrium.proof() == PureEquilibrium.Proof.REGRET && !isSmall(deviations)) {
        open.add(solution.box());
      } else if (!isRepeated(game, equilibrium, found)) {
        found.add(equilibrium);
      }
    }
    findings.undecided().forEach(cell -> open.add(cell.box()));
    List<UndecidedRegion> regions = new ArrayList<>();
    Regrets rough = new Regrets(optimizer, SAMPLES, limits.cancelled());
    for (List<Box> connected : Clusters.of(open, Box.of(game.box()))) {
      UndecidedRegion region = new Sampling(game, rough).region(connected);
      regions.add(region);
      if (isOnePlace(game, region)) {
        region.samples().stream()
            .filter(sample -> !isRepeated(game, sample, found))
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(PureEquilibrium::profile, ContinuousNash::compare));
    return new PureEquilibria(
        found, regions, findings.end(), findings.boxes(), pieces.evaluations());
  }

  /** What is proven of a solution; nothing where it is proven to be no equilibrium. */
  private static Optional<PureEquilibrium.Proof> examine(
      ContinuousGame game, BestReplyProof replies, PureSearch.Solution solution) {
    boolean certain = solution.isCertain();
    for (int player = 0; player < game.playerCount(); player++) {
      BestReplyProof.Verdict verdict =
          replies.examine(player, solution.box(), solution.rests()).verdict();
      if (verdict == BestReplyProof.Verdict.BEATEN) {
        return Optional.empty();
      }
      certain &= verdict == BestReplyProof.Verdict.BEST;
    }
    return Optional.of(certain ? PureEquilibrium.Proof.UNIQUE : PureEquilibrium.Proof.REGRET);
  }

  /** The exact profile where it can be told, else the one of fewest digits. */
  private static List<Real> profile(
      ContinuousGame game, PureSearch.Solution solution, PureEquilibrium.Proof proof) {
    Optional<List<Real>> exact =
        proof == PureEquilibrium.Proof.UNIQUE ? ExactSolution.in(game, solution) : Optional.empty();
    return exact.orElseGet(() -> numbers(Shortest.in(solution.box())));
  }

  static List<Real> numbers(double[] profile) {
    return Arrays.stream(profile).mapToObj(Real::of).toList();
  }

  static PureEquilibrium equilibrium(
      Box enclosure, List<Real> profile, List<Deviation> deviations, PureEquilibrium.Proof proof) {
    List<Interval> sides = new ArrayList<>();
    for (int k = 0; k < profile.size(); k++) {
      sides.add(new Interval(enclosure.low()[k], enclosure.high()[k]));
    }
    boolean exact = deviations.stream().allMatch(deviation -> deviation.regret().high() == 0);
    return new PureEquilibrium(
        profile,
        sides,
        proof == PureEquilibrium.Proof.REGRET && exact ? PureEquilibrium.Proof.EXACT : proof,
        deviations);
  }

  /** Whether nobody gains more than rounding. */
  static boolean isSmall(List<Deviation> deviations) {
    for (Deviation deviation : deviations) {
      Interval payoff = deviation.payoff();
      double size = Math.max(1, Math.max(Math.abs(payoff.low()), Math.abs(payoff.high())));
      if (Double.isInfinite(size) || !(deviation.regret().high() <= NO_REGRET * size)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeated(
      ContinuousGame game, PureEquilibrium equilibrium, List<PureEquilibrium> found) {
    return found.stream()
        .anyMatch(
            other -> {
              for (int k = 0; k < game.dimension(); k++) {
                double width = game.box().get(k).high() - game.box().get(k).low();
                if (Math.abs(other.coordinates()[k] - equilibrium.coordinates()[k])
                    > 1e-9 * width) {
                  return false;
                }
              }
              return true;
            });
  }

  private static boolean isOnePlace(ContinuousGame game, UndecidedRegion region) {
    for (int k = 0; k < game.dimension(); k++) {
      double width = game.box().get(k).high() - game.box().get(k).low();
      if (region.hull().get(k).width() > ONE_PLACE * width) {
        return false;
      }
    }
    return true;
  }

  static <T extends Comparable<T>> int compare(List<T> left, List<T> right) {
    for (int k = 0; k < left.size(); k++) {
      int order = left.get(k).compareTo(right.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
