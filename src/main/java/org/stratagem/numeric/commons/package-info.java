/** Numeric problems solved with Apache Commons Math, which no other package sees. */
@NullMarked
package org.stratagem.numeric.commons;

import org.jspecify.annotations.NullMarked;
