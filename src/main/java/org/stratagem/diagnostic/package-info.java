/** A diagnostic as data, and its rendering to text and JSON. */
@NullMarked
package org.stratagem.diagnostic;

import org.jspecify.annotations.NullMarked;
