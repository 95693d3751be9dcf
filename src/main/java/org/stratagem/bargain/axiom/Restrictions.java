package org.stratagem.bargain.axiom;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The games that are left when players lose actions, in the order of how many are lost, then of
 * which. A game is given by the numbers of the actions that each player keeps.
 *
 * @param sizes how many actions each player has
 * @param removable how many of them, the first, it may lose; never all
 */
record Restrictions(List<Integer> sizes, List<Integer> removable) {
  Restrictions {
    sizes = List.copyOf(sizes);
    removable = List.copyOf(removable);
  }

  /** Those in which players may lose any actions. */
  static Restrictions of(List<Integer> sizes) {
    return new Restrictions(sizes, sizes);
  }

  /** How many there are, the whole game among them. */
  BigInteger count() {
    BigInteger count = BigInteger.ONE;
    for (int player = 0; player < sizes.size(); player++) {
      BigInteger subsets = BigInteger.ONE.shiftLeft(removable.get(player));
      boolean mayBeEmpty = removable.get(player).equals(sizes.get(player));
      count = count.multiply(mayBeEmpty ? subsets.subtract(BigInteger.ONE) : subsets);
    }
    return count;
  }

  /** Asked about each in turn, the whole game first. */
  @FunctionalInterface
  interface Visitor {
    /** Whether to go on. */
    boolean visit(List<List<Integer>> kept);
  }

  /** Goes through them until the visitor has had enough. */
  void visit(Visitor visitor) {
    List<int[]> losses = new ArrayList<>();
    for (int player = 0; player < sizes.size(); player++) {
      for (int action = 0; sizes.get(player) > 1 && action < removable.get(player); action++) {
        losses.add(new int[] {player, action});
      }
    }
    List<List<Integer>> kept = new ArrayList<>();
    for (int size : sizes) {
      List<Integer> own = new ArrayList<>();
      for (int action = 0; action < size; action++) {
        own.add(action);
      }
      kept.add(own);
    }
    for (int lost = 0; lost <= losses.size(); lost++) {
      if (!lose(losses, 0, lost, kept, visitor)) {
        return;
      }
    }
  }

  private static boolean lose(
      List<int[]> losses, int from, int count, List<List<Integer>> kept, Visitor visitor) {
    if (count == 0) {
      return visitor.visit(kept.stream().map(List::copyOf).toList());
    }
    for (int next = from; next + count <= losses.size(); next++) {
      List<Integer> own = kept.get(losses.get(next)[0]);
      if (own.size() > 1) {
        int place = own.indexOf(losses.get(next)[1]);
        Integer action = own.remove(place);
        boolean goesOn = lose(losses, next + 1, count - 1, kept, visitor);
        own.add(place, action);
        if (!goesOn) {
          return false;
        }
      }
    }
    return true;
  }
}
