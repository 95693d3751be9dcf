package org.stratagem.eval.jvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/**
 * The proposer-responder game: payoffs by recursion over the rounds that are left, each round's
 * value computed once. On formulas it writes tapes.
 *
 * @param bump by how much a refusal raises the probability that the roles change
 */
record ProposerResponder(Real flip, Real bump) {
  private static final Real WALK_AWAY = Real.of(-75);
  private static final Real RESPONDED = Real.of(-25);

  static final InnerProblem.Bounds OFFERS = new InnerProblem.Bounds(0, 100);
  static final InnerProblem.Bounds SLOPES = new InnerProblem.Bounds(0.01, 10);

  static ProposerResponder bumped() {
    return new ProposerResponder(Rational.of(1, 4), Rational.of(1, 10));
  }

  private Real acceptance(Real offer, Real slope) {
    return Elementary.logistic(slope.times(offer.negate().minus(WALK_AWAY)));
  }

  Real proposer(int depth, Real offer, Real slope) {
    return proposer(depth, offer, acceptance(offer, slope), new HashMap<>());
  }

  private Real proposer(int depth, Real offer, Real accepted, Map<Integer, Real> known) {
    Real value = known.get(depth);
    if (value == null) {
      Real refused = Real.ONE.minus(accepted);
      value =
          depth == 0
              ? offer.times(accepted).plus(WALK_AWAY.times(refused))
              : accepted
                  .times(offer.plus(onward(flip, depth, offer, accepted, known)))
                  .plus(
                      refused.times(
                          WALK_AWAY.plus(onward(flip.plus(bump), depth, offer, accepted, known))));
      known.put(depth, value);
    }
    return value;
  }

  private Real onward(Real change, int depth, Real offer, Real accepted, Map<Integer, Real> known) {
    Real next = proposer(depth - 1, offer, accepted, known);
    return Real.ONE.minus(change).times(next).plus(change.times(RESPONDED));
  }

  Real responder(int depth, Real offer, Real slope) {
    Real accepted = acceptance(offer, slope);
    Real round = offer.negate().times(accepted).plus(WALK_AWAY.times(Real.ONE.minus(accepted)));
    Real value = round;
    for (int left = 0; left < depth; left++) {
      value = round.plus(value);
    }
    return value;
  }

  /** The proposer's payoff; inputs: offer, slope. */
  Tape proposer(int depth) {
    FormulaGraph graph = new FormulaGraph();
    Formula offer = graph.variable();
    Formula slope = graph.variable();
    return graph.tape(List.of(offer, slope), (Formula) proposer(depth, offer, slope));
  }

  /** The responder's payoff against the proposer's best reply, and the reply; input: slope. */
  Tape responderAgainstReply(int depth) {
    FormulaGraph graph = new FormulaGraph();
    Formula slope = graph.variable();
    Formula offer = graph.variable();
    Formula reply =
        graph
            .reply(
                (Formula) proposer(depth, offer, slope),
                null,
                List.of(offer),
                List.of(OFFERS),
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST)
            .get(0);
    return graph.tape(List.of(slope), (Formula) responder(depth, reply, slope), reply);
  }
}
