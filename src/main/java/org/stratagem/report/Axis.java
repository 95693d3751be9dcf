package org.stratagem.report;

import java.util.Collection;
import java.util.List;

/**
 * A direction of a panel.
 *
 * @param label what it measures, in the game's words
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param categories for things that are no numbers: their names, at 0, 1, 2, ...; else empty
 */
public record Axis(String label, double low, double high, List<String> categories) {
  /** The share of the range that is left free on both sides. */
  private static final double MARGIN = 0.05;

  public Axis {
    categories = List.copyOf(categories);
    if (!(low < high)) {
      throw new IllegalArgumentException("no axis from " + low + " to " + high);
    }
  }

  /** From one number to another; equal ones are put apart. */
  public static Axis between(String label, double low, double high) {
    if (high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high))) {
      return new Axis(label, low, high, List.of());
    }
    double half = low == 0 ? 1 : Math.abs(low) / 20;
    return new Axis(label, low - half, high + half, List.of());
  }

  /** From the least number to the greatest; others than finite ones do not count. */
  public static Axis spanning(String label, Collection<Double> values) {
    double low = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
    double high = values.stream().filter(Double::isFinite).max(Double::compare).orElse(1.0);
    return between(label, low, high);
  }

  /** The same with a little room on both sides. */
  public static Axis around(String label, Collection<Double> values) {
    return around(label, values, MARGIN);
  }

  /**
   * The same with some room on both sides.
   *
   * @param share of the range that is left free on each side
   */
  public static Axis around(String label, Collection<Double> values, double share) {
    Axis tight = spanning(label, values);
    double room = share * (tight.high - tight.low);
    return new Axis(label, tight.low - room, tight.high + room, List.of());
  }

  /** Names beside one another, in order. */
  public static Axis of(String label, List<String> categories) {
    return new Axis(label, -0.5, categories.size() - 0.5, categories);
  }

  boolean isNumeric() {
    return categories.isEmpty();
  }
}
