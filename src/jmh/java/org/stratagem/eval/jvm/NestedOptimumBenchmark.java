package org.stratagem.eval.jvm;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
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

/**
 * The responder chooses its slope knowing how the proposer will reply: a search in a search. The
 * same search on both sides, over compiled tapes or over Java lambdas.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NestedOptimumBenchmark {
  private static final double LOW = ProposerResponder.SLOPES.low();
  private static final double HIGH = ProposerResponder.SLOPES.high();

  @Param({"3", "9", "18", "1000"})
  private int depth;

  private final HandWritten java = new HandWritten(0.25, 0.1);
  private DoubleFunction compiled;

  @Setup
  public void prepare() {
    compiled =
        new JvmCompiler(new GoldenSection())
            .compile(ProposerResponder.bumped().responderAgainstReply(depth));
    if (Math.abs(compiled() - java()) > 1e-5) {
      throw new IllegalStateException(compiled() + " and in Java " + java());
    }
  }

  @Benchmark
  public double compiled() {
    double[] inputs = new double[1];
    double[] outputs = new double[2];
    return GoldenSection.argmax(
        slope -> {
          inputs[0] = slope;
          compiled.evaluate(inputs, outputs);
          return outputs[0];
        },
        LOW,
        HIGH);
  }

  @Benchmark
  public double java() {
    return GoldenSection.argmax(
        slope -> {
          DoubleUnaryOperator proposer = offer -> java.proposer(depth, offer, slope);
          double offer = GoldenSection.argmax(proposer, 0, 100);
          return java.responder(depth, offer, slope);
        },
        LOW,
        HIGH);
  }

  /** As the notebook has it, 2^depth calls; at great depths the loop stands in for it. */
  @Benchmark
  public double recursion() {
    return GoldenSection.argmax(
        slope -> {
          DoubleUnaryOperator proposer =
              offer ->
                  depth > 9
                      ? java.proposer(depth, offer, slope)
                      : java.recursion(depth, offer, slope);
          double offer = GoldenSection.argmax(proposer, 0, 100);
          return java.responder(depth, offer, slope);
        },
        LOW,
        HIGH);
  }
}
