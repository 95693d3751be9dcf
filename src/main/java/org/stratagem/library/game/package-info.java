/** Finite games as the solution functions see them: tables of payoffs with plans as values. */
@NullMarked
package org.stratagem.library.game;

import org.jspecify.annotations.NullMarked;
