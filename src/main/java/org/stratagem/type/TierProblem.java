package org.stratagem.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a tier is ill-formed, as data for a diagnostic.
 *
 * @param kind which rule is broken
 * @param tier the declared tier that the term stands in, or null where it stands in none
 * @param term the offending part, the very object of the declaration (compare by identity to find
 *     its place)
 * @param message one sentence in the game's words, without a full stop
 * @param notes reasons, one sentence each
 * @param hints what to do, the likeliest first
 * @param unknown the name that is not known, or null
 * @param candidates the names that the unknown one may have been meant to be
 */
public record TierProblem(
    Kind kind,
    @Nullable String tier,
    TierTerm term,
    String message,
    List<String> notes,
    List<String> hints,
    @Nullable String unknown,
    List<String> candidates) {
  public TierProblem {
    notes = List.copyOf(notes);
    hints = List.copyOf(hints);
    candidates = List.copyOf(candidates);
  }

  /** A problem with a message alone. */
  static TierProblem of(Kind kind, @Nullable String tier, TierTerm term, String message) {
    return new TierProblem(kind, tier, term, message, List.of(), List.of(), null, List.of());
  }

  /** A name that nobody declared. */
  static TierProblem unknown(
      Kind kind, @Nullable String tier, TierTerm term, String name, List<String> candidates) {
    String what = kind == Kind.UNKNOWN_PLAYER ? "the game has no player `" : "there is no tier `";
    return new TierProblem(
        kind, tier, term, what + name + "`", List.of(), List.of(), name, candidates);
  }

  /** The same with a reason. */
  TierProblem note(String note) {
    return new TierProblem(
        kind, tier, term, message, append(notes, note), hints, unknown, candidates);
  }

  /** The same with an advice. */
  TierProblem hint(String hint) {
    return new TierProblem(
        kind, tier, term, message, notes, append(hints, hint), unknown, candidates);
  }

  private static List<String> append(List<String> sentences, String sentence) {
    return java.util.stream.Stream.concat(sentences.stream(), java.util.stream.Stream.of(sentence))
        .toList();
  }

  /** The rules that a tier may break. */
  public enum Kind {
    UNKNOWN_TIER,
    UNKNOWN_PLAYER,
    INDEX_MISSING,
    INDEX_SUPERFLUOUS,
    FOREIGN_OWNER,
    READS_ITSELF,
    NO_FOE,
    SEVERAL_OWNERS,
    NESTED_DISTRIBUTION,
    HISTORY,
    RECURSION,
    TOO_LARGE
  }
}
