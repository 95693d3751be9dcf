package org.stratagem.numeric;

import static org.stratagem.numeric.Operation.ADD;
import static org.stratagem.numeric.Operation.COS;
import static org.stratagem.numeric.Operation.DIVIDE;
import static org.stratagem.numeric.Operation.LOG;
import static org.stratagem.numeric.Operation.MULTIPLY;
import static org.stratagem.numeric.Operation.NEGATE;
import static org.stratagem.numeric.Operation.POWER;
import static org.stratagem.numeric.Operation.SIGN;
import static org.stratagem.numeric.Operation.SIN;
import static org.stratagem.numeric.Operation.SUBTRACT;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.DualNumbers.Dual;
import org.stratagem.numeric.optimum.ExactDomain;

/**
 * Numbers that carry their derivative along: {@code value + slope * e} with {@code e * e = 0}
 * (William Clifford, 1871). Exact where the operations are.
 */
final class DualNumbers implements NumberDomain<Dual> {
  /** A number and its derivative; empty where there is none. */
  record Dual(Optional<Real> value, Optional<Real> slope) {}

  private final ExactDomain exact = new ExactDomain();

  /** The variable by which is differentiated, at a place. */
  static Dual variable(Real at) {
    return new Dual(Optional.of(at), Optional.of(Real.ONE));
  }

  /** What does not depend on it. */
  @Override
  public Dual constant(Real value) {
    return new Dual(Optional.of(value), Optional.of(Real.ZERO));
  }

  @Override
  public Dual undefined() {
    return new Dual(Optional.empty(), Optional.empty());
  }

  @Override
  public Dual apply(Operation operation, Dual operand) {
    Optional<Real> x = operand.value();
    Optional<Real> value = exact.apply(operation, x);
    if (value.isEmpty() || operand.slope().equals(number(0))) {
      return new Dual(value, value.isEmpty() ? value : operand.slope());
    }
    Optional<Real> factor =
        switch (operation) {
          case NEGATE -> Optional.of(Real.ONE.negate());
          case EXP -> value;
          case LOG -> of(DIVIDE, number(1), x);
          case SQRT -> of(DIVIDE, number(1), of(ADD, value, value));
          case LOGISTIC -> of(MULTIPLY, value, of(SUBTRACT, number(1), value));
          case SIN -> exact.apply(COS, x);
          case COS -> exact.apply(NEGATE, exact.apply(SIN, x));
          case ABS -> exact.apply(SIGN, x).filter(sign -> sign.signum() != 0);
          // Flat between their steps; at a step there is no derivative, and none is claimed.
          case SIGN -> x.filter(number -> number.signum() != 0).map(number -> Real.ZERO);
          case FLOOR, CEIL -> x.filter(number -> !number.isInteger()).map(number -> Real.ZERO);
          case ROUND -> x.filter(number -> !isHalf(number)).map(number -> Real.ZERO);
          default -> Optional.of(Real.ZERO);
        };
    return new Dual(value, of(MULTIPLY, factor, operand.slope()));
  }

  @Override
  public Dual apply(Operation operation, Dual left, Dual right) {
    Optional<Real> x = left.value();
    Optional<Real> y = right.value();
    Optional<Real> value = exact.apply(operation, x, y);
    Optional<Real> slope =
        switch (operation) {
          case ADD, SUBTRACT -> of(operation, left.slope(), right.slope());
          case MULTIPLY -> of(ADD, of(MULTIPLY, left.slope(), y), of(MULTIPLY, x, right.slope()));
          case DIVIDE ->
              of(DIVIDE, of(SUBTRACT, left.slope(), of(MULTIPLY, value, right.slope())), y);
          case POWER -> power(left, right, value);
          case MIN, MAX ->
              value.equals(x) && value.equals(y)
                  ? common(left, right)
                  : value.equals(x) ? left.slope() : right.slope();
          case MODULO -> Optional.empty();
          default -> Optional.of(Real.ZERO);
        };
    return new Dual(value, value.isEmpty() ? value : slope);
  }

  @Override
  public Dual select(Dual condition, Dual then, Dual otherwise) {
    return condition.value().isEmpty()
        ? undefined()
        : condition.value().get().signum() != 0 ? then : otherwise;
  }

  /** Games inside games are left to the solvers. */
  @Override
  public Dual reply(InnerProblem problem, int coordinate, List<Dual> given) {
    return undefined();
  }

  @Override
  public Dual optimum(InnerProblem problem, List<Dual> given) {
    return undefined();
  }

  /** {@code x^y (y' log x + y x' / x)}; a fixed exponent needs no logarithm. */
  private Optional<Real> power(Dual left, Dual right, Optional<Real> value) {
    Optional<Real> lower = of(SUBTRACT, right.value(), number(1));
    Optional<Real> byBase =
        of(MULTIPLY, of(MULTIPLY, right.value(), of(POWER, left.value(), lower)), left.slope());
    if (right.slope().equals(number(0))) {
      return byBase;
    }
    Optional<Real> log = exact.apply(LOG, left.value());
    return of(ADD, byBase, of(MULTIPLY, of(MULTIPLY, value, log), right.slope()));
  }

  /** Where both operands are the least there is a derivative if they have the same. */
  private static Optional<Real> common(Dual left, Dual right) {
    return left.slope().equals(right.slope()) ? left.slope() : Optional.empty();
  }

  private Optional<Real> of(Operation operation, Optional<Real> left, Optional<Real> right) {
    return exact.apply(operation, left, right);
  }

  private static Optional<Real> number(int value) {
    return Optional.of(Real.of(value));
  }

  private static boolean isHalf(Real number) {
    return number.plus(number).isInteger() && !number.isInteger();
  }
}
