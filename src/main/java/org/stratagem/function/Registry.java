package org.stratagem.function;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library functions in scope, by name, in the order of the reference. */
public final class Registry {
  private final Map<String, LibraryFunction> functions;

  public Registry(Collection<LibraryFunction> functions) {
    Map<String, LibraryFunction> byName = new LinkedHashMap<>();
    for (LibraryFunction function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two library functions named " + function.name());
      }
    }
    this.functions = Collections.unmodifiableMap(byName);
  }

  public @Nullable LibraryFunction find(String name) {
    return functions.get(name);
  }

  public Collection<LibraryFunction> all() {
    return functions.values();
  }
}
