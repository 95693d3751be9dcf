package org.stratagem.function;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final List<GroundingMethod> groundings;

  /** These functions, without ways to ground. */
  public Registry(Collection<LibraryFunction> functions) {
    this(functions, List.of());
  }

  public Registry(Collection<LibraryFunction> functions, List<GroundingMethod> groundings) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    for (LibraryFunction function : functions) {
      if (byName.put(function.name(), new Entry(() -> function)) != null) {
        throw new IllegalArgumentException("two library functions named " + function.name());
      }
    }
    this.functions = byName;
    this.groundings = List.copyOf(groundings);
  }

  /** Functions that are read when they are first asked for. */
  Registry(Map<String, Supplier<LibraryFunction>> functions, List<GroundingMethod> groundings) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    functions.forEach((name, supplier) -> byName.put(name, new Entry(supplier)));
    this.functions = byName;
    this.groundings = List.copyOf(groundings);
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

  /** The ways in which strategies become actions, in the order of their providers. */
  public List<GroundingMethod> groundings() {
    return groundings;
  }

  /** The way that the function of that name carries out, or null where it is none. */
  public @Nullable GroundingMethod grounding(String function) {
    return groundings.stream()
        .filter(method -> method.function().equals(function))
        .findFirst()
        .orElse(null);
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
