package org.stratagem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the command line. */
enum Option {
  SET("--set", "NAME=VALUE", "override a `let` or a game's parameter; may be repeated"),
  FORMAT("--format", "text|json", "how answers are written (text)"),
  OUT("--out", "DIR", "where pictures go (out); also tables, and rows to resume from"),
  TIME_LIMIT("--time-limit", "TIME", "give up after 8 (seconds), 90s, or 5m"),
  MAX_SIZE("--max-size", "N", "enumerate at most this many things (1000000)"),
  GAME("--game", "NAME", "which game of the file (the first), or what to call it"),
  PLAYER("--player", "PLAYER", "whose tier (the first player who can play it)"),
  AGAINST("--against", "TIER", "what the others play (what the tier reads)"),
  CHECK("--check", null, "only say which files are not formatted; change nothing"),
  COLOR("--color", "WHEN", "colours: auto, always or never (auto)"),
  HELP("--help", null, "show this help, or a command's"),
  VERSION("--version", null, "show the version");

  private final String word;
  private final @Nullable String operand;
  private final String help;

  Option(String word, @Nullable String operand, String help) {
    this.word = word;
    this.operand = operand;
    this.help = help;
  }

  String word() {
    return word;
  }

  /** What follows it, or null for nothing. */
  @Nullable String operand() {
    return operand;
  }

  String help() {
    return help;
  }

  /** The values it can take, where they are few. */
  List<String> choices() {
    return switch (this) {
      case FORMAT -> List.of("text", "json");
      case COLOR -> List.of("auto", "always", "never");
      default -> List.of();
    };
  }
}
