package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Condition;
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
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Real number = body.number(at);
            if (guard instanceof Condition condition) {
              number = condition.select(number, start);
            }
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
      Object[] total = {!deciding};
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Object held = body.truth(at);
            Object other = deciding ? Truths.and(guard, () -> held) : orNot(guard, held);
            total[0] =
                deciding ? Truths.or(total[0], () -> other) : Truths.and(total[0], () -> other);
            return !total[0].equals(deciding);
          });
      return total[0];
    }

    private static Object orNot(Object guard, Object held) {
      return Truths.or(Truths.not(guard), () -> held);
    }
  }

  static final class Count extends LoopNode {
    Count(Span span, Loops loops, Node condition) {
      super(span, loops, condition);
    }

    @Override
    Object run(Frame frame) {
      long[] count = {0};
      Real[] unknown = {Real.ZERO};
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Object held = Truths.and(guard, () -> body.truth(at));
            if (held instanceof Condition open) {
              unknown[0] = unknown[0].plus(open.select(Real.ONE, Real.ZERO));
            } else {
              count[0] += Boolean.TRUE.equals(held) ? 1 : 0;
            }
            return true;
          });
      return Real.of(count[0]).plus(unknown[0]);
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
