package org.stratagem.eval.jvm;

import java.util.List;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;

/** The inner problems of one tape, ready to be solved; compiled code calls this. */
record Inner(InnerSolver solver, List<InnerProblem> problems, List<DoubleFunction> objectives) {
  Inner {
    problems = List.copyOf(problems);
    objectives = List.copyOf(objectives);
  }

  /** The optimal point, then the value there. */
  double[] answer(int problem, double[] given) {
    double[] answer = new double[problems.get(problem).box().size() + 1];
    solver.solve(problems.get(problem), objectives.get(problem), given, answer);
    return answer;
  }

  /** A coordinate of the optimal point. */
  double reply(double[] given, int problem, int coordinate) {
    return answer(problem, given)[coordinate];
  }

  /** The optimal value. */
  double optimum(double[] given, int problem) {
    double[] answer = answer(problem, given);
    return answer[answer.length - 1];
  }

  /** Puts the whole answer into a frame. */
  void lead(double[] given, int problem, double[] frame, int from) {
    double[] answer = answer(problem, given);
    System.arraycopy(answer, 0, frame, from, answer.length);
  }
}
