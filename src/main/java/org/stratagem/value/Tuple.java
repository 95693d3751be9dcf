package org.stratagem.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple of two or more values, or of none; also the others' strategies. */
public record Tuple(List<Object> parts) {
  public static final Tuple EMPTY = new Tuple(List.of());

  public Tuple {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    List<Object> others = Parts.of(other);
    return others != null && parts.equals(others);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
