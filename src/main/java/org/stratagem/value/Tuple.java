package org.stratagem.value;

import java.util.List;

/** A tuple of two or more values, or of none; also the others' strategies. */
public record Tuple(List<Object> parts) {
  public static final Tuple EMPTY = new Tuple(List.of());

  public Tuple {
    parts = List.copyOf(parts);
  }
}
