package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/** A coalitional game as a value of the language: its players, and what they can earn together. */
public sealed interface Coalition permits CoalitionInstance, BuiltCoalition, VotingCoalition {
  /** In the order of the bits of coalitions. */
  List<Player> players();

  /**
   * The worths of all coalitions.
   *
   * @param at where they are asked for, for messages
   */
  CoalitionalGame game(Span at);

  /** Whether any worth is a double: answers are then exact for the doubles as they are. */
  boolean hasDoubles(Span at);

  /** Whether a table of worths leaves out the coalition of all players, which is then worth 0. */
  boolean leavesOutEveryone(Span at);
}
