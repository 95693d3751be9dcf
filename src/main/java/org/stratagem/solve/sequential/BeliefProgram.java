package org.stratagem.solve.sequential;

import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/** Beliefs under which an action is best: a linear program over the probabilities of the nodes. */
final class BeliefProgram {
  private BeliefProgram() {}

  /** Whether the action is best under some belief. */
  static boolean isBest(List<List<Rational>> payoffs, int action) {
    int nodes = payoffs.size();
    LinearProgram.Builder program = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, nodes);
    Rational[] sum = new Rational[nodes];
    Arrays.fill(sum, Rational.of(1));
    program.constraint(sum, Relation.EQUAL, Rational.of(1));
    for (int other = 0; other < payoffs.get(0).size(); other++) {
      Rational[] gain = new Rational[nodes];
      for (int node = 0; node < nodes; node++) {
        gain[node] = payoffs.get(node).get(action).minus(payoffs.get(node).get(other)).toRational();
      }
      program.constraint(gain, Relation.AT_LEAST, Rational.of(0));
    }
    LinearSolution solution = new LinearSolver(() -> false).solve(program.build());
    return solution.status() == LinearSolution.Status.OPTIMAL;
  }
}
