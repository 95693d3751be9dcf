/** What expressions evaluate to: immutable data values, and the operators on them. */
@NullMarked
package org.stratagem.value;

import org.jspecify.annotations.NullMarked;
