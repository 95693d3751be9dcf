package org.stratagem.eval;

import org.stratagem.eval.jvm.JvmCompiler;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.PatientCompiler;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeCompiler;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BranchAndBound;
import org.stratagem.numeric.optimum.NestedSearch;

/**
 * The solvers of one interpreter: they share what they compile. Safe for use by several threads.
 */
final class Solvers {
  /** About a tenth of a second's walk: less than a compiler takes to be loaded and to warm up. */
  private static final long PATIENCE = 10_000_000;

  private final TapeCompiler compiler;
  private final BoxOptimizer optimizer;

  Solvers() {
    compiler =
        new NestedSearch(solver -> new PatientCompiler(new JvmCompiler(solver), solver, PATIENCE))
            .compiler();
    optimizer = new BranchAndBound(compiler);
  }

  /** Makes a tape ready to run on doubles; optima inside it are searched for, not proven. */
  DoubleFunction compile(Tape tape) {
    return compiler.compile(tape);
  }

  /** What finds and proves optima over continua. */
  BoxOptimizer optimizer() {
    return optimizer;
  }
}
