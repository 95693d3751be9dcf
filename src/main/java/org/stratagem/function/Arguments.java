package org.stratagem.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The evaluated arguments of a call, by parameter name; a variadic parameter holds a {@code List}.
 *
 * @param values present arguments and defaults only
 */
public record Arguments(Map<String, Object> values) {
  public Arguments {
    // Most calls have one argument; of an immutable map, as the evaluator gives it, this makes no
    // copy.
    values =
        values.size() == 1
            ? Map.copyOf(values)
            : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(String parameter) {
    return values.containsKey(parameter);
  }

  /** The argument; throws when it was not given. */
  public Object get(String parameter) {
    Object value = values.get(parameter);
    if (value == null) {
      throw new NoSuchElementException(parameter);
    }
    return value;
  }

  public @Nullable Object find(String parameter) {
    return values.get(parameter);
  }

  /** The arguments of a variadic parameter. */
  @SuppressWarnings("unchecked")
  public List<Object> rest(String parameter) {
    return (List<Object>) values.getOrDefault(parameter, List.of());
  }
}
