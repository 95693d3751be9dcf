package org.stratagem.report;

import java.util.List;

/**
 * What an indexed strategy comes to against itself: a cell for every pair of indices, the first
 * player's across, the second's up.
 *
 * @param outcomes what the cells come to, each once; a colour for each of the first ones
 * @param rows from the lowest index of the second player up, cells from left to right
 */
public record RaceChart(Axis across, Axis up, List<String> outcomes, List<List<Cell>> rows)
    implements Panel {
  public RaceChart {
    outcomes = List.copyOf(outcomes);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One pair of indices.
   *
   * @param outcomes by number: one where the strategies unwind, two where either player may lead
   *     (the first player's order first), none where there is no order
   * @param lines what is written into it, the most important first
   * @param tie whether it hinges on a tie
   */
  public record Cell(List<Integer> outcomes, List<String> lines, boolean tie) {
    public Cell {
      outcomes = List.copyOf(outcomes);
      lines = List.copyOf(lines);
    }
  }

  boolean hasTies() {
    return rows.stream().flatMap(List::stream).anyMatch(Cell::tie);
  }

  boolean hasGaps() {
    return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.outcomes().isEmpty());
  }
}
