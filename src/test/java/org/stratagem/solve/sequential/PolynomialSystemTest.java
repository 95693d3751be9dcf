package org.stratagem.solve.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.sequential.PolynomialSystem.Status;

class PolynomialSystemTest {
  private static final Polynomial ONE = Polynomial.ONE;

  private static Polynomial product(Integer... variables) {
    return Polynomial.ZERO.plus(ONE, Real.ONE, List.of(variables));
  }

  private static Polynomial number(long numerator, long denominator) {
    return Polynomial.constant(Rational.of(numerator, denominator));
  }

  private static PolynomialSystem.Answer solve(
      int variables, List<Polynomial> equations, List<Polynomial> inequalities) {
    return new PolynomialSystem(variables, equations, inequalities, List.of()).solve();
  }

  @Test
  void numbersThatSolveABilinearSystemAreFoundExactly() {
    // x y = 1/12 and x + y = 7/12: 1/3 and 1/4.
    List<Polynomial> equations =
        List.of(
            product(0, 1).minus(number(1, 12)),
            product(0).plus(product(1), Real.ONE, List.of()).minus(number(7, 12)));
    PolynomialSystem.Answer answer = solve(2, equations, List.of());
    assertThat(answer.status()).isEqualTo(Status.SOLVED);
    assertThat(answer.values()).containsExactlyInAnyOrder(Rational.of(1, 3), Rational.of(1, 4));
  }

  @Test
  void thatThereAreNoneIsProven() {
    // x y >= 1/2 and x + y <= 1 contradict each other.
    List<Polynomial> inequalities =
        List.of(product(0, 1).minus(number(1, 2)), ONE.minus(product(0)).minus(product(1)));
    assertThat(solve(2, List.of(), inequalities).status()).isEqualTo(Status.IMPOSSIBLE);
  }

  @Test
  void numbersAreAboveZero() {
    // x <= 0 has only a solution that is not above 0.
    assertThat(solve(1, List.of(), List.of(Polynomial.ZERO.minus(product(0)))).status())
        .isEqualTo(Status.IMPOSSIBLE);
  }

  @Test
  void productsOfThreeAreBounded() {
    // x y z = 1/8 and x = y and y = z.
    List<Polynomial> equations =
        List.of(
            product(0, 1, 2).minus(number(1, 8)),
            product(0).minus(product(1)),
            product(1).minus(product(2)));
    PolynomialSystem.Answer answer = solve(3, equations, List.of());
    assertThat(answer.status()).isEqualTo(Status.SOLVED);
    assertThat(answer.values()).containsOnly(Rational.of(1, 2));
  }

  @Test
  void whatCannotBeWrittenAsFractionsIsLeftUndecided() {
    // x y = 1/2 and x = y: the root of a half.
    List<Polynomial> equations =
        List.of(product(0, 1).minus(number(1, 2)), product(0).minus(product(1)));
    assertThat(solve(2, equations, List.of()).status()).isEqualTo(Status.UNDECIDED);
  }
}
