package org.stratagem.tier;

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

/**
 * All profiles of Metapolicy against Reaction, beside nested loops written for two players at these
 * tiers and nothing else; a score is the time of the whole metagame. The characterisation by itself
 * stands in {@link SustainedBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MetagameBenchmark {
  /** Actions of the players: 16 x 4, 512 x 9 and 65,536 x 16 strategies. */
  @Param({"2x2", "2x3", "2x4"})
  public String actions;

  private Metagame game;
  private int rows;
  private int columns;
  private int[] rowPays;
  private int[] columnPays;

  @Setup
  public void setup() {
    rows = actions.charAt(0) - '0';
    columns = actions.charAt(2) - '0';
    NormalForm base = random(rows, columns, 1);
    game = ladder(base, 2);
    rowPays = MetagameRanks.of(base)[0];
    columnPays = MetagameRanks.of(base)[1];
  }

  @Benchmark
  public MetagameCount enumeration() {
    return new MetagameEnumeration(game, () -> {}).equilibria().count();
  }

  /** Outcomes in a matrix, then each row's and each column's best, then those that are both. */
  @Benchmark
  public long nestedLoops() {
    int reactions = (int) Math.pow(columns, rows);
    int metapolicies = (int) Math.pow(rows, reactions);
    int[] replies = new int[reactions * rows];
    for (int reaction = 0; reaction < reactions; reaction++) {
      int left = reaction;
      for (int action = rows - 1; action >= 0; action--) {
        replies[reaction * rows + action] = left % columns;
        left /= columns;
      }
    }
    int[] outcomes = new int[metapolicies * reactions];
    int[] answers = new int[reactions];
    for (int metapolicy = 0; metapolicy < metapolicies; metapolicy++) {
      for (int reaction = 0; reaction < reactions; reaction++) {
        int action = answers[reaction];
        outcomes[metapolicy * reactions + reaction] =
            action * columns + replies[reaction * rows + action];
      }
      for (int place = reactions - 1; place >= 0 && ++answers[place] == rows; place--) {
        answers[place] = 0;
      }
    }
    int[] best = new int[reactions];
    for (int metapolicy = 0; metapolicy < metapolicies; metapolicy++) {
      for (int reaction = 0; reaction < reactions; reaction++) {
        best[reaction] =
            Math.max(best[reaction], rowPays[outcomes[metapolicy * reactions + reaction]]);
      }
    }
    long equilibria = 0;
    for (int metapolicy = 0; metapolicy < metapolicies; metapolicy++) {
      int from = metapolicy * reactions;
      int most = 0;
      for (int reaction = 0; reaction < reactions; reaction++) {
        most = Math.max(most, columnPays[outcomes[from + reaction]]);
      }
      for (int reaction = 0; reaction < reactions; reaction++) {
        int outcome = outcomes[from + reaction];
        if (columnPays[outcome] == most && rowPays[outcome] == best[reaction]) {
          equilibria++;
        }
      }
    }
    return equilibria;
  }

  /** A game with payoffs from 0 to 99. */
  static NormalForm random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Real[][] payoffs = new Real[2][rows * columns];
    for (Real[] table : payoffs) {
      for (int cell = 0; cell < table.length; cell++) {
        table[cell] = Real.of(random.nextInt(100));
      }
    }
    return new NormalForm(List.of("Row", "Col"), List.of(names(rows), names(columns)), payoffs);
  }

  /** Row at a tier, Col one below it. */
  static Metagame ladder(NormalForm base, int tier) {
    List<Metagame.Reading> readings = new ArrayList<>();
    int[] reached = new int[2];
    for (int reading = 0; reading < tier; reading++) {
      int reader = reading % 2;
      readings.add(
          new Metagame.Reading(
              reader, List.of(new Metagame.Source(1 - reader, reached[1 - reader]))));
      reached[reader]++;
    }
    return new Metagame(base, readings);
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int action = 0; action < count; action++) {
      names.add("a" + action);
    }
    return names;
  }
}
