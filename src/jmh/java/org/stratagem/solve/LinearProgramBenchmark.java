package org.stratagem.solve;

import java.util.Collections;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.correlated.CorrelatedOptimum;
import org.stratagem.solve.correlated.CorrelatedPolytope;
import org.stratagem.solve.correlated.CorrelatedSolver;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * Random games with whole payoffs from -100 to 100, solved exactly and proven: zero-sum games of
 * two players, and the correlated equilibrium with the greatest sum of payoffs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LinearProgramBenchmark {
  /** A zero-sum game. */
  @State(Scope.Benchmark)
  public static class ZeroSum {
    @Param({"20", "100", "300", "1000", "1500"})
    private int actions;

    private MatrixGame game;

    @Setup
    public void prepare() {
      Random random = new Random(actions);
      Rational[][] payoffs = new Rational[actions][actions];
      for (Rational[] row : payoffs) {
        for (int column = 0; column < actions; column++) {
          row[column] = Rational.of(random.nextInt(201) - 100);
        }
      }
      game = new MatrixGame(payoffs);
    }
  }

  /** A game whose players have as many actions as the parameter says. */
  @State(Scope.Benchmark)
  public static class Correlated {
    @Param({"10x10", "30x30", "6x6x6"})
    private String shape;

    private NormalForm game;

    @Setup
    public void prepare() {
      int[] sizes = java.util.Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
      int profiles = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
      Random random = new Random(profiles);
      Real[][] payoffs = new Real[sizes.length][profiles];
      for (Real[] table : payoffs) {
        for (int profile = 0; profile < profiles; profile++) {
          table[profile] = Real.of(random.nextInt(201) - 100);
        }
      }
      List<List<String>> actions =
          IntStream.of(sizes)
              .mapToObj(size -> IntStream.range(0, size).mapToObj(k -> "a" + k).toList())
              .toList();
      game =
          new NormalForm(
              IntStream.range(0, sizes.length).mapToObj(k -> "P" + k).toList(), actions, payoffs);
    }
  }

  @Benchmark
  public MatrixGameSolution zeroSum(ZeroSum state) {
    return new MatrixGameSolver(() -> false).solve(state.game).orElseThrow();
  }

  @Benchmark
  public CorrelatedOptimum correlated(Correlated state) {
    CorrelatedPolytope polytope =
        new CorrelatedPolytope(state.game, CorrelatedPolytope.Kind.CORRELATED);
    CorrelatedSolver solver = new CorrelatedSolver(polytope, () -> false);
    CorrelatedOptimum best =
        solver.best(Collections.nCopies(state.game.players().size(), Rational.of(1))).orElseThrow();
    if (!solver.holds(best)) {
      throw new IllegalStateException("not proven");
    }
    return best;
  }
}
