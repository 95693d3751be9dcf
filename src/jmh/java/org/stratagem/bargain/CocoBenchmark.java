package org.stratagem.bargain;

import java.util.ArrayList;
import java.util.Collections;
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
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Cooperative-competitive values of random games, two actions each: 2^(n-1) matrix games of 2^n
 * payoffs, few of which have a saddle point. Payoffs without a pattern are the hardest: every value
 * has a denominator of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class CocoBenchmark {
  @Param({"3", "4", "6", "8", "10", "12"})
  public int players;

  private NormalForm form =
      new NormalForm(List.of("P"), List.of(List.of("A")), new Real[][] {{Real.ZERO}});

  @Setup
  public void prepare() {
    Random random = new Random(players);
    Real[][] payoffs = new Real[players][1 << players];
    List<String> names = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      names.add("P" + player);
      for (int profile = 0; profile < 1 << players; profile++) {
        payoffs[player][profile] = Real.of((long) random.nextInt(19) - 9);
      }
    }
    form = new NormalForm(names, Collections.nCopies(players, List.of("A", "B")), payoffs);
  }

  @Benchmark
  public CocoSolution solve() {
    return new CocoSolver(() -> false).solve(form).orElseThrow();
  }
}
