package org.stratagem.solve.correlated;

import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.interval.Interval;

/**
 * An equilibrium of nearly the greatest entropy.
 *
 * @param joint an exact equilibrium
 * @param entropy holds that of the joint distribution, and the greatest one of any equilibrium (in
 *     nats)
 */
public record MostEven(List<Rational> joint, Interval entropy) {
  public MostEven {
    joint = List.copyOf(joint);
  }
}
