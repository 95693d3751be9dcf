package org.stratagem.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;

/**
 * A distribution with finite support: values with positive weights that sum to 1 (exactly where all
 * weights are exact). Equality ignores the order. Weights are checked where users write them, by
 * {@code normalized}; this class keeps what it is given but for values of weight zero, which it
 * drops.
 */
public final class Distribution {
  private final Map<Object, Real> weights;

  private Distribution(Map<Object, Real> weights) {
    this.weights = Collections.unmodifiableMap(weights);
  }

  /** Weights in the order given; zero weights are dropped. */
  public static Distribution of(Map<?, Real> weights) {
    Map<Object, Real> kept = new LinkedHashMap<>();
    weights.forEach(
        (value, weight) -> {
          if (weight instanceof Formula || weight.signum() != 0) {
            kept.put(value, weight);
          }
        });
    return new Distribution(kept);
  }

  /**
   * The distribution that puts all weight on one value, which may hold numbers that are not known
   * yet: it is not hashed.
   */
  public static Distribution point(Object value) {
    return new Distribution(Collections.singletonMap(value, Real.ONE));
  }

  /** Values with their weights, in order of first mention. */
  public Map<Object, Real> weights() {
    return weights;
  }

  public Real probability(Object value) {
    return Objects.requireNonNullElse(weights.get(value), Real.ZERO);
  }

  /** True where one value has all the weight. */
  public boolean isPoint() {
    return weights.size() == 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Distribution that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  @Override
  public String toString() {
    return weights.toString();
  }
}
