package org.stratagem.numeric.interval;

import java.util.List;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.NumberDomain;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;

/** Tapes on exact rationals. */
final class ExactNumbers implements NumberDomain<Exact> {
  @Override
  public Exact constant(Real value) {
    return new Exact(value.toRational());
  }

  @Override
  public Exact undefined() {
    return new Exact(null);
  }

  @Override
  public Exact apply(Operation operation, Exact operand) {
    Real x = operand.number();
    if (x == null) {
      return operand;
    }
    return new Exact(
        switch (operation) {
          case NEGATE -> x.negate();
          case ABS -> Elementary.abs(x);
          case SIGN -> Elementary.sign(x);
          case FLOOR -> Elementary.floor(x);
          case CEIL -> Elementary.ceil(x);
          case ROUND -> Elementary.round(x);
          default -> throw new IllegalArgumentException(operation.toString());
        });
  }

  @Override
  public Exact apply(Operation operation, Exact left, Exact right) {
    Real x = left.number();
    Real y = right.number();
    if (x == null || y == null) {
      return new Exact(null);
    }
    boolean divides = operation == Operation.DIVIDE || operation == Operation.MODULO;
    if (divides && y.signum() == 0) {
      return new Exact(null);
    }
    return new Exact(
        switch (operation) {
          case ADD -> x.plus(y);
          case SUBTRACT -> x.minus(y);
          case MULTIPLY -> x.times(y);
          case DIVIDE -> x.dividedBy(y);
          case MODULO -> x.modulo(y);
          case MIN -> x.compareTo(y) <= 0 ? x : y;
          case MAX -> x.compareTo(y) >= 0 ? x : y;
          case LESS -> x.compareTo(y) < 0 ? Real.ONE : Real.ZERO;
          default -> throw new IllegalArgumentException(operation.toString());
        });
  }

  @Override
  public Exact select(Exact condition, Exact then, Exact otherwise) {
    Real holds = condition.number();
    return holds == null ? condition : holds.signum() != 0 ? then : otherwise;
  }

  @Override
  public Exact reply(InnerProblem problem, int coordinate, List<Exact> given) {
    throw new IllegalArgumentException("no inner problem");
  }

  @Override
  public Exact optimum(InnerProblem problem, List<Exact> given) {
    throw new IllegalArgumentException("no inner problem");
  }
}
