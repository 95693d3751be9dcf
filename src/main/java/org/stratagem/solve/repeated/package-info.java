/**
 * Games of two players repeated for ever, with perfect monitoring, a common discount factor and a
 * public random signal: the payoffs of subgame-perfect equilibria in pure actions (Abreu 1988;
 * Abreu, Pearce and Stacchetti 1990; Abreu and Sannikov 2014), and those of the folk theorem. What
 * enters is a stage game in normal form with exact payoffs; what leaves are two polygons, one of
 * payoffs that are equilibria for certain, one beyond which there are none, both checked in exact
 * arithmetic. Payoffs are averages of a round: discounted sums times one minus the discount factor.
 */
@NullMarked
package org.stratagem.solve.repeated;

import org.jspecify.annotations.NullMarked;
