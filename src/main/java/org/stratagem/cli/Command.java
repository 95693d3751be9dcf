package org.stratagem.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands, with what they take and an example. */
enum Command {
  RUN(
      "FILE...",
      "print every `show` and write every `plot`",
      "stratagem run examples/chicken.game --set crash=-100",
      Option.SET,
      Option.FORMAT,
      Option.OUT,
      Option.TIME_LIMIT,
      Option.MAX_SIZE),
  TEST(
      "FILE|DIR...",
      "run every `check` and `reject`, and count them",
      "stratagem test examples",
      Option.SET,
      Option.FORMAT,
      Option.TIME_LIMIT,
      Option.MAX_SIZE),
  CHECK(
      "FILE...",
      "find mistakes without running anything",
      "stratagem check examples/chicken.game",
      Option.SET,
      Option.FORMAT,
      Option.TIME_LIMIT,
      Option.MAX_SIZE),
  FMT(
      "FILE...",
      "lay files out in the standard way, in place (- from input to output)",
      "stratagem fmt --check examples/*.game",
      Option.CHECK),
  CONVERT(
      "FILE FILE",
      "write a game in another format: .game, Gambit's .nfg and .efg",
      "stratagem convert examples/kuhn.game kuhn.efg",
      Option.GAME,
      Option.SET,
      Option.TIME_LIMIT,
      Option.MAX_SIZE),
  REPL(
      "[FILE...]",
      "try things out line by line",
      "stratagem repl examples/chicken.game",
      Option.TIME_LIMIT,
      Option.MAX_SIZE),
  EXPLAIN(
      "[CODE]", "explain the code of a diagnostic, or list all codes", "stratagem explain T201"),
  EXPLAIN_TIER(
      "TIER [FILE]",
      "say what a tier is, how many strategies it has, and how it can be played",
      "stratagem explain-tier 'Tier[4]' examples/chicken.game --against 'Tier[4]'",
      Option.GAME,
      Option.PLAYER,
      Option.AGAINST,
      Option.FORMAT,
      Option.OUT,
      Option.TIME_LIMIT),
  COMPLETION(
      "bash|zsh|fish",
      "print a script that completes commands and options in your shell",
      "stratagem completion bash > ~/.local/share/bash-completion/completions/stratagem"),
  HELP("[COMMAND]", "show help", "stratagem help run");

  private final String operands;
  private final String help;
  private final String example;
  private final List<Option> options;

  Command(String operands, String help, String example, Option... options) {
    this.operands = operands;
    this.help = help;
    this.example = example;
    this.options = List.of(options);
  }

  /** As the user writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String operands() {
    return operands;
  }

  String help() {
    return help;
  }

  String example() {
    return example;
  }

  /** Its own options; those for colours and help belong to every command. */
  List<Option> options() {
    return options;
  }

  boolean takes(Option option) {
    return options.contains(option) || option == Option.COLOR || option == Option.HELP;
  }

  static @Nullable Command find(String word) {
    for (Command command : values()) {
      if (command.word().equals(word)) {
        return command;
      }
    }
    return null;
  }
}
