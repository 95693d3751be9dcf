package org.stratagem.eval;

import java.util.List;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Domain;
import org.stratagem.value.Interval;
import org.stratagem.value.Operator;
import org.stratagem.value.Parts;
import org.stratagem.value.ValueSet;

/** Comparisons, {@code in}, and the connectives, which evaluate no more than they need. */
final class LogicNodes {
  private LogicNodes() {}

  private abstract static class Truth extends Node {
    final Node left;
    final Node right;

    Truth(Term.Operation term, Node left, Node right) {
      super(term.span());
      this.left = left;
      this.right = right;
    }

    @Override
    abstract boolean test(Frame frame);
  }

  static final class And extends Truth {
    And(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Object run(Frame frame) {
      return Truths.and(left.truth(frame), () -> right.truth(frame));
    }

    @Override
    boolean test(Frame frame) {
      return left.test(frame) && right.test(frame);
    }
  }

  static final class Or extends Truth {
    Or(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Object run(Frame frame) {
      return Truths.or(left.truth(frame), () -> right.truth(frame));
    }

    @Override
    boolean test(Frame frame) {
      return left.test(frame) || right.test(frame);
    }
  }

  static final class Not extends Node {
    private final Node operand;

    Not(Term.Operation term, Node operand) {
      super(term.span());
      this.operand = operand;
    }

    @Override
    Object run(Frame frame) {
      return Truths.not(operand.truth(frame));
    }

    @Override
    boolean test(Frame frame) {
      return !operand.test(frame);
    }
  }

  static final class Equal extends Truth {
    private final boolean wanted;
    private final Interpreter interpreter;

    Equal(Term.Operation term, Node left, Node right, Interpreter interpreter) {
      super(term, left, right);
      this.wanted = term.operator() == Operator.EQUAL;
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Real x && b instanceof Real y && Formula.among(x, y)) {
        Object equal = Condition.of(Operation.EQUAL, x, y);
        return wanted ? equal : Truths.not(equal);
      }
      return interpreter.equal(a, b, span) == wanted;
    }

    @Override
    boolean test(Frame frame) {
      return interpreter.equal(left.run(frame), right.run(frame), span) == wanted;
    }
  }

  static final class Order extends Truth {
    private final Operator operator;

    Order(Term.Operation term, Node left, Node right) {
      super(term, left, right);
      this.operator = term.operator();
    }

    @Override
    Object run(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      if (!Formula.among(a, b)) {
        return holds(a.compareTo(b));
      }
      return switch (operator) {
        case LESS -> Condition.of(Operation.LESS, a, b);
        case LESS_EQUAL -> Condition.of(Operation.LESS_EQUAL, a, b);
        case GREATER -> Condition.of(Operation.LESS, b, a);
        default -> Condition.of(Operation.LESS_EQUAL, b, a);
      };
    }

    @Override
    boolean test(Frame frame) {
      return holds(left.number(frame).compareTo(right.number(frame)));
    }

    private boolean holds(int order) {
      return switch (operator) {
        case LESS -> order < 0;
        case LESS_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_EQUAL -> order >= 0;
        default -> throw new IllegalStateException(operator.symbol());
      };
    }
  }

  /**
   * {@code x in s}: an element of a set or list, of an interval or range, or of a distribution's
   * support.
   */
  static final class In extends Truth {
    private final Interpreter interpreter;

    In(Term.Operation term, Node left, Node right, Interpreter interpreter) {
      super(term, left, right);
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object value = left.run(frame);
      if (value instanceof Formula number && !(right instanceof RangeNode)) {
        Object whole = right.run(frame);
        if (whole instanceof Interval interval) {
          return Condition.of(Operation.LESS_EQUAL, interval.low(), number)
              .and(Condition.of(Operation.LESS_EQUAL, number, interval.high()));
        }
      }
      return test(frame);
    }

    @Override
    boolean test(Frame frame) {
      Object value = left.run(frame);
      if (right instanceof RangeNode range) {
        return value instanceof Real number && range.range(frame).contains(number);
      }
      return contains(right.run(frame), value);
    }

    private boolean contains(Object whole, Object value) {
      List<Object> parts = Parts.of(whole);
      if (parts != null) {
        return among(parts, value);
      } else if (whole instanceof ValueSet set) {
        return set.elements().contains(value)
            || (mayHoldFunctions(value) && among(set.elements(), value));
      } else if (whole instanceof Distribution distribution) {
        return distribution.weights().containsKey(value)
            || (mayHoldFunctions(value) && among(distribution.weights().keySet(), value));
      } else if (whole instanceof Interval interval) {
        return value instanceof Real number && interval.contains(number);
      } else if (whole instanceof Domain domain) {
        interpreter.count(domain, right.span);
        return among(domain, value);
      }
      throw Refusal.of(
          Code.E310,
          right.span,
          Refusal.words(right.span)
              + " is "
              + Refusal.describe(whole)
              + ", and nothing can be `in` it",
          "`in` takes a set, a list, a range, an interval or a distribution");
    }

    private static boolean mayHoldFunctions(Object value) {
      return Equality.plain(value, value) == null || !Equality.isData(value);
    }

    private boolean among(Iterable<?> elements, Object value) {
      for (Object element : elements) {
        interpreter.tick(span);
        if (interpreter.equal(element, value, span)) {
          return true;
        }
      }
      return false;
    }
  }
}
