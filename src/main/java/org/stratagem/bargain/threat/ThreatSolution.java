package org.stratagem.bargain.threat;

import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * What two players threaten with, and what they then agree on.
 *
 * @param threats a mixture of each player's actions
 * @param disagreement what the threats give each player
 * @param agreement the payoffs agreed on: a point of the efficient border, exact
 * @param lottery the probability of each profile that gives them
 * @param rate the weight of the first player's payoff, that of the second being 1 less it: the
 *     direction of the border at which the threats are best
 * @param exact whether the threats are optimal; else the rate is irrational, within 2^-64 of this
 */
public record ThreatSolution(
    List<List<Rational>> threats,
    List<Rational> disagreement,
    List<Rational> agreement,
    List<Rational> lottery,
    Rational rate,
    boolean exact) {}
