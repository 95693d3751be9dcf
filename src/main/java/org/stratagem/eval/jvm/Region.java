package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is computed under the same circumstances: always, or in one branch of a selection. Regions
 * form a tree.
 */
final class Region {
  private final @Nullable Region parent;
  private final int depth;
  private final List<Integer> statements = new ArrayList<>();
  private int weight;

  private Region(@Nullable Region parent) {
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  static Region root() {
    return new Region(null);
  }

  Region branch() {
    return new Region(this);
  }

  boolean isRoot() {
    return parent == null;
  }

  /** The smallest region that holds both. */
  Region join(Region other) {
    Region a = this;
    Region b = other;
    while (a != b) {
      if (a.depth >= b.depth) {
        a = Objects.requireNonNull(a.parent);
      } else {
        b = Objects.requireNonNull(b.parent);
      }
    }
    return a;
  }

  void add(int element, int bytes) {
    statements.add(element);
    weight += bytes;
  }

  /** The elements that are computed here, ascending; others stand where they are used. */
  List<Integer> statements() {
    return statements;
  }

  /** About how many bytes of code that takes. */
  int weight() {
    return weight;
  }
}
