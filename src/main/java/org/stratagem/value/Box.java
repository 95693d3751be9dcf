package org.stratagem.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Real;

/**
 * A product of continua: the plans of a player who chooses from several.
 *
 * @param sides the factors
 * @param names a name for each side, then the values are records; else empty, then they are tuples
 */
public record Box(List<Continuum> sides, List<String> names) implements Continuum {
  public Box {
    sides = List.copyOf(sides);
    names = List.copyOf(names);
    if (!names.isEmpty() && names.size() != sides.size()) {
      throw new IllegalArgumentException(names + " for " + sides);
    }
  }

  @Override
  public List<Interval> coordinates() {
    return sides.stream().flatMap(side -> side.coordinates().stream()).toList();
  }

  @Override
  public Object at(List<Real> coordinates) {
    List<Object> parts = new ArrayList<>();
    int from = 0;
    for (Continuum side : sides) {
      int to = from + side.coordinates().size();
      parts.add(side.at(coordinates.subList(from, to)));
      from = to;
    }
    if (names.isEmpty()) {
      return new Tuple(parts);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      fields.put(names.get(i), parts.get(i));
    }
    return new NamedTuple(fields);
  }

  @Override
  public boolean holds(Object value) {
    List<Object> parts =
        value instanceof NamedTuple named ? List.copyOf(named.fields().values()) : Parts.of(value);
    if (parts == null || parts.size() != sides.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!sides.get(i).holds(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return String.join(" x ", sides.stream().map(Object::toString).toList());
  }
}
