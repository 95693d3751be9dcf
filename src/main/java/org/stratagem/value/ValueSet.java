package org.stratagem.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A set: distinct values in order of first mention; equality ignores the order. */
public record ValueSet(Set<Object> elements) {
  public ValueSet {
    if (!(elements instanceof IndexedValues.Subset)) {
      elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
  }

  public static ValueSet of(Collection<?> elements) {
    return new ValueSet(new LinkedHashSet<>(elements));
  }
}
