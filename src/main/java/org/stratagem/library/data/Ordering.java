package org.stratagem.library.data;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;

/** The ascending order of numbers, texts, and of tuples and lists of them part by part. */
final class Ordering {
  private Ordering() {}

  private record Keyed(Object key, Object value) {}

  /**
   * The values sorted by themselves, or by what the parameter {@code by} of the call gives for
   * them; stable.
   */
  static List<Object> sorted(List<Object> values, Inputs inputs) {
    List<Keyed> keyed = new ArrayList<>(values.size());
    for (Object value : values) {
      inputs.call().tick();
      Object key =
          inputs.arguments().has("by")
              ? inputs.call().apply(inputs.function("by"), List.of(value))
              : value;
      keyed.add(new Keyed(key, value));
    }
    if (keyed.size() == 1) {
      compare(keyed.get(0).key(), keyed.get(0).key(), inputs);
    }
    keyed.sort((a, b) -> compare(a.key(), b.key(), inputs));
    return new ArrayList<>(keyed.stream().map(Keyed::value).toList());
  }

  private static int compare(Object left, Object right, Inputs inputs) {
    inputs.call().tick();
    if (left instanceof Real a && right instanceof Real b) {
      return a.compareTo(b);
    } else if (left instanceof String a && right instanceof String b) {
      return a.compareTo(b);
    }
    List<Object> as = Parts.of(left);
    List<Object> bs = Parts.of(right);
    if (as == null || bs == null) {
      throw new StratagemException(
          inputs
              .refused(
                  Code.E310,
                  inputs.arguments().has("by") ? "by" : "values",
                  "`sort` has no order for " + Wording.of(left) + " and " + Wording.of(right))
              .diagnostic()
              .hint("`sort(list, by: x => ...)` orders by a number"));
    }
    for (int i = 0; i < Math.min(as.size(), bs.size()); i++) {
      int order = compare(as.get(i), bs.get(i), inputs);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(as.size(), bs.size());
  }
}
