/**
 * Equilibria of finite games of any number of players, support by support: which actions are played
 * is enumerated, how is found by dividing boxes of mixtures, with proofs by intervals. What enters
 * is a normal form; what leaves is rational profiles with how near an equilibrium is proven to be.
 */
@NullMarked
package org.stratagem.solve.support;

import org.jspecify.annotations.NullMarked;
