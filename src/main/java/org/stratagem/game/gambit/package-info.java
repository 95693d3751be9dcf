/**
 * Gambit's files: games in normal form ({@code .nfg}) and in extensive form ({@code .efg}). Texts
 * in, texts out; whoever calls reads and writes the files.
 */
@NullMarked
package org.stratagem.game.gambit;

import org.jspecify.annotations.NullMarked;
