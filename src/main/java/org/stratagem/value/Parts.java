package org.stratagem.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tuples, profiles and lists share: values in order. Two of them are equal when their values
 * are equal in order, whichever of the three they are, so that a profile compares to the tuple that
 * a user writes for it.
 */
public final class Parts {
  private Parts() {}

  /** The values of a tuple, profile or list in order; null for anything else. */
  public static @Nullable List<Object> of(@Nullable Object value) {
    if (value instanceof Tuple tuple) {
      return tuple.parts();
    } else if (value instanceof Profile profile) {
      return profile.values();
    } else if (value instanceof Sequence sequence) {
      return sequence.elements();
    } else if (value instanceof Result result && result.profile() != null) {
      return result.profile().values();
    } else if (value instanceof Result result) {
      Sequence list = result.list();
      return list == null ? null : list.elements();
    }
    return null;
  }
}
