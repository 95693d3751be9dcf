/**
 * The type checker: an abstract interpreter over core. It computes the type of every term in the
 * surroundings it is used in, reports what is wrong and goes on; {@link
 * org.stratagem.check.Type.Unknown} stops cascades.
 */
@NullMarked
package org.stratagem.check;

import org.jspecify.annotations.NullMarked;
