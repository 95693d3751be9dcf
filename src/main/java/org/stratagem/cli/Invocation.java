package org.stratagem.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.DidYouMean;

/**
 * The arguments, understood. Options may stand anywhere, as {@code --name value} or {@code
 * --name=value}; after {@code --} everything is an operand.
 *
 * @param command what to do
 * @param operands files and the like, in order
 * @param options what was given to each option, in order; an option without operand holds its own
 *     word
 */
record Invocation(Command command, List<String> operands, Map<Option, List<String>> options) {
  /** Throws {@link UsageException} with advice. */
  static Invocation parse(List<String> arguments) {
    List<String> words = new ArrayList<>();
    Map<Option, List<String>> options = new EnumMap<>(Option.class);
    boolean onlyOperands = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (onlyOperands || argument.equals("-") || !argument.startsWith("-")) {
        words.add(argument);
      } else if (argument.equals("--")) {
        onlyOperands = true;
      } else {
        int equals = argument.indexOf('=');
        String word = equals < 0 ? argument : argument.substring(0, equals);
        Option option = option(word);
        String operand = option.operand();
        String value = equals < 0 ? null : argument.substring(equals + 1);
        if (operand == null && value != null) {
          throw new UsageException("`" + word + "` takes no value");
        }
        if (operand != null && value == null) {
          if (++i == arguments.size()) {
            throw new UsageException(
                "`" + word + "` needs a value: `" + word + " " + operand + "`");
          }
          value = arguments.get(i);
        }
        options
            .computeIfAbsent(option, key -> new ArrayList<>())
            .add(value == null ? word : checked(option, value));
      }
    }
    return assemble(words, options);
  }

  private static Invocation assemble(List<String> words, Map<Option, List<String>> options) {
    if (words.isEmpty()) {
      return new Invocation(Command.HELP, words, options);
    }
    Command command = command(words.get(0));
    List<String> operands = List.copyOf(words.subList(1, words.size()));
    for (Option option : options.keySet()) {
      if (!command.takes(option) && option != Option.VERSION) {
        List<String> takers =
            Stream.of(Command.values()).filter(c -> c.takes(option)).map(Command::word).toList();
        throw new UsageException(
            "`%s` has no option `%s`; it belongs to %s"
                .formatted(command.word(), option.word(), Wording.list(takers)));
      }
    }
    return new Invocation(command, operands, options);
  }

  private static Option option(String word) {
    for (Option option : Option.values()) {
      if (option.word().equals(word)) {
        return option;
      }
    }
    if (word.equals("-h")) {
      return Option.HELP;
    }
    String meant =
        DidYouMean.nearest(word, Stream.of(Option.values()).map(Option::word).toList())
            .map(option -> "; did you mean `" + option + "`?")
            .orElse("; `stratagem --help` lists them");
    throw new UsageException("there is no option `" + word + "`" + meant);
  }

  private static Command command(String word) {
    Command command = Command.find(word);
    if (command != null) {
      return command;
    }
    if (word.endsWith(".game") || word.equals("-")) {
      throw new UsageException("what is to be done with it? try `stratagem run " + word + "`");
    }
    String meant =
        DidYouMean.nearest(word, Stream.of(Command.values()).map(Command::word).toList())
            .map(known -> "; did you mean `" + known + "`?")
            .orElse("; `stratagem --help` lists them");
    throw new UsageException("there is no command `" + word + "`" + meant);
  }

  private static String checked(Option option, String value) {
    if (!option.choices().isEmpty() && !option.choices().contains(value)) {
      String meant =
          DidYouMean.nearest(value, option.choices())
              .map(choice -> "; did you mean `" + choice + "`?")
              .orElse("");
      throw new UsageException(
          "`%s` is %s, not `%s`%s"
              .formatted(option.word(), Wording.alternatives(option.choices()), value, meant));
    }
    return value;
  }

  boolean has(Option option) {
    return options.containsKey(option);
  }

  /** Everything given to the option. */
  List<String> all(Option option) {
    return Objects.requireNonNullElse(options.get(option), List.of());
  }

  /** What was given to the option last, or null. */
  @Nullable String last(Option option) {
    List<String> given = all(option);
    return given.isEmpty() ? null : given.get(given.size() - 1);
  }

  boolean wantsJson() {
    return "json".equals(last(Option.FORMAT));
  }

  /**
   * The time limit, or null for none: a number of seconds, or of {@code s}, {@code m} or {@code h}.
   */
  @Nullable Duration timeLimit() {
    String text = last(Option.TIME_LIMIT);
    if (text == null) {
      return null;
    }
    String number = text.matches(".*[smh]") ? text.substring(0, text.length() - 1) : text;
    long unit = text.endsWith("h") ? 3_600_000 : text.endsWith("m") ? 60_000 : 1_000;
    if (!number.matches("\\d{1,9}(\\.\\d{1,9})?") || Double.parseDouble(number) <= 0) {
      throw new UsageException(
          "`--time-limit` is a time such as `8` (seconds), `90s` or `5m`, not `" + text + "`");
    }
    return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(number) * unit)));
  }

  /** The greatest size to enumerate, or the one given. */
  long maxSize(long otherwise) {
    String text = last(Option.MAX_SIZE);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,18}") || Long.parseLong(text) == 0) {
      throw new UsageException("`--max-size` is a whole number from 1 up, not `" + text + "`");
    }
    return Long.parseLong(text);
  }
}
