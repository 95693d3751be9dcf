package org.stratagem.bargain.coalition;

import java.util.Comparator;

/** Orders in which coalitions are listed. */
final class CoalitionOrder {
  /** Fewer players first; of one size, as in a dictionary of player numbers. */
  static final Comparator<Integer> SMALL_FIRST =
      Comparator.<Integer>comparingInt(Integer::bitCount)
          .thenComparing(
              (left, right) ->
                  Integer.compareUnsigned(Integer.reverse(right), Integer.reverse(left)));

  private CoalitionOrder() {}
}
