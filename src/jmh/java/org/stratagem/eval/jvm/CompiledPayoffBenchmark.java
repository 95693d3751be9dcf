package org.stratagem.eval.jvm;

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
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeRunner;

/**
 * One payoff of the proposer, at ever new offers and slopes: compiled from a tape, beside Java and
 * the walk over the tape.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompiledPayoffBenchmark {
  private static final int POINTS = 1024;

  @Param({"0", "3", "9", "18", "1000"})
  private int depth;

  private final double[] offers = new double[POINTS];
  private final double[] slopes = new double[POINTS];
  private final double[] inputs = new double[2];
  private final double[] outputs = new double[1];
  private final HandWritten java = new HandWritten(0.25, 0.1);
  private DoubleFunction compiled;
  private DoubleFunction runner;
  private int next;

  @Setup
  public void prepare() {
    Random random = new Random(1);
    Tape tape = ProposerResponder.bumped().proposer(depth);
    compiled = new JvmCompiler(new GoldenSection()).compile(tape);
    runner = new TapeRunner(tape, new GoldenSection());
    for (int i = 0; i < POINTS; i++) {
      offers[i] = 100 * random.nextDouble();
      slopes[i] = random.nextDouble();
      double other = java.proposer(depth, offers[i], slopes[i]);
      if (Math.abs(at(compiled, i) - other) > 1e-12 * Math.abs(other)) {
        throw new IllegalStateException("the tape and Java disagree");
      }
    }
  }

  private double at(DoubleFunction function, int point) {
    inputs[0] = offers[point];
    inputs[1] = slopes[point];
    function.evaluate(inputs, outputs);
    return outputs[0];
  }

  @Benchmark
  public double compiled() {
    next = (next + 1) % POINTS;
    return at(compiled, next);
  }

  @Benchmark
  public double walked() {
    next = (next + 1) % POINTS;
    return at(runner, next);
  }

  @Benchmark
  public double java() {
    next = (next + 1) % POINTS;
    return java.proposer(depth, offers[next], slopes[next]);
  }

  /** 2^depth calls; at great depths the loop stands in for it. */
  @Benchmark
  public double recursion() {
    next = (next + 1) % POINTS;
    return depth > 18
        ? java.proposer(depth, offers[next], slopes[next])
        : java.recursion(depth, offers[next], slopes[next]);
  }
}
