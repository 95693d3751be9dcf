package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boxes that touch, put together. */
final class Clusters {
  /** Of more boxes than this every pair cannot be compared: they are one part. */
  private static final int MOST = 6_000;

  private Clusters() {}

  /**
   * The connected parts of a union of boxes, in the order of their first boxes.
   *
   * @param whole everything: boxes that are closer than a small part of it touch
   */
  static List<List<Box>> of(List<Box> boxes, Box whole) {
    if (boxes.size() > MOST) {
      return List.of(boxes);
    }
    int[] parent = new int[boxes.size()];
    java.util.Arrays.setAll(parent, i -> i);
    List<Box> wide = boxes.stream().map(box -> widened(box, whole)).toList();
    for (int i = 0; i < parent.length; i++) {
      for (int j = 0; j < i; j++) {
        int a = root(parent, i);
        int b = root(parent, j);
        if (a != b && wide.get(i).meets(wide.get(j))) {
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    Map<Integer, List<Box>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      clusters.computeIfAbsent(root(parent, i), unused -> new ArrayList<>()).add(boxes.get(i));
    }
    return List.copyOf(clusters.values());
  }

  private static Box widened(Box box, Box whole) {
    Box wide = box;
    for (int side = 0; side < box.dimension(); side++) {
      double margin = whole.width(side) * 0x1p-32;
      wide = wide.with(side, box.low()[side] - margin, box.high()[side] + margin);
    }
    return wide;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
