package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The best strategy of a tier against a foe that replies, from text to answer: by reasoning, at
 * tiers and sizes far beyond any list; and from a list of all strategies, where there is one. The
 * text of the game is read every time, so the time grows with the cells of the game.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TierOptimumBenchmark {
  private static final String STRATEGIES =
      """
      strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }
      strategy Listed[n](foe): Tier[n] =
        let all = each s in Tier[n - 2] { s }; argmax s in all { payoff(s, foe) }
      """;

  /** Tiers and sizes at which strategies are reasoned about. */
  @State(Scope.Benchmark)
  public static class Reasoned {
    @Param({"3", "4", "5", "10", "40"})
    int tier;

    @Param({"2", "3", "10", "30"})
    int actions;
  }

  /** Tiers and sizes at which they can be listed: 4, 16, 27 and 3125 strategies. */
  @State(Scope.Benchmark)
  public static class Listed {
    @Param({"3 with 2", "4 with 2", "3 with 3", "3 with 5"})
    String size;
  }

  private final Engine engine = new Engine();

  @Benchmark
  public Object reasoned(Reasoned asked) {
    return value("Argmax", asked.tier, asked.actions);
  }

  @Benchmark
  public Object reasonedWhereListable(Listed asked) {
    return value("Argmax", tier(asked), actions(asked));
  }

  @Benchmark
  public Object listed(Listed asked) {
    return value("Listed", tier(asked), actions(asked));
  }

  private static int tier(Listed asked) {
    return Integer.parseInt(asked.size.split(" with ")[0]);
  }

  private static int actions(Listed asked) {
    return Integer.parseInt(asked.size.split(" with ")[1]);
  }

  private Object value(String strategy, int tier, int actions) {
    String question =
        "show play(G, %s[%d], Argmax[%d]).payoffs".formatted(strategy, tier, tier - 1);
    List<Answer> answers =
        engine
            .run(Input.of("g.game", game(actions) + STRATEGIES + question), Options.standard())
            .answers();
    if (answers.size() != 1) {
      throw new IllegalStateException("no answer");
    }
    return answers.get(0).value();
  }

  private static String game(int actions) {
    Random random = new Random(actions);
    List<String> labels = IntStream.range(0, actions).mapToObj(i -> "X" + i).toList();
    List<String> cells = new ArrayList<>();
    for (String row : labels) {
      for (String column : labels) {
        cells.add(
            "%s, %s -> %d, %d".formatted(row, column, random.nextInt(1000), random.nextInt(1000)));
      }
    }
    return """
    game G {
      players Row, Col choose {%s}
      payoff { %s }
    }
    """
        .formatted(String.join(", ", labels), String.join("\n", cells));
  }
}
