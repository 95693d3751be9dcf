package org.stratagem.solve.correlated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * An equilibrium as far inside the polytope as any: every profile that some equilibrium draws has a
 * positive probability, and every deviation that loses in some equilibrium loses here. Proven by a
 * linear program: nothing else could be positive.
 *
 * @param joint the probability of each profile
 * @param strict by deviation, whether it loses here; those that do not lose in no equilibrium
 */
record RelativeInterior(List<Rational> joint, List<Boolean> strict) {
  RelativeInterior {
    joint = List.copyOf(joint);
    strict = List.copyOf(strict);
  }

  /**
   * Weights that need not add up to 1 can be as large as wanted, so the greatest sum of weights and
   * losses, each counted up to 1, counts all that can be positive. Nothing only where it was
   * cancelled.
   */
  static Optional<RelativeInterior> of(CorrelatedPolytope polytope, BooleanSupplier cancelled) {
    int profiles = polytope.form().profiles();
    List<CorrelatedPolytope.Deviation> deviations = polytope.deviations();
    // A profile's weight is a first part, up to 1, and the rest; a deviation's loss is at least its
    // counted part, up to 1.
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, 2 * profiles + deviations.size());
    for (int variable = 0; variable < profiles; variable++) {
      program.cost(variable, Rational.of(1)).bounds(variable, Rational.of(0), Rational.of(1));
    }
    for (int number = 0; number < deviations.size(); number++) {
      int counted = 2 * profiles + number;
      program.cost(counted, Rational.of(1)).bounds(counted, Rational.of(0), Rational.of(1));
      List<Integer> places = new ArrayList<>();
      List<Rational> gains = new ArrayList<>();
      for (int profile = 0; profile < profiles; profile++) {
        Rational gain = polytope.gain(deviations.get(number), profile);
        if (gain.signum() != 0) {
          places.add(profile);
          gains.add(gain);
          places.add(profiles + profile);
          gains.add(gain);
        }
      }
      places.add(counted);
      gains.add(Rational.of(1));
      program.constraint(
          places.stream().mapToInt(Integer::intValue).toArray(),
          gains.toArray(Rational[]::new),
          LinearProgram.Relation.AT_MOST,
          Rational.of(0));
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    if (!(solution instanceof LinearSolution.Optimal optimal)) {
      return Optional.empty();
    }
    Real[] weights = new Real[profiles];
    Real total = Real.ZERO;
    for (int profile = 0; profile < profiles; profile++) {
      weights[profile] =
          optimal.primal().get(profile).plus(optimal.primal().get(profiles + profile));
      total = total.plus(weights[profile]);
    }
    Real sum = total;
    List<Boolean> strict = new ArrayList<>();
    for (int number = 0; number < deviations.size(); number++) {
      strict.add(optimal.primal().get(2 * profiles + number).signum() > 0);
    }
    return Optional.of(
        new RelativeInterior(
            Arrays.stream(weights).map(weight -> weight.dividedBy(sum).toRational()).toList(),
            strict));
  }
}
