/**
 * From evaluated declarations to games that can be played: players, moves and payoffs of an
 * instance, seats from which strategies reason, and strategies grounded in actions.
 */
@NullMarked
package org.stratagem.elaborate;

import org.jspecify.annotations.NullMarked;
