package org.stratagem.function;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The library functions in scope, by name, in the order of the reference. A function is read when
 * it is first asked for. Safe for use by several threads.
 */
public final class Registry {
  private final Map<String, Entry> functions;

  public Registry(Collection<LibraryFunction> functions) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    for (LibraryFunction function : functions) {
      if (byName.put(function.name(), new Entry(() -> function)) != null) {
        throw new IllegalArgumentException("two library functions named " + function.name());
      }
    }
    this.functions = byName;
  }

  /** Functions that are read when they are first asked for. */
  Registry(Map<String, Supplier<LibraryFunction>> functions) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    functions.forEach((name, supplier) -> byName.put(name, new Entry(supplier)));
    this.functions = byName;
  }

  public @Nullable LibraryFunction find(String name) {
    Entry entry = functions.get(name);
    return entry == null ? null : entry.get();
  }

  /** The names of all functions; cheap, as none is read. */
  public Set<String> names() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  public Collection<LibraryFunction> all() {
    return functions.values().stream().map(Entry::get).toList();
  }

  private static final class Entry {
    private final Supplier<LibraryFunction> supplier;
    private @Nullable LibraryFunction function;

    Entry(Supplier<LibraryFunction> supplier) {
      this.supplier = supplier;
    }

    synchronized LibraryFunction get() {
      LibraryFunction known = function;
      if (known == null) {
        known = supplier.get();
        function = known;
      }
      return known;
    }
  }
}
