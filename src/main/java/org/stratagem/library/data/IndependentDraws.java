package org.stratagem.library.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Counting;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Tuple;

/** The joint distribution of independent draws. */
final class IndependentDraws {
  private IndependentDraws() {}

  /**
   * The distribution over tuples with one value of each part, first part slowest; of a single
   * distribution, that distribution. Costs the product of the supports' sizes, which is counted
   * first.
   *
   * @param parts distributions; any other value is certain
   */
  static Distribution of(List<Object> parts, Call call) {
    List<Distribution> distributions = new ArrayList<>();
    BigInteger size = BigInteger.ONE;
    for (Object part : parts) {
      Distribution distribution =
          part instanceof Distribution given ? given : Distribution.point(part);
      distributions.add(distribution);
      size = size.multiply(BigInteger.valueOf(distribution.weights().size()));
    }
    if (distributions.size() == 1) {
      return distributions.get(0);
    }
    Counting.require(size, "tuples of independent draws", call);
    Map<List<Object>, Real> partial = Map.of(List.of(), Real.ONE);
    for (Distribution distribution : distributions) {
      Map<List<Object>, Real> longer = new LinkedHashMap<>();
      for (Map.Entry<List<Object>, Real> drawn : partial.entrySet()) {
        distribution
            .weights()
            .forEach(
                (value, weight) -> {
                  call.tick();
                  List<Object> values = new ArrayList<>(drawn.getKey());
                  values.add(value);
                  longer.put(values, drawn.getValue().times(weight));
                });
      }
      partial = longer;
    }
    Map<Object, Real> joint = new LinkedHashMap<>();
    partial.forEach((values, weight) -> joint.put(new Tuple(values), weight));
    return Distribution.of(joint);
  }
}
