package org.stratagem.library.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;

/** Enumerations in lexicographic order, each step in place and without recursion. */
final class Enumeration {
  private Enumeration() {}

  /** All choices of {@code size} of the elements, in their order; size at most their number. */
  static void subsets(List<Object> elements, int size, Call call, Consumer<List<Object>> consumer) {
    int[] positions = new int[size];
    for (int i = 0; i < size; i++) {
      positions[i] = i;
    }
    while (true) {
      call.tick();
      consumer.accept(pick(elements, positions));
      int last = size - 1;
      while (last >= 0 && positions[last] == elements.size() - size + last) {
        last--;
      }
      if (last < 0) {
        return;
      }
      positions[last]++;
      for (int i = last + 1; i < size; i++) {
        positions[i] = positions[i - 1] + 1;
      }
    }
  }

  /** All orders of the elements, by Narayana Pandita's successor rule on positions. */
  static void permutations(List<Object> elements, Call call, Consumer<List<Object>> consumer) {
    int[] order = new int[elements.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    while (true) {
      call.tick();
      consumer.accept(pick(elements, order));
      int pivot = order.length - 2;
      while (pivot >= 0 && order[pivot] > order[pivot + 1]) {
        pivot--;
      }
      if (pivot < 0) {
        return;
      }
      int successor = order.length - 1;
      while (order[successor] < order[pivot]) {
        successor--;
      }
      swap(order, pivot, successor);
      for (int low = pivot + 1, high = order.length - 1; low < high; low++, high--) {
        swap(order, low, high);
      }
    }
  }

  /** All lists of {@code parts} numbers from 0 up with the given total; at least one part. */
  static void compositions(int total, int parts, Call call, Consumer<List<Object>> consumer) {
    int[] sizes = new int[parts];
    sizes[parts - 1] = total;
    while (true) {
      call.tick();
      List<Object> composition = new ArrayList<>(parts);
      for (int size : sizes) {
        composition.add(Real.of(size));
      }
      consumer.accept(composition);
      int giver = parts - 1;
      while (giver > 0 && sizes[giver] == 0) {
        giver--;
      }
      if (giver == 0) {
        return;
      }
      int rest = sizes[giver] - 1;
      sizes[giver] = 0;
      sizes[giver - 1]++;
      sizes[parts - 1] = rest;
    }
  }

  private static List<Object> pick(List<Object> elements, int[] positions) {
    List<Object> picked = new ArrayList<>(positions.length);
    for (int position : positions) {
      picked.add(elements.get(position));
    }
    return picked;
  }

  private static void swap(int[] order, int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}
