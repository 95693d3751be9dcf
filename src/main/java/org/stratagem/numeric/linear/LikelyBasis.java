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

  /** A basis that was good before. */
  static LikelyBasis of(Basis basis, IntegerProgram program) {
    boolean[] moving = new boolean[program.columns()];
    boolean[] tight = new boolean[program.rows()];
    for (int variable : basis.variables()) {
      moving[variable] = true;
    }
    for (int row : basis.tightRows()) {
      tight[row] = true;
    }
    return new LikelyBasis(moving, tight);
  }

  int[] movingVariables() {
    return IntStream.range(0, moving.length).filter(variable -> moving[variable]).toArray();
  }
}
