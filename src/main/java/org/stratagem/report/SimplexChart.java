package org.stratagem.report;

import java.util.List;

/**
 * The divisions of a whole among three players as a triangle: at a corner one player gets all that
 * is left when the two others get their least, and on the side opposite it gets its least.
 *
 * @param corners what each corner is called
 * @param core the corners of the core, in any order; empty where there is none
 * @param walls where coalitions get just what they are worth
 * @param marks divisions that are pointed out
 * @param caption one sentence below, or empty
 */
public record SimplexChart(
    List<String> corners, List<Place> core, List<Wall> walls, List<Mark> marks, String caption)
    implements Picture {
  public SimplexChart {
    corners = List.copyOf(corners);
    core = List.copyOf(core);
    walls = List.copyOf(walls);
    marks = List.copyOf(marks);
    if (corners.size() != 3) {
      throw new IllegalArgumentException(corners.size() + " corners");
    }
  }

  /**
   * A division, by the parts of the way from a player's least to its most; they add up to 1.
   *
   * @param first of the first player
   * @param second of the second player
   */
  public record Place(double first, double second) {
    double third() {
      return 1 - first - second;
    }
  }

  /**
   * The divisions in which one player gets a fixed part, so that the two others get just what they
   * are worth together.
   *
   * @param player the one who is left out
   * @param part of the way from its least to its most
   * @param name of the coalition of the others
   */
  public record Wall(int player, double part, String name) {}

  /**
   * A division that is pointed out.
   *
   * @param name of the solution
   * @param place where it stands
   * @param shares what the players get
   */
  public record Mark(String name, Place place, String shares) {}
}
