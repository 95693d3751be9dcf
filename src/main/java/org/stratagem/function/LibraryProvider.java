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

  /**
   * Ways in which strategies become actions, each carried out by one of the functions, in the order
   * in which a user should think of them.
   */
  default List<GroundingMethod> groundings() {
    return List.of();
  }

  /** Functions that are not annotated methods, by name; made when they are first used. */
  default Map<String, Supplier<LibraryFunction>> others() {
    return Map.of();
  }
}
