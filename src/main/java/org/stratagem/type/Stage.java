package org.stratagem.type;

import java.util.List;

/**
 * The type of a strategy of one player with players made absolute, aliases and indices unfolded; also the type of what is
 * left of it after some draws and reads. Players are numbered from 0 in the game's order.
 */
public sealed interface Stage {
  /** A complete plan of the player: an action. */
  record Action(int player) implements Stage {}

  /** A plan whose moves go to distributions. */
  record Behaviour(int player) implements Stage {}

  /** History to a distribution over actions, each round. */
  record Policy(int player) implements Stage {}

  /** A distribution; never of distributions. */
  record Dist(Stage of) implements Stage {}

  /** A function that reads other players' stages and goes on as {@code result}. */
  record Read(List<Stage> domain, Stage result) implements Stage {
    public Read {
      domain = List.copyOf(domain);
      if (domain.isEmpty()) {
        throw new IllegalArgumentException("a read needs a domain");
      }
    }
  }

  /** The player whose strategy this is. */
  default int owner() {
    if (this instanceof Action a) {
      return a.player();
    } else if (this instanceof Behaviour b) {
      return b.player();
    } else if (this instanceof Policy p) {
      return p.player();
    } else if (this instanceof Dist d) {
      return d.of().owner();
    }
    return ((Read) this).result().owner();
  }
}
