package org.stratagem.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Equality of two shared graphs of stages, each pair of nodes compared once and without recursion.
 */
@SuppressWarnings("ReferenceEquality") // one node of a graph, not one tree
final class SameStage {
  private SameStage() {}

  static boolean same(Stage.Read left, Stage.Read right) {
    Set<NodePair> seen = new HashSet<>();
    Deque<NodePair> open = new ArrayDeque<>();
    open.push(new NodePair(left, right));
    while (!open.isEmpty()) {
      NodePair pair = open.pop();
      if (pair.left() == pair.right() || !seen.add(pair)) {
        continue;
      }
      Stage.Read a = pair.left();
      Stage.Read b = pair.right();
      if (a.hashCode() != b.hashCode() || a.domain().size() != b.domain().size()) {
        return false;
      }
      for (int i = 0; i < a.domain().size(); i++) {
        if (!compare(a.domain().get(i), b.domain().get(i), open)) {
          return false;
        }
      }
      if (!compare(a.result(), b.result(), open)) {
        return false;
      }
    }
    return true;
  }

  /** Compares what is no read at once and leaves two reads for later. */
  private static boolean compare(Stage a, Stage b, Deque<NodePair> open) {
    if (a instanceof Stage.Read left && b instanceof Stage.Read right) {
      open.push(new NodePair(left, right));
      return true;
    } else if (a instanceof Stage.Dist left && b instanceof Stage.Dist right) {
      return compare(left.of(), right.of(), open);
    }
    return !(a instanceof Stage.Read) && !(a instanceof Stage.Dist) && a.equals(b);
  }

  /** Two nodes by identity. */
  private record NodePair(Stage.Read left, Stage.Read right) {
    @Override
    public boolean equals(Object other) {
      return other instanceof NodePair pair && left == pair.left && right == pair.right;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(left) + System.identityHashCode(right);
    }
  }
}
