/** Derivatives of tapes, as tapes again: they can be evaluated in every number domain. */
@NullMarked
package org.stratagem.numeric.derivative;

import org.jspecify.annotations.NullMarked;
