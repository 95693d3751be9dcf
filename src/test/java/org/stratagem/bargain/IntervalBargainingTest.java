package org.stratagem.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.agreement.Agreement;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.agreement.Welfare;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.bargain.continuous.IntervalCoco;
import org.stratagem.bargain.continuous.IntervalOutcomes;
import org.stratagem.bargain.continuous.UnboundedPayoffException;
import org.stratagem.game.ContinuousGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.BranchAndBound;

/** Bargaining over intervals against the same games with finitely many actions. */
final class IntervalBargainingTest {
  /**
   * A game of two actions each as a game over intervals: each chooses the probability of its second
   * action. Its payoffs are mixtures of the finite game's, so that both have the same agreements.
   */
  private static ContinuousGame mixed(NormalForm form) {
    int players = form.players().size();
    FormulaGraph graph = new FormulaGraph();
    List<Formula> moves = new ArrayList<>();
    List<ContinuousGame.Chooser> choosers = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      InnerProblem.Bounds side = new InnerProblem.Bounds(0, 1);
      moves.add(graph.variable(side));
      choosers.add(new ContinuousGame.Chooser("P" + player, List.of(side)));
    }
    Formula[] payoffs = new Formula[players];
    for (int player = 0; player < players; player++) {
      Real sum = graph.constant(Real.ZERO);
      for (int profile = 0; profile < form.profiles(); profile++) {
        Real term = graph.constant(form.payoff(profile, player));
        for (int other = 0; other < players; other++) {
          Real chance = moves.get(other);
          term = term.times(form.action(profile, other) == 1 ? chance : Real.ONE.minus(chance));
        }
        sum = sum.plus(term);
      }
      payoffs[player] = (Formula) sum;
    }
    return new ContinuousGame(choosers, graph.tape(moves, payoffs));
  }

  private static IntervalOutcomes outcomes(ContinuousGame game) {
    return new IntervalOutcomes(game, new BranchAndBound(), () -> false);
  }

  private static Agreement nash(BargainingProblem problem) {
    Prospects prospects = Prospects.of(problem, () -> false);
    List<Rational> ones = Collections.nCopies(problem.players(), Rational.of(1));
    return new NashProduct(problem, prospects, ones, () -> false)
        .greatest(new Levels(problem, () -> false).proportional(prospects));
  }

  private static Agreement proportional(BargainingProblem problem) {
    return new Levels(problem, () -> false).proportional(Prospects.of(problem, () -> false));
  }

  @Test
  void everySolutionIsThatOfTheFiniteGame() {
    Random random = new Random(17);
    List<Function<BargainingProblem, Agreement>> solutions =
        List.of(
            IntervalBargainingTest::nash,
            IntervalBargainingTest::proportional,
            problem -> new Levels(problem, () -> false).equal());
    for (int trial = 0; trial < 8; trial++) {
      int players = trial % 4 == 3 ? 3 : 2;
      int[] actions = new int[players];
      Arrays.fill(actions, 2);
      NormalForm form = Games.random(random, 9, actions);
      List<Rational> low = Collections.nCopies(players, Rational.of(-11));
      FeasibleOutcomes listed = outcomes(mixed(form));
      for (Function<BargainingProblem, Agreement> solution : solutions) {
        Agreement exact = solution.apply(new BargainingProblem(form, low));
        Agreement enclosed = solution.apply(new BargainingProblem(listed, low));
        for (int player = 0; player < players; player++) {
          double payoff = exact.payoffs().get(player).doubleValue();
          assertThat(enclosed.payoffs().get(player).doubleValue()).isCloseTo(payoff, within(1e-6));
          if (!enclosed.radii().isEmpty()) {
            assertThat(enclosed.payoffs().get(player).doubleValue())
                .isCloseTo(payoff, within(enclosed.radii().get(player).doubleValue() + 1e-13));
          }
        }
        assertThat(enclosed.slack().doubleValue()).isBetween(0.0, 1e-9);
      }
    }
  }

  @Test
  void theGreatestSumIsEnclosed() {
    BargainingProblem problem =
        new BargainingProblem(outcomes(mixed(Games.hotDogs())), Games.rationals(0, 0));
    Agreement most = new Welfare(problem, () -> false).greatest(Games.rationals(1, 1));
    assertThat(most.payoffs().get(0).plus(most.payoffs().get(1)).doubleValue())
        .isCloseTo(240, within(1e-9));
  }

  @Test
  void cooperativeCompetitiveValuesAreThoseOfTheFiniteGame() {
    Random random = new Random(18);
    for (int trial = 0; trial < 6; trial++) {
      // Multilinear in three independent mixtures; what two do together they cannot correlate, so
      // that only games of two are the same.
      NormalForm form = Games.random(random, 9, 2, 2);
      CocoSolution exact = new CocoSolver(() -> false).solve(form).orElseThrow();
      IntervalCoco enclosed = IntervalCoco.of(mixed(form), new BranchAndBound(), () -> false);
      for (int player = 0; player < 2; player++) {
        assertThat(enclosed.shares().get(player).doubleValue())
            .isCloseTo(exact.shares().get(player).doubleValue(), within(enclosed.radius() + 1e-12));
      }
      assertThat(enclosed.radius()).isLessThan(1e-7);
      Coalition second = new Coalition(2);
      assertThat(enclosed.advantage(second).low())
          .isLessThanOrEqualTo(exact.advantage(second).doubleValue());
      assertThat(enclosed.advantage(second).high())
          .isGreaterThanOrEqualTo(exact.advantage(second).doubleValue());
    }
  }

  /** With transferable payoffs and quadratic costs: the closed form of a duopoly. */
  @Test
  void aDuopolyHasItsClosedForm() {
    FormulaGraph graph = new FormulaGraph();
    InnerProblem.Bounds side = new InnerProblem.Bounds(0, 20);
    Formula q = graph.variable(side);
    Formula r = graph.variable(side);
    Real price = Real.of(12).minus(q).minus(r);
    ContinuousGame game =
        new ContinuousGame(
            List.of(
                new ContinuousGame.Chooser("F", List.of(side)),
                new ContinuousGame.Chooser("G", List.of(side))),
            graph.tape(
                List.of(q, r),
                (Formula) q.times(price.minus(Real.of(3))),
                (Formula) r.times(price.minus(Real.of(6)))));
    IntervalCoco coco = IntervalCoco.of(game, new BranchAndBound(), () -> false);
    // Monopoly of the cheap one: 81/4; the difference 9q - q^2 - 6r + r^2 has the value 45/4.
    assertThat(coco.shares().get(0).doubleValue()).isCloseTo(63.0 / 4, within(1e-12));
    assertThat(coco.shares().get(1).doubleValue()).isCloseTo(9.0 / 2, within(1e-12));
    // All agreements of use lie between (81/4, 0) and (0, 9).
    Agreement nash = nash(new BargainingProblem(outcomes(game), Games.rationals(16, 1)));
    assertThat(nash.payoffs().get(0).doubleValue()).isCloseTo(17, within(1e-6));
    assertThat(nash.payoffs().get(1).doubleValue()).isCloseTo(13.0 / 9, within(1e-6));
  }

  @Test
  void payoffsWithoutABoundAreToldApart() {
    FormulaGraph graph = new FormulaGraph();
    InnerProblem.Bounds side = new InnerProblem.Bounds(0, 1);
    Formula x = graph.variable(side);
    Formula y = graph.variable(side);
    ContinuousGame game =
        new ContinuousGame(
            List.of(
                new ContinuousGame.Chooser("F", List.of(side)),
                new ContinuousGame.Chooser("G", List.of(side))),
            graph.tape(List.of(x, y), (Formula) Real.ONE.dividedBy(x), (Formula) y.plus(x)));
    assertThatThrownBy(() -> outcomes(game)).isInstanceOf(UnboundedPayoffException.class);
  }
}
