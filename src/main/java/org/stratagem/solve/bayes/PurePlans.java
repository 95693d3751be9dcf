package org.stratagem.solve.bayes;

import java.math.BigInteger;
import java.util.List;

/**
 * Equilibria of a Bayesian game in pure strategies.
 *
 * @param list each once, by player, then by type: an action; the first player's first type varies
 *     slowest
 * @param complete whether there are no others of the kind that was asked for: proven
 * @param profiles how many profiles of plans there are
 * @param decided the part of them of which it is known whether they are equilibria
 * @param steps how many times a type's choice was tried
 */
public record PurePlans(
    List<List<int[]>> list, boolean complete, BigInteger profiles, double decided, long steps) {
  public PurePlans {
    list = List.copyOf(list);
  }
}
