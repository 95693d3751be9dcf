package org.stratagem.numeric.linear;

import java.util.stream.IntStream;

/**
 * What somebody thinks of a program's optimum: a search may begin there. Nothing depends on it but
 * the time that the search takes.
 *
 * @param moving the variables that are likely to be away from their bounds
 * @param tight the constraints that are likely to be met exactly
 */
public record LikelyBasis(boolean[] moving, boolean[] tight) {
  /** Nothing is known. */
  public static LikelyBasis unknown(LinearProgram program) {
    return new LikelyBasis(
        new boolean[program.variables()], new boolean[program.constraints().size()]);
  }

  int[] movingVariables() {
    return IntStream.range(0, moving.length).filter(variable -> moving[variable]).toArray();
  }
}
