package org.stratagem.cli;

import java.util.ArrayList;
import java.util.List;

/** The texts of {@code --help}. */
final class Help {
  private Help() {}

  /** What there is, and how to begin. */
  static String general() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Stratagem answers questions about games whose players may read each other's strategies.

        A file declares a game and strategies, then asks:

          game Chicken {
            players Row, Col choose {Swerve, Straight}
            payoff { Swerve, Swerve -> 0, 0      Swerve, Straight -> -1, 1
                     Straight, Swerve -> 1, -1   Straight, Straight -> -10, -10 }
          }
          strategy Best(foe): Reaction   = argmax a in Action { payoff(a, foe) }
          strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
          show play(Chicken, Lead, Best)

        Save it as chicken.game, then:

          stratagem run chicken.game         prints the play, step by step

        Commands:
        """);
    for (Command command : Command.values()) {
      text.append(
          "  stratagem %-12s %-14s %s\n"
              .formatted(command.word(), command.operands(), command.help()));
    }
    text.append("\nOptions:\n");
    for (Option option : Option.values()) {
      text.append(line(option));
    }
    text.append(
        """

        A file named - is the standard input. Exit status: 0 all well, 1 a failed check or a refused
        file, 2 wrong usage, 3 a limit reached. NO_COLOR turns colours off.

        `stratagem help COMMAND` says more of a command, `stratagem explain CODE` of a diagnostic.
        """);
    return text.toString();
  }

  /** What one command takes, with an example. */
  static String of(Command command) {
    StringBuilder text = new StringBuilder();
    text.append("stratagem " + command.word() + " [OPTION...] " + command.operands() + "\n\n  ");
    text.append(command.help()).append("\n\nOptions:\n");
    List<Option> options = new ArrayList<>(command.options());
    options.add(Option.COLOR);
    options.add(Option.HELP);
    options.forEach(option -> text.append(line(option)));
    if (command.takes(Option.SET)) {
      text.append(
          """

          --set takes a number or any other expression: --set delta=9/10, --set Chicken.crash=-100.
          The name is that of a top-level `let` or of a parameter, of one game or of every game.
          """);
    }
    text.append("\nExample:\n  ").append(command.example()).append('\n');
    return text.toString();
  }

  private static String line(Option option) {
    String operand = option.operand();
    String left = option.word() + (operand == null ? "" : " " + operand);
    return "  %-22s %s\n".formatted(left, option.help());
  }
}
