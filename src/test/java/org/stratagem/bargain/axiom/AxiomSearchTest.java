package org.stratagem.bargain.axiom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.Games;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

class AxiomSearchTest {
  private static final Real TOLERANCE = Rational.of(1, 1_000_000_000);
  private static final Reach REACH = new Reach(() -> false);

  private static final Solution COCO =
      game -> defined(new CocoSolver(() -> false).solve(game).orElseThrow().shares());
  private static final Solution NASH =
      game -> {
        BargainingProblem problem = new BargainingProblem(game, REACH.security(game));
        Prospects prospects = Prospects.of(problem, () -> false);
        List<Rational> weights = Collections.nCopies(problem.players(), Rational.of(1));
        return defined(
            new NashProduct(problem, prospects, weights, () -> false)
                .greatest(new Levels(problem, () -> false).proportional(prospects))
                .payoffs());
      };
  private static final Solution KALAI_SMORODINSKY =
      game -> {
        BargainingProblem problem = new BargainingProblem(game, REACH.security(game));
        Prospects prospects = Prospects.of(problem, () -> false);
        return defined(new Levels(problem, () -> false).proportional(prospects).payoffs());
      };
  private static final Solution EGALITARIAN =
      game ->
          defined(
              new Levels(new BargainingProblem(game, REACH.security(game)), () -> false)
                  .equal()
                  .payoffs());

  /** The first profile with the greatest sum, and no payments. */
  private static final Solution SUM =
      game -> {
        int best = 0;
        for (int profile = 1; profile < game.profiles(); profile++) {
          if (sum(game, profile).compareTo(sum(game, best)) > 0) {
            best = profile;
          }
        }
        return Optional.of(payoffs(game, best));
      };

  /** The mean of all profiles: as if everybody drew lots. */
  private static final Solution LOTS =
      game -> {
        List<Real> means = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
          Real total = Real.ZERO;
          for (int profile = 0; profile < game.profiles(); profile++) {
            total = total.plus(game.payoff(profile, player));
          }
          means.add(total.dividedBy(Real.of(game.profiles())));
        }
        return Optional.of(means);
      };

  private static Optional<List<Real>> defined(List<? extends Real> payoffs) {
    return Optional.of(List.copyOf(payoffs));
  }

  private static Real sum(NormalForm game, int profile) {
    return Reach.sum(payoffs(game, profile));
  }

  private static List<Real> payoffs(NormalForm game, int profile) {
    return IntStream.range(0, game.players().size())
        .mapToObj(player -> game.payoff(profile, player))
        .toList();
  }

  private static List<Finding> findings(Solution solution, NormalForm game) {
    return new AxiomSearch(solution, TOLERANCE, 5_000, () -> false, (asked, planned) -> {})
        .search(game)
        .findings();
  }

  private static Set<Axiom> broken(Solution solution, NormalForm game) {
    return findings(solution, game).stream()
        .filter(finding -> !finding.holds())
        .map(Finding::axiom)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Axiom.class)));
  }

  private static Finding finding(Solution solution, NormalForm game, Axiom axiom) {
    return of(axiom, findings(solution, game));
  }

  private static Finding of(Axiom axiom, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.axiom() == axiom).findFirst().orElseThrow();
  }

  /** The Chicken of the post on bargaining. */
  private static NormalForm chicken() {
    return Games.of(
        new int[] {2, 2}, new long[] {6, 6}, new long[] {2, 7}, new long[] {7, 2}, new long[2]);
  }

  /**
   * Kalai and Smorodinsky, Other solutions to Nash's bargaining problem, Econometrica 43 (1975),
   * times 20: with (20, 14) to agree on the second player gets less than without.
   */
  private static NormalForm kalaiAndSmorodinsky() {
    return Games.of(
        new int[] {5, 2},
        new long[] {0, 20},
        new long[2],
        new long[] {20, 0},
        new long[2],
        new long[] {15, 15},
        new long[2],
        new long[] {20, 14},
        new long[2],
        new long[2],
        new long[2]);
  }

  /** Kalai and Kalai, QJE 128 (2013): of its axioms for two players, none is broken. */
  @Test
  void theCooperativeValueKeepsItsAxioms() {
    Random random = new Random(5);
    for (int trial = 0; trial < 5; trial++) {
      NormalForm game = Games.random(random, 6, 2, 2 + random.nextInt(2));
      assertThat(broken(COCO, game))
          .isSubsetOf(Axiom.SCALE, Axiom.INDIVIDUAL_MONOTONICITY, Axiom.STRONG_MONOTONICITY);
    }
    assertThat(broken(COCO, chicken())).containsExactly(Axiom.SCALE);
  }

  /** Of three players: Kohlberg and Neyman 2021 have other axioms, but these hold too. */
  @Test
  void theCooperativeValueOfThreePlayers() {
    NormalForm game = Games.random(new Random(8), 5, 2, 2, 1);
    assertThat(broken(COCO, game))
        .doesNotContain(
            Axiom.EFFICIENCY,
            Axiom.GREATEST_SUM,
            Axiom.SYMMETRY,
            Axiom.SHIFT,
            Axiom.COMMON_SCALE,
            Axiom.REDUNDANCY,
            Axiom.MONOTONICITY);
  }

  /**
   * Kalai and Kalai's axiom is for two players. Of four, the last alone decides between (4, 3, 3,
   * 2) and (1, 0, 0, 0): by hand d is -4, 1, 13/3, 12 in the mean over coalitions of one to four
   * with the first, and -1, -1/3, 16/3, 12 with the last.
   */
  @Test
  void ofFourPlayersTheOneWhoHasLessEverywhereMayGetMore() {
    NormalForm game =
        Games.of(new int[] {1, 1, 1, 2}, new long[] {4, 3, 3, 2}, new long[] {1, 0, 0, 0});
    assertThat(COCO.payoffs(game).orElseThrow().get(0)).isEqualTo(Rational.of(10, 3));
    assertThat(COCO.payoffs(game).orElseThrow().get(3)).isEqualTo(Rational.of(4));
    assertThat(broken(COCO, game)).contains(Axiom.DOMINANCE).doesNotContain(Axiom.MONOTONICITY);
  }

  /** What is planned is what is asked, but for making counterexamples smaller. */
  @Test
  void theGamesAreCountedFirst() {
    for (NormalForm game : List.of(chicken(), Games.random(new Random(6), 4, 3, 1, 2))) {
      int[] plan = {0};
      int[] asked = {0};
      Solution counted =
          each -> {
            asked[0]++;
            return Optional.empty();
          };
      AxiomSearch.Progress progress = (done, all) -> plan[0] = all;
      new AxiomSearch(counted, TOLERANCE, 5_000, () -> false, progress).search(game);
      int undefined = asked[0];
      asked[0] = 0;
      Solution flat =
          each -> {
            asked[0]++;
            return COCO.payoffs(each);
          };
      AxiomSearch.Outcome outcome =
          new AxiomSearch(flat, TOLERANCE, 5_000, () -> false, progress).search(game);
      assertThat(undefined).isLessThan(plan[0]);
      assertThat(asked[0])
          .isBetween(
              plan[0],
              plan[0] + 5_000 * (int) outcome.findings().stream().filter(f -> !f.holds()).count());
    }
  }

  @Test
  void nashIsIndependentAndNotMonotone() {
    Set<Axiom> broken = broken(NASH, kalaiAndSmorodinsky());
    assertThat(broken)
        .contains(Axiom.INDIVIDUAL_MONOTONICITY)
        .doesNotContain(
            Axiom.INDEPENDENCE, Axiom.SCALE, Axiom.SHIFT, Axiom.SYMMETRY, Axiom.EFFICIENCY);
    Counterexample example =
        finding(NASH, kalaiAndSmorodinsky(), Axiom.INDIVIDUAL_MONOTONICITY)
            .counterexample()
            .orElseThrow();
    assertThat(example.payoffs()).isEqualTo(List.of(Real.of(20), Real.of(14)));
    assertThat(example.changedPayoffs()).isEqualTo(List.of(Real.of(15), Real.of(15)));
  }

  @Test
  void kalaiSmorodinskyIsMonotoneAndNotIndependent() {
    assertThat(broken(KALAI_SMORODINSKY, kalaiAndSmorodinsky()))
        .contains(Axiom.INDEPENDENCE)
        .doesNotContain(
            Axiom.INDIVIDUAL_MONOTONICITY,
            Axiom.SCALE,
            Axiom.SHIFT,
            Axiom.SYMMETRY,
            Axiom.EFFICIENCY);
    assertThat(broken(KALAI_SMORODINSKY, chicken())).contains(Axiom.INDEPENDENCE);
  }

  @Test
  void equalGainsDependOnUnits() {
    assertThat(broken(EGALITARIAN, chicken()))
        .contains(Axiom.SCALE)
        .doesNotContain(Axiom.COMMON_SCALE, Axiom.SHIFT, Axiom.INDEPENDENCE, Axiom.RATIONALITY);
  }

  /** Nobody asks whether the players would rather not. */
  @Test
  void aPlainSumIsNotRational() {
    Finding rationality = finding(SUM, chicken(), Axiom.RATIONALITY);
    Counterexample example = rationality.counterexample().orElseThrow();
    assertThat(rationality.holds()).isFalse();
    assertThat(example.reason()).isEqualTo("P1 gets 6, and can guarantee itself 7");
    assertThat(example.size()).isEqualTo(2);
    assertThat(broken(SUM, chicken())).doesNotContain(Axiom.EFFICIENCY, Axiom.GREATEST_SUM);
  }

  @Test
  void drawingLotsIsWastefulAndCountsActions() {
    assertThat(broken(LOTS, chicken()))
        .contains(Axiom.EFFICIENCY, Axiom.REDUNDANCY, Axiom.MONOTONICITY, Axiom.GREATEST_SUM)
        .doesNotContain(Axiom.SYMMETRY, Axiom.SHIFT, Axiom.SCALE, Axiom.DOMINANCE);
  }

  /** The first player takes what it likes best. */
  @Test
  void aDictatorIsNotSymmetric() {
    Solution dictator =
        game -> {
          int best = 0;
          for (int profile = 1; profile < game.profiles(); profile++) {
            if (game.payoff(profile, 0).compareTo(game.payoff(best, 0)) > 0) {
              best = profile;
            }
          }
          return Optional.of(payoffs(game, best));
        };
    assertThat(broken(dictator, chicken()))
        .contains(Axiom.SYMMETRY, Axiom.RATIONALITY)
        .doesNotContain(Axiom.SHIFT, Axiom.SCALE);
  }

  /** A number that is added breaks nothing but what it should. */
  @Test
  void aTaxBreaksEfficiency() {
    Solution taxed =
        game ->
            COCO.payoffs(game)
                .map(shares -> shares.stream().map(share -> share.minus(Real.ONE)).toList());
    assertThat(broken(taxed, chicken()))
        .contains(Axiom.EFFICIENCY, Axiom.GREATEST_SUM, Axiom.COMMON_SCALE)
        .doesNotContain(Axiom.SHIFT, Axiom.SYMMETRY, Axiom.MONOTONICITY, Axiom.REDUNDANCY);
  }

  /** What a counterexample says can be recomputed from its games. */
  @Test
  void counterexamplesAreWhatTheySay() {
    Random random = new Random(11);
    for (Solution solution : List.of(COCO, EGALITARIAN, SUM, LOTS, KALAI_SMORODINSKY)) {
      NormalForm game = Games.random(random, 6, 2, 3);
      for (Finding finding : findings(solution, game)) {
        assertThat(finding.counterexample().isEmpty()).isEqualTo(finding.holds());
        assertThat(finding.broken()).isLessThanOrEqualTo(finding.cases());
        finding
            .counterexample()
            .ifPresent(
                example -> {
                  assertThat(solution.payoffs(example.game()).orElseThrow())
                      .isEqualTo(example.payoffs());
                  NormalForm changed = example.changed();
                  if (changed != null) {
                    assertThat(solution.payoffs(changed).orElseThrow())
                        .isEqualTo(example.changedPayoffs());
                  }
                });
      }
    }
  }

  @Test
  void whatASolutionDoesNotAnswerIsCountedApart() {
    Solution shy = game -> game.profiles() > 2 ? Optional.empty() : COCO.payoffs(game);
    Finding efficiency = finding(shy, chicken(), Axiom.EFFICIENCY);
    assertThat(efficiency.undefined()).isEqualTo(1);
    assertThat(efficiency.cases()).isEqualTo(8);
    assertThat(efficiency.holds()).isTrue();
    // Of twelve actions that can be taken away, four are taken from the game of four profiles.
    Finding monotonicity = finding(shy, chicken(), Axiom.MONOTONICITY);
    assertThat(monotonicity.undefined()).isEqualTo(4);
    assertThat(monotonicity.cases()).isEqualTo(8);
  }

  /** Doubles that are off by rounding break nothing; those that are off by more do. */
  @Test
  void doublesAreComparedToWithinTheTolerance() {
    Solution rounded =
        game -> NASH.payoffs(game).map(all -> all.stream().map(AxiomSearchTest::dusty).toList());
    assertThat(broken(rounded, kalaiAndSmorodinsky()))
        .isEqualTo(broken(NASH, kalaiAndSmorodinsky()));
    Solution off =
        game ->
            NASH.payoffs(game)
                .map(all -> all.stream().map(x -> Real.of(x.doubleValue() - 1e-3)).toList());
    assertThat(broken(off, kalaiAndSmorodinsky())).contains(Axiom.EFFICIENCY);
  }

  private static Real dusty(Real exact) {
    return Real.of(exact.doubleValue() * (1 + 1e-13));
  }

  @Test
  void restrictionsAreCountedAndListedOnce() {
    for (List<Integer> sizes :
        List.of(List.of(2, 3), List.of(1, 4), List.of(2, 2, 2), List.of(1))) {
      Restrictions all = Restrictions.of(sizes);
      Set<List<List<Integer>>> seen = new HashSet<>();
      List<Integer> left = new ArrayList<>();
      all.visit(
          kept -> {
            assertThat(seen.add(kept)).isTrue();
            assertThat(kept).noneMatch(List::isEmpty);
            left.add(kept.stream().mapToInt(List::size).sum());
            return true;
          });
      assertThat(BigInteger.valueOf(seen.size())).isEqualTo(all.count());
      assertThat(left).isSortedAccordingTo(Collections.reverseOrder());
    }
  }

  /** A search that is cut short says so, and its counterexamples are small all the same. */
  @Test
  void aLargeGameIsSearchedInPart() {
    NormalForm game = Games.random(new Random(3), 9, 6, 6);
    AxiomSearch.Outcome outcome =
        new AxiomSearch(COCO, TOLERANCE, 100, () -> false, (asked, planned) -> {}).search(game);
    assertThat(outcome.all()).isEqualTo(BigInteger.valueOf(63 * 63));
    assertThat(outcome.tried()).isBetween(1, 10);
    Counterexample scale = of(Axiom.SCALE, outcome.findings()).counterexample().orElseThrow();
    assertThat(scale.size()).isEqualTo(4);
  }

  @Test
  void onePlayerHasNobodyToBargainWith() {
    NormalForm game = Games.of(new int[] {3}, new long[] {4}, new long[] {9}, new long[] {2});
    assertThat(broken(COCO, game)).isEmpty();
    assertThat(finding(COCO, game, Axiom.SYMMETRY).cases()).isZero();
  }

  /** Everybody can refuse, and nobody has to say yes. */
  @Test
  void proposalsLeaveSecurityLevelsAsTheyWere() {
    Random random = new Random(4);
    for (int trial = 0; trial < 20; trial++) {
      NormalForm game = Games.random(random, 5, 2, 2, 1 + random.nextInt(2));
      List<Rational> security = REACH.security(game);
      NormalForm proposals = new Proposals(game, security).form(256);
      assertThat(REACH.security(proposals)).isEqualTo(security);
    }
  }
}
