package org.stratagem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Style;
import org.stratagem.diagnostic.TextRenderer;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.report.JsonReport;
import org.stratagem.report.TextReport;
import org.stratagem.source.SourceFile;
import org.stratagem.spec.Chunk;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.Printer;

/**
 * Spoilt examples are answered or refused, never worse: no exception, no internal error, in bounded
 * time. {@code -Dfuzz.mutants=20000 -Dfuzz.seed=7} asks for more of each kind and for others.
 */
class FuzzTest {
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 1500);
  private static final long SEED = Long.getLong("fuzz.seed", 20_240_601L);

  /**
   * The time limit given, and how long a run may take with reading, checking and a busy machine.
   */
  private static final Duration LIMIT = Duration.ofMillis(500);

  private static final long MOST_SECONDS = 30;

  /** Every so many mutants one goes through the command line. */
  private static final int WHOLE = 50;

  private final Engine engine = new Engine();

  @Test
  void spoiltTextsAreRefusedAndNothingWorse() throws IOException {
    refusedAndNothingWorse(new Mutator(SEED, examples())::next);
  }

  @Test
  void spoiltTreesAreRefusedAndNothingWorse() throws IOException {
    List<String> texts = new ArrayList<>(examples());
    // The examples run; what is announced, and only checked, stands in the specification.
    for (Chunk chunk : Chunk.all()) {
      if (chunk.kind().equals("game")) {
        texts.add(chunk.text());
      }
    }
    TreeMutator mutator = new TreeMutator(SEED, texts);
    refusedAndNothingWorse(() -> mutator.next().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> examples() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String example : ExamplesTest.examples()) {
      texts.add(Files.readString(Path.of(example)));
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private void refusedAndNothingWorse(Supplier<byte[]> mutants) {
    List<String> worse = new ArrayList<>();
    for (int i = 0; i < MUTANTS && worse.size() < 5; i++) {
      byte[] mutant = mutants.get();
      long begun = System.nanoTime();
      String trouble = (i % WHOLE == 0 ? whole(mutant) : trouble(mutant)) + layoutTrouble(mutant);
      long seconds = (System.nanoTime() - begun) / 1_000_000_000;
      if (!trouble.isEmpty() || seconds > MOST_SECONDS) {
        worse.add(
            "seed %d, mutant %d, %d s: %s%n--- of%n%s"
                .formatted(SEED, i, seconds, trouble, new String(mutant, StandardCharsets.UTF_8)));
      }
    }
    assertThat(worse).isEmpty();
  }

  /** Runs the mutant; gives what is worse than a refusal, or nothing. */
  private String trouble(byte[] mutant) {
    StringWriter failures = new StringWriter();
    Options options =
        Options.standard()
            .limited(10_000, LIMIT)
            .watched(
                () -> false, failure -> failure.printStackTrace(new PrintWriter(failures, true)));
    try {
      Evaluated evaluated =
          engine.run(new Input("mutant.game", Path.of("mutant.game"), mutant), options);
      for (Answer answer : evaluated.answers()) {
        new TextReport(engine.descriptions()).shown(answer.source(), answer.value());
        new JsonReport(engine.descriptions()).value(answer.value());
      }
      for (Diagnostic diagnostic : evaluated.diagnostics()) {
        new TextRenderer(Style.PLAIN).render(diagnostic);
        if (diagnostic.code() == Code.X999) {
          failures.append(diagnostic.message());
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      e.printStackTrace(new PrintWriter(failures, true));
    }
    return failures.toString();
  }

  /** Laying out twice changes nothing more, and once nothing of the tree. */
  private String layoutTrouble(byte[] mutant) {
    Input input = new Input("mutant.game", Path.of("mutant.game"), mutant);
    String once = engine.format(input).text();
    if (once == null) {
      return "";
    }
    String twice = engine.format(Input.of("mutant.game", once)).text();
    boolean sameTree = printed(new String(mutant, StandardCharsets.UTF_8)).equals(printed(once));
    return once.equals(twice) && sameTree
        ? ""
        : "laid out%n%s%n--- and again%n%s".formatted(once, twice);
  }

  private static List<String> printed(String text) {
    return Parser.parse(new SourceFile("mutant.game", text)).declarations().stream()
        .map(Printer::print)
        .toList();
  }

  private static String whole(byte[] mutant) {
    Ran ran =
        Ran.withInput(
            mutant,
            "run",
            "-",
            "--time-limit",
            "0.5",
            "--max-size",
            "10000",
            "--out",
            "target/fuzz");
    boolean statusFits = ran.err().contains("error[") == (ran.status() != 0);
    return List.of(0, 1, 3).contains(ran.status()) && statusFits && !ran.err().contains("X999")
        ? ""
        : "status " + ran.status() + "\n" + ran.err();
  }
}
