package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

/**
 * Optima over tiers against the same optima over lists of all strategies: a list knows nothing of
 * what is read. Payoffs are from 0 to 2, so that ties are everywhere.
 */
class LeadershipTest {
  private static final String OPTIMA =
      """
      strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }
      strategy Listed[n](foe): Tier[n] =
        let all = each s in Tier[n - 2] { s }; argmax s in all { payoff(s, foe) }
      strategy Spite[n](foe): Tier[n] = argmin s in Tier[n - 2] { payoff[foe](s, foe) }
      strategy ListedSpite[n](foe): Tier[n] =
        let all = each s in Tier[n - 2] { s }; argmin s in all { payoff[foe](s, foe) }
      strategy Fair[n](foe): Tier[n] =
        argmax s in Tier[n - 2] { 2 * payoff(s, foe) - abs(payoff(s, foe) - payoff[foe](s, foe)) }
      strategy ListedFair[n](foe): Tier[n] =
        let all = each s in Tier[n - 2] { s };
        argmax s in all { 2 * payoff(s, foe) - abs(payoff(s, foe) - payoff[foe](s, foe)) }
      strategy Value[n](foe): Tier[n] =
        let all = each s in Tier[n - 2] { s };
        if max s in Tier[n - 2] { payoff(s, foe) } == max s in all { payoff(s, foe) }
          and min s in Tier[n - 2] { payoff(s, foe) } == min s in all { payoff(s, foe) }
        then first(all) else last(all)
      strategy First[n](foe): Tier[n] = let all = each s in Tier[n - 2] { s }; first(all)
      """;

  @TempDir Path folder;

  @RepeatedTest(8)
  void agreeWithListsAgainstOptimisers(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int shape = repetition.getCurrentRepetition() % 4;
    String game = game(random, shape == 2 ? 3 : 2, shape == 1 ? 3 : 2);
    StringBuilder file = new StringBuilder(OPTIMA).append(game);
    for (String foe : List.of("Argmax", "Spite", "Fair")) {
      for (String leader : List.of("", "Spite", "Fair")) {
        String own = leader.isEmpty() ? "Argmax" : leader;
        for (int n = 2; n <= (shape == 2 ? 3 : 4); n++) {
          same(file, "%s[%d], %s[%d]".formatted(own, n, foe, n - 1), "Listed" + leader, n);
        }
        for (int n = 2; n <= (shape == 1 ? 3 : 4); n++) {
          sameSecond(file, "%s[%d], %s[%d]".formatted(foe, n - 1, own, n), "Listed" + leader, n);
        }
      }
      value(file, "%s, %s[2]".formatted("Value[3]", foe));
      value(file, "%s, %s[1]".formatted("Value[2]", foe));
    }
    passes(file);
  }

  @RepeatedTest(8)
  void agreeWithListsAgainstStrategiesThatReadHereAndThere(RepetitionInfo repetition) {
    Random random = new Random(1000 + repetition.getCurrentRepetition());
    int rows = 2 + random.nextInt(2);
    int columns = rows == 3 ? 2 : 3;
    StringBuilder file = new StringBuilder(OPTIMA).append(game(random, rows, columns));
    for (int i = 0; i < 3; i++) {
      file.append("strategy R%d(foe) for G.Col: Reaction = match foe {".formatted(i));
      for (String row : actions("A", rows)) {
        file.append(" %s -> %s ".formatted(row, any(random, "X", columns)));
      }
      file.append("}\n");
    }
    file.append("strategy Judge(foe) for G.Col: Tier[3] = %s\n".formatted(tree(random, 3, rows, columns)));
    file.append(
        "strategy Deep(foe) for G.Col: Tier[3] = a => %s\n"
            .formatted(
                "if foe(R0) == %s then R1(foe(R2)) else R2(a)".formatted(any(random, "A", rows))));
    for (String own : List.of("", "Spite", "Fair")) {
      String leader = own.isEmpty() ? "Argmax" : own;
      same(file, leader + "[4], Judge", "Listed" + own, 4);
      same(file, leader + "[4], Deep", "Listed" + own, 4);
    }
    file.append("check play(G, Value[4], Judge).trace[0].result == play(G, First[4], Judge).trace[0].result\n");
    passes(file);
  }

  @Test
  void theFiguresOfThePost() {
    StringBuilder file = new StringBuilder(OPTIMA);
    file.append(
        """
        game Chicken { players Row, Col choose {C, D}
          payoff { C, C -> 6, 6  C, D -> 2, 7  D, C -> 7, 2  D, D -> 0, 0 } }
        game Prisoners { players Row, Col choose {C, D}
          payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }
        game Nuclear { players Row, Col choose {C, D, N}
          payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1  _, _ -> -100, -100 } }
        check play(Chicken, Argmax[2], Argmax[1]).actions == (D, C)
        check play(Prisoners, Argmax[2], Argmax[1]).actions == (D, D)
        check play(Prisoners, Argmax[2], Argmax[3]).actions == (C, C)
        check play(Nuclear, Argmax[2], Argmax[3]).actions == (C, D)
        check play(Nuclear, Argmax[4], Argmax[3]).actions == (D, C)
        check all n in 2..10 { play(Nuclear, Argmax[n + 1], Argmax[n]).actions == (D, C) }
        check all n in 3..10 { play(Prisoners, Argmax[n], Argmax[n - 1]).actions == (C, C) }
        """);
    passes(file);
  }

  private static String tree(Random random, int depth, int rows, int columns) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextBoolean()
          ? "(a => R%d(a))".formatted(random.nextInt(3))
          : "(a => %s)".formatted(any(random, "X", columns));
    }
    return "if foe(R%d) == %s then %s else %s"
        .formatted(
            random.nextInt(3),
            any(random, "A", rows),
            tree(random, depth - 1, rows, columns),
            tree(random, depth - 1, rows, columns));
  }

  private static List<String> actions(String first, int count) {
    return IntStream.range(0, count).mapToObj(i -> "" + (char) (first.charAt(0) + i)).toList();
  }

  private static String any(Random random, String first, int count) {
    return actions(first, count).get(random.nextInt(count));
  }

  private static String game(Random random, int rows, int columns) {
    List<String> cells = new ArrayList<>();
    for (String row : actions("A", rows)) {
      for (String column : actions("X", columns)) {
        cells.add(
            "%s, %s -> %d, %d".formatted(row, column, random.nextInt(3), random.nextInt(3)));
      }
    }
    return """
        game G {
          player Row chooses {%s}
          player Col chooses {%s}
          payoff { %s }
        }
        """
        .formatted(
            String.join(", ", actions("A", rows)),
            String.join(", ", actions("X", columns)),
            String.join("  ", cells));
  }

  /** The first player's optimum is the same strategy as the listed one, and comes to the same. */
  private static void same(StringBuilder file, String pair, String listed, int n) {
    String other = listed + "[" + n + "]" + pair.substring(pair.indexOf(','));
    file.append(
        "check play(G, %s).trace[0].result == play(G, %s).trace[0].result\n"
            .formatted(pair, other));
    file.append("check play(G, %s).actions == play(G, %s).actions\n".formatted(pair, other));
  }

  private static void sameSecond(StringBuilder file, String pair, String listed, int n) {
    String other = pair.substring(0, pair.indexOf(',') + 2) + listed + "[" + n + "]";
    file.append(
        "check play(G, %s).trace[0].result == play(G, %s).trace[0].result\n"
            .formatted(pair, other));
    file.append("check play(G, %s).actions == play(G, %s).actions\n".formatted(pair, other));
  }

  private static void value(StringBuilder file, String pair) {
    String other = pair.replace("Value", "First");
    file.append(
        "check play(G, %s).trace[0].result == play(G, %s).trace[0].result\n"
            .formatted(pair, other));
  }

  private void passes(StringBuilder file) {
    Path path = folder.resolve("g.game");
    try {
      Files.writeString(path, file);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    Ran ran = Ran.of("test", path.toString());
    assertThat(ran.out() + ran.err()).as(file.toString()).contains(" 0 failed");
    assertThat(ran.status()).isZero();
  }
}
