package org.stratagem.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Listener;
import org.stratagem.engine.Options;
import org.stratagem.report.JsonReport;
import org.stratagem.report.LineChart;
import org.stratagem.report.SvgChart;
import org.stratagem.report.TextReport;

/** {@code run}: every answer as it comes, pictures when the file has gone well. */
final class RunCommand {
  private final Engine engine;
  private final Console console;
  private final Options options;
  private final Path folder;
  private final TextReport text;

  /** Set once nobody reads the answers any more, as when they are piped into {@code head}. */
  private final AtomicBoolean unheard = new AtomicBoolean();

  RunCommand(Engine engine, Console console, Options options, Path folder) {
    this.engine = engine;
    this.console = console;
    this.options =
        options.watched(
            () -> unheard.get() || options.cancelled().getAsBoolean(), options.failures());
    this.folder = folder;
    this.text = new TextReport(engine.descriptions());
  }

  @SuppressWarnings("ReferenceEquality") // a file may be given twice
  Status asText(List<Input> inputs) {
    Status status = Status.WELL;
    for (Input input : inputs) {
      if (inputs.size() > 1) {
        console.print((input == inputs.get(0) ? "" : "\n") + "== " + input.name());
      }
      Evaluated evaluated = engine.run(input, options, printing());
      status = status.and(Reporting.status(evaluated));
      pictures(evaluated)
          .forEach((answer, path) -> console.print("plot " + oneLine(answer) + " -> " + path));
      if (unheard.get()) {
        return Status.WELL;
      }
    }
    return status;
  }

  Status asJson(List<Input> inputs) {
    Status status = Status.WELL;
    JsonReport json = new JsonReport(engine.descriptions());
    for (Input input : inputs) {
      Evaluated evaluated = engine.run(input, options, Listener.none());
      status = status.and(Reporting.status(evaluated));
      console.print(JsonAnswers.ofRun(evaluated, json, pictures(evaluated)));
    }
    return status;
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
      public void found(Diagnostic diagnostic) {
        if (!unheard.get()) {
          console.report(diagnostic);
        }
      }
    };
  }

  /** Draws what was plotted, if all went well. */
  private Map<Answer, Path> pictures(Evaluated evaluated) {
    Map<Answer, Path> paths = new LinkedHashMap<>();
    if (!evaluated.isWell()) {
      return paths;
    }
    Pictures pictures = new Pictures(folder);
    String stem = stem(evaluated.file());
    for (Answer answer : evaluated.answers()) {
      if (answer.ask() == Ask.PLOT) {
        LineChart chart = LineChart.of(answer.value()).orElseThrow();
        String svg = SvgChart.draw(answer.source(), chart);
        paths.put(answer, pictures.add(stem + "-" + answer.line(), svg));
      }
    }
    if (!pictures.isEmpty()) {
      pictures.write();
    }
    return paths;
  }

  private static String oneLine(Answer answer) {
    return answer.source().strip().replaceAll("\\s+", " ");
  }

  private static String stem(String file) {
    String name = String.valueOf(Inputs.path(file).getFileName()).replace(' ', '-');
    return name.endsWith(".game") ? name.substring(0, name.length() - 5) : name;
  }
}
