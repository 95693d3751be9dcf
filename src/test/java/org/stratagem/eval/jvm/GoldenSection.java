package org.stratagem.eval.jvm;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;

/**
 * Maximises on an even grid, then by golden section between the neighbours of its best point
 * (Kiefer 1953). What benchmarks search with on both sides.
 */
final class GoldenSection implements InnerSolver {
  private static final int STEPS = 32;
  private static final int SECTIONS = 50;
  private static final double SHARE = 0.6180339887498949;

  static double argmax(DoubleUnaryOperator objective, double low, double high) {
    int best = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= STEPS; i++) {
      double value = objective.applyAsDouble(low + (high - low) * i / STEPS);
      if (value > greatest) {
        greatest = value;
        best = i;
      }
    }
    double left = low + (high - low) * Math.max(best - 1, 0) / STEPS;
    double right = low + (high - low) * Math.min(best + 1, STEPS) / STEPS;
    double first = right - SHARE * (right - left);
    double second = left + SHARE * (right - left);
    double atFirst = objective.applyAsDouble(first);
    double atSecond = objective.applyAsDouble(second);
    for (int i = 0; i < SECTIONS; i++) {
      if (atFirst >= atSecond) {
        right = second;
        second = first;
        atSecond = atFirst;
        first = right - SHARE * (right - left);
        atFirst = objective.applyAsDouble(first);
      } else {
        left = first;
        first = second;
        atFirst = atSecond;
        second = left + SHARE * (right - left);
        atSecond = objective.applyAsDouble(second);
      }
    }
    return atFirst >= atSecond ? first : second;
  }

  /** For problems of one coordinate that are to be maximised. */
  @Override
  public void solve(
      InnerProblem problem, DoubleFunction objective, double[] given, double[] answer) {
    double[] inputs = Arrays.copyOf(given, given.length + 1);
    double[] outputs = new double[1];
    InnerProblem.Bounds bounds = problem.box().get(0);
    answer[0] =
        argmax(
            x -> {
              inputs[given.length] = x;
              objective.evaluate(inputs, outputs);
              return outputs[0];
            },
            bounds.low(),
            bounds.high());
    inputs[given.length] = answer[0];
    objective.evaluate(inputs, outputs);
    answer[1] = outputs[0];
  }
}
