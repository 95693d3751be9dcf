package org.stratagem.elaborate;

import static org.stratagem.elaborate.HandWritten.Steer.STRAIGHT;
import static org.stratagem.elaborate.HandWritten.Steer.SWERVE;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Strategies as one would write them in Java: a lambda each, actions in an enum, payoffs in a
 * matrix.
 */
final class HandWritten {
  enum Steer {
    SWERVE,
    STRAIGHT
  }

  enum Letter {
    A,
    B,
    C,
    D,
    E,
    F
  }

  /** {@code Tier[1]}: a reaction. */
  interface Reaction extends UnaryOperator<Steer> {}

  /** {@code Tier[2]}: reads a reaction. */
  interface Metapolicy extends Function<Reaction, Steer> {}

  /** {@code Tier[3]}: reads a metapolicy and gives a reaction. */
  interface Third extends Function<Metapolicy, Reaction> {}

  private static final int[][] ROW = {{0, -1}, {1, -10}};
  private static final int[][] COL = {{0, 1}, {-1, -10}};

  /** The first player's payoffs in the wide game. */
  private static final int[][] WIDE = {
    {3, 9, 9, 9, 9, 9},
    {9, 4, 3, 6, 3, 3},
    {9, 2, 5, 8, 8, 8},
    {9, 2, 3, 2, 3, 3},
    {9, 2, 6, 6, 5, 6},
    {9, 2, 3, 6, 3, 5}
  };

  private static final Letter[] LETTERS = Letter.values();

  /** All reactions, in the order of their tables. */
  static final List<Reaction> REACTIONS =
      List.of(a -> SWERVE, a -> a, a -> a == SWERVE ? STRAIGHT : SWERVE, a -> STRAIGHT);

  /** All metapolicies, in the order of their tables. */
  static final List<Metapolicy> METAPOLICIES =
      List.of(
          foe -> choose(foe, SWERVE, SWERVE, SWERVE, SWERVE),
          foe -> choose(foe, SWERVE, SWERVE, SWERVE, STRAIGHT),
          foe -> choose(foe, SWERVE, SWERVE, STRAIGHT, SWERVE),
          foe -> choose(foe, SWERVE, SWERVE, STRAIGHT, STRAIGHT),
          foe -> choose(foe, SWERVE, STRAIGHT, SWERVE, SWERVE),
          foe -> choose(foe, SWERVE, STRAIGHT, SWERVE, STRAIGHT),
          foe -> choose(foe, SWERVE, STRAIGHT, STRAIGHT, SWERVE),
          foe -> choose(foe, SWERVE, STRAIGHT, STRAIGHT, STRAIGHT),
          foe -> choose(foe, STRAIGHT, SWERVE, SWERVE, SWERVE),
          foe -> choose(foe, STRAIGHT, SWERVE, SWERVE, STRAIGHT),
          foe -> choose(foe, STRAIGHT, SWERVE, STRAIGHT, SWERVE),
          foe -> choose(foe, STRAIGHT, SWERVE, STRAIGHT, STRAIGHT),
          foe -> choose(foe, STRAIGHT, STRAIGHT, SWERVE, SWERVE),
          foe -> choose(foe, STRAIGHT, STRAIGHT, SWERVE, STRAIGHT),
          foe -> choose(foe, STRAIGHT, STRAIGHT, STRAIGHT, SWERVE),
          foe -> choose(foe, STRAIGHT, STRAIGHT, STRAIGHT, STRAIGHT));

  /** {@code Best}, {@code Mirror}, {@code Contrary}, {@code Hawk} of the second player. */
  static final List<Reaction> NAMED_REACTIONS =
      List.of(
          a -> COL[a.ordinal()][0] >= COL[a.ordinal()][1] ? SWERVE : STRAIGHT,
          a -> a,
          a -> a == SWERVE ? STRAIGHT : SWERVE,
          a -> STRAIGHT);

  /** {@code Lead}, {@code Fair}, {@code Yield}, {@code Spite} of the first player. */
  static final List<Metapolicy> NAMED_METAPOLICIES =
      List.of(
          foe -> row(SWERVE, foe) >= row(STRAIGHT, foe) ? SWERVE : STRAIGHT,
          foe ->
              Math.min(row(SWERVE, foe), col(SWERVE, foe))
                      >= Math.min(row(STRAIGHT, foe), col(STRAIGHT, foe))
                  ? SWERVE
                  : STRAIGHT,
          foe -> foe.apply(STRAIGHT) == STRAIGHT ? SWERVE : STRAIGHT,
          foe -> col(SWERVE, foe) <= col(STRAIGHT, foe) ? SWERVE : STRAIGHT);

  /** The same of the second player. */
  static final List<Metapolicy> NAMED_FOLLOWERS =
      List.of(
          foe -> follow(SWERVE, foe, COL) >= follow(STRAIGHT, foe, COL) ? SWERVE : STRAIGHT,
          foe ->
              Math.min(follow(SWERVE, foe, ROW), follow(SWERVE, foe, COL))
                      >= Math.min(follow(STRAIGHT, foe, ROW), follow(STRAIGHT, foe, COL))
                  ? SWERVE
                  : STRAIGHT,
          foe -> foe.apply(STRAIGHT) == STRAIGHT ? SWERVE : STRAIGHT,
          foe -> follow(SWERVE, foe, ROW) <= follow(STRAIGHT, foe, ROW) ? SWERVE : STRAIGHT);

  /** {@code Judge} and {@code Tempt} of the first player. */
  static final List<Third> NAMED_THIRDS =
      List.of(
          foe -> a -> foe.apply(b -> b) == SWERVE ? a : STRAIGHT,
          foe ->
              foe.apply(b -> b == SWERVE ? STRAIGHT : SWERVE) == STRAIGHT ? a -> SWERVE : a -> a);

  private HandWritten() {}

  private static Steer choose(Reaction foe, Steer dove, Steer mirror, Steer contrary, Steer hawk) {
    boolean meek = foe.apply(STRAIGHT) == SWERVE;
    return foe.apply(SWERVE) == SWERVE ? meek ? dove : mirror : meek ? contrary : hawk;
  }

  private static int row(Steer action, Reaction foe) {
    return ROW[action.ordinal()][foe.apply(action).ordinal()];
  }

  private static int col(Steer action, Reaction foe) {
    return COL[action.ordinal()][foe.apply(action).ordinal()];
  }

  private static int follow(Steer action, Reaction foe, int[][] payoffs) {
    return payoffs[foe.apply(action).ordinal()][action.ordinal()];
  }

  /**
   * The strategy at {@code Tier[3]} with that place among all: two bits for the reaction to each
   * metapolicy.
   */
  static Third third(long number) {
    Reaction[] table = new Reaction[16];
    for (int i = 0; i < 16; i++) {
      table[i] = REACTIONS.get((int) (number >> 2 * (15 - i)) & 3);
    }
    return foe -> {
      int input = 0;
      for (Reaction probe : REACTIONS) {
        input = 2 * input + foe.apply(probe).ordinal();
      }
      return table[input];
    };
  }

  static int unwind(Metapolicy row, Reaction col) {
    Steer action = row.apply(col);
    return ROW[action.ordinal()][col.apply(action).ordinal()];
  }

  static int unwindThird(Third row, Metapolicy col) {
    Reaction reaction = row.apply(col);
    Steer theirs = col.apply(reaction);
    return ROW[reaction.apply(theirs).ordinal()][theirs.ordinal()];
  }

  /** {@code Lead} of the first player in the wide game, unwound. */
  static int leadInWide(UnaryOperator<Letter> foe) {
    Letter best = Letter.A;
    int most = Integer.MIN_VALUE;
    for (Letter action : LETTERS) {
      int payoff = WIDE[action.ordinal()][foe.apply(action).ordinal()];
      if (payoff > most) {
        most = payoff;
        best = action;
      }
    }
    return WIDE[best.ordinal()][foe.apply(best).ordinal()];
  }
}
