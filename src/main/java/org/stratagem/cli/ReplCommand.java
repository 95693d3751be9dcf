package org.stratagem.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;
import org.stratagem.engine.Session;
import org.stratagem.report.TextReport;

/**
 * {@code repl}: declarations accumulate, expressions are shown, mistakes are diagnostics. An entry
 * goes on over several lines while a bracket is open.
 */
final class ReplCommand {
  private static final String HELP =
      """
      Type a declaration to keep it, an expression to see its value.
        game, strategy, tier, fn, let ...   are kept; a new one replaces one of the same name
        show, check, reject ...             are answered at once
        :load FILE                          takes in a file's declarations
        :help                               shows this
        :quit                               ends
      """;

  private final Console console;
  private final Session session;
  private final TextReport report;

  ReplCommand(Engine engine, Console console, Options options) {
    this.console = console;
    this.session = engine.session(options);
    this.report = new TextReport(engine.descriptions());
  }

  Status run(List<Input> files) {
    for (Input file : files) {
      session.load(file, printing());
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    console.print("Stratagem. :help for help, :quit to end.");
    StringBuilder entry = new StringBuilder();
    try {
      while (true) {
        console.printRaw(entry.isEmpty() ? "> " : ". ");
        console.flush();
        String line = lines.readLine();
        if (line == null || line.strip().equals(":quit") || line.strip().equals(":q")) {
          console.print("");
          return Status.WELL;
        }
        if (entry.isEmpty() && line.strip().startsWith(":")) {
          command(line.strip());
          continue;
        }
        entry.append(line).append('\n');
        if (!line.isBlank() && isOpen(entry)) {
          continue;
        }
        if (!entry.toString().isBlank()) {
          session.enter(entry.toString(), printing());
        }
        entry.setLength(0);
      }
    } catch (IOException e) {
      throw new UsageException("the input cannot be read: " + e.getMessage());
    }
  }

  private void command(String line) {
    if (line.equals(":help") || line.equals(":h")) {
      console.printRaw(HELP);
    } else if (line.startsWith(":load ")) {
      try {
        session.load(new Inputs(console.in()).read(line.substring(6).strip()), printing());
      } catch (UsageException e) {
        console.complain(e.text());
      }
    } else {
      console.complain("there is no `" + line + "`; `:help` lists what there is");
    }
  }

  private Listener printing() {
    return new Listener() {
      @Override
      public void answered(Answer answer) {
        if (answer.ask() == Ask.SHOW || answer.ask() == Ask.PLOT) {
          report.lines(answer.value()).forEach(console::print);
        } else {
          console.print(answer.ask() == Ask.CHECK ? "holds" : "refused, as it should be");
        }
      }

      @Override
      public void found(Diagnostic diagnostic) {
        console.report(diagnostic);
      }
    };
  }

  /**
   * More opening than closing brackets, texts and comments apart; an empty line ends an entry in
   * any case.
   */
  private static boolean isOpen(CharSequence text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"' || c == '\n') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '/' && i + 1 < text.length() && text.charAt(i + 1) == '/') {
        while (i < text.length() && text.charAt(i) != '\n') {
          i++;
        }
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return depth > 0;
  }
}
