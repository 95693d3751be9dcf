package org.stratagem.engine.gambit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of a file as names of the language: letters, digits and underscores, players and labels
 * with a capital first, moves with a small letter. Different names stay different, and a name that
 * the language can write stays as it is where no other has it.
 */
final class ForeignNames {
  /** The words of the language, which are no names of moves. */
  private static final Set<String> WORDS =
      Set.copyOf(
          List.of(
              ("if then else let fn match and or not mod in true false import game coalition tier"
                   + " strategy program show plot check reject players player chance state next"
                   + " discount rounds until payoff worth choose chooses sees when from by for"
                   + " argmax argmaxes argmin max min sum product all any count each softmax sweep"
                   + " expect mix")
                  .split(" ")));

  private final Map<String, String> players = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The name of a player that has not been named before. */
  String player(String original) {
    String name = free(capital(original, "Player"));
    players.put(original, name);
    note(original, name);
    return name;
  }

  /** The label of an action or a draw: the same for the same name. */
  String label(String original) {
    String known = labels.get(original);
    if (known != null) {
      return known;
    }
    String name = free(capital(original, "A"));
    labels.put(original, name);
    note(original, name);
    return name;
  }

  /**
   * A name for a move that no other has.
   *
   * @param original what the file calls it; may be empty
   * @param otherwise for one that the file does not name
   */
  String move(String original, String otherwise) {
    String words = words(original);
    boolean usable = !words.isEmpty() && Character.isLetter(words.codePointAt(0));
    String name = usable ? words : otherwise;
    int first = name.codePointAt(0);
    name =
        name.substring(0, Character.charCount(first)).toLowerCase(Locale.ROOT)
            + name.substring(Character.charCount(first));
    String own = free(WORDS.contains(name) ? name + "_1" : name);
    if (usable) {
      note(original, own);
    }
    return own;
  }

  /** What is called otherwise than in the file: the originals, by the names used. */
  Map<String, String> changed() {
    return changed;
  }

  private void note(String original, String name) {
    if (!name.equals(original)) {
      changed.put(name, original);
    }
  }

  private static String capital(String original, String prefix) {
    String words = words(original);
    if (words.isEmpty()) {
      return prefix;
    }
    int first = words.codePointAt(0);
    int upper = Character.toUpperCase(first);
    if (Character.isUpperCase(upper) || Character.isTitleCase(upper)) {
      return new StringBuilder()
          .appendCodePoint(upper)
          .append(words.substring(Character.charCount(first)))
          .toString();
    }
    return prefix + (words.startsWith("_") ? "" : "_") + words;
  }

  /** Letters, digits and underscores; other characters become underscores, none at the ends. */
  private static String words(String original) {
    StringBuilder words = new StringBuilder();
    original
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetter(c) || c >= '0' && c <= '9') {
                words.appendCodePoint(c);
              } else if (words.length() > 0 && words.charAt(words.length() - 1) != '_') {
                words.append('_');
              }
            });
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '_') {
      end--;
    }
    return words.substring(0, end);
  }

  private String free(String name) {
    String candidate = name;
    while (!taken.add(candidate)) {
      candidate = name + "_" + counts.merge(name, 2, (before, first) -> before + 1);
    }
    return candidate;
  }
}
