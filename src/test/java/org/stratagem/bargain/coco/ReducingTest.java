package org.stratagem.bargain.coco;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;

/** Reduced fractions against Euclid's algorithm. */
class ReducingTest {
  @Test
  void findsWhatEuclidFinds() {
    Random random = new Random(3);
    for (int trial = 0; trial < 300; trial++) {
      Set<BigInteger> parts = new LinkedHashSet<>();
      BigInteger denominator = BigInteger.ONE;
      for (int part = random.nextInt(12); part >= 0; part--) {
        BigInteger next = BigInteger.valueOf(1 + random.nextInt(trial < 100 ? 30 : 100_000));
        parts.add(next);
        // A part may count several times, and parts may have factors in common.
        denominator = denominator.multiply(next.pow(1 + random.nextInt(3)));
      }
      BigInteger numerator = new BigInteger(random.nextInt(200), random);
      for (BigInteger part : parts) {
        numerator = random.nextBoolean() ? numerator : numerator.multiply(part);
      }
      numerator = random.nextBoolean() ? numerator : numerator.negate();
      Rational expected = Rational.of(numerator, denominator);
      Rational reduced = new Reducing(parts).fraction(numerator, denominator);
      assertThat(reduced.numerator()).isEqualTo(expected.numerator());
      assertThat(reduced.denominator()).isEqualTo(expected.denominator());
    }
  }

  @Test
  void nothingIsNothingOverOne() {
    BigInteger six = BigInteger.valueOf(6);
    Rational zero = new Reducing(Set.of(six)).fraction(BigInteger.ZERO, six.pow(4));
    assertThat(zero.denominator()).isEqualTo(BigInteger.ONE);
    assertThat(zero).isEqualTo(Rational.of(0));
  }
}
