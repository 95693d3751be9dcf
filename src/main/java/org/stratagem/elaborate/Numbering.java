package org.stratagem.elaborate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of the elements of a list, by value. */
final class Numbering {
  /**
   * Up to so many elements are looked through for the very object before anything is hashed: actions that have passed a
   * check are the game's own objects, and finding one of two takes 1 ns this way and 8 ns through a hash table.
   */
  private static final int FEW = 8;

  private final Object[] elements;
  private final Map<Object, Integer> numbers;

  /** @param elements distinct values */
  Numbering(List<?> elements) {
    this.elements = elements.toArray();
    this.numbers = new HashMap<>(2 * this.elements.length);
    for (int i = 0; i < this.elements.length; i++) {
      numbers.put(this.elements[i], i);
    }
  }

  int size() {
    return elements.length;
  }

  /** The element at a place. */
  Object at(int number) {
    return elements[number];
  }

  /** The place of an equal element, or -1. */
  int of(Object value) {
    if (elements.length <= FEW) {
      // To the end, since a branch that depends on the action is mispredicted half of the time: 5 ns each.
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
}
