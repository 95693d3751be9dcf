package org.stratagem.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a function of the language. The method is {@code public static Object
 * name(Arguments arguments, Call call)} in a class that a {@link LibraryProvider} names; its Java
 * name is the function's name in camel case ({@code pureNash} for {@code pure_nash}), so that a
 * function can be found by name without reading any annotation.
 *
 * <p>The reference of the library is generated from these annotations, and its examples are run by
 * the tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Library {
  /** Name and parameters, as {@link Signature#parse} reads them. */
  String signature();

  /** What a call gives, in words, without a final full stop. */
  String result();

  /** What the function does, what it refuses, its source where it has one: full sentences. */
  String documentation();

  /** The lines of a complete file that shows the function; its {@code check} lines must pass. */
  String[] example();

  /** How the checker types a call. */
  TypingRule typing();
}
