package org.stratagem.numeric;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Compiles only when it pays: the first millions of instructions are walked through by {@link
 * TapeRunner}, then every tape is compiled. Loading a compiler takes longer than most short runs
 * spend on arithmetic. Both ways give the same digits, so nothing shows where the change comes. May
 * be used by several threads.
 */
public final class PatientCompiler implements TapeCompiler {
  private final TapeCompiler compiler;
  private final InnerSolver solver;
  private final long patience;
  private final AtomicLong walked = new AtomicLong();

  /**
   * @param compiler the compiler in the end
   * @param solver solves the inner problems of tapes that are walked through
   * @param patience how many instructions are walked through before
   */
  public PatientCompiler(TapeCompiler compiler, InnerSolver solver, long patience) {
    this.compiler = compiler;
    this.solver = solver;
    this.patience = patience;
  }

  @Override
  public DoubleFunction compile(Tape tape) {
    return walked.get() < patience ? new Waiting(tape) : compiler.compile(tape);
  }

  /** Walks until the compiler's patience ends. */
  private final class Waiting implements DoubleFunction {
    private final Tape tape;
    private final TapeRunner runner;

    /** Set once; a thread that does not see it yet compiles again, which finds the class known. */
    private @Nullable DoubleFunction compiled;

    Waiting(Tape tape) {
      this.tape = tape;
      this.runner = new TapeRunner(tape, solver, PatientCompiler.this);
    }

    @Override
    public void evaluate(double[] inputs, double[] outputs) {
      DoubleFunction ready = compiled;
      if (ready == null) {
        if (walked.addAndGet(tape.instructions().size()) < patience) {
          runner.evaluate(inputs, outputs);
          return;
        }
        ready = compiler.compile(tape);
        compiled = ready;
      }
      ready.evaluate(inputs, outputs);
    }
  }
}
