package org.stratagem.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;

/** Values that hold unknown numbers, while a computation is written down. */
public final class Unknown {
  private Unknown() {}

  /** Whether a value is a formula, or holds one. */
  public static boolean in(Object value) {
    if (value instanceof Real || value instanceof Label) {
      return value instanceof Formula;
    } else if (value instanceof NamedTuple named) {
      return anyIn(named.fields().values());
    } else if (value instanceof Distribution distribution) {
      return anyIn(distribution.weights().keySet())
          || anyIn(List.copyOf(distribution.weights().values()));
    }
    List<Object> parts = Parts.of(value);
    return parts == null ? value instanceof Condition : anyIn(parts);
  }

  /**
   * The truth value that decides what is computed. Gives up where it depends on unknown numbers.
   */
  public static Object decided(Object value) {
    if (value instanceof Condition) {
      throw new UndecidedException("what is searched for decides what is computed");
    }
    return value;
  }

  private static boolean anyIn(Iterable<?> values) {
    for (Object value : values) {
      if (in(value)) {
        return true;
      }
    }
    return false;
  }

  /** The value where it lies in the domain; elsewhere it is undefined. */
  public static Object within(Continuum space, Object value) {
    if (space instanceof Interval interval && value instanceof Real number) {
      return within(interval, number);
    } else if (space instanceof Box box) {
      List<Object> parts =
          value instanceof NamedTuple named
              ? new ArrayList<>(named.fields().values())
              : Parts.of(value);
      if (parts != null && parts.size() == box.sides().size()) {
        List<Object> checked = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          checked.add(within(box.sides().get(i), parts.get(i)));
        }
        if (!(value instanceof NamedTuple named)) {
          return new Tuple(checked);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        int next = 0;
        for (String name : named.fields().keySet()) {
          fields.put(name, checked.get(next++));
        }
        return new NamedTuple(fields);
      }
    } else if (space instanceof Simplex simplex
        && value instanceof Tuple tuple
        && simplex.made(tuple)) {
      return value;
    }
    throw new UndecidedException("whether a value belongs to a domain is needed before the search");
  }

  private static Real within(Interval interval, Real number) {
    if (!(number instanceof Formula formula)) {
      if (interval.contains(number)) {
        return number;
      }
      throw new UndecidedException("an action outside its domain");
    }
    double low = interval.low().doubleValue();
    double high = interval.high().doubleValue();
    if (formula.graph().lies(formula, low, high)) {
      return formula;
    }
    Condition inside =
        Condition.of(Operation.LESS_EQUAL, interval.low(), formula)
            .and(Condition.of(Operation.LESS_EQUAL, formula, interval.high()));
    return formula.graph().where(inside, formula);
  }
}
