/**
 * Strategies that read strategies, as a theory of games without the language: what can be reached
 * at the tiers {@code A[n] = B[n-1] -> A[n-2]} of two players, who leads, metagames and their
 * equilibria. A tier arrives as the order in which its strategies read.
 */
@NullMarked
package org.stratagem.tier;

import org.jspecify.annotations.NullMarked;
