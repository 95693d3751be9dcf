package org.stratagem.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, also the value of a range. */
public record Sequence(List<Object> elements) {
  public Sequence {
    elements = List.copyOf(elements);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    List<Object> parts = Parts.of(other);
    return parts != null && elements.equals(parts);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }
}
