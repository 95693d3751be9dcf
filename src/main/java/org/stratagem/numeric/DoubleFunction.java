package org.stratagem.numeric;

/**
 * A tape made ready to run on doubles. What is undefined is NaN. It may be used by several threads.
 */
@FunctionalInterface
public interface DoubleFunction {
  /**
   * @param inputs a number for each input
   * @param outputs where the outputs are put
   */
  void evaluate(double[] inputs, double[] outputs);
}
