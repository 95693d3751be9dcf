package org.stratagem.solve.correlated;

import java.util.List;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Enclosure;
import org.stratagem.numeric.interval.InnerEnclosures;
import org.stratagem.numeric.interval.IntervalDomain;

/** Entropies enclosed: of a distribution, and of all that satisfy constraints with given prices. */
final class EntropyBounds {
  private final IntervalDomain intervals = new IntervalDomain(InnerEnclosures.BOUNDS_ONLY);

  /** A number that is at most the entropy of the distribution (in nats). */
  double below(List<Rational> joint) {
    Enclosure sum = Enclosure.of(0);
    for (Rational probability : joint) {
      if (probability.signum() != 0) {
        Enclosure weight = IntervalDomain.enclose(probability);
        Enclosure logarithm = intervals.apply(Operation.LOG, weight);
        sum =
            intervals.apply(
                Operation.SUBTRACT, sum, intervals.apply(Operation.MULTIPLY, weight, logarithm));
      }
    }
    return sum.low();
  }

  /**
   * A number that no distribution over these profiles exceeds which loses, or breaks even, by every
   * deviation: the logarithm of the sum of exponentials of the priced gains, with the sign changed
   * (Lagrangian duality).
   *
   * @param gains by deviation and profile
   * @param prices by deviation
   */
  double above(Real[][] gains, double[] prices, int profiles) {
    Enclosure sum = Enclosure.of(0);
    for (int profile = 0; profile < profiles; profile++) {
      Enclosure exponent = Enclosure.of(0);
      for (int deviation = 0; deviation < prices.length; deviation++) {
        Real gain = gains[deviation][profile];
        if (gain.signum() != 0) {
          exponent =
              intervals.apply(
                  Operation.SUBTRACT,
                  exponent,
                  intervals.apply(
                      Operation.MULTIPLY,
                      Enclosure.of(prices[deviation]),
                      IntervalDomain.enclose(gain)));
        }
      }
      sum = intervals.apply(Operation.ADD, sum, intervals.apply(Operation.EXP, exponent));
    }
    return intervals.apply(Operation.LOG, sum).high();
  }
}
