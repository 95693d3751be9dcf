package org.stratagem.bargain.fallback;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.interval.Interval;

/**
 * Shares of what all together make, by what coalitions get in the equilibria they fall back to.
 *
 * @param shares the Shapley value of the worths
 * @param least what each player gets at least over all equilibria, one chosen in each game of sides
 * @param most and at most
 * @param worths of the coalitions by their bits: what they get in the selected equilibrium; of all
 *     players the greatest sum; of nobody 0
 * @param plan the first profile with the greatest sum
 * @param joint the equilibrium of the game as it is that is selected, by profile; with all players
 *     for themselves, or of two coalitions where the rest is joint and there are two players; else
 *     empty
 * @param entropy holds the entropy of that equilibrium and the greatest of all, where it was
 *     selected by entropy and this is proven
 * @param complete whether no equilibrium is missing from the range
 */
public record FallbackSolution(
    List<Rational> shares,
    List<Rational> least,
    List<Rational> most,
    List<Rational> worths,
    int plan,
    List<Rational> joint,
    Optional<Interval> entropy,
    boolean complete) {}
