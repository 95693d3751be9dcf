package org.stratagem.bargain.coco;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of a game's players, as the set bits of a number: bit {@code i} for player {@code i}.
 *
 * @param bits the members
 */
public record Coalition(int bits) {
  /** Everybody. */
  public static Coalition everybody(int players) {
    return new Coalition((1 << players) - 1);
  }

  public boolean has(int player) {
    return (bits >> player & 1) == 1;
  }

  public int size() {
    return Integer.bitCount(bits);
  }

  /** All others. */
  public Coalition rest(int players) {
    return new Coalition(everybody(players).bits & ~bits);
  }

  /** The members' numbers, ascending. */
  public List<Integer> members() {
    return IntStream.range(0, Integer.SIZE).filter(this::has).boxed().toList();
  }
}
