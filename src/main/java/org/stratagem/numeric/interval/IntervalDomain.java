package org.stratagem.numeric.interval;

import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.NumberDomain;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;

/** Enclosures as numbers, one object each; {@link BoxEvaluator} is the fast form. */
public final class IntervalDomain implements NumberDomain<Enclosure> {
  private final InnerEnclosures inner;

  public IntervalDomain(InnerEnclosures inner) {
    this.inner = inner;
  }

  /** The narrowest enclosure of a number. */
  public static Enclosure enclose(Real value) {
    double least = Rounding.down(value);
    double most = Rounding.up(value);
    return new Enclosure(
        least,
        most,
        Double.isInfinite(least) || Double.isInfinite(most)
            ? Decoration.PERHAPS_UNDEFINED
            : Decoration.CONTINUOUS);
  }

  @Override
  public Enclosure constant(Real value) {
    return enclose(value);
  }

  @Override
  public Enclosure undefined() {
    return Enclosure.EMPTY;
  }

  @Override
  public Enclosure apply(Operation operation, Enclosure operand) {
    IntervalArithmetic at = new IntervalArithmetic(2);
    at.set(0, operand);
    at.unary(operation, 1, 0);
    return at.get(1);
  }

  @Override
  public Enclosure apply(Operation operation, Enclosure left, Enclosure right) {
    IntervalArithmetic at = new IntervalArithmetic(3);
    at.set(0, left);
    at.set(1, right);
    at.binary(operation, 2, 0, 1);
    return at.get(2);
  }

  @Override
  public Enclosure select(Enclosure condition, Enclosure then, Enclosure otherwise) {
    IntervalArithmetic at = new IntervalArithmetic(4);
    at.set(0, condition);
    at.set(1, then);
    at.set(2, otherwise);
    at.select(3, 0, 1, 2);
    return at.get(3);
  }

  @Override
  public Enclosure reply(InnerProblem problem, int coordinate, List<Enclosure> given) {
    return inner.reply(problem, given).get(coordinate);
  }

  @Override
  public Enclosure optimum(InnerProblem problem, List<Enclosure> given) {
    return inner.optimum(problem, given);
  }
}
