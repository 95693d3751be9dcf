/** From text to an abstract syntax tree with spans, and back again. */
@NullMarked
package org.stratagem.syntax;

import org.jspecify.annotations.NullMarked;
