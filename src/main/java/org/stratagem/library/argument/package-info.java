/** What a call was given: arguments of the right kind, and refusals that say which are not. */
@NullMarked
package org.stratagem.library.argument;

import org.jspecify.annotations.NullMarked;
