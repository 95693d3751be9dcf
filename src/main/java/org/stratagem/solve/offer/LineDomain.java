package org.stratagem.solve.offer;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.NumberDomain;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;

/** Numbers that are linear in the offer; what is not linear has no value. */
public final class LineDomain implements NumberDomain<Optional<Line>> {
  @Override
  public Optional<Line> constant(Real value) {
    return Optional.of(Line.of(value));
  }

  @Override
  public Optional<Line> undefined() {
    return Optional.empty();
  }

  @Override
  public Optional<Line> apply(Operation operation, Optional<Line> operand) {
    return operation == Operation.NEGATE
        ? operand.map(line -> line.times(Real.ONE.negate()))
        : Optional.empty();
  }

  @Override
  public Optional<Line> apply(Operation operation, Optional<Line> left, Optional<Line> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Line one = left.get();
    Line other = right.get();
    return switch (operation) {
      case ADD -> Optional.of(one.plus(other));
      case SUBTRACT -> Optional.of(one.plus(other.times(Real.ONE.negate())));
      case MULTIPLY ->
          other.isConstant()
              ? Optional.of(one.times(other.constant()))
              : one.isConstant() ? Optional.of(other.times(one.constant())) : Optional.empty();
      case DIVIDE ->
          other.isConstant() && other.constant().signum() != 0
              ? Optional.of(one.times(Real.ONE.dividedBy(other.constant())))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Line> select(
      Optional<Line> condition, Optional<Line> then, Optional<Line> otherwise) {
    return Optional.empty();
  }

  @Override
  public Optional<Line> reply(InnerProblem problem, int coordinate, List<Optional<Line>> given) {
    return Optional.empty();
  }

  @Override
  public Optional<Line> optimum(InnerProblem problem, List<Optional<Line>> given) {
    return Optional.empty();
  }
}
