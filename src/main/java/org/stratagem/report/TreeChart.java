package org.stratagem.report;

import java.util.List;

/**
 * A game tree with its information sets.
 *
 * @param players their names, in order
 * @param nodes depth-first, the root first
 * @param sets the information sets with more than one node: the numbers of their nodes
 */
public record TreeChart(List<String> players, List<Node> nodes, List<List<Integer>> sets)
    implements Picture {
  /** More plays than this make no picture that anybody can read. */
  public static final int MOST_PLAYS = 400;

  /** A chance node has this mover. */
  public static final int CHANCE = -1;

  /** A terminal node has this one. */
  public static final int NOBODY = -2;

  public TreeChart {
    players = List.copyOf(players);
    nodes = List.copyOf(nodes);
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * A node.
   *
   * @param parent -1 for the root
   * @param mover the number of the player, {@link #CHANCE} or {@link #NOBODY}
   * @param label what leads to it: an action, or what is drawn with its probability
   * @param payoffs at a terminal node, in player order; else empty
   * @param chosen whether a solution that is shown goes this way
   */
  public record Node(int parent, int mover, String label, List<String> payoffs, boolean chosen) {
    public Node {
      payoffs = List.copyOf(payoffs);
    }
  }
}
