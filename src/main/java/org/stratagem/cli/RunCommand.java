package org.stratagem.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;
import org.stratagem.engine.Progress;
import org.stratagem.report.JsonReport;
import org.stratagem.report.TextReport;

/**
 * {@code run}: every answer as it comes; pictures and tables as files when the file has gone well.
 */
final class RunCommand {
  private final Engine engine;
  private final Console console;
  private final Options options;
  private final AnswerFiles files;
  private final @Nullable ProgressBar bar;
  private final TextReport text;

  /** Set once nobody reads the answers any more, as when they are piped into {@code head}. */
  private final AtomicBoolean unheard = new AtomicBoolean();

  /**
   * @param bar shows how far sweeps have come, or null
   */
  RunCommand(
      Engine engine,
      Console console,
      Options options,
      AnswerFiles files,
      @Nullable ProgressBar bar) {
    this.engine = engine;
    this.console = console;
    this.options =
        options.watched(
            () -> unheard.get() || options.cancelled().getAsBoolean(), options.failures());
    this.files = files;
    this.bar = bar;
    this.text = new TextReport(engine.descriptions());
  }

  @SuppressWarnings("ReferenceEquality") // a file may be given twice
  Status asText(List<Input> inputs) {
    Status status = Status.WELL;
    for (Input input : inputs) {
      if (inputs.size() > 1) {
        console.print((input == inputs.get(0) ? "" : "\n") + "== " + input.name());
      }
      Evaluated evaluated = run(input, printing());
      status = status.and(Reporting.status(evaluated));
      files
          .write(evaluated)
          .forEach(
              (answer, written) -> {
                if (written.picture() != null) {
                  console.print("plot " + oneLine(answer) + " -> " + written.picture() + ", .html");
                }
              });
      if (unheard.get()) {
        return Status.WELL;
      } else if (options.cancelled().getAsBoolean()) {
        return status;
      }
    }
    return status;
  }

  Status asJson(List<Input> inputs) {
    Status status = Status.WELL;
    JsonReport json = new JsonReport(engine.descriptions());
    for (Input input : inputs) {
      Evaluated evaluated = run(input, silent());
      status = status.and(Reporting.status(evaluated));
      Map<Answer, AnswerFiles.Written> written = files.write(evaluated);
      console.print(JsonAnswers.ofRun(evaluated, json, written));
    }
    return status;
  }

  /** Rows of sweeps outlive a run that was stopped, and no other. */
  private Evaluated run(Input input, Listener listener) {
    PartialRows rows = files.partialRows(input.name());
    if (rows == null) {
      return engine.run(input, options, listener);
    }
    boolean stopped = true;
    try {
      Evaluated evaluated = engine.run(input, options.keeping(rows), listener);
      stopped = evaluated.diagnostics().stream().anyMatch(found -> found.code().isLimit());
      return evaluated;
    } finally {
      if (stopped) {
        rows.leave();
      } else {
        rows.discard();
      }
    }
  }

  private Listener printing() {
    return new Listener() {
      @Override
      public void answered(Answer answer) {
        if (answer.ask() == Ask.SHOW) {
          text.shown(answer.source(), answer.value(), answer.certificates())
              .forEach(console::print);
          unheard.compareAndSet(false, console.isBroken());
        }
      }

      @Override
      public void advanced(Progress progress) {
        show(progress);
      }

      @Override
      public void found(Diagnostic diagnostic) {
        if (!unheard.get()) {
          console.report(diagnostic);
        }
      }
    };
  }

  private Listener silent() {
    return new Listener() {
      @Override
      public void answered(Answer answer) {
        // All answers are printed together.
      }

      @Override
      public void advanced(Progress progress) {
        show(progress);
      }

      @Override
      public void found(Diagnostic diagnostic) {
        // So are diagnostics.
      }
    };
  }

  private void show(Progress progress) {
    if (bar != null) {
      bar.show(progress);
    }
  }

  private static String oneLine(Answer answer) {
    return answer.source().strip().replaceAll("\\s+", " ");
  }
}
