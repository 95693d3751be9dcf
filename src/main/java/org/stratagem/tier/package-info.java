/**
 * Strategies that read strategies, as a theory of games without the language: the tiers {@code A[n]
 * = B[n-1] -> A[n-2]} of two players, and what can be reached in them.
 */
@NullMarked
package org.stratagem.tier;

import org.jspecify.annotations.NullMarked;
