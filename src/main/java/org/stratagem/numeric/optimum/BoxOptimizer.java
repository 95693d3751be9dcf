package org.stratagem.numeric.optimum;

/** Finds global optima over boxes. */
@FunctionalInterface
public interface BoxOptimizer {
  BoxOptimum optimize(BoxProblem problem);
}
