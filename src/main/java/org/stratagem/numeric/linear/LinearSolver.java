package org.stratagem.numeric.linear;

import java.util.function.BooleanSupplier;

/**
 * Solves linear programs exactly. A basis is looked for in floating point and then solved, and if
 * need be mended, in exact arithmetic; the answer is proven by {@link LinearProof} before it is
 * handed out. Doubles among the data are the rationals that they are.
 */
public final class LinearSolver {
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; true ends the search unfinished
   */
  public LinearSolver(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The proven answer; {@link LinearSolution.Unfinished} only where it was cancelled. */
  public LinearSolution solve(LinearProgram program) {
    return solve(program, LikelyBasis.unknown(program));
  }

  /** The same, by a search that begins at a basis that is likely to be good. */
  public LinearSolution solve(LinearProgram program, LikelyBasis likely) {
    IntegerProgram scaled = new IntegerProgram(program);
    FloatingSimplex search = new FloatingSimplex(scaled, Basis.ofActivities(scaled), cancelled);
    search.startAt(likely);
    Basis basis = search.basis();
    LinearSolution solution = new ExactSimplex(scaled, basis, cancelled).solve(search.pivots());
    if (!LinearProof.holds(program, solution)) {
      throw new IllegalStateException("an exact basis without a proof: " + solution.status());
    }
    return solution;
  }
}
