package org.stratagem.function;

import java.util.List;

/**
 * Adds functions to the language. Providers are found by {@link java.util.ServiceLoader}: name
 * yours in {@code META-INF/services/org.stratagem.function.LibraryProvider} of a jar on the class
 * path.
 */
public interface LibraryProvider {
  /** Its chapters, in the order of the reference. */
  List<Chapter> chapters();
}
