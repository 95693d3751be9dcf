package org.stratagem.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;

/**
 * Recursion, from text to answer: a payoff that branches twice a round, at several depths, and a
 * function that calls itself that many times. The time should grow with the depth and no faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecursionBenchmark {
  private static final String FILE =
      """
      game Proposal(depth = 3) {
        player Proposer  chooses x     in [0, 100]
        player Responder chooses alpha in [1/100, 10]
        let accept = logistic(alpha * (75 - x) / 100)
        fn value(rounds) =
          if rounds == 0 then accept * x - 75 * (1 - accept)
          else accept * (x + onward(rounds, 1/4)) + (1 - accept) * (onward(rounds, 7/20) - 75)
        fn onward(rounds, flip) = (1 - flip) * value(rounds - 1) - 25 * flip
        payoff Proposer  = value(depth)
        payoff Responder = -x * accept
      }
      fn count(n) = if n == 0 then 0 else 1 + count(n - 1)
      """;

  private final Engine engine = new Engine();

  @Param({"3", "18", "100", "1000", "10000"})
  private int depth;

  private Object value(String question) {
    List<Answer> answers =
        engine.run(Input.of("r.game", FILE + question), Options.standard()).answers();
    if (answers.size() != 1) {
      throw new IllegalStateException("no answer");
    }
    return answers.get(0).value();
  }

  /** A hundred payoffs at different offers. */
  @Benchmark
  public Real payoffs() {
    return (Real)
        value(
            "show sum i in 1..100 { play(Proposal(depth: "
                + depth
                + "), i, exp(0)).payoffs.Proposer }");
  }

  /** A hundred calls for each unit of depth, one inside the other: a million at most. */
  @Benchmark
  public Real calls() {
    return (Real) value("show count(" + 100 * depth + ")");
  }

  /** The text is read and checked for nothing. */
  @Benchmark
  public Profile nothing() {
    return (Profile) value("show play(Proposal, 1, 1).payoffs");
  }
}
