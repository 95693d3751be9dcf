/**
 * Gambit's games in the language: a file as the text of a game declaration, with names that the
 * language can write.
 */
@NullMarked
package org.stratagem.engine.gambit;

import org.jspecify.annotations.NullMarked;
