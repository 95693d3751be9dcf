package org.stratagem.numeric;

/**
 * A method for {@link ScalarProblem}s. Draws no unseeded randomness: equal problems have equal
 * answers.
 */
@FunctionalInterface
public interface ScalarMaximizer {
  ScalarOptimum maximize(ScalarProblem problem);
}
