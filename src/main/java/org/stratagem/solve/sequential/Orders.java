package org.stratagem.solve.sequential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Orders of smallness of mistakes for which exactly some nodes are the likeliest of their
 * information sets: the mistakes on their ways add up to the least (Kreps, Wilson 1982, lemma A1).
 * A linear program; its answer is scaled to whole numbers.
 */
final class Orders {
  private final Map<Long, Integer> variables = new HashMap<>();
  private final List<Demand> demands = new ArrayList<>();

  /**
   * What is wanted of a set.
   *
   * @param mistakes by node: those on its way
   * @param draws by node: how many draws that chance never makes are on its way
   * @param possible by node: whether it is to be one of the likeliest
   */
  record Demand(List<List<Long>> mistakes, int[] draws, boolean[] possible) {}

  Orders(List<Demand> demands) {
    this.demands.addAll(demands);
    for (Demand demand : demands) {
      for (List<Long> way : demand.mistakes()) {
        way.forEach(mistake -> variables.putIfAbsent(mistake, variables.size()));
      }
    }
  }

  /** An order for each mistake, at least 1; nothing where there are none. */
  Optional<Map<Long, Integer>> find() {
    int count = variables.size() + demands.size();
    LinearProgram.Builder program = new LinearProgram.Builder(LinearProgram.Goal.MINIMIZE, count);
    for (int mistake = 0; mistake < variables.size(); mistake++) {
      program.bounds(mistake, Rational.of(1), null);
      program.cost(mistake, Rational.of(1));
    }
    for (int set = 0; set < demands.size(); set++) {
      Demand demand = demands.get(set);
      for (int place = 0; place < demand.possible().length; place++) {
        List<Long> way = demand.mistakes().get(place);
        int[] numbers = new int[way.size() + 1];
        Rational[] ones = new Rational[way.size() + 1];
        for (int i = 0; i < way.size(); i++) {
          numbers[i] = Objects.requireNonNull(variables.get(way.get(i)));
          ones[i] = Rational.of(1);
        }
        numbers[way.size()] = variables.size() + set;
        ones[way.size()] = Rational.of(-1);
        boolean likeliest = demand.possible()[place];
        program.constraint(
            numbers,
            ones,
            likeliest ? Relation.EQUAL : Relation.AT_LEAST,
            Rational.of((likeliest ? 0 : 1) - demand.draws()[place]));
      }
    }
    LinearSolution solution = new LinearSolver(() -> false).solve(program.build());
    return solution instanceof LinearSolution.Optimal optimal
        ? Optional.of(whole(optimal))
        : Optional.empty();
  }

  private Map<Long, Integer> whole(LinearSolution.Optimal optimal) {
    BigInteger scale = BigInteger.ONE;
    for (int variable : variables.values()) {
      BigInteger denominator = optimal.primal().get(variable).toRational().denominator();
      scale = scale.multiply(denominator).divide(scale.gcd(denominator));
    }
    Map<Long, Integer> orders = new HashMap<>();
    for (Map.Entry<Long, Integer> each : variables.entrySet()) {
      Rational order = optimal.primal().get(each.getValue()).toRational();
      orders.put(
          each.getKey(),
          order.numerator().multiply(scale).divide(order.denominator()).intValueExact());
    }
    return orders;
  }
}
