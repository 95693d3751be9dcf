package org.stratagem.bargain;

import java.util.ArrayList;
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
import org.stratagem.bargain.fallback.FallbackSolution;
import org.stratagem.bargain.fallback.FallbackSolver;
import org.stratagem.bargain.fallback.Selection;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Ranges of fallbacks over all correlated equilibria of random games of two players: a linear
 * program for the selection and one for each end of the range, with n * n variables and 2 n (n - 1)
 * constraints each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class FallbackBenchmark {
  @Param({"2", "5", "10", "15", "20", "30"})
  public int actions;

  private NormalForm form =
      new NormalForm(List.of("P"), List.of(List.of("A")), new Real[][] {{Real.ZERO}});

  @Setup
  public void prepare() {
    Random random = new Random(actions);
    Real[][] payoffs = new Real[2][actions * actions];
    List<String> names = new ArrayList<>();
    for (int action = 0; action < actions; action++) {
      names.add("A" + action);
    }
    for (Real[] own : payoffs) {
      for (int profile = 0; profile < own.length; profile++) {
        own[profile] = Real.of((long) random.nextInt(201) - 100);
      }
    }
    form = new NormalForm(List.of("Row", "Col"), List.of(names, names), payoffs);
  }

  @Benchmark
  public FallbackSolution range() {
    return new FallbackSolver(
            form,
            FallbackSolver.Concept.CORRELATED,
            new Selection.Welfare(),
            FallbackSolver.Rest.INDIVIDUALS,
            () -> false)
        .solve();
  }
}
