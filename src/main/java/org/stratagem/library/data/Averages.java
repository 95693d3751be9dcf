package org.stratagem.library.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;

/** Means of numbers, and of tuples, lists, profiles and records of numbers part by part. */
final class Averages {
  private Averages() {}

  /** The mean of a distribution that is the argument {@code values} of the call. */
  static Object of(Distribution distribution, Inputs inputs) {
    Object total = null;
    for (Map.Entry<Object, Real> entry : distribution.weights().entrySet()) {
      inputs.call().tick();
      Object term = scaled(entry.getKey(), entry.getValue(), inputs);
      total = total == null ? term : added(total, term, inputs);
    }
    if (total == null) {
      throw inputs.refused(Code.E305, "values", "`mean` has no values");
    }
    return total;
  }

  private static Object scaled(Object value, Real weight, Inputs inputs) {
    if (value instanceof Real number) {
      return number.times(weight);
    } else if (value instanceof Tuple tuple) {
      return new Tuple(scaled(tuple.parts(), weight, inputs));
    } else if (value instanceof Sequence list) {
      return new Sequence(scaled(list.elements(), weight, inputs));
    } else if (value instanceof Profile profile) {
      return new Profile(profile.players(), scaled(profile.values(), weight, inputs));
    } else if (value instanceof NamedTuple named) {
      Map<String, Object> fields = new LinkedHashMap<>();
      named.fields().forEach((name, part) -> fields.put(name, scaled(part, weight, inputs)));
      return new NamedTuple(fields);
    }
    throw inputs.refused(
        Code.E310,
        "values",
        "`mean` needs numbers, and " + Wording.of(value) + " is among the values");
  }

  private static List<Object> scaled(List<Object> parts, Real weight, Inputs inputs) {
    List<Object> scaled = new ArrayList<>(parts.size());
    parts.forEach(part -> scaled.add(scaled(part, weight, inputs)));
    return scaled;
  }

  private static Object added(Object left, Object right, Inputs inputs) {
    if (left instanceof Real a && right instanceof Real b) {
      return a.plus(b);
    } else if (left instanceof Tuple a && right instanceof Tuple b) {
      return new Tuple(added(a.parts(), b.parts(), inputs));
    } else if (left instanceof Sequence a && right instanceof Sequence b) {
      return new Sequence(added(a.elements(), b.elements(), inputs));
    } else if (left instanceof Profile a && right instanceof Profile b) {
      return new Profile(a.players(), added(a.values(), b.values(), inputs));
    } else if (left instanceof NamedTuple a
        && right instanceof NamedTuple b
        && a.fields().keySet().equals(b.fields().keySet())) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (Map.Entry<String, Object> field : a.fields().entrySet()) {
        Object other = b.fields().get(field.getKey());
        fields.put(
            field.getKey(),
            other == null ? field.getValue() : added(field.getValue(), other, inputs));
      }
      return new NamedTuple(fields);
    }
    throw differentShapes(left, right, inputs);
  }

  private static List<Object> added(List<Object> left, List<Object> right, Inputs inputs) {
    if (left.size() != right.size()) {
      throw differentShapes(new Sequence(left), new Sequence(right), inputs);
    }
    List<Object> sum = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      sum.add(added(left.get(i), right.get(i), inputs));
    }
    return sum;
  }

  private static RuntimeException differentShapes(Object left, Object right, Inputs inputs) {
    return inputs.refused(
        Code.E310,
        "values",
        "`mean` needs values of one shape, and got "
            + Wording.of(left)
            + " beside "
            + Wording.of(right));
  }
}
