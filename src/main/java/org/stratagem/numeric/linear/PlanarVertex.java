package org.stratagem.numeric.linear;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A feasible basis of a program seen in the plane of two objectives, exactly: where it lies, and
 * for every direction whether it is optimal in it. A direction's reduced costs are sums of those of
 * the two objectives, so that none but short equations are ever solved. Immutable.
 */
final class PlanarVertex {
  private final IntegerProgram program;
  private final Basis basis;
  private final RationalVector point;
  private final RationalVector across;
  private final RationalVector up;

  private PlanarVertex(
      IntegerProgram program,
      Basis basis,
      RationalVector point,
      RationalVector across,
      RationalVector up) {
    this.program = program;
    this.basis = basis;
    this.point = point;
    this.across = across;
    this.up = up;
  }

  /** The vertex of a basis; nothing where the basis is singular or not feasible. */
  static Optional<PlanarVertex> of(
      IntegerProgram program, Basis basis, BigInteger[] across, BigInteger[] up) {
    return BasisEquations.of(program, basis)
        .flatMap(
            equations -> {
              BasicSolution solution = new BasicSolution(program, basis, equations);
              RationalVector[] parts = new RationalVector[3];
              Sharing.both(
                  program.size(),
                  () -> parts[0] = solution.values(),
                  () -> {
                    parts[1] = solution.reducedCosts(across);
                    parts[2] = solution.reducedCosts(up);
                  });
              return isFeasible(program, parts[0])
                  ? Optional.of(new PlanarVertex(program, basis, parts[0], parts[1], parts[2]))
                  : Optional.empty();
            });
  }

  private static boolean isFeasible(IntegerProgram program, RationalVector values) {
    for (int variable = 0; variable < program.size(); variable++) {
      BigInteger least = program.lower(variable);
      BigInteger greatest = program.upper(variable);
      BigInteger value = values.numerator(variable);
      if (least != null && value.compareTo(least.multiply(values.denominator())) < 0
          || greatest != null && value.compareTo(greatest.multiply(values.denominator())) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The values of the program's variables. */
  RationalVector point() {
    return program.variables(point);
  }

  /**
   * The prices of the constraints that prove that nothing feasible is farther in a direction;
   * nothing where these prices prove no such thing.
   */
  Optional<RationalVector> prices(PlanarDirection direction) {
    BigInteger first = direction.across().multiply(up.denominator());
    BigInteger second = direction.up().multiply(across.denominator());
    BigInteger[] reduced = new BigInteger[program.size()];
    for (int variable = 0; variable < reduced.length; variable++) {
      reduced[variable] =
          across.numerator(variable).multiply(first).add(up.numerator(variable).multiply(second));
      int sign = reduced[variable].signum();
      if (sign != 0
          && !basis.isBasic(variable)
          && !program.isFixed(variable)
          && basis.rest(variable) != (sign > 0 ? Basis.Rest.UPPER : Basis.Rest.LOWER)) {
        return Optional.empty();
      }
    }
    RationalVector all =
        new RationalVector(reduced, across.denominator().multiply(up.denominator()));
    return Optional.of(program.multipliers(all.part(program.columns(), program.size())));
  }
}
