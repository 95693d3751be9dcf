package org.stratagem.value;

import org.stratagem.numeric.Real;

/** The closed interval {@code [low, high]} as a domain. */
public record Interval(Real low, Real high) {
  public boolean contains(Real value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
