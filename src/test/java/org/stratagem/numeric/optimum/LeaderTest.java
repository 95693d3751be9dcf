package org.stratagem.numeric.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.numeric.Traced.max;
import static org.stratagem.numeric.Traced.number;
import static org.stratagem.numeric.Traced.square;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.InnerProblem.Sense;
import org.stratagem.numeric.InnerProblem.TieRule;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/** Leaders whose payoffs contain a follower's reply. */
class LeaderTest {
  private static final List<Bounds> UNIT = List.of(new Bounds(0, 1));

  /** A leader's payoff of its own move and the reply to it. */
  private static Tape leader(
      BiFunction<Real, Real, Real> follower, BiFunction<Real, Real, Real> payoff, TieRule ties) {
    FormulaGraph graph = new FormulaGraph();
    Formula x = graph.variable();
    Formula y = graph.variable();
    Formula reply =
        graph
            .reply((Formula) follower.apply(x, y), null, List.of(y), UNIT, Sense.MAXIMIZE, ties)
            .get(0);
    return graph.tape(List.of(x), (Formula) payoff.apply(x, reply));
  }

  private static BoxOptimum certified(Tape tape) {
    return new BranchAndBound().optimize(BoxProblem.of(tape, UNIT, Sense.MAXIMIZE, TieRule.LOWEST));
  }

  private static double[] quick(Tape tape) {
    NestedSearch search = new NestedSearch();
    InnerProblem outer = new InnerProblem(tape, UNIT, Sense.MAXIMIZE, TieRule.LOWEST);
    double[] answer = new double[2];
    search.solve(outer, search.compiler().compile(tape), new double[0], answer);
    return answer;
  }

  @Test
  void stackelbergQuantities() {
    // Linear demand 1 - x - y without costs: the leader takes 1/2, the follower 1/4.
    Tape tape =
        leader(
            (x, y) -> y.times(Real.ONE.minus(x).minus(y)),
            (x, y) -> x.times(Real.ONE.minus(x).minus(y)),
            TieRule.LOWEST);
    BoxOptimum found = certified(tape);
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(0.5, within(1e-14));
    assertThat(found.value()).isCloseTo(0.125, within(1e-15));
    assertThat(found.regions().get(0).kind()).isEqualTo(Region.Kind.UNIQUE);
    assertThat(quick(tape)[0]).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void aReplyAtItsBound() {
    // The follower wants 2 x, but not more than 1; the leader's payoff has a kink there.
    Tape tape =
        leader(
            (x, y) -> square(y.minus(x.times(Real.of(2)))).negate(),
            (x, y) -> y.minus(x),
            TieRule.LOWEST);
    BoxOptimum found = certified(tape);
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(0.5, within(1e-12));
    assertThat(quick(tape)[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aReplyThatJumps() {
    // The follower has two peaks, at 0.2 and 0.8; the second is higher once x exceeds 0.6. The
    // leader wants x small but the reply large: the supremum 1/2 is approached from above.
    Tape tape =
        leader(
            (x, y) ->
                max(
                    number("0.3").minus(square(y.minus(number("0.2")))),
                    x.times(number("0.5")).minus(square(y.minus(number("0.8"))))),
            (x, y) -> y.minus(x.times(number("0.5"))),
            TieRule.LOWEST);
    BoxOptimum found = certified(tape);
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(0.6, within(1e-12));
    assertThat(found.value()).isCloseTo(0.5, within(1e-12));
    assertThat(quick(tape)[0]).isCloseTo(0.6, within(1e-12));
    assertThat(quick(tape)[1]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void replyInsideReply() {
    // Three movers with linear demand: 1/2, 1/4, 1/8.
    FormulaGraph graph = new FormulaGraph();
    Formula x = graph.variable();
    Formula y = graph.variable();
    Formula z = graph.variable();
    Real rest = Real.ONE.minus(x).minus(y);
    Formula last =
        graph
            .reply(
                (Formula) z.times(rest.minus(z)),
                null,
                List.of(z),
                UNIT,
                Sense.MAXIMIZE,
                TieRule.LOWEST)
            .get(0);
    Formula second =
        graph
            .reply(
                (Formula) y.times(rest.minus(last)),
                null,
                List.of(y),
                UNIT,
                Sense.MAXIMIZE,
                TieRule.LOWEST)
            .get(0);
    Tape third = graph.tape(List.of(x, y), last);
    List<Formula> again = graph.embed(third, List.of(x, second));
    Tape tape =
        graph.tape(
            List.of(x), (Formula) x.times(Real.ONE.minus(x).minus(second).minus(again.get(0))));
    double[] answer = quick(tape);
    assertThat(answer[0]).isCloseTo(0.5, within(1e-10));
    assertThat(answer[1]).isCloseTo(0.0625, within(1e-14));
    BoxOptimum found = certified(tape);
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(0.5, within(1e-10));
  }
}
