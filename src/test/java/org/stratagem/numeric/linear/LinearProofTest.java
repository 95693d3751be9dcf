package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;

/** What is not proven is refused, whatever is claimed. */
class LinearProofTest {
  private static final LinearSolution.Effort NONE = new LinearSolution.Effort(0, 0);

  /** The greatest x + y with x + 2y at most 4 and y at least -1: 7, at (6, -1). */
  private static final LinearProgram PROGRAM =
      new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 2)
          .cost(0, Rational.of(1))
          .cost(1, Rational.of(1))
          .bounds(1, Rational.of(-1), null)
          .constraint(
              new Rational[] {Rational.of(1), Rational.of(2)},
              LinearProgram.Relation.AT_MOST,
              Rational.of(4))
          .build();

  private static boolean optimal(long value, List<Rational> primal, long price) {
    return LinearProof.holds(
        PROGRAM,
        new LinearSolution.Optimal(
            Rational.of(value),
            RationalVector.of(primal),
            RationalVector.of(List.of(Rational.of(price))),
            NONE));
  }

  @Test
  void anOptimumNeedsAFeasiblePointAndPricesThatBoundIt() {
    assertThat(optimal(5, numbers(6, -1), 1)).isTrue();
    assertThat(optimal(6, numbers(7, -1), 1)).as("infeasible").isFalse();
    assertThat(optimal(7, numbers(9, -2), 1)).as("beyond a bound").isFalse();
    assertThat(optimal(4, numbers(4, 0), 1)).as("not the best").isFalse();
    assertThat(optimal(6, numbers(6, -1), 1)).as("another value").isFalse();
    assertThat(optimal(5, numbers(6, -1), 2)).as("prices that bound less well").isFalse();
    assertThat(optimal(5, numbers(6, -1), 0)).as("prices that do not bound").isFalse();
    assertThat(optimal(5, numbers(6, -1), -1)).as("a price of the wrong sign").isFalse();
  }

  private static List<Rational> numbers(long first, long second) {
    return List.of(Rational.of(first), Rational.of(second));
  }

  @Test
  void infeasibilityNeedsAContradiction() {
    LinearProgram none =
        new LinearProgram.Builder(LinearProgram.Goal.MINIMIZE, 1)
            .constraint(
                new Rational[] {Rational.of(2)}, LinearProgram.Relation.AT_MOST, Rational.of(-1))
            .build();
    assertThat(infeasible(none, 1)).isTrue();
    assertThat(infeasible(none, 0)).isFalse();
    assertThat(infeasible(PROGRAM, 1)).isFalse();
  }

  private static boolean infeasible(LinearProgram program, long multiplier) {
    return LinearProof.holds(
        program,
        new LinearSolution.Infeasible(RationalVector.of(List.of(Rational.of(multiplier))), NONE));
  }

  @Test
  void anUnboundedObjectiveNeedsAnImprovingRay() {
    LinearProgram open =
        new LinearProgram.Builder(LinearProgram.Goal.MINIMIZE, 2)
            .cost(1, Rational.of(-1))
            .constraint(
                new Rational[] {Rational.of(-1), Rational.of(1)},
                LinearProgram.Relation.AT_MOST,
                Rational.of(0))
            .build();
    assertThat(unbounded(open, numbers(1, 0), numbers(1, 1))).isTrue();
    assertThat(unbounded(open, numbers(0, 1), numbers(1, 1))).as("infeasible point").isFalse();
    assertThat(unbounded(open, numbers(1, 0), numbers(0, 1))).as("leaves").isFalse();
    assertThat(unbounded(open, numbers(1, 0), numbers(1, 0))).as("no better").isFalse();
    assertThat(unbounded(PROGRAM, numbers(0, 0), numbers(2, -1))).as("a bound").isFalse();
  }

  private static boolean unbounded(
      LinearProgram program, List<Rational> point, List<Rational> ray) {
    return LinearProof.holds(
        program,
        new LinearSolution.Unbounded(RationalVector.of(point), RationalVector.of(ray), NONE));
  }
}
