/**
 * Compiles tapes to bytecode of the Java machine. A tape comes in ({@link
 * org.stratagem.numeric.Tape}), a function on doubles goes out; no other package sees ASM.
 *
 * <p>The way of a tape: {@code Program} drops what no output needs; {@code LoopFinder} rolls the
 * repetitions of an unfolded recursion up into loops; {@code Scope} decides what stands in which
 * branch and what is computed in place; {@code Plan} cuts the whole into methods that the machine's
 * optimiser accepts; {@code ClassCode} and its writers write the class; {@code JvmCompiler} keeps
 * classes, so that tapes that differ in their constants share one.
 */
@NullMarked
package org.stratagem.eval.jvm;

import org.jspecify.annotations.NullMarked;
