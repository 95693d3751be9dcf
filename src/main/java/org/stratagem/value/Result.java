package org.stratagem.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a library function answers: a record that knows which question it answers, so that it can be
 * laid out. Fields are read with {@code .name}, as those of a {@link NamedTuple}. An answer that is
 * a profile with more to say (the regrets, with the deviations that prove them) is compared,
 * indexed and read by player as that profile is; one with a field {@code list} is compared, indexed
 * and gone through as that list.
 *
 * @param kind the question, a small word ("play", "regret", "iterate", "step"); it selects a layout
 * @param profile the answer itself where it is a profile, else null
 * @param fields in the order in which they are shown
 * @param about what the question was about, such as the game: for pictures, neither shown nor
 *     compared; or null
 */
public record Result(
    String kind, @Nullable Profile profile, Map<String, Object> fields, @Nullable Object about) {
  public Result {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Result(String kind, @Nullable Profile profile, Map<String, Object> fields) {
    this(kind, profile, fields, null);
  }

  /** An answer that is no profile. */
  public Result(String kind, Map<String, Object> fields) {
    this(kind, null, fields);
  }

  /** The same, about something. */
  public Result about(Object subject) {
    return new Result(kind, profile, fields, subject);
  }

  /** The field, or the player's part of the profile; null where there is neither. */
  public @Nullable Object get(String name) {
    Object part = profile == null ? null : profile.get(name);
    return part == null ? fields.get(name) : part;
  }

  /** The answer as a list, where it is one; else null. */
  public @Nullable Sequence list() {
    return profile == null && fields.get("list") instanceof Sequence list ? list : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (profile != null) {
      return profile.equals(other);
    }
    Sequence list = list();
    return list != null
        ? list.equals(other)
        : other instanceof Result that
            && that.profile == null
            && kind.equals(that.kind)
            && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    Sequence list = list();
    return profile != null
        ? profile.hashCode()
        : list != null ? list.hashCode() : fields.hashCode();
  }
}
