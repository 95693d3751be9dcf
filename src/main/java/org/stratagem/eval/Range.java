package org.stratagem.eval;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The numbers {@code from, from + step, ...} up to and with {@code to}, none of them listed yet.
 *
 * @param step not zero
 * @param count how many there are
 */
record Range(Real from, Real to, Real step, BigInteger count) implements Iterable<Object> {
  /** Doubles that should end on {@code to} may miss it by rounding; exact ones do not need it. */
  private static final double SLACK = 1e-10;

  /** Throws {@link ArithmeticException} where the doubles are too far apart. */
  static Range of(Real from, Real to, Real step) {
    Real steps = to.minus(from).dividedBy(step);
    Rational whole =
        (steps.isExact() ? steps.toRational() : Real.of(steps.doubleValue() + SLACK).toRational())
            .floor();
    BigInteger count = whole.numerator().add(BigInteger.ONE);
    return new Range(from, to, step, count.max(BigInteger.ZERO));
  }

  /** The number after {@code index} steps: computed anew, so that rounding does not build up. */
  Real at(long index) {
    return from.plus(step.times(Real.of(index)));
  }

  boolean contains(Real value) {
    if (count.signum() == 0) {
      return false;
    }
    Real steps = value.minus(from).dividedBy(step);
    return steps.isInteger()
        && steps.signum() >= 0
        && steps.toRational().numerator().compareTo(count) < 0;
  }

  @Override
  public Iterator<Object> iterator() {
    long end = count.bitLength() < Long.SIZE ? count.longValue() : Long.MAX_VALUE;
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < end;
      }

      @Override
      public Object next() {
        if (next == end) {
          throw new NoSuchElementException();
        }
        return at(next++);
      }
    };
  }
}
