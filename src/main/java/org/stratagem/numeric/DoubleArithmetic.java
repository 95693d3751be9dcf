package org.stratagem.numeric;

/**
 * The operations of a {@link Tape} on doubles. They give the digits of {@link Real} and {@link
 * Elementary}; where those refuse (division by zero, the root of a negative number, a result beyond
 * the doubles) the result is NaN, never infinite. A zero may have either sign; it counts as one
 * number, and is made positive where it leaves a computation.
 *
 * <p>Operands are finite or NaN. Conditions are 1, 0, or NaN where it is not defined whether they
 * hold.
 */
public final class DoubleArithmetic {
  private DoubleArithmetic() {}

  /** The number itself, or NaN for an infinity. */
  public static double defined(double x) {
    return Math.abs(x) <= Double.MAX_VALUE ? x : Double.NaN;
  }

  /** What a computation hands out: NaN for an infinity, and one zero. */
  public static double result(double x) {
    return defined(x) + 0.0;
  }

  /** A known number. */
  public static double constant(Real value) {
    return defined(value.doubleValue());
  }

  /** An operation with one operand. */
  public static double apply(Operation operation, double x) {
    return switch (operation) {
      case NEGATE -> -x;
      case EXP -> defined(exp(x));
      case LOG -> defined(log(x));
      case SQRT -> Math.sqrt(x);
      case LOGISTIC -> logistic(x);
      case SIN -> sin(x);
      case COS -> cos(x);
      case ABS -> Math.abs(x);
      case SIGN -> Math.signum(x);
      case FLOOR -> Math.floor(x);
      case CEIL -> Math.ceil(x);
      case ROUND -> round(x);
      case NOT -> not(x);
      default -> throw new IllegalArgumentException(operation + " of one operand");
    };
  }

  /** An operation with two operands. */
  public static double apply(Operation operation, double x, double y) {
    return switch (operation) {
      case ADD -> defined(x + y);
      case SUBTRACT -> defined(x - y);
      case MULTIPLY -> defined(x * y);
      case DIVIDE -> defined(x / y);
      case POWER -> defined(power(x, y));
      case MODULO -> modulo(x, y);
      case MIN -> Math.min(x, y);
      case MAX -> Math.max(x, y);
      case LESS -> less(x, y);
      case LESS_EQUAL -> lessEqual(x, y);
      case EQUAL -> equal(x, y);
      case AND -> and(x, y);
      case OR -> or(x, y);
      default -> throw new IllegalArgumentException(operation + " of two operands");
    };
  }

  /** May be infinite. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** May be infinite. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** {@code 1 / (1 + exp(-x))} for every x. */
  public static double logistic(double x) {
    double small = Exponential.exp(-Math.abs(x));
    return (x >= 0 ? 1 : small) / (1 + small);
  }

  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /** The nearest integer; of two, the one farther from 0. */
  public static double round(double x) {
    double size = Math.abs(x);
    double below = Math.floor(size);
    // Not floor(size + 1/2): that sum is rounded, and sends the number just below 1/2 to 1.
    return Math.copySign(size - below >= 0.5 ? below + 1 : below, x);
  }

  /** May be infinite. NaN to the zero is NaN here, unlike in Java: what is undefined stays so. */
  public static double power(double x, double y) {
    // Java leaves open in which of the two ways a machine computes a square.
    return y == 2 ? x * x : Double.isNaN(x) ? x : Math.pow(x, y);
  }

  /** The remainder with the divisor's sign. */
  public static double modulo(double x, double y) {
    double rest = x % y;
    return rest != 0 && rest < 0 != y < 0 ? rest + y : rest;
  }

  public static double less(double x, double y) {
    return x < y ? 1 : x >= y ? 0 : Double.NaN;
  }

  public static double lessEqual(double x, double y) {
    return x <= y ? 1 : x > y ? 0 : Double.NaN;
  }

  public static double equal(double x, double y) {
    return x == y ? 1 : x < y || x > y ? 0 : Double.NaN;
  }

  public static double not(double condition) {
    return 1 - condition;
  }

  /** The second condition counts only where the first holds. */
  public static double and(double first, double second) {
    return first == 0 ? 0 : first == 1 ? second : Double.NaN;
  }

  /** The second condition counts only where the first does not hold. */
  public static double or(double first, double second) {
    return first == 0 ? second : first == 1 ? 1 : Double.NaN;
  }

  /** The second number where the condition holds, else the third. */
  public static double select(double condition, double then, double otherwise) {
    return condition == 1 ? then : condition == 0 ? otherwise : Double.NaN;
  }
}
