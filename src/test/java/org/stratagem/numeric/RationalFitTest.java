package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RationalFitTest {
  private static Polynomial polynomial(long... coefficients) {
    return Polynomial.of(LongStream.of(coefficients).mapToObj(Rational::of).toList());
  }

  private static Polynomial random(Random random, int degree) {
    List<Rational> coefficients = new ArrayList<>();
    for (int power = 0; power <= degree; power++) {
      coefficients.add(Rational.of(random.nextInt(11) - 5, 1 + random.nextInt(3)));
    }
    return Polynomial.of(coefficients);
  }

  @Test
  void polynomialsMultiplyAndDivide() {
    Random random = new Random(1);
    for (int round = 0; round < 100; round++) {
      Polynomial one = random(random, random.nextInt(6));
      Polynomial other = random(random, random.nextInt(6));
      Rational point = Rational.of(random.nextInt(9) - 4, 3);
      assertThat(one.times(other).at(point)).isEqualTo(one.at(point).times(other.at(point)));
      assertThat(one.plus(other).minus(other)).isEqualTo(one);
      if (!other.isZero()) {
        assertThat(one.times(other).quotient(other)).isEqualTo(one);
      }
    }
  }

  @Test
  void theLowestCoefficientDecidesTheSign() {
    assertThat(polynomial(0, 0, 3, -100).sign()).isEqualTo(1);
    assertThat(polynomial(0, -1, 100).sign()).isEqualTo(-1);
    assertThat(polynomial(0, 0).sign()).isZero();
    assertThat(polynomial(0, 0, 3, -100).order()).isEqualTo(2);
  }

  @Test
  void quotientsAreFoundFromTheirValues() {
    Random random = new Random(2);
    for (int round = 0; round < 50; round++) {
      Polynomial denominator = random(random, random.nextInt(3)).plus(polynomial(0, 0, 0, 1));
      List<Polynomial> numerators =
          List.of(random(random, random.nextInt(4)), random(random, 2), Polynomial.ZERO);
      List<Rational> points = new ArrayList<>();
      List<Rational[]> values = new ArrayList<>();
      for (long point = 2; points.size() < 14; point++) {
        Rational at = Rational.of(point);
        if (denominator.at(at).signum() != 0) {
          points.add(at);
          values.add(
              numerators.stream()
                  .map(each -> each.at(at).dividedBy(denominator.at(at)).toRational())
                  .toArray(Rational[]::new));
        }
      }
      RationalFit fit = RationalFit.of(points, values).orElseThrow();
      for (int function = 0; function < numerators.size(); function++) {
        assertThat(fit.numerators().get(function).times(denominator))
            .isEqualTo(numerators.get(function).times(fit.denominator()));
      }
      assertThat(fit.denominator().sign()).isEqualTo(1);
    }
  }

  @Test
  void tooFewPointsAreNotEnough() {
    List<Rational> points = new ArrayList<>();
    List<Rational[]> values = new ArrayList<>();
    for (long point = 1; point <= 6; point++) {
      points.add(Rational.of(point));
      values.add(new Rational[] {Rational.of((point * point * 7919) % 1009, point)});
    }
    assertThat(RationalFit.of(points, values)).isEqualTo(Optional.empty());
  }
}
