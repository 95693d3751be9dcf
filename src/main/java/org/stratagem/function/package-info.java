/** What a library function is: its name, signature, documentation, typing rule and binding. */
@NullMarked
package org.stratagem.function;

import org.jspecify.annotations.NullMarked;
