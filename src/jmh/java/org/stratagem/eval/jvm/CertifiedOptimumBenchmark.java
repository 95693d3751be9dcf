package org.stratagem.eval.jvm;

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
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.ScalarProblem;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.commons.GridBrentMaximizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.BoxProblem;
import org.stratagem.numeric.optimum.BranchAndBound;
import org.stratagem.numeric.optimum.NestedSearch;

/**
 * The price of a proof: the proposer's best offer to a responder of slope 1, proven, beside the
 * same compiled payoff searched by a grid with Brent's method, and beside the search in doubles
 * that replies inside replies use, all with what they need before the first evaluation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CertifiedOptimumBenchmark {
  @Param({"3", "18", "1000"})
  private int depth;

  private final List<InnerProblem.Bounds> box = List.of(new InnerProblem.Bounds(0, 100));
  private final NestedSearch search = new NestedSearch(JvmCompiler::new);
  private final BranchAndBound prover = new BranchAndBound(search.compiler());
  private Tape payoff;
  private DoubleFunction compiled;
  private DoubleFunction reply;

  @Setup
  public void prepare() {
    FormulaGraph graph = new FormulaGraph();
    Formula offer = graph.variable(box.get(0));
    Formula slope = graph.constant(Real.ONE);
    Formula value =
        graph.embed(ProposerResponder.bumped().proposer(depth), List.of(offer, slope)).get(0);
    payoff = graph.tape(List.of(offer), value);
    compiled = search.compiler().compile(payoff);
    Formula best =
        graph
            .reply(
                value,
                null,
                List.of(offer),
                box,
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST)
            .get(0);
    reply = search.compiler().compile(graph.tape(List.of(), best));
    if (Math.abs(proven() - brent()) > 1e-5 || Math.abs(proven() - searched()) > 1e-9) {
      throw new IllegalStateException(proven() + ", " + brent() + ", " + searched());
    }
  }

  @Benchmark
  public double proven() {
    BoxOptimum optimum =
        prover.optimize(
            BoxProblem.of(payoff, box, InnerProblem.Sense.MAXIMIZE, InnerProblem.TieRule.LOWEST));
    if (!optimum.proven()) {
      throw new IllegalStateException("not proven");
    }
    return optimum.coordinate(0);
  }

  @Benchmark
  public double brent() {
    double[] inputs = new double[1];
    double[] outputs = new double[1];
    return new GridBrentMaximizer()
        .maximize(
            new ScalarProblem(
                x -> {
                  inputs[0] = x;
                  compiled.evaluate(inputs, outputs);
                  return outputs[0];
                },
                0,
                100,
                1e-11))
        .argument();
  }

  @Benchmark
  public double searched() {
    double[] outputs = new double[1];
    reply.evaluate(new double[0], outputs);
    return outputs[0];
  }
}
