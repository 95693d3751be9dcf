/**
 * Equilibria of finite games of any number of players, support by support: which actions are played
 * is enumerated, how is found by dividing simplices of mixtures, with proofs by linear programs and
 * intervals; and the equilibrium near a profile that is nearly one. What enters is a normal form;
 * what leaves is rational profiles with how near an equilibrium is proven to be.
 */
@NullMarked
package org.stratagem.solve.support;

import org.jspecify.annotations.NullMarked;
