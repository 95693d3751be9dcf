package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
  @Test
  void roundingAgreesWithDecimalRounding() {
    long seed = 20240817;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      long numerator = random.nextInt(4001) - 2000L;
      long denominator = 1L << random.nextInt(6);
      Real exact = Rational.of(numerator, denominator);
      Real approximate = Real.of((double) numerator / denominator);
      BigDecimal decimal = new BigDecimal((double) numerator / denominator);
      String name = numerator + "/" + denominator + ", seed " + seed;
      assertRounded(
          name,
          Elementary.floor(exact),
          Elementary.floor(approximate),
          decimal,
          RoundingMode.FLOOR);
      assertRounded(
          name,
          Elementary.ceil(exact),
          Elementary.ceil(approximate),
          decimal,
          RoundingMode.CEILING);
      assertRounded(
          name,
          Elementary.round(exact),
          Elementary.round(approximate),
          decimal,
          RoundingMode.HALF_UP);
    }
  }

  private static void assertRounded(
      String name, Real exact, Real approximate, BigDecimal decimal, RoundingMode mode) {
    long wanted = decimal.setScale(0, mode).longValueExact();
    assertThat(exact).as(name).isEqualTo(Real.of(wanted));
    assertThat(exact.isExact()).as(name).isTrue();
    assertThat(approximate).as(name).isEqualTo(Real.of(wanted));
    assertThat(approximate.isExact()).as(name).isFalse();
  }

  @Test
  void theNumberJustBelowAHalfRoundsToZero() {
    assertThat(Elementary.round(Real.of(Math.nextDown(0.5)))).isEqualTo(Real.ZERO);
  }

  @Test
  void roundingIsExactBeyondTheRangeOfADouble() {
    Real huge = Real.parse("1e400").plus(Real.parse("0.75"));
    assertThat(Elementary.floor(huge)).isEqualTo(Real.parse("1e400"));
    assertThat(Elementary.ceil(huge.negate())).isEqualTo(Real.parse("-1e400"));
    assertThat(Elementary.round(huge).minus(Real.parse("1e400"))).isEqualTo(Real.ONE);
  }

  @Test
  void signAndAbsoluteValueMultiplyToTheNumber() {
    for (Real x : new Real[] {Rational.of(-2, 3), Real.ZERO, Real.of(0.25), Real.of(-7)}) {
      assertThat(Elementary.sign(x).times(Elementary.abs(x))).isEqualTo(x);
      assertThat(Elementary.sign(x).isExact()).isEqualTo(x.isExact());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -1.5, -1e-9, 0, 0.3, 2, 36})
  void logisticIsTheInverseOfTheLogOdds(double x) {
    double p = Elementary.logistic(Real.of(x)).doubleValue();
    double q = Elementary.logistic(Real.of(-x)).doubleValue();
    assertThat(p + q).isCloseTo(1, within(1e-15));
    assertThat(Math.log(p) - Math.log(q)).isCloseTo(x, within(1e-12 * Math.max(1, Math.abs(x))));
  }

  @Test
  void logisticNeverOverflows() {
    assertThat(Elementary.logistic(Real.parse("1e400"))).isEqualTo(Real.ONE);
    assertThat(Elementary.logistic(Real.parse("-1e400"))).isEqualTo(Real.ZERO);
    assertThat(Elementary.logistic(Real.of(-745)).doubleValue()).isPositive();
  }

  @Test
  void logarithmsReachBeyondTheRangeOfADouble() {
    double expected = 400 * Math.log(10);
    assertThat(Elementary.log(Real.parse("1e400")).doubleValue()).isCloseTo(expected, within(1e-9));
    assertThat(Elementary.log(Real.parse("1e-400")).doubleValue())
        .isCloseTo(-expected, within(1e-9));
  }

  @Test
  void resultsThatAreNoNumbersAreRefused() {
    assertThatThrownBy(() -> Elementary.exp(Real.of(1000))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Elementary.log(Real.ZERO)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Elementary.sqrt(Real.of(-1))).isInstanceOf(ArithmeticException.class);
  }
}
