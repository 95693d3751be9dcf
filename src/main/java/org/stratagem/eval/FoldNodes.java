package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Sequence;

/** {@code sum product all any count each}. */
final class FoldNodes {
  private FoldNodes() {}

  /** {@code sum} and {@code product}. */
  static final class Total extends LoopNode {
    private final Real start;
    private final BinaryOperator<Real> operation;

    /**
     * @param start the total of nothing
     * @param operation adds a number to the total
     */
    Total(Span span, Loops loops, Node body, Real start, BinaryOperator<Real> operation) {
      super(span, loops, body);
      this.start = start;
      this.operation = operation;
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      Real[] total = {start};
      loops.each(
          frame,
          at -> {
            Real number = body.number(at);
            try {
              total[0] = operation.apply(total[0], number);
            } catch (ArithmeticException refused) {
              throw Refusal.arithmetic(span, refused);
            }
            return true;
          });
      return total[0];
    }
  }

  /** {@code all} and {@code any}: end at the first value that decides. */
  static final class Quantifier extends LoopNode {
    private final boolean deciding;

    /**
     * @param deciding the truth value that settles it: false for {@code all}, true for {@code any}
     */
    Quantifier(Span span, Loops loops, Node condition, boolean deciding) {
      super(span, loops, condition);
      this.deciding = deciding;
    }

    @Override
    Object run(Frame frame) {
      return test(frame);
    }

    @Override
    boolean test(Frame frame) {
      boolean[] decided = {false};
      loops.each(
          frame,
          at -> {
            decided[0] = body.test(at) == deciding;
            return !decided[0];
          });
      return decided[0] == deciding;
    }
  }

  static final class Count extends LoopNode {
    Count(Span span, Loops loops, Node condition) {
      super(span, loops, condition);
    }

    @Override
    Object run(Frame frame) {
      long[] count = {0};
      loops.each(
          frame,
          at -> {
            count[0] += body.test(at) ? 1 : 0;
            return true;
          });
      return Real.of(count[0]);
    }
  }

  static final class Each extends LoopNode {
    private final Interpreter interpreter;

    Each(Span span, Loops loops, Node body, Interpreter interpreter) {
      super(span, loops, body);
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      List<Object> values = new ArrayList<>();
      loops.each(
          frame,
          at -> {
            values.add(body.run(at));
            if (values.size() > interpreter.limits().maxSize()) {
              throw Refusal.of(
                  Code.L401,
                  span,
                  "the list has more values than the limit of "
                      + Refusal.grouped(BigInteger.valueOf(interpreter.limits().maxSize())),
                  "`--max-size` raises the limit");
            }
            return true;
          });
      return new Sequence(values);
    }
  }
}
