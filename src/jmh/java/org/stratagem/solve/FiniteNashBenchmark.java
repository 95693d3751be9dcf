package org.stratagem.solve;

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
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.AllEquilibria;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.bimatrix.OneEquilibrium;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;

/**
 * Equilibria of random games, payoffs drawn from 0 to 100 with a fixed seed: all of two players,
 * one of large games of two players, all of three players, one of many.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FiniteNashBenchmark {
  /** Games in which all equilibria are found. */
  @State(Scope.Benchmark)
  public static class Small {
    @Param({"6", "8", "10", "12", "14"})
    int actions;

    NormalForm game;

    @Setup
    public void draw() {
      game = random(2, actions);
    }
  }

  /** Games in which one equilibrium is found. */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"50", "100", "200", "400"})
    int actions;

    NormalForm game;

    @Setup
    public void draw() {
      game = random(2, actions);
    }
  }

  /** Games of three players. */
  @State(Scope.Benchmark)
  public static class Three {
    @Param({"3", "4", "5"})
    int actions;

    NormalForm game;

    @Setup
    public void draw() {
      game = random(3, actions);
    }
  }

  /** Games of many players, in which one equilibrium is found: players x actions. */
  @State(Scope.Benchmark)
  public static class Many {
    @Param({"3x10", "3x20", "5x4", "8x4", "10x2"})
    String shape;

    NormalForm game;

    @Setup
    public void draw() {
      String[] parts = shape.split("x", -1);
      game = random(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  private static NormalForm random(int players, int actions) {
    Random random = new Random(1);
    List<String> names = new ArrayList<>();
    List<List<String>> all = new ArrayList<>();
    int profiles = 1;
    for (int player = 0; player < players; player++) {
      names.add("P" + player);
      List<String> own = new ArrayList<>();
      for (int action = 0; action < actions; action++) {
        own.add("a" + action);
      }
      all.add(own);
      profiles *= actions;
    }
    Real[][] payoffs = new Real[players][profiles];
    for (Real[] table : payoffs) {
      for (int profile = 0; profile < profiles; profile++) {
        table[profile] = Real.of(random.nextInt(101));
      }
    }
    return new NormalForm(names, all, payoffs);
  }

  @Benchmark
  public NashSets all(Small state) {
    return new AllEquilibria(state.game, Long.MAX_VALUE, () -> false).solve();
  }

  @Benchmark
  public Object one(Large state) {
    return new OneEquilibrium(state.game, () -> false).any();
  }

  @Benchmark
  public NashSolution oneOfMany(Many state) {
    return new FiniteNash(state.game, () -> false).byLogit();
  }

  @Benchmark
  public NashSolution threePlayers(Three state) {
    return new FiniteNash(state.game, () -> false).bySupports();
  }
}
