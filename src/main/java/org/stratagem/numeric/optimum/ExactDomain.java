package org.stratagem.numeric.optimum;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.NumberDomain;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;

/**
 * The numbers of the language: exact as long as the operations allow it. It tells on which side of
 * a condition a point lies that is no double. Inner problems have no value in it.
 */
public final class ExactDomain implements NumberDomain<Optional<Real>> {
  @Override
  public Optional<Real> constant(Real value) {
    return Optional.of(value);
  }

  @Override
  public Optional<Real> undefined() {
    return Optional.empty();
  }

  @Override
  public Optional<Real> apply(Operation operation, Optional<Real> operand) {
    if (operand.isEmpty()) {
      return operand;
    }
    Real x = operand.get();
    try {
      return Optional.of(
          switch (operation) {
            case NEGATE -> x.negate();
            case EXP -> Elementary.exp(x);
            case LOG -> Elementary.log(x);
            case SQRT -> Elementary.sqrt(x);
            case LOGISTIC -> Elementary.logistic(x);
            case SIN -> Elementary.sin(x);
            case COS -> Elementary.cos(x);
            case ABS -> Elementary.abs(x);
            case SIGN -> Elementary.sign(x);
            case FLOOR -> Elementary.floor(x);
            case CEIL -> Elementary.ceil(x);
            case ROUND -> Elementary.round(x);
            case NOT -> Real.ONE.minus(x);
            default -> throw new IllegalArgumentException(operation + " of one operand");
          });
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Real> apply(Operation operation, Optional<Real> left, Optional<Real> right) {
    if (operation == Operation.AND) {
      return left.isPresent() && left.get().signum() != 0 ? right : left;
    }
    if (operation == Operation.OR) {
      return left.isPresent() && left.get().signum() == 0 ? right : left;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Real x = left.get();
    Real y = right.get();
    try {
      return Optional.of(
          switch (operation) {
            case ADD -> x.plus(y);
            case SUBTRACT -> x.minus(y);
            case MULTIPLY -> x.times(y);
            case DIVIDE -> x.dividedBy(y);
            case POWER -> x.power(y);
            case MODULO -> x.modulo(y);
            case MIN -> x.compareTo(y) <= 0 ? x : y;
            case MAX -> x.compareTo(y) >= 0 ? x : y;
            case LESS -> truth(x.compareTo(y) < 0);
            case LESS_EQUAL -> truth(x.compareTo(y) <= 0);
            case EQUAL -> truth(x.compareTo(y) == 0);
            default -> throw new IllegalArgumentException(operation + " of two operands");
          });
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  private static Real truth(boolean holds) {
    return holds ? Real.ONE : Real.ZERO;
  }

  @Override
  public Optional<Real> select(
      Optional<Real> condition, Optional<Real> then, Optional<Real> otherwise) {
    return condition.isEmpty() ? condition : condition.get().signum() != 0 ? then : otherwise;
  }

  @Override
  public Optional<Real> reply(InnerProblem problem, int coordinate, List<Optional<Real>> given) {
    return Optional.empty();
  }

  @Override
  public Optional<Real> optimum(InnerProblem problem, List<Optional<Real>> given) {
    return Optional.empty();
  }
}
