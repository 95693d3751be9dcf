/**
 * The functions of the language, one annotated method each, and the prelude, which is written in
 * Stratagem itself.
 *
 * <p>A chapter is a class of functions that belong together; {@link
 * org.stratagem.library.StandardLibrary} lists them. What enters is values and a {@link
 * org.stratagem.function.Call}; what leaves is a value, or a diagnostic that names the function and
 * the argument.
 */
@NullMarked
package org.stratagem.library;

import org.jspecify.annotations.NullMarked;
