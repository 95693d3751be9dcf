package org.stratagem.bargain.coalition;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * One step to the nucleolus, and its proof. Among the coalitions whose share is not settled yet,
 * the greatest excess cannot be made less than this: the coalitions named, with these weights,
 * cover the players in a way that is settled, so that whatever one of them gained another would
 * lose.
 *
 * @param excess the least greatest excess
 * @param coalitions those that have this excess in every best division; their shares are settled
 *     now
 * @param weights positive, one for each coalition; they add up to 1
 * @param alone players who get what they are worth alone in every best division, because less would
 *     not be an imputation; settled now
 * @param aloneWeights positive, one for each of these players
 */
public record ExcessLevel(
    Rational excess,
    List<Integer> coalitions,
    List<Rational> weights,
    List<Integer> alone,
    List<Rational> aloneWeights) {
  public ExcessLevel {
    coalitions = List.copyOf(coalitions);
    weights = List.copyOf(weights);
    alone = List.copyOf(alone);
    aloneWeights = List.copyOf(aloneWeights);
  }
}
