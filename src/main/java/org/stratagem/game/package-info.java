/** Immutable models of games, which know nothing of the language. */
@NullMarked
package org.stratagem.game;

import org.jspecify.annotations.NullMarked;
