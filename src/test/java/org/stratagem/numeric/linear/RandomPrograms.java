package org.stratagem.numeric.linear;

import java.util.Random;
import org.stratagem.numeric.Rational;

/** Seeded small programs of many kinds: degenerate, redundant, infeasible, unbounded, lopsided. */
final class RandomPrograms {
  private final Random random;

  RandomPrograms(long seed) {
    this.random = new Random(seed);
  }

  LinearProgram next() {
    int variables = 1 + random.nextInt(3);
    int rows = random.nextInt(6);
    int kind = random.nextInt(5);
    var goal = random.nextBoolean() ? LinearProgram.Goal.MAXIMIZE : LinearProgram.Goal.MINIMIZE;
    LinearProgram.Builder builder = new LinearProgram.Builder(goal, variables);
    for (int variable = 0; variable < variables; variable++) {
      builder.cost(variable, number(kind));
      switch (random.nextInt(6)) {
        case 0 -> builder.bounds(variable, Rational.of(-3), Rational.of(2));
        case 1 -> builder.bounds(variable, null, Rational.of(random.nextInt(5), 2));
        case 2 -> builder.bounds(variable, Rational.of(1, 3), Rational.of(1, 3));
        default -> {
          // 0 and infinity
        }
      }
    }
    Rational[] earlier = new Rational[variables];
    for (int row = 0; row < rows; row++) {
      Rational[] coefficients = new Rational[variables];
      for (int variable = 0; variable < variables; variable++) {
        coefficients[variable] = number(kind);
      }
      boolean repeated = row > 0 && random.nextInt(4) == 0;
      var relation =
          switch (random.nextInt(5)) {
            case 0 -> LinearProgram.Relation.EQUAL;
            case 1 -> LinearProgram.Relation.AT_LEAST;
            default -> LinearProgram.Relation.AT_MOST;
          };
      Rational bound = random.nextInt(3) == 0 ? Rational.of(0) : number(kind);
      builder.constraint(repeated ? earlier : coefficients, relation, bound);
      earlier = repeated ? earlier : coefficients;
    }
    return builder.build();
  }

  private Rational number(int kind) {
    return switch (kind) {
      case 0 -> Rational.of(random.nextInt(3) - 1);
      case 1 -> Rational.of(random.nextInt(21) - 10);
      case 2 -> Rational.of(random.nextInt(41) - 20, 1 + random.nextInt(12));
      case 3 ->
          org.stratagem.numeric.Real.parse(
                  (random.nextInt(19) - 9) + "e" + (random.nextInt(601) - 300))
              .toRational();
      default ->
          org.stratagem.numeric.Real.of(Math.rint(random.nextGaussian() * 4) / 8 * 1.1)
              .toRational();
    };
  }
}
