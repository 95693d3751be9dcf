package org.stratagem.value;

import java.util.List;
import org.stratagem.numeric.Real;

/** The closed interval {@code [low, high]} as a domain. */
public record Interval(Real low, Real high) implements Continuum {
  public boolean contains(Real value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  @Override
  public List<Interval> coordinates() {
    return List.of(this);
  }

  @Override
  public Object at(List<Real> coordinates) {
    return coordinates.get(0);
  }

  @Override
  public boolean holds(Object value) {
    return value instanceof Real number && contains(number);
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
