/** The specification kept true: its pages, and the chunks of code in them. */
@NullMarked
package org.stratagem.spec;

import org.jspecify.annotations.NullMarked;
