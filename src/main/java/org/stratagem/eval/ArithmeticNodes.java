package org.stratagem.eval;

import java.math.BigInteger;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.value.Operator;

/** Arithmetic: exact on exact numbers; what is no number is a located error. */
final class ArithmeticNodes {
  /** The most bits of an exact power: some five million digits. */
  private static final double LONGEST_POWER = 1 << 24;

  private ArithmeticNodes() {}

  static Node of(Term.Operation term, Node left, Node right) {
    return switch (term.operator()) {
      case PLUS -> new Plus(term, left, right);
      case MINUS -> new Minus(term, left, right);
      case TIMES -> new Times(term, left, right);
      case DIVIDE -> new Divide(term, left, right);
      case MOD -> new Modulo(term, left, right);
      case POWER -> new Power(term, left, right);
      default -> throw new IllegalArgumentException(term.operator().symbol());
    };
  }

  /**
   * Each operation computes in a method of its own: in a shared one the virtual machine would
   * predict the operation from those seen so far, and a deep recursion in which one kind is only
   * reached on the way back would be corrected at each of its returns (measured: 5 seconds for a
   * million).
   */
  private abstract static class Binary extends Node {
    final Node left;
    final Node right;
    private final Operator operator;

    Binary(Term.Operation term, Node left, Node right) {
      super(term.span());
      this.operator = term.operator();
      this.left = left;
      this.right = right;
    }

    @Override
    final Object run(Frame frame) {
      return number(frame);
    }

    @Override
    abstract Real number(Frame frame);

    final StratagemException refusal(Real a, Real b, ArithmeticException refused) {
      return Refusal.arithmetic(span, operator, a, b, right.span, refused);
    }
  }

  private static final class Plus extends Binary {
    Plus(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      try {
        return a.plus(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }
  }

  private static final class Minus extends Binary {
    Minus(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      try {
        return a.minus(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }
  }

  private static final class Times extends Binary {
    Times(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      try {
        return a.times(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }
  }

  private static final class Divide extends Binary {
    Divide(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      try {
        return a.dividedBy(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }
  }

  private static final class Modulo extends Binary {
    Modulo(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      try {
        return a.modulo(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }
  }

  private static final class Power extends Binary {
    Power(Term.Operation term, Node left, Node right) {
      super(term, left, right);
    }

    @Override
    Real number(Frame frame) {
      Real a = left.number(frame);
      Real b = right.number(frame);
      double bits = a.powerBits(b);
      if (bits > LONGEST_POWER) {
        throw Refusal.of(
            Code.L401,
            span,
            Refusal.words(span)
                + " has about "
                + Refusal.grouped(digits(bits))
                + " digits as an exact number, too many to write out",
            "`exp(y * log(x))` computes x ^ y as a double");
      }
      try {
        return a.power(b);
      } catch (ArithmeticException refused) {
        throw refusal(a, b, refused);
      }
    }

    private static BigInteger digits(double bits) {
      return new java.math.BigDecimal(bits * Math.log10(2)).toBigInteger();
    }
  }

  static final class Negate extends Node {
    private final Node operand;

    Negate(Term.Operation term, Node operand) {
      super(term.span());
      this.operand = operand;
    }

    @Override
    Object run(Frame frame) {
      return operand.number(frame).negate();
    }

    @Override
    Real number(Frame frame) {
      return operand.number(frame).negate();
    }
  }
}
