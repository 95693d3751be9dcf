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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.Orbits;
import org.stratagem.solve.fixpoint.PureFixpoints;
import org.stratagem.solve.fixpoint.Reaction;
import org.stratagem.solve.fixpoint.ReactionProfile;

/**
 * Fixpoints of two reactions to {@code n} actions each, and their growth: of tables alone, and of
 * strategies in a file with all that comes before; best replies evaluate the payoffs of all profiles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FixpointBenchmark {
  private static final String FILE =
      """
      game Ring(n = %1$d) {
        players Row, Col choose 0..(n - 1)
        payoff Row = -abs(Row - Col)
        payoff Col = -abs(Row - Col)
      }
      strategy Next(foe): Reaction = (3 * foe + 1) mod %1$d
      strategy Past(foe): Reaction = (7 * foe + 13) mod %1$d
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
      show length(fixpoints(Ring, %2$s))
      """;

  @Param({"10", "100", "1000"})
  public int actions;

  private ReactionProfile tables = new ReactionProfile(List.of(), List.of());
  private final Engine engine = new Engine();

  @Setup
  public void prepare() {
    int[] sizes = {actions, actions};
    int[] next = new int[actions];
    int[] past = new int[actions];
    for (int action = 0; action < actions; action++) {
      next[action] = (3 * action + 1) % actions;
      past[action] = (7 * action + 13) % actions;
    }
    tables =
        new ReactionProfile(
            List.of(actions, actions),
            List.of(
                Reaction.table(List.of(1), sizes, next), Reaction.table(List.of(0), sizes, past)));
    if (!cheapStrategies().equals(Real.of(tablesAlone().profiles().size()))) {
      throw new IllegalStateException("strategies and their tables disagree");
    }
  }

  @Benchmark
  public PureFixpoints.Fixpoints tablesAlone() {
    return PureFixpoints.of(tables, () -> {});
  }

  /** From all profiles, the square of the number of actions. */
  @Benchmark
  public Orbits orbitsOfTables() {
    return Orbits.of(tables, Orbits.Order.SIMULTANEOUS, () -> {});
  }

  @Benchmark
  public Object cheapStrategies() {
    return answer("Next, Past");
  }

  @Benchmark
  public Object bestReplies() {
    return answer("Best, Best");
  }

  private Object answer(String strategies) {
    String text = FILE.formatted(actions, strategies);
    return engine
        .run(Input.of("f.game", text), Options.standard())
        .answers()
        .get(0)
        .value();
  }
}
