package org.stratagem.value;

import java.util.List;

/** A list, also the value of a range. */
public record Sequence(List<Object> elements) {
  public Sequence {
    elements = List.copyOf(elements);
  }
}
