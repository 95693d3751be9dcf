package org.stratagem.function;

import static java.util.Objects.requireNonNull;

/**
 * A chapter of the library: a class full of annotated methods.
 *
 * @param title the heading of its part of the reference
 * @param holder a public class whose public static methods over ({@link Arguments}, {@link Call})
 *     are the functions
 */
public record Chapter(String title, Class<?> holder) {
  public Chapter {
    requireNonNull(title);
    requireNonNull(holder);
  }
}
