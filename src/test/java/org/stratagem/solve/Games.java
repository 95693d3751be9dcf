package org.stratagem.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Small finite games for tests: written out, or random with a seed. */
public final class Games {
  private Games() {}

  /** A game of two players by its cells, row by row: "6,6 2,7 / 7,2 0,0"; fractions as "1/2". */
  public static NormalForm twoPlayers(String cells) {
    String[] rows = cells.split("/(?!\\d)");
    int columns = rows[0].strip().split("\\s+").length;
    Real[][] payoffs = new Real[2][rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      String[] pairs = rows[row].strip().split("\\s+");
      for (int column = 0; column < columns; column++) {
        String[] pair = pairs[column].split(",");
        for (int player = 0; player < 2; player++) {
          payoffs[player][row * columns + column] = number(pair[player]);
        }
      }
    }
    return new NormalForm(
        List.of("Row", "Col"), List.of(names(rows.length), names(columns)), payoffs);
  }

  private static Real number(String text) {
    String[] parts = text.split("/");
    Real above = Real.parse(parts[0]);
    return parts.length == 1 ? above : above.dividedBy(Real.parse(parts[1]));
  }

  /** A zero-sum game by the first player's payoffs: "1 -1 / -1 1". */
  public static NormalForm zeroSum(String cells) {
    StringBuilder pairs = new StringBuilder();
    for (String word : cells.strip().split("\\s+")) {
      if (word.equals("/")) {
        pairs.append("/ ");
      } else {
        pairs.append(word).append(',').append(number(word).negate()).append(' ');
      }
    }
    return twoPlayers(pairs.toString());
  }

  /** Whole payoffs from -range to range. */
  public static NormalForm random(Random random, int range, int... sizes) {
    int profiles = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
    Real[][] payoffs = new Real[sizes.length][profiles];
    for (Real[] table : payoffs) {
      for (int profile = 0; profile < profiles; profile++) {
        table[profile] = Real.of(random.nextInt(2 * range + 1) - range);
      }
    }
    return of(payoffs, sizes);
  }

  /** A game by its payoff tables. */
  public static NormalForm of(Real[][] payoffs, int... sizes) {
    List<String> players = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    for (int player = 0; player < sizes.length; player++) {
      players.add("P" + (player + 1));
      actions.add(names(sizes[player]));
    }
    return new NormalForm(players, actions, payoffs);
  }

  private static List<String> names(int size) {
    return IntStream.range(0, size).mapToObj(number -> "a" + number).toList();
  }
}
