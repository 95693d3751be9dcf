package org.stratagem.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tiers in scope, by name. */
public record TierTable(Map<String, TierTerm.Definition> definitions) {
  public TierTable {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
  }

  public TierTerm.@Nullable Definition find(String name) {
    return definitions.get(name);
  }
}
