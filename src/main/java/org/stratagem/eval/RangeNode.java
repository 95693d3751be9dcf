package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Real;
import org.stratagem.value.Sequence;

/**
 * {@code a..b by s}: empty where a is beyond b; a list when it is a value, not listed when a binder
 * walks over it.
 */
final class RangeNode extends Node {
  private final Node from;
  private final Node to;
  private final @Nullable Node step;
  private final Interpreter interpreter;

  RangeNode(Term.RangeOf term, Node from, Node to, @Nullable Node step, Interpreter interpreter) {
    super(term.span());
    this.from = from;
    this.to = to;
    this.step = step;
    this.interpreter = interpreter;
  }

  Range range(Frame frame) {
    Real size = step == null ? Real.ONE : step.number(frame);
    if (step != null && size.signum() == 0) {
      throw Refusal.of(
          Code.E303, step.span, "the step of " + Refusal.words(span) + " is 0: it would never end");
    }
    Real first = from.number(frame);
    Real last = to.number(frame);
    try {
      return Range.of(first, last, size);
    } catch (ArithmeticException refused) {
      throw Refusal.arithmetic(span, refused);
    }
  }

  @Override
  Object run(Frame frame) {
    Range range = range(frame);
    interpreter.count("numbers in " + Refusal.words(span), range.count(), span);
    List<Object> numbers = new ArrayList<>(range.count().intValueExact());
    for (int i = 0; i < range.count().intValueExact(); i++) {
      interpreter.tick(span);
      numbers.add(range.at(i));
    }
    return new Sequence(numbers);
  }
}
