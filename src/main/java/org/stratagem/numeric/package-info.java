/** Number domains: exact rationals, doubles, and the operations that keep a number exact. */
@NullMarked
package org.stratagem.numeric;

import org.jspecify.annotations.NullMarked;
