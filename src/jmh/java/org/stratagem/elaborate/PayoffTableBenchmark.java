package org.stratagem.elaborate;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * The whole payoff table of a game of 500 times 500 actions: from a formula, from rows with a
 * condition; beside Java.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PayoffTableBenchmark {
  private static final int ACTIONS = 500;

  private static final String FILE =
      """
      game Duopoly(top = 499, cost = 7) {
        player First  chooses q in 0..top
        player Second chooses r in 0..top
        let price = max(0, 2 * top - q - r)
        fn profit(sold) = sold * (price - cost)
        payoff First  = profit(q)
        payoff Second = profit(r) - (if r > q then 1/2 else 0)
      }
      """;

  private CompiledFile file;

  @Setup
  public void prepare() {
    file = CompiledFile.of(FILE);
    NormalForm form = stratagem();
    double[][] java = java();
    for (int profile = 0; profile < form.profiles(); profile++) {
      for (int player = 0; player < 2; player++) {
        if (!form.payoff(profile, player).equals(Real.of(java[player][profile]))) {
          throw new IllegalStateException("Stratagem and Java disagree");
        }
      }
    }
  }

  /** A new instance each time: nothing is remembered from the last. */
  @Benchmark
  public NormalForm stratagem() {
    GameInstance game = file.game("Duopoly").with(java.util.Map.of(), file.anywhere());
    return Tabulation.normalForm(game, file.anywhere());
  }

  /** What one would write by hand, inexact. */
  @Benchmark
  public double[][] java() {
    double[][] payoffs = new double[2][ACTIONS * ACTIONS];
    for (int q = 0; q < ACTIONS; q++) {
      for (int r = 0; r < ACTIONS; r++) {
        int price = Math.max(0, 2 * (ACTIONS - 1) - q - r);
        payoffs[0][q * ACTIONS + r] = q * (price - 7);
        payoffs[1][q * ACTIONS + r] = r * (price - 7) - (r > q ? 0.5 : 0);
      }
    }
    return payoffs;
  }

  /** The same by hand with exact numbers. */
  @Benchmark
  public Real[][] javaExact() {
    Real[][] payoffs = new Real[2][ACTIONS * ACTIONS];
    Real cost = Real.of(7);
    Real penalty = Real.parse("0.5");
    Real sum = Real.of(2 * (ACTIONS - 1));
    for (int first = 0; first < ACTIONS; first++) {
      Real q = Real.of(first);
      for (int second = 0; second < ACTIONS; second++) {
        Real r = Real.of(second);
        Real rest = sum.minus(q).minus(r);
        Real margin = (rest.compareTo(Real.ZERO) > 0 ? rest : Real.ZERO).minus(cost);
        Real handicap = r.compareTo(q) > 0 ? penalty : Real.ZERO;
        payoffs[0][first * ACTIONS + second] = q.times(margin);
        payoffs[1][first * ACTIONS + second] = r.times(margin).minus(handicap);
      }
    }
    return payoffs;
  }
}
