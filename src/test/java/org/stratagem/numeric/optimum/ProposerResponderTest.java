package org.stratagem.numeric.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.numeric.Traced.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.InnerProblem.Sense;
import org.stratagem.numeric.InnerProblem.TieRule;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.Traced;

/**
 * A proposer demands x of a responder who accepts with a probability that falls in x, the more
 * steeply the larger alpha is. The optima were computed independently, by SciPy to ten digits.
 */
class ProposerResponderTest {
  private static final Real BAD = Real.of(-75);
  private static final List<Bounds> DEMANDS = List.of(new Bounds(0, 100));
  private static final List<Bounds> SLOPES = List.of(new Bounds(0.01, 10));

  private static Real acceptance(Real x, Real alpha) {
    return Real.ONE.dividedBy(
        Real.ONE.plus(Elementary.exp(alpha.negate().times(x.negate().minus(BAD)))));
  }

  private static Real responder(Real x, Real alpha) {
    Real p = acceptance(x, alpha);
    return x.negate().times(p).plus(BAD.times(Real.ONE.minus(p)));
  }

  static Real proposer(int depth, String bump, Real x, Real alpha) {
    Real p = acceptance(x, alpha);
    Real value = x.times(p).plus(BAD.times(Real.ONE.minus(p)));
    Real flip = number("0.25");
    for (int d = 0; d < depth; d++) {
      Real refused = continuation(flip.plus(number(bump)), value);
      value =
          p.times(x.plus(continuation(flip, value)))
              .plus(Real.ONE.minus(p).times(BAD.plus(refused)));
    }
    return value;
  }

  private static Real continuation(Real share, Real value) {
    return Real.ONE.minus(share).times(value).plus(share.times(Real.of(-25)));
  }

  static Tape nested(int depth) {
    FormulaGraph graph = new FormulaGraph();
    Formula alpha = graph.variable();
    Formula x = graph.variable();
    List<Formula> reply =
        graph.reply(
            (Formula) proposer(depth, "0.1", x, alpha),
            null,
            List.of(x),
            DEMANDS,
            Sense.MAXIMIZE,
            TieRule.LOWEST);
    return graph.tape(List.of(alpha), (Formula) responder(reply.get(0), alpha));
  }

  @Test
  void theProposersOptimum() {
    BoxOptimum found =
        new BranchAndBound()
            .optimize(
                BoxProblem.of(
                    Traced.of(x -> proposer(3, "0", x, Real.of(10))),
                    DEMANDS,
                    Sense.MAXIMIZE,
                    TieRule.LOWEST));
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(74.269233345, within(5e-10));
    assertThat(found.regions()).hasSize(1);
    assertThat(found.regions().get(0).kind()).isEqualTo(Region.Kind.UNIQUE);
  }

  @Test
  void theRespondersOptimumAgainstAReply() {
    BoxOptimum found =
        new BranchAndBound()
            .optimize(BoxProblem.of(nested(3), SLOPES, Sense.MAXIMIZE, TieRule.LOWEST));
    assertThat(found.proven()).isTrue();
    assertThat(found.coordinate(0)).isCloseTo(0.0504680046, within(1e-10));
    assertThat(found.regions()).hasSize(1);
    assertThat(found.regions().get(0).kind()).isEqualTo(Region.Kind.UNIQUE);
  }

  @Test
  void inDoubles() {
    NestedSearch search = new NestedSearch();
    InnerProblem outer = new InnerProblem(nested(3), SLOPES, Sense.MAXIMIZE, TieRule.LOWEST);
    double[] answer = new double[2];
    search.solve(outer, search.compiler().compile(outer.objective()), new double[0], answer);
    assertThat(answer[0]).isCloseTo(0.0504680046, within(1e-9));
  }
}
