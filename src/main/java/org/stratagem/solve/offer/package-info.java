/**
 * Markov games of perfect information in which a round may hold an offer: one move from an
 * interval, with moves from finite sets before and after it, as in bargaining by alternating offers
 * (Stahl 1972; Rubinstein 1982). Payoffs are linear in the offer, so that every round is solved
 * backwards exactly, piece by piece. What leaves is a stationary subgame-perfect equilibrium with
 * the values of the states, which reproduce themselves exactly.
 */
@NullMarked
package org.stratagem.solve.offer;

import org.jspecify.annotations.NullMarked;
