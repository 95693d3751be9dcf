package org.stratagem.report;

import java.util.List;

/**
 * Where each of a few profiles of actions is sent when the players reply: a graph with a point for
 * each profile, the first player's action across, the others' up.
 *
 * @param cycles what the colours mean, in the order of their numbers
 */
public record OrbitChart(Axis across, Axis up, List<Way> ways, List<String> cycles)
    implements Panel {
  public OrbitChart {
    ways = List.copyOf(ways);
    cycles = List.copyOf(cycles);
  }

  /**
   * A profile and the next one.
   *
   * @param cycle the number of the cycle that it leads to
   * @param steps how many steps there are to it; 0 on it
   * @param name the way in words
   */
  public record Way(
      double across,
      double up,
      double nextAcross,
      double nextUp,
      int cycle,
      int steps,
      String name) {
    /** Whether nobody leaves. */
    public boolean isFixpoint() {
      return across == nextAcross && up == nextUp;
    }
  }
}
