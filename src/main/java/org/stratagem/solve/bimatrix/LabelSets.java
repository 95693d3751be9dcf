package org.stratagem.solve.bimatrix;

/**
 * A growing collection of different sets of labels, each with a number, in order of arrival. The
 * sets stand in the hash table themselves, so that most questions cost one look into memory.
 */
final class LabelSets {
  private final int words;

  /** Complements of sets; the last word of one is never zero, since it has a bit to spare. */
  private long[] slots;

  private int[] numbers;
  private int size;

  /**
   * @param labels more than the greatest label
   */
  LabelSets(int labels) {
    this.words = (labels >>> 6) + 1;
    this.slots = new long[64 * words];
    this.numbers = new int[64];
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

  /** The number of a set, or -1 where it is not here. */
  int find(long[] set) {
    int place = place(set);
    return isFree(place) ? -1 : numbers[place];
  }

  /** Adds a set; false where it was there before. */
  boolean add(long[] set) {
    int place = place(set);
    if (!isFree(place)) {
      return false;
    }
    for (int word = 0; word < words; word++) {
      slots[place * words + word] = ~set[word];
    }
    numbers[place] = size++;
    if (2 * size > numbers.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] oldSlots = slots;
    int[] oldNumbers = numbers;
    slots = new long[2 * oldSlots.length];
    numbers = new int[2 * oldNumbers.length];
    long[] set = empty();
    for (int old = 0; old < oldNumbers.length; old++) {
      if (oldSlots[old * words + words - 1] == 0) {
        continue;
      }
      for (int word = 0; word < words; word++) {
        set[word] = ~oldSlots[old * words + word];
      }
      int place = place(set);
      System.arraycopy(oldSlots, old * words, slots, place * words, words);
      numbers[place] = oldNumbers[old];
    }
  }

  private boolean isFree(int place) {
    return slots[place * words + words - 1] == 0;
  }

  /** Where the set is or would be. */
  private int place(long[] set) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash = (hash ^ set[word]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    int mask = numbers.length - 1;
    int place = (int) hash & mask;
    while (!isFree(place) && !isEqual(place, set)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isEqual(int place, long[] set) {
    for (int word = 0; word < words; word++) {
      if (slots[place * words + word] != ~set[word]) {
        return false;
      }
    }
    return true;
  }
}
