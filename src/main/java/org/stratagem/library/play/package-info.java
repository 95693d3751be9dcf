/** Playing games: plays, regrets, tournaments, iterations. */
@NullMarked
package org.stratagem.library.play;

import org.jspecify.annotations.NullMarked;
