package org.stratagem.solve.bimatrix;

import java.util.Arrays;

/** A growing collection of different sets of labels, each with a number, in order of arrival. */
final class LabelSets {
  private final int words;
  private long[] sets;
  private int[] table;
  private int size;

  /**
   * @param labels more than the greatest label
   */
  LabelSets(int labels) {
    this.words = (labels + 63) >>> 6;
    this.sets = new long[64 * words];
    this.table = new int[256];
  }

  /** An empty set, to be filled by {@link #put}. */
  long[] empty() {
    return new long[words];
  }

  static void put(long[] set, int label) {
    set[label >>> 6] |= 1L << label;
  }

  static void drop(long[] set, int label) {
    set[label >>> 6] &= ~(1L << label);
  }

  static boolean has(long[] set, int label) {
    return (set[label >>> 6] >>> label & 1) != 0;
  }

  int size() {
    return size;
  }

  /** The set with that number. */
  long[] get(int number) {
    return Arrays.copyOfRange(sets, number * words, (number + 1) * words);
  }

  /** The number of a set, or -1 where it is not here. */
  int find(long[] set) {
    int held = table[place(set)];
    return held - 1;
  }

  /** Adds a set; false where it was there before. */
  boolean add(long[] set) {
    int place = place(set);
    if (table[place] != 0) {
      return false;
    }
    if ((size + 1) * words > sets.length) {
      sets = Arrays.copyOf(sets, 2 * sets.length);
    }
    System.arraycopy(set, 0, sets, size * words, words);
    size++;
    table[place] = size;
    if (2 * size > table.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      table[place(get(number))] = number + 1;
    }
  }

  private int place(long[] set) {
    long hash = 0;
    for (long word : set) {
      hash = (hash ^ word) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    int mask = table.length - 1;
    int place = (int) hash & mask;
    while (table[place] != 0 && !equal(table[place] - 1, set)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean equal(int number, long[] set) {
    for (int word = 0; word < words; word++) {
      if (sets[number * words + word] != set[word]) {
        return false;
      }
    }
    return true;
  }
}
