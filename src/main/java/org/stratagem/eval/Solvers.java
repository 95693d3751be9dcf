package org.stratagem.eval;

import org.jspecify.annotations.Nullable;
import org.stratagem.eval.jvm.JvmCompiler;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.PatientCompiler;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeCompiler;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BranchAndBound;
import org.stratagem.numeric.optimum.NestedSearch;

/** The solvers of one interpreter: they share what they compile. */
final class Solvers {
  /** About a tenth of a second's walk: less than a compiler takes to be loaded and to warm up. */
  private static final long PATIENCE = 10_000_000;

  private @Nullable TapeCompiler patient;

  /** What finds optima over continua. */
  BoxOptimizer optimizer() {
    return new BranchAndBound(new NestedSearch(this::compile).compiler());
  }

  private synchronized DoubleFunction compile(Tape tape, InnerSolver solver) {
    TapeCompiler compiler = patient;
    if (compiler == null) {
      compiler = new PatientCompiler(new JvmCompiler(solver), solver, PATIENCE);
      patient = compiler;
    }
    return compiler.compile(tape);
  }
}
