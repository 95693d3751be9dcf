package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/** Beliefs under which an action is best: a linear program over the probabilities of the nodes. */
final class BeliefProgram {
  private BeliefProgram() {}

  /**
   * A belief that thinks every node possible, its least probability as great as can be; nothing
   * where the action is best under no such belief.
   *
   * @param payoffs by node, then by action
   */
  static Optional<List<Rational>> inner(List<List<Rational>> payoffs, int action) {
    return solve(payoffs, action).filter(belief -> belief.stream().allMatch(p -> p.signum() > 0));
  }

  /** Whether the action is best under some belief. */
  static boolean isBest(List<List<Rational>> payoffs, int action) {
    return solve(payoffs, action).isPresent();
  }

  private static Optional<List<Rational>> solve(List<List<Rational>> payoffs, int action) {
    int nodes = payoffs.size();
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, nodes + 1);
    program.cost(nodes, Rational.of(1));
    Rational[] sum = new Rational[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      sum[node] = Rational.of(1);
      program.constraint(
          new int[] {node, nodes},
          new Rational[] {Rational.of(1), Rational.of(-1)},
          Relation.AT_LEAST,
          Rational.of(0));
    }
    sum[nodes] = Rational.of(0);
    program.constraint(sum, Relation.EQUAL, Rational.of(1));
    for (int other = 0; other < payoffs.get(0).size(); other++) {
      Rational[] gain = new Rational[nodes + 1];
      for (int node = 0; node < nodes; node++) {
        gain[node] = payoffs.get(node).get(action).minus(payoffs.get(node).get(other)).toRational();
      }
      gain[nodes] = Rational.of(0);
      program.constraint(gain, Relation.AT_LEAST, Rational.of(0));
    }
    LinearSolution solution = new LinearSolver(() -> false).solve(program.build());
    return solution instanceof LinearSolution.Optimal optimal
        ? Optional.of(new ArrayList<>(optimal.primal().subList(0, nodes)))
        : Optional.empty();
  }
}
