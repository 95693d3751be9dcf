package org.stratagem.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Finite games for tests. */
public final class Games {
  private Games() {}

  /** A game from a row of payoffs for each profile, the last player's action varying fastest. */
  public static NormalForm of(int[] actions, long[]... rows) {
    Real[][] payoffs = new Real[actions.length][rows.length];
    for (int profile = 0; profile < rows.length; profile++) {
      for (int player = 0; player < actions.length; player++) {
        payoffs[player][profile] = Real.of(rows[profile][player]);
      }
    }
    return named(actions, payoffs);
  }

  /** Whole payoffs from -size to size. */
  public static NormalForm random(Random random, int size, int... actions) {
    int profiles = 1;
    for (int count : actions) {
      profiles *= count;
    }
    Real[][] payoffs = new Real[actions.length][profiles];
    for (Real[] own : payoffs) {
      for (int profile = 0; profile < profiles; profile++) {
        own[profile] = Real.of((long) random.nextInt(2 * size + 1) - size);
      }
    }
    return named(actions, payoffs);
  }

  private static NormalForm named(int[] actions, Real[][] payoffs) {
    List<String> players = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (int player = 0; player < actions.length; player++) {
      players.add("P" + player);
      List<String> own = new ArrayList<>();
      for (int action = 0; action < actions[player]; action++) {
        own.add("A" + action);
      }
      names.add(own);
    }
    return new NormalForm(players, names, payoffs);
  }

  /** Kalai and Kalai 2013: two sellers of hot dogs. */
  public static NormalForm hotDogs() {
    return of(
        new int[] {2, 2},
        new long[] {20, 40},
        new long[] {40, 200},
        new long[] {100, 80},
        new long[] {50, 100});
  }

  /** Both swerve 6, 6; one goes straight 7, 2; both crash. */
  public static NormalForm chicken() {
    return of(
        new int[] {2, 2},
        new long[] {6, 6},
        new long[] {2, 7},
        new long[] {7, 2},
        new long[] {0, 0});
  }

  public static List<Rational> rationals(long... numbers) {
    List<Rational> rationals = new ArrayList<>();
    for (long number : numbers) {
      rationals.add(Rational.of(number));
    }
    return rationals;
  }
}
