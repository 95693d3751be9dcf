/**
 * Global optima over a box, with a certificate: branch and bound on interval enclosures. What
 * cannot be proven says why.
 */
@NullMarked
package org.stratagem.numeric.optimum;

import org.jspecify.annotations.NullMarked;
