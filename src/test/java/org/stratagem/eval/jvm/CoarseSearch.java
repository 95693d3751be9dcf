package org.stratagem.eval.jvm;

import java.util.Arrays;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;

/** Tries a few points of the box, the lowest first: enough to see that the same is computed. */
record CoarseSearch(int steps) implements InnerSolver {
  @Override
  public void solve(
      InnerProblem problem, DoubleFunction objective, double[] given, double[] answer) {
    int dimensions = problem.box().size();
    double[] inputs = Arrays.copyOf(given, given.length + dimensions);
    double[] outputs = new double[problem.objective().outputs()];
    Arrays.fill(answer, Double.NaN);
    int points = 1;
    for (int i = 0; i < dimensions; i++) {
      points *= steps + 1;
    }
    for (int point = 0; point < points; point++) {
      int rest = point;
      for (int i = 0; i < dimensions; i++) {
        InnerProblem.Bounds bounds = problem.box().get(i);
        double share = (rest % (steps + 1)) / (double) steps;
        inputs[given.length + i] = bounds.low() + share * (bounds.high() - bounds.low());
        rest /= steps + 1;
      }
      objective.evaluate(inputs, outputs);
      boolean allowed = outputs.length < 2 || outputs[1] == 1;
      double value = problem.sense().sign() * outputs[0];
      double best = problem.sense().sign() * answer[dimensions];
      if (allowed && !Double.isNaN(value) && !(value <= best)) {
        System.arraycopy(inputs, given.length, answer, 0, dimensions);
        answer[dimensions] = outputs[0];
      }
    }
  }
}
