package org.stratagem.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words in backquotes, listed as prose lists them. */
final class Wording {
  private Wording() {}

  /** {@code `a`, `b` and `c`}. */
  static String list(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code `a`, `b` or `c`}. */
  static String alternatives(List<String> words) {
    return joined(words, " or ");
  }

  private static String joined(List<String> words, String last) {
    if (words.isEmpty()) {
      return "none";
    }
    String before =
        words.subList(0, words.size() - 1).stream()
            .map(word -> "`" + word + "`")
            .collect(Collectors.joining(", "));
    String end = "`" + words.get(words.size() - 1) + "`";
    return before.isEmpty() ? end : before + last + end;
  }
}
