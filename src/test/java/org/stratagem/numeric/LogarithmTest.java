package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTest {
  private static void same(double x) {
    if (Double.doubleToLongBits(Logarithm.log(x)) != Double.doubleToLongBits(StrictMath.log(x))) {
      assertThat(Logarithm.log(x)).as("log %s", x).isEqualTo(StrictMath.log(x));
    }
  }

  @Test
  void theDigitsAreThoseOfStrictMath() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      same(Double.longBitsToDouble(random.nextLong()));
      same(10 * random.nextDouble());
      same(1 + 1e-5 * random.nextGaussian());
      same(Math.scalb(1 + 1e-6 * random.nextGaussian(), random.nextInt(40) - 20));
    }
  }

  @Test
  void powersOfTwoAndTheEndsOfTheRange() {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      same(Math.scalb(1.0, exponent));
      same(Math.nextUp(Math.scalb(1.0, exponent)));
      same(Math.nextDown(Math.scalb(1.0, exponent)));
    }
    for (double x : new double[] {0, -0.0, -1, Double.NaN, Double.MAX_VALUE, Math.sqrt(2)}) {
      same(x);
    }
    same(Double.POSITIVE_INFINITY);
  }
}
