/**
 * Recursive reasoning: players who think some steps ahead of one another and no further. What
 * enters is a game in normal form with what the lowest level does; what leaves is every level's
 * mixed strategies, exact where the payoffs are.
 */
@NullMarked
package org.stratagem.learn;

import org.jspecify.annotations.NullMarked;
