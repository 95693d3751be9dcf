package org.stratagem.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code completion}: scripts by which shells complete commands, options and files. */
final class CompletionCommand {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private CompletionCommand() {}

  static String script(String shell) {
    return switch (shell) {
      case "bash" -> bash();
      case "zsh" -> zsh();
      case "fish" -> fish();
      default ->
          throw new UsageException(
              "completions are for " + Wording.alternatives(SHELLS) + ", not `" + shell + "`");
    };
  }

  private static String commands() {
    return Stream.of(Command.values()).map(Command::word).collect(Collectors.joining(" "));
  }

  private static List<Option> options(Command command) {
    List<Option> options = new ArrayList<>(command.options());
    options.add(Option.COLOR);
    options.add(Option.HELP);
    return options;
  }

  private static String bash() {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        _stratagem() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options=
          if (( COMP_CWORD == 1 )); then
            COMPREPLY=($(compgen -W "COMMANDS --help --version" -- "$current"))
            return
          fi
          case $previous in
        """
            .replace("COMMANDS", commands()));
    for (Option option : Option.values()) {
      if (!option.choices().isEmpty()) {
        script.append(
            "    %s) COMPREPLY=($(compgen -W \"%s\" -- \"$current\")); return ;;\n"
                .formatted(option.word(), String.join(" ", option.choices())));
      }
    }
    script.append("    --out) COMPREPLY=($(compgen -d -- \"$current\")); return ;;\n");
    script.append(
        "    explain) COMPREPLY=($(compgen -W \"$(stratagem explain | cut -d' ' -f1)\" --"
            + " \"$current\")); return ;;\n");
    script.append(
        "    completion) COMPREPLY=($(compgen -W \"%s\" -- \"$current\")); return ;;\n"
            .formatted(String.join(" ", SHELLS)));
    script.append("  esac\n  case ${COMP_WORDS[1]} in\n");
    for (Command command : Command.values()) {
      script.append(
          "    %s) options=\"%s\" ;;\n"
              .formatted(
                  command.word(),
                  options(command).stream().map(Option::word).collect(Collectors.joining(" "))));
    }
    script.append(
        """
          esac
          if [[ $current == -* ]]; then
            COMPREPLY=($(compgen -W "$options" -- "$current"))
          else
            COMPREPLY=($(compgen -d -- "$current") $(compgen -f -X '!*.game' -- "$current"))
          fi
        }
        complete -o filenames -F _stratagem stratagem
        """);
    return script.toString();
  }

  private static String zsh() {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        #compdef stratagem
        _stratagem() {
          local -a commands options
          commands=(
        """);
    for (Command command : Command.values()) {
      script.append("    '%s:%s'\n".formatted(command.word(), plain(command.help())));
    }
    script.append(
        """
          )
          if (( CURRENT == 2 )); then
            _describe command commands
            return
          fi
          case $words[2] in
        """);
    for (Command command : Command.values()) {
      script.append("    %s) options=(".formatted(command.word()));
      for (Option option : options(command)) {
        String operand = option.operand();
        String action =
            operand == null
                ? ""
                : ":"
                    + operand
                    + ":"
                    + (option.choices().isEmpty()
                        ? option == Option.OUT ? "_files -/" : ""
                        : "(" + String.join(" ", option.choices()) + ")");
        script.append(" '%s[%s]%s'".formatted(option.word(), plain(option.help()), action));
      }
      script.append(" ) ;;\n");
    }
    script.append(
        """
          esac
          _arguments $options '*:file:_files -g "*.game"'
        }
        compdef _stratagem stratagem
        """);
    return script.toString();
  }

  private static String fish() {
    StringBuilder script = new StringBuilder();
    for (Command command : Command.values()) {
      script.append(
          "complete -c stratagem -n __fish_use_subcommand -f -a %s -d '%s'\n"
              .formatted(command.word(), plain(command.help())));
    }
    for (Command command : Command.values()) {
      for (Option option : options(command)) {
        script.append(
            "complete -c stratagem -n '__fish_seen_subcommand_from %s' -l %s%s%s -d '%s'\n"
                .formatted(
                    command.word(),
                    option.word().substring(2),
                    option.operand() == null ? "" : " -r",
                    option.choices().isEmpty()
                        ? ""
                        : " -f -a '" + String.join(" ", option.choices()) + "'",
                    plain(option.help())));
      }
    }
    return script.toString();
  }

  /** Without what a shell's quotes or brackets would trip over. */
  private static String plain(String text) {
    return text.replaceAll("[`'\\[\\]:]", "");
  }
}
