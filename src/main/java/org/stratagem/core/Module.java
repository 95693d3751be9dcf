package org.stratagem.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.TierTable;

/**
 * A file with its imports, resolved.
 *
 * @param parent the scope around it (the file, for a {@code reject}), or null
 * @param definitions by symbol, in order of declaration, imports first
 * @param tiers every tier in scope, the prelude's included
 * @param statements the file's own, in order; those of imports are not run
 */
public record Module(
    @Nullable Module parent,
    Map<Symbol, Definition> definitions,
    TierTable tiers,
    List<Statement> statements) {
  public Module {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    statements = List.copyOf(statements);
  }

  /**
   * The definition of a symbol, here or in an outer scope. Throws for a symbol of another module.
   */
  public Definition definition(Symbol symbol) {
    for (Module module = this; module != null; module = module.parent) {
      Definition found = module.definitions.get(symbol);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalArgumentException("no definition of " + symbol);
  }
}
