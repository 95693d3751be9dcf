package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Rational;

/** A direction in the plane of two objectives, by coprime integers. */
record PlanarDirection(BigInteger across, BigInteger up) {
  static PlanarDirection of(long across, long up) {
    return new PlanarDirection(BigInteger.valueOf(across), BigInteger.valueOf(up));
  }

  /** To the right of the way from a point to another. */
  static PlanarDirection right(PlanarImage.Corner from, PlanarImage.Corner to) {
    Rational across = to.up().minus(from.up()).toRational();
    Rational up = from.across().minus(to.across()).toRational();
    IntegerScaling scaling = new IntegerScaling();
    scaling.meet(across);
    scaling.meet(up);
    Rational factor = scaling.factor();
    return new PlanarDirection(
        IntegerScaling.integer(across, factor), IntegerScaling.integer(up, factor));
  }

  /** How far a point is in this direction. */
  Rational distance(PlanarImage.Corner corner) {
    return Rational.of(across, BigInteger.ONE)
        .times(corner.across())
        .plus(Rational.of(up, BigInteger.ONE).times(corner.up()))
        .toRational();
  }

  /** The objective of this direction. */
  BigInteger[] objective(BigInteger[] first, BigInteger[] second) {
    BigInteger[] sum = new BigInteger[first.length];
    for (int variable = 0; variable < sum.length; variable++) {
      sum[variable] = first[variable].multiply(across).add(second[variable].multiply(up));
    }
    return sum;
  }

  /** Numbers as rationals. */
  static List<Rational> rationals(BigInteger[] numbers) {
    List<Rational> rationals = new ArrayList<>();
    for (BigInteger number : numbers) {
      rationals.add(Rational.of(number, BigInteger.ONE));
    }
    return rationals;
  }
}
