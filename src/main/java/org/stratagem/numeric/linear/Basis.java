package org.stratagem.numeric.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which variables and activities of a program are basic, as many as it has rows, and where the
 * others rest: at their lower bound, at their upper one, or at 0 where they have none.
 */
final class Basis {
  /** Where a variable that is not basic rests. */
  enum Rest {
    LOWER,
    UPPER,
    FREE
  }

  private final int columns;
  private final boolean[] basic;
  private final Rest[] rests;

  private Basis(int columns, boolean[] basic, Rest[] rests) {
    this.columns = columns;
    this.basic = basic;
    this.rests = rests;
  }

  /**
   * A basis by its parts.
   *
   * @param columns how many variables the program has
   * @param basic whether a variable or an activity is basic; taken over
   * @param rests where each rests if it is not basic; taken over
   */
  static Basis of(int columns, boolean[] basic, Rest[] rests) {
    return new Basis(columns, basic, rests);
  }

  /** All activities basic, all variables at the bound that is nearer to 0. */
  static Basis ofActivities(IntegerProgram program) {
    boolean[] basic = new boolean[program.size()];
    Rest[] rests = new Rest[program.size()];
    Arrays.fill(basic, program.columns(), program.size(), true);
    for (int variable = 0; variable < program.size(); variable++) {
      var least = program.lower(variable);
      var greatest = program.upper(variable);
      if (least == null) {
        rests[variable] = greatest == null ? Rest.FREE : Rest.UPPER;
      } else {
        boolean upperIsNearer = greatest != null && greatest.abs().compareTo(least.abs()) < 0;
        rests[variable] = upperIsNearer ? Rest.UPPER : Rest.LOWER;
      }
    }
    return new Basis(program.columns(), basic, rests);
  }

  boolean isBasic(int variable) {
    return basic[variable];
  }

  Rest rest(int variable) {
    return rests[variable];
  }

  /** The basic variables of the program, ascending. */
  int[] variables() {
    return IntStream.range(0, columns).filter(variable -> basic[variable]).toArray();
  }

  /** The rows whose activities are not basic, ascending. */
  int[] tightRows() {
    return IntStream.range(columns, basic.length)
        .filter(variable -> !basic[variable])
        .map(variable -> variable - columns)
        .toArray();
  }

  /** Lets one variable take the place of another, which comes to rest. */
  void exchange(int entering, int leaving, Rest rest) {
    basic[entering] = true;
    basic[leaving] = false;
    rests[leaving] = rest;
  }

  /** Moves a variable that is not basic to another bound. */
  void rest(int variable, Rest rest) {
    rests[variable] = rest;
  }
}
