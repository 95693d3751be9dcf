package org.stratagem.cli;

import java.util.List;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;

/** {@code check}: mistakes that are found without running anything. */
final class CheckCommand {
  private final Engine engine;
  private final Console console;
  private final Options options;

  CheckCommand(Engine engine, Console console, Options options) {
    this.engine = engine;
    this.console = console;
    this.options = options;
  }

  Status check(List<Input> inputs, boolean json) {
    Status status = Status.WELL;
    for (Input input : inputs) {
      Evaluated evaluated = engine.run(input, options, Listener.none());
      status = status.and(Reporting.status(evaluated));
      if (json) {
        console.print(JsonAnswers.ofCheck(evaluated));
      } else {
        evaluated.diagnostics().forEach(console::report);
        if (evaluated.isWell()) {
          console.print(input.name() + ": no mistakes found");
        }
      }
    }
    return status;
  }
}
