package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * A coalitional game that a library function made.
 *
 * @param name how it is printed: the call that made it
 * @param players in order
 * @param worths of their coalitions
 * @param doubles whether any of them is a double
 */
public record BuiltCoalition(
    String name, List<Player> players, CoalitionalGame worths, boolean doubles)
    implements Coalition {
  public BuiltCoalition {
    players = List.copyOf(players);
  }

  @Override
  public CoalitionalGame game(Span at) {
    return worths;
  }

  @Override
  public boolean hasDoubles(Span at) {
    return doubles;
  }

  @Override
  public boolean leavesOutEveryone(Span at) {
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
