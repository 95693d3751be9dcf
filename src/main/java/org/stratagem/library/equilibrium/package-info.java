/** Equilibria and other solutions of games, by the form of the game. */
@NullMarked
package org.stratagem.library.equilibrium;

import org.jspecify.annotations.NullMarked;
