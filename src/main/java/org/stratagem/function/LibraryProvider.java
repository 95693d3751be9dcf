package org.stratagem.function;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Adds functions to the language. Providers are found by {@link java.util.ServiceLoader}: name
 * yours in {@code META-INF/services/org.stratagem.function.LibraryProvider} of a jar on the class
 * path.
 */
public interface LibraryProvider {
  /** Its chapters, in the order of the reference. */
  List<Chapter> chapters();

  /** Functions that are not annotated methods, by name; made when they are first used. */
  default Map<String, Supplier<LibraryFunction>> others() {
    return Map.of();
  }
}
