package org.stratagem.solve.fixpoint;

import java.util.BitSet;
import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * Players whose replies are sets: of all mixtures over some of their actions, which depend on what
 * the others mix. Where every mixture is met and the sets only grow in limits, some profile is
 * among its own replies (Kakutani 1941).
 */
public interface SetReplies {
  /** How many actions each player has. */
  List<Integer> sizes();

  /**
   * The actions over which the player may mix in reply to an exact profile of weights, one list for
   * each player; its own is not read.
   */
  BitSet to(int player, List<List<Rational>> profile);

  /** The same for inexact weights, as one of the mixtures. */
  double[] mixture(int player, double[][] profile);
}
