/**
 * Bargaining: what players who can make binding agreements, with or without payments, get out of a
 * game.
 */
@NullMarked
package org.stratagem.bargain;

import org.jspecify.annotations.NullMarked;
