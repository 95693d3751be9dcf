package org.stratagem.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a library function answers: a record that knows which question it answers, so that it can be
 * laid out. Fields are read with {@code .name}, as those of a {@link NamedTuple}.
 *
 * @param kind the question, a small word ("play", "regret", "iterate", "step"); it selects a layout
 * @param fields in the order in which they are shown
 */
public record Result(String kind, Map<String, Object> fields) {
  public Result {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
