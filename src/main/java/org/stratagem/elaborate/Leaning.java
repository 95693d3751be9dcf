package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;

/**
 * What players take when they are indifferent: something so small that is added to their payoffs
 * that it only settles ties. So ties are broken by changing the game and not the strategies, which
 * go on to take the greatest payoff. Compared by value, as games are that lean one way.
 */
public sealed interface Leaning permits Leanings.Goodwill, Leanings.Lateness {
  /** What is added to a player's payoff at a plan profile. */
  Real of(GameInstance game, List<Object> plans, int player, Span at);
}
