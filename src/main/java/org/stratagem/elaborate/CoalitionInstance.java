package org.stratagem.elaborate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratagem.core.Definition;

/**
 * A coalitional game with its parameters fixed. Its solutions are not available yet; it is checked
 * and can be passed on.
 */
public record CoalitionInstance(Definition.Coalition definition, Map<String, Object> overrides) {
  public CoalitionInstance {
    overrides = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  @Override
  public String toString() {
    return definition.symbol().name();
  }
}
