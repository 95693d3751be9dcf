/**
 * Equilibria and their certificates. A solver takes a game and returns a solution that says what is
 * proven of it.
 */
@NullMarked
package org.stratagem.solve;

import org.jspecify.annotations.NullMarked;
