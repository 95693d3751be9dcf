package org.stratagem.cli;

import java.util.List;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Style.Tone;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;

/** {@code test}: counts the checks and rejects that hold and those that do not, file by file. */
final class TestCommand {
  private final Engine engine;
  private final Console console;
  private final Options options;

  TestCommand(Engine engine, Console console, Options options) {
    this.engine = engine;
    this.console = console;
    this.options = options;
  }

  /** A refused file counts as one failure. */
  private static int failed(Evaluated evaluated) {
    return (int) evaluated.diagnostics().stream().filter(Diagnostic::isError).count();
  }

  Status asText(List<Input> inputs) {
    Status status = Status.WELL;
    int passed = 0;
    int failed = 0;
    for (Input input : inputs) {
      Evaluated evaluated = engine.run(input, options, Listener.none());
      status = status.and(Reporting.status(evaluated));
      int well = evaluated.answers().size();
      int badly = evaluated.refused() ? 1 : failed(evaluated);
      passed += well;
      failed += badly;
      console.print(
          input.name()
              + ": "
              + (evaluated.refused()
                  ? console.style().paint(Tone.ERROR, "refused")
                  : count(well, badly)));
      for (Diagnostic diagnostic : evaluated.diagnostics()) {
        console.print("");
        console.printRaw(console.render(diagnostic));
      }
      if (!evaluated.diagnostics().isEmpty()) {
        console.print("");
      }
      if (console.isBroken()) {
        return status;
      }
    }
    console.print(passed + " passed, " + failed + " failed");
    return status;
  }

  private String count(int passed, int failed) {
    return failed == 0
        ? console.style().paint(Tone.GOOD, passed + " passed")
        : passed + " passed, " + console.style().paint(Tone.ERROR, failed + " failed");
  }

  Status asJson(List<Input> inputs) {
    Status status = Status.WELL;
    for (Input input : inputs) {
      Evaluated evaluated = engine.run(input, options, Listener.none());
      status = status.and(Reporting.status(evaluated));
      int failed = evaluated.refused() ? 1 : failed(evaluated);
      console.print(JsonAnswers.ofTest(evaluated, evaluated.answers().size(), failed));
    }
    return status;
  }
}
