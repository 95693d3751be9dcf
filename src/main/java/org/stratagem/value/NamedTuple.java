package org.stratagem.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record: named fields in order. Two are equal when they have the same fields with equal values.
 *
 * @param fields in the order of declaration
 */
public record NamedTuple(Map<String, Object> fields) {
  public NamedTuple {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
