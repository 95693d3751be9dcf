/** Games in which chance tells each player something, and then all move at once. */
@NullMarked
package org.stratagem.game.bayes;

import org.jspecify.annotations.NullMarked;
