package org.stratagem.report;

import java.util.List;

/**
 * Who reads what, and becomes what: a column for each player, in each the stages of its strategy
 * from top to bottom in the order in which they are reached.
 *
 * @param players the heads of the columns
 * @param stages all stages, each below those that it needs
 * @param links what leads where, between positions in {@code stages}
 * @param steps the number of the step that reaches a row, for the margin; empty for none
 * @param caption one sentence below, or empty
 */
public record StageDiagram(
    List<String> players, List<Node> stages, List<Link> links, List<String> steps, String caption)
    implements Picture {
  public StageDiagram {
    players = List.copyOf(players);
    stages = List.copyOf(stages);
    links = List.copyOf(links);
    steps = List.copyOf(steps);
  }

  /**
   * A stage of a player.
   *
   * @param player the column
   * @param row from 0
   * @param name the tier, or what stands for stages that are left out
   * @param kind how it is drawn
   * @param note what the player waits for here, or empty
   */
  public record Node(int player, int row, String name, Kind kind, String note) {}

  /** What a box stands for. */
  public enum Kind {
    /** A stage that is reached. */
    REACHED,
    /** A stage that is never reached. */
    NEVER,
    /** Several stages, left out. */
    OMITTED
  }

  /** From a stage to another. */
  public record Link(int from, int to, Meaning meaning) {}

  /** What a link says. */
  public enum Meaning {
    /** The strategy becomes its next stage. */
    BECOMES,
    /** The first is read in reaching the second. */
    READS,
    /** The first would have to be read to reach the second. */
    WAITS
  }

  /** How many rows there are. */
  int rows() {
    return stages.stream().mapToInt(Node::row).max().orElse(0) + 1;
  }
}
