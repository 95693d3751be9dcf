package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
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
import org.stratagem.value.Table;

/**
 * A sweep of 200 x 200 rows that cost next to nothing: what a table costs besides its cells, kept
 * or not, and taken from an earlier run. {@code heavy} has rows that cost something, for the
 * speed-up: {@code -jvmArgsAppend -XX:ActiveProcessorCount=1} gives the time on one processor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SweepBenchmark {
  private static final String LIGHT = "show sweep x in 1..200, y in 1..200 { x * y }";
  private static final String HEAVY =
      """
      game Cournot(a = 12, c = 3) {
        player F chooses q in [0, 20]
        player G chooses r in [0, 20]
        let price = a - q - r
        payoff F = q * (price - c) - exp(0)
        payoff G = r * (price - c)
      }
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
      show sweep a in 8..15, c in 1..8 { play(Cournot(a: a, c: c), 2, Best).payoffs }
      """;

  private final Engine engine = new Engine();
  private List<String> earlier = List.of();

  /** Keeps lines in memory. */
  private static final class Memory implements RowStore {
    private final List<String> found;
    private final List<String> lines = new ArrayList<>();

    Memory(List<String> found) {
      this.found = found;
    }

    @Override
    public List<String> open(String heading) {
      return found;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public synchronized void keep(String row) {
      lines.add(row);
    }
  }

  private Table table(String text, RowStore rows) {
    Options options = Options.standard().keeping(rows);
    List<Answer> answers = engine.run(Input.of("s.game", text), options).answers();
    if (answers.size() != 1) {
      throw new IllegalStateException("no answer");
    }
    return (Table) answers.get(0).value();
  }

  @Setup
  public void runOnce() {
    Memory memory = new Memory(List.of());
    table(LIGHT, memory);
    earlier = List.copyOf(memory.lines);
  }

  @Benchmark
  public Table rows() {
    return table(LIGHT, RowStore.none());
  }

  /** Each row is written down as text too. */
  @Benchmark
  public Table keptRows() {
    return table(LIGHT, new Memory(List.of()));
  }

  /** Each row is read from the text of an earlier run. */
  @Benchmark
  public Table resumedRows() {
    return table(LIGHT, new Memory(earlier));
  }

  /** The same cells without a table. */
  @Benchmark
  public Object cells() {
    Options options = Options.standard();
    String text = "show sum x in 1..200, y in 1..200 { x * y }";
    return engine.run(Input.of("s.game", text), options).answers().get(0).value();
  }

  @Benchmark
  public Table heavy() {
    return table(HEAVY, RowStore.none());
  }
}
