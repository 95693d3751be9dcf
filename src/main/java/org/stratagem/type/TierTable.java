package org.stratagem.type;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declared tiers by name, in order of declaration. Immutable. */
public final class TierTable {
  private static final TierTable EMPTY = new TierTable(Map.of());

  private final Map<String, TierTerm.Definition> definitions;

  private TierTable(Map<String, TierTerm.Definition> definitions) {
    this.definitions = Collections.unmodifiableMap(definitions);
  }

  /** No tiers. */
  public static TierTable empty() {
    return EMPTY;
  }

  /** These tiers; of two of one name the later one counts. */
  public static TierTable of(Collection<TierTerm.Definition> definitions) {
    Map<String, TierTerm.Definition> byName = new LinkedHashMap<>();
    definitions.forEach(definition -> byName.put(definition.name(), definition));
    return new TierTable(byName);
  }

  /** These and one more, which replaces one of the same name. */
  public TierTable with(TierTerm.Definition definition) {
    Map<String, TierTerm.Definition> byName = new LinkedHashMap<>(definitions);
    byName.put(definition.name(), definition);
    return new TierTable(byName);
  }

  /** The tier of that name, or null. */
  public TierTerm.@Nullable Definition find(String name) {
    return definitions.get(name);
  }

  /** How many there are. */
  int size() {
    return definitions.size();
  }

  /** All tiers in order of declaration. */
  public List<TierTerm.Definition> definitions() {
    return List.copyOf(definitions.values());
  }

  /** The names in order of declaration. */
  public List<String> names() {
    return List.copyOf(definitions.keySet());
  }
}
