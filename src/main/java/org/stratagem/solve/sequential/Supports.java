package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets of some of so many things, none of them empty. */
final class Supports {
  /** Of more things not all sets are listed. */
  private static final int MOST = 12;

  /** Where nothing is decided. */
  private static final boolean[] OPEN = {};

  private Supports() {}

  /** Nothing is decided anywhere. */
  static boolean[][] open(int sets) {
    boolean[][] all = new boolean[sets][];
    Arrays.fill(all, OPEN);
    return all;
  }

  /** Forgets what was decided at a set. */
  static void open(boolean[][] supports, int set) {
    supports[set] = OPEN;
  }

  static boolean isOpen(boolean[] support) {
    return support.length == 0;
  }

  /** What is decided, and elsewhere all that is allowed. */
  static boolean[][] orAll(boolean[][] supports, boolean[][] allowed) {
    boolean[][] may = allowed.clone();
    for (int set = 0; set < may.length; set++) {
      may[set] = isOpen(supports[set]) ? allowed[set] : supports[set];
    }
    return may;
  }

  /** Whether all sets are listed. */
  static boolean areAll(int count) {
    return count <= MOST;
  }

  /**
   * The sets of some allowed things, small ones first; of many things those of one or two, or all.
   */
  static List<boolean[]> of(boolean[] allowed) {
    int count = 0;
    for (boolean each : allowed) {
      count += each ? 1 : 0;
    }
    int[] things = new int[count];
    int next = 0;
    for (int thing = 0; thing < allowed.length; thing++) {
      if (allowed[thing]) {
        things[next++] = thing;
      }
    }
    return areAll(count) ? all(allowed.length, things) : few(allowed, things);
  }

  private static List<boolean[]> all(int length, int[] things) {
    List<Integer> masks = new ArrayList<>();
    for (int mask = 1; mask < 1 << things.length; mask++) {
      masks.add(mask);
    }
    masks.sort(
        Comparator.<Integer>comparingInt(Integer::bitCount)
            .thenComparing(mask -> Integer.reverse(mask) >>> 1, Comparator.reverseOrder()));
    List<boolean[]> sets = new ArrayList<>();
    for (int mask : masks) {
      boolean[] set = new boolean[length];
      for (int place = 0; place < things.length; place++) {
        set[things[place]] = (mask >> place & 1) == 1;
      }
      sets.add(set);
    }
    return sets;
  }

  private static List<boolean[]> few(boolean[] allowed, int[] things) {
    List<boolean[]> sets = new ArrayList<>();
    for (int thing : things) {
      boolean[] set = new boolean[allowed.length];
      set[thing] = true;
      sets.add(set);
    }
    for (int first = 0; first < things.length; first++) {
      for (int second = first + 1; second < things.length; second++) {
        boolean[] set = new boolean[allowed.length];
        set[things[first]] = true;
        set[things[second]] = true;
        sets.add(set);
      }
    }
    sets.add(allowed.clone());
    return sets;
  }

  static int size(boolean[] set) {
    int size = 0;
    for (boolean each : set) {
      size += each ? 1 : 0;
    }
    return size;
  }

  /** The first thing in a set. */
  static int first(boolean[] set) {
    int first = 0;
    while (!set[first]) {
      first++;
    }
    return first;
  }

  /** The first thing in a set after another; -1 for none. */
  static int next(boolean[] set, int thing) {
    for (int each = thing + 1; each < set.length; each++) {
      if (set[each]) {
        return each;
      }
    }
    return -1;
  }
}
