package org.stratagem.tier;

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

/** Sustained outcomes and counts without listing strategies, by size of the game and by tier. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SustainedBenchmark {
  @Param({"2", "5", "10", "30", "100"})
  public int actions;

  @Param({"1", "2", "3", "6", "10"})
  public int tier;

  private Metagame game;

  @Setup
  public void setup() {
    game = MetagameBenchmark.ladder(MetagameBenchmark.random(actions, actions, 1), tier);
  }

  @Benchmark
  public int outcomes() {
    return new SustainedOutcomes(game).outcomes().size();
  }

  @Benchmark
  public MetagameCount counts() {
    return new MetagameCharacterisation(game, () -> {}).equilibria().count();
  }
}
