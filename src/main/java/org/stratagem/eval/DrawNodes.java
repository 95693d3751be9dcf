package org.stratagem.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;

/**
 * {@code expect} and {@code mix}: several draws are independent of each other. With a guard both
 * are conditional on it.
 */
final class DrawNodes {
  private DrawNodes() {}

  static final class Expect extends LoopNode {
    Expect(Span span, Loops loops, Node body) {
      super(span, loops, body);
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      try {
        return expectation(frame);
      } catch (ArithmeticException refused) {
        throw Refusal.arithmetic(span, refused);
      }
    }

    private Real expectation(Frame frame) {
      Real[] sums = {Real.ZERO, Real.ZERO};
      loops.eachDraw(
          frame,
          (at, probability) -> {
            sums[0] = sums[0].plus(probability.times(body.number(at)));
            sums[1] = sums[1].plus(probability);
          });
      return loops.isGuarded() ? sums[0].dividedBy(condition(sums[1], span)) : sums[0];
    }
  }

  static final class Mix extends LoopNode {
    Mix(Span span, Loops loops, Node body) {
      super(span, loops, body);
    }

    @Override
    Object run(Frame frame) {
      Map<Object, Real> weights = new LinkedHashMap<>();
      Real[] total = {Real.ZERO};
      loops.eachDraw(
          frame,
          (at, probability) -> {
            Object part = body.run(at);
            total[0] = total[0].plus(probability);
            if (part instanceof Distribution distribution) {
              distribution
                  .weights()
                  .forEach(
                      (value, weight) ->
                          weights.merge(value, probability.times(weight), Real::plus));
            } else {
              weights.merge(part, probability, Real::plus);
            }
          });
      if (loops.isGuarded()) {
        Real given = condition(total[0], span);
        weights.replaceAll((value, weight) -> weight.dividedBy(given));
      }
      return Distribution.of(weights);
    }
  }

  private static Real condition(Real probability, Span at) {
    if (probability.signum() == 0) {
      throw Refusal.of(
          Code.E305,
          at,
          "the condition of "
              + Refusal.words(at)
              + " has probability 0: nothing can be expected given it");
    }
    return probability;
  }
}
