package org.stratagem.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A profile with more to say: it is compared, indexed and read by player as the profile is, and has further fields. What
 * {@code regret} gives: the regrets, and the deviations that prove them.
 *
 * @param kind the question it answers, a small word; it selects a layout
 * @param profile the answer itself
 * @param fields the rest, in order
 */
public record AnnotatedProfile(String kind, Profile profile, Map<String, Object> fields) {
  public AnnotatedProfile {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return profile.equals(other instanceof AnnotatedProfile that ? that.profile : other);
  }

  @Override
  public int hashCode() {
    return profile.hashCode();
  }
}
