package org.stratagem.bargain;

import java.util.List;
import java.util.Random;
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
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Nucleolus;
import org.stratagem.bargain.coalition.Semivalues;
import org.stratagem.bargain.coalition.WorthTable;
import org.stratagem.numeric.Rational;

/** Values of random coalitional games, by the number of players. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CoalitionBenchmark {
  private static CoalitionalGame random(int players) {
    Random random = new Random(players);
    return WorthTable.of(
        players,
        coalition -> {
          int size = Integer.bitCount(coalition);
          return Rational.of(30L * size * size + random.nextInt(100));
        });
  }

  /** Games for the values that one pass gives. */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"10", "15", "20", "23", "25"})
    public int players;

    CoalitionalGame game;

    @Setup
    public void make() {
      game = random(players);
    }
  }

  /** Games for the nucleolus. */
  @State(Scope.Benchmark)
  public static class Small {
    @Param({"5", "8", "10", "12", "15", "18", "20"})
    public int players;

    CoalitionalGame game;

    @Setup
    public void make() {
      game = random(players);
    }
  }

  @Benchmark
  public List<Rational> shapley(Large large) {
    return Semivalues.shapley(large.game, () -> false).orElseThrow();
  }

  @Benchmark
  public List<Rational> banzhaf(Large large) {
    return Semivalues.banzhaf(large.game, () -> false).orElseThrow();
  }

  @Benchmark
  public Nucleolus nucleolus(Small small) {
    return Nucleolus.of(small.game, Nucleolus.hasImputations(small.game), () -> false)
        .orElseThrow();
  }
}
