package org.stratagem.elaborate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Approximate;

/** The places of the elements of a list, by value. */
final class Numbering {
  /**
   * Up to so many elements are looked through for the very object before anything is hashed: most
   * actions are the game's own objects, and finding one of a few takes 2 ns this way and 8 ns
   * through a hash table.
   */
  private static final int FEW = 8;

  private final Object[] elements;
  private final NumberedAction[] numbered;
  private final Map<Object, Integer> numbers;
  private final boolean exact;

  /**
   * @param elements distinct values
   */
  Numbering(List<?> elements) {
    this.elements = elements.toArray();
    this.numbered = new NumberedAction[this.elements.length];
    this.numbers = new HashMap<>(2 * numbered.length);
    this.exact = elements.stream().noneMatch(Approximate.class::isInstance);
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = new NumberedAction(this.elements[i], i);
      numbers.put(this.elements[i], i);
    }
  }

  int size() {
    return elements.length;
  }

  /** The elements as they are printed, in order. */
  List<String> texts() {
    return Arrays.stream(elements).map(Object::toString).toList();
  }

  /** Whether no element is an inexact number. */
  boolean isExact() {
    return exact;
  }

  /** The place of an equal element, or -1. */
  int of(Object value) {
    if (elements.length <= FEW) {
      // To the end, since a branch that depends on the action is mispredicted half of the time: 5
      // ns each.
      int found = -1;
      for (int i = 0; i < elements.length; i++) {
        found = elements[i] == value ? i : found;
      }
      if (found >= 0) {
        return found;
      }
    }
    Integer number = numbers.get(value);
    return number == null ? -1 : number;
  }

  /** The element at a place, with its number. */
  NumberedAction at(int number) {
    return numbered[number];
  }

  /**
   * The equal element with its number; null for what is none, and for inexact numbers, whose
   * payoffs are inexact.
   */
  @Nullable NumberedAction find(Object value) {
    int number = value instanceof Approximate ? -1 : of(value);
    return number < 0 ? null : numbered[number];
  }
}
