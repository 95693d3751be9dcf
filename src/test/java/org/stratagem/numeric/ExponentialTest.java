package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  private static final MathContext DIGITS = new MathContext(40);

  /** The series at a 1024th of the argument, squared ten times. */
  private static BigDecimal exactly(double x) {
    BigDecimal part = new BigDecimal(x).divide(new BigDecimal(1024), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 30; i++) {
      term = term.multiply(part, DIGITS).divide(new BigDecimal(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < 10; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  private static double errorInLastPlace(double x) {
    double got = Exponential.exp(x);
    BigDecimal error = exactly(x).subtract(new BigDecimal(got)).abs();
    return error.divide(new BigDecimal(Math.ulp(got)), DIGITS).doubleValue();
  }

  @Test
  void theLastDigitIsRightAlmostAlways() {
    Random random = new Random(1);
    double worst = 0;
    for (int i = 0; i < 4000; i++) {
      double width = Math.pow(10, random.nextInt(5) - 3);
      worst = Math.max(worst, errorInLastPlace(width * (2 * random.nextDouble() - 1)));
    }
    assertThat(worst).isLessThan(0.52);
  }

  @Test
  void theStepsOfTheTableMeet() {
    for (int step = -300; step <= 300; step++) {
      double edge = (step + 0.5) * Math.log(2) / 128;
      for (double x = edge - 3 * Math.ulp(edge); x <= edge + 3 * Math.ulp(edge); ) {
        assertThat(errorInLastPlace(x)).isLessThan(0.52);
        assertThat(Exponential.exp(Math.nextUp(x))).isGreaterThanOrEqualTo(Exponential.exp(x));
        x = Math.nextUp(x);
      }
    }
  }

  @Test
  void theEndsOfTheRangeAreJavas() {
    for (double x :
        new double[] {704, 709.7, 709.8, 800, 1e300, -704, -708.5, -740, -745.2, -800, -1e300}) {
      assertThat(Exponential.exp(x)).isEqualTo(StrictMath.exp(x));
    }
    assertThat(Exponential.exp(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exponential.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.exp(Double.NaN)).isNaN();
    assertThat(Exponential.exp(0)).isEqualTo(1);
    assertThat(Exponential.exp(-0.0)).isEqualTo(1);
    assertThat(Exponential.exp(Math.nextDown(704)))
        .isCloseTo(
            StrictMath.exp(Math.nextDown(704)),
            org.assertj.core.data.Percentage.withPercentage(1e-13));
  }
}
