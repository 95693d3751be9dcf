package org.stratagem.eval;

import org.stratagem.numeric.Real;

/** What each of a player's own actions comes to against the same strategies of the others. */
public interface Replies {
  /** How many actions there are. */
  int count();

  /** An action by its place, from 0. */
  Object action(int place);

  /** The payoff when the action at that place is played. */
  Real payoff(int place);
}
