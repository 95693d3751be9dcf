/**
 * The functions of the language, one annotated method each, and the prelude, which is written in
 * Stratagem itself. A chapter is a class of functions that belong together; {@link
 * org.stratagem.library.StandardLibrary} lists them. What enters is values and a {@link
 * org.stratagem.function.Call}; what leaves is a value, or a diagnostic that names the function and
 * the argument.
 *
 * <p>Chapters stand with the classes that lay out their answers: {@code data} (plain values),
 * {@code play}, {@code peer} and {@code tier} (strategies that read strategies), {@code tree},
 * {@code equilibrium}, {@code bargain} and {@code coalition}. They share {@code argument}, what a
 * call was given, and {@code game}, a finite game as a table with plans as values.
 */
@NullMarked
package org.stratagem.library;

import org.jspecify.annotations.NullMarked;
