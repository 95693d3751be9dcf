package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Sequence;

/** {@code sum product all any count each}. */
final class FoldNodes {
  private FoldNodes() {}

  static final class Sum extends Node {
    private final Loops loops;
    private final Node body;

    Sum(Span span, Loops loops, Node body) {
      super(span);
      this.loops = loops;
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      Total total = new Total(Real.ZERO);
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Real term = where(guard, body.number(at), Real.ZERO);
            try {
              total.value = total.value.plus(term);
            } catch (ArithmeticException refused) {
              throw Refusal.arithmetic(span, refused);
            }
            return true;
          });
      return total.value;
    }
  }

  static final class Product extends Node {
    private final Loops loops;
    private final Node body;

    Product(Span span, Loops loops, Node body) {
      super(span);
      this.loops = loops;
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      Total total = new Total(Real.ONE);
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Real factor = where(guard, body.number(at), Real.ONE);
            try {
              total.value = total.value.times(factor);
            } catch (ArithmeticException refused) {
              throw Refusal.arithmetic(span, refused);
            }
            return true;
          });
      return total.value;
    }
  }

  /** The value where the guard holds, else what changes nothing. */
  private static Real where(Object guard, Real value, Real neutral) {
    return guard instanceof Condition condition ? condition.select(value, neutral) : value;
  }

  private static final class Total {
    private Real value;

    Total(Real value) {
      this.value = value;
    }
  }

  /** {@code all} and {@code any}: end at the first value that decides. */
  static final class Quantifier extends Node {
    private final Loops loops;
    private final Node condition;
    private final boolean deciding;

    /**
     * @param deciding the truth value that settles it: false for {@code all}, true for {@code any}
     */
    Quantifier(Span span, Loops loops, Node condition, boolean deciding) {
      super(span);
      this.loops = loops;
      this.condition = condition;
      this.deciding = deciding;
    }

    @Override
    Object run(Frame frame) {
      Object[] total = {!deciding};
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Object held = condition.truth(at);
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

  static final class Count extends Node {
    private final Loops loops;
    private final Node condition;

    Count(Span span, Loops loops, Node condition) {
      super(span);
      this.loops = loops;
      this.condition = condition;
    }

    @Override
    Object run(Frame frame) {
      long[] count = {0};
      Total unknown = new Total(Real.ZERO);
      loops.eachGuarded(
          frame,
          (at, guard) -> {
            Object held = Truths.and(guard, () -> condition.truth(at));
            if (held instanceof Condition open) {
              unknown.value = unknown.value.plus(open.select(Real.ONE, Real.ZERO));
            } else {
              count[0] += Boolean.TRUE.equals(held) ? 1 : 0;
            }
            return true;
          });
      return Real.of(count[0]).plus(unknown.value);
    }
  }

  static final class Each extends Node {
    private final Loops loops;
    private final Node body;
    private final Interpreter interpreter;

    Each(Span span, Loops loops, Node body, Interpreter interpreter) {
      super(span);
      this.loops = loops;
      this.body = body;
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
                  org.stratagem.diagnostic.Code.L401,
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
