package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.numeric.Real;

/** Optimising over an interval, against closed forms. */
class IntervalTest {
  /** Where the answer is an exact number it is found as one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "argmax x in [0, 100] { -(x - 225/7) ^ 2 } | 225/7",
        "argmax x in [0, 10] { x * (12 - 3 - x) } | 9/2",
        "max x in [0, 10] { x * (12 - 3 - x) } | 81/4",
        "argmax x in [0, 3] { x * (12 - 3 - x) } | 3",
        "argmax x in [1/3, 10] { -x } | 1/3",
        "argmin x in [0, 1] { abs(x - 1/3) } | 1/3",
        "argmin x in [-5, 5] { abs(x - 1/7) + abs(x + 2/9) + abs(x - 3) } | 1/7",
        "argmax x in [0, 10] { 3 } | 0",
        "argmax x in [2, 2] { x } | 2",
        "max x in [0, 1] { x } | 1",
        "argmax x in [0, 10] { if x <= 4 then x else 0 } | 4",
        "argmaxes x in [-1, 1] { x ^ 2 } | {-1, 1}",
        "argmax x in [-1, 1] { x ^ 2 } | -1",
        "argmax x in [0, 1] { x ^ 3 - x } | 0",
        "argmax x in [0, 4], y in [0, 4] { x * y - x ^ 2 - y ^ 2 + x + y } | (1, 1)",
        "max x in [0, 4], y in [0, 4] { x * y - x ^ 2 - y ^ 2 + x + y } | 1",
        "argmax a in {1, 3, 2}, x in [0, a] { x * (5 - x) - a / 10 } | (3, 5/2)",
        "argmin x in [0, 1], a in {C, D} { if a == C then x + 1 else (x - 1/3) ^ 2 } | (1/3, D)",
        "argmax x in [0, 1], y in [0, 1] when x + y <= 1 { x + 2 * y } | (0, 1)",
      })
  void exactAnswers(String expression, String expected) throws Exception {
    assertThat(Asked.text(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void verticesOfRandomParabolas(long seed) throws Exception {
    Random random = new Random(seed);
    String vertex = (random.nextInt(2_000) - 1_000) + "/" + (1 + random.nextInt(9_999));
    String steepness = (1 + random.nextInt(50)) + "/" + (1 + random.nextInt(50));
    assertThat(
            Asked.value(
                "argmax x in [-1001, 1001] { 5 - " + steepness + " * (x - " + vertex + ") ^ 2 }"))
        .as("seed %d", seed)
        .isEqualTo(Asked.value(vertex));
  }

  /** x (1 - tanh) form: the maximiser of x logistic(a (75 - x)) solves a x (1 - p) = 1. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1, 3, 10})
  void logisticOffers(double alpha) throws Exception {
    double low = 0;
    double high = 100;
    for (int i = 0; i < 200; i++) {
      double x = (low + high) / 2;
      double accepted = 1 / (1 + Math.exp(-alpha * (75 - x)));
      if (alpha * x * (1 - accepted) < 1) {
        low = x;
      } else {
        high = x;
      }
    }
    Real found =
        (Real) Asked.value("argmax x in [0, 100] { x * logistic(" + alpha + " * (75 - x)) }");
    assertThat(found.doubleValue()).isCloseTo(low, offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "argmax x in [0.01, 10] { log(x) / x } | 2.718281828459045 | 1e-10",
        "argmax x in [0, 10] { sqrt(x) - x / 4 } | 4 | 1e-10",
        "argmax x in [0, 3] { sqrt(2) * x - x ^ 2 } | 0.7071067811865476 | 1e-12",
        "argmax x in [-2, 2] { exp(-x ^ 2) * (x + 1/2) } | 0.5 | 1e-12",
        "argmin x in [0, 10] { (x - exp(1)) ^ 4 } | 2.718281828459045 | 1e-3",
        "argmax x in [0, 1000] { exp(-(x - exp(1)) ^ 2 / 1000) } | 2.718281828459045 | 1e-9",
        "argmax x in [0, 1] { -abs(x - exp(-1)) } | 0.36787944117144233 | 1e-10",
        "argmax x in [0, 100] { 10000000 + sqrt(x) - x / 8 } | 16 | 1e-4",
      })
  void closedForms(String expression, double expected, double tolerance) throws Exception {
    assertThat(((Real) Asked.value(expression)).doubleValue())
        .isCloseTo(expected, offset(tolerance));
  }

  /** Some twenty local maxima, one of them the best; compared to the best of a fine list. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theBestOfManyLocalMaxima(long seed) throws Exception {
    Random random = new Random(seed);
    String body =
        "cos(%s * x + %s) + cos(%s * x) / 2 - (x - %s) ^ 2 / 50"
            .formatted(
                3 + 3 * random.nextDouble(),
                random.nextDouble(),
                1 + random.nextDouble(),
                -5 + 10 * random.nextDouble());
    Real value = (Real) Asked.value("max x in [-10, 10] { " + body + " }");
    Real listed = (Real) Asked.value("max x in -10..10 by 1/500 { " + body + " }");
    assertThat(value.doubleValue())
        .as("seed %d", seed)
        .isBetween(listed.doubleValue(), listed.doubleValue() + 1e-3);
  }

  @Test
  void aPeakNearAnEndIsFound() throws Exception {
    Real found = (Real) Asked.value("argmax x in [0, 1000000] { x * exp(-1000 * x) }");
    assertThat(found.doubleValue()).isCloseTo(1e-3, offset(1e-9));
  }

  @Test
  void oneOptimumWithinAnother() throws Exception {
    // The inner best reply to y is y / 2, so the outer objective is y - y^2 / 2 - y / 2.
    Real found =
        (Real)
            Asked.value(
                "argmax y in [0, 2] { y - y ^ 2 / 2 - (argmax x in [0, 3] { exp(0) * (x * y - x ^"
                    + " 2) }) }");
    assertThat(found.doubleValue()).isCloseTo(0.5, offset(1e-9));
  }
}
