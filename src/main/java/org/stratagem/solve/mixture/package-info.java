/**
 * What independent mixtures come to in a finite game, in doubles: payoffs brought to one scale, and
 * expectations and their derivatives by contracting tables of payoffs player by player. What enters
 * is a normal form; searches and proofs above are built on it.
 */
@NullMarked
package org.stratagem.solve.mixture;

import org.jspecify.annotations.NullMarked;
