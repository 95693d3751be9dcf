package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;

/**
 * Looks for an optimal basis in floating point. Nothing is promised of what it finds: the basis is
 * judged, and mended, in exact arithmetic.
 */
final class FloatingSimplex {
  /** Shaken bounds and costs are cleaned up in turn so often; the rest is left to exact pivots. */
  private static final int ROUNDS = 4;

  private final WorkingBasis basis;
  private final IntegerProgram program;
  private final BooleanSupplier cancelled;

  FloatingSimplex(IntegerProgram program, Basis start, BooleanSupplier cancelled) {
    this.program = program;
    this.cancelled = cancelled;
    this.basis = new WorkingBasis(new FloatingProgram(program), start);
    basis.startObjective(program.costs());
  }

  /** How often the basis was changed. */
  long pivots() {
    return basis.pivots();
  }

  /** Exchanges activities that are likely to be at their bounds with variables that are not. */
  void startAt(LikelyBasis likely) {
    basis.exchangeAll(likely.movingVariables(), likely.tight());
  }

  /** Replaces the objective; the basis stays where it is. */
  void startObjective(BigInteger[] costs) {
    basis.startObjective(costs);
  }

  /** The best basis found. */
  Basis basis() {
    SearchLimit limit = new SearchLimit(1000 + 20L * program.size(), cancelled);
    for (int round = 0; round < ROUNDS; round++) {
      if (!basis.isPrimalFeasible()) {
        basis.startWorkingObjective();
        if (!new DualSimplex(basis).run(limit)) {
          return basis.basis();
        }
      }
      PrimalSimplex primal = new PrimalSimplex(basis);
      primal.run(limit);
      basis.restoreBounds();
      if (limit.isReached() || !primal.hasShaken()) {
        break;
      }
    }
    return basis.basis();
  }
}
