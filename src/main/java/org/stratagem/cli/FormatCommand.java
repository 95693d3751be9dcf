package org.stratagem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Formatted;
import org.stratagem.engine.Input;

/** {@code fmt}: files laid out anew, in place; a file with mistakes is left alone. */
final class FormatCommand {
  private final Engine engine;
  private final Console console;

  FormatCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  Status format(List<String> names) {
    Status status = Status.WELL;
    Inputs inputs = new Inputs(console.in());
    for (Input input : inputs.read(names)) {
      Formatted formatted = engine.format(input);
      report(formatted);
      String text = formatted.text();
      if (text == null) {
        status = Status.FAILED;
      } else if (names.contains("-") && input.name().equals(Inputs.STANDARD_INPUT_NAME)) {
        console.printRaw(text);
      } else if (formatted.changed()) {
        write(input, text);
      }
    }
    return status;
  }

  /** Says which files are laid out otherwise. */
  Status check(List<String> names) {
    Status status = Status.WELL;
    for (Input input : new Inputs(console.in()).read(names)) {
      Formatted formatted = engine.format(input);
      report(formatted);
      if (formatted.text() == null) {
        status = Status.FAILED;
      } else if (formatted.changed()) {
        console.print(input.name() + ": not formatted; `stratagem fmt` does it");
        status = Status.FAILED;
      }
    }
    return status;
  }

  private void report(Formatted formatted) {
    formatted.diagnostics().stream().filter(Diagnostic::isError).forEach(console::report);
  }

  /** Written beside and moved into place: a full disk costs nobody a file. */
  private static void write(Input input, String text) {
    Path target = input.path();
    Path draft = target.resolveSibling(target.getFileName() + ".formatted");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UsageException("`" + input.name() + "` cannot be written: " + e.getMessage());
    } finally {
      draft.toFile().delete();
    }
  }
}
