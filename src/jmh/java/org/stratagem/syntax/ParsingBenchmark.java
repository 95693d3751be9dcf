package org.stratagem.syntax;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.source.SourceFile;

/** From text to syntax tree; the time should grow with the number of games and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParsingBenchmark {
  /** One game with its strategy and question; the mark stands for its number. */
  private static final String GAME =
      """
      game Chicken#(crash = -10) {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> crash, crash
        }
      }
      strategy Best#(foe) for Chicken#: Reaction = argmax a in Action { payoff(a, foe) }
      show play(Chicken#, Straight, Best#)
      """;

  @Param({"1", "10", "100", "1000"})
  private int games;

  private String text = "";

  @Setup
  public void write() {
    StringBuilder written = new StringBuilder();
    for (int game = 0; game < games; game++) {
      written.append(GAME.replace("#", Integer.toString(game)));
    }
    text = written.toString();
    SyntaxTree tree = Parser.parse(new SourceFile("chicken.game", text));
    if (tree.declarations().size() != 3 * games || !tree.diagnostics().isEmpty()) {
      throw new IllegalStateException("the generated file is refused: " + tree.diagnostics());
    }
  }

  @Benchmark
  public SyntaxTree parse() {
    return Parser.parse(new SourceFile("chicken.game", text));
  }
}
