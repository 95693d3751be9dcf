package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stratagem.testkit.Ran;

/**
 * An optimum over a player's own actions is asked for all at once where its body is a payoff and
 * nothing else, and one by one where something is added to it: both ways have to agree, ties
 * included.
 */
class BestReplyTest {
  private static final String STRATEGIES =
      """
      tier Against = Foe.Mixed -> Action
      strategy Best1(foe): Reaction = argmax a in Action { payoff(a, foe) }
      strategy Best2(foe): Reaction = argmax a in Action { payoff(a, foe) + 0 }
      strategy Worst1(foe): Reaction = argmin a in Action { payoff(a, foe) }
      strategy Worst2(foe): Reaction = argmin a in Action { payoff(a, foe) + 0 }
      strategy Lead1(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      strategy Lead2(foe): Metapolicy = argmax a in Action { payoff(a, foe) + 0 }
      strategy Spite1(foe): Metapolicy = argmin a in Action { payoff[foe](a, foe) }
      strategy Spite2(foe): Metapolicy = argmin a in Action { payoff[foe](a, foe) + 0 }
      strategy Mean1(foe): Against = argmax a in Action { payoff(a, foe) }
      strategy Mean2(foe): Against = argmax a in Action { payoff(a, foe) + 0 }
      strategy Value1(foe): Metapolicy =
        if max a in Action { payoff(a, foe) } > min a in Action { payoff[foe](a, foe) } then A else B
      strategy Value2(foe): Metapolicy =
        if max a in Action { payoff(a, foe) + 0 } > min a in Action { payoff[foe](a, foe) + 0 } then A
        else B
      """;

  @RepeatedTest(20)
  void bothWaysAgreeInGamesOfTwo(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder file = new StringBuilder(STRATEGIES);
    file.append("game G {\n  players Row, Col choose {A, B, C}\n  payoff {\n");
    for (String row : List.of("A", "B", "C")) {
      for (String col : List.of("A", "B", "C")) {
        file.append("    %s, %s -> %s, %s\n".formatted(row, col, payoff(random), payoff(random)));
      }
    }
    file.append("  }\n}\n");
    for (String high : List.of("Lead", "Spite", "Value")) {
      for (String low : List.of("Best", "Worst")) {
        same(file, "G, %s, %s".formatted(high, low));
        same(file, "G, %s, %s".formatted(low, high));
      }
    }
    same(file, "G, Mean, {A: 1/2, B: 1/3, C: 1/6}");
    same(file, "G, {A: 1/2, B: 1/3, C: 1/6}, Best");
    passes(file);
  }

  @Test
  void bothWaysAgreeInGamesOfThree() {
    Random random = new Random(3);
    StringBuilder file = new StringBuilder(STRATEGIES);
    file.append("game G {\n  players Ann, Bob, Cay choose {A, B}\n  payoff {\n");
    for (int cell = 0; cell < 8; cell++) {
      int number = cell;
      List<String> actions =
          IntStream.range(0, 3).mapToObj(p -> (number >> p & 1) == 0 ? "A" : "B").toList();
      file.append(
          "    %s -> %s, %s, %s\n"
              .formatted(
                  String.join(", ", actions), payoff(random), payoff(random), payoff(random)));
    }
    file.append("  }\n}\n");
    for (String actions : List.of("A, A", "A, B", "B, A", "B, B")) {
      same(file, "G, Best, " + actions);
      same(file, "G, Worst, " + actions);
    }
    passes(file);
  }

  @Test
  void anActionThatIsAnInexactNumberIsGoneThroughOneByOne() {
    passes(
        """
        strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
        game G {
          players Row, Col choose {1/2, sqrt(2), 3}
          payoff Row = Row * Col
          payoff Col = -Row * Col
        }
        check play(G, Best, sqrt(2)).payoffs.Row == 3 * sqrt(2)
        check play(G, sqrt(2), Best).actions.Col == 1/2
        """);
  }

  @Test
  void tooManyActionsAreRefusedAllTheSame() {
    String file =
        """
        game G { players Row, Col choose 1..50  payoff p = Row - Col }
        strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
        show play(G, 1, Best)
        """;
    Ran ran = Ran.withInput(file, "run", "-", "--max-size", "49");
    assertThat(ran.err()).contains("L401");
    assertThat(Ran.withInput(file, "run", "-", "--max-size", "50").status()).isZero();
  }

  private static String payoff(Random random) {
    return random.nextInt(5) - 2 + "/" + (1 + random.nextInt(2));
  }

  private static void same(StringBuilder file, String seats) {
    List<String> plays = new ArrayList<>();
    for (String way : List.of("1", "2")) {
      plays.add("play(%s)".formatted(seats.replaceAll("([a-z])(?=,|$)", "$1" + way)));
    }
    for (String part : List.of("joint", "payoffs")) {
      file.append("check %s.%s == %s.%s\n".formatted(plays.get(0), part, plays.get(1), part));
    }
  }

  private static void passes(CharSequence file) {
    Ran ran = Ran.withInput(file.toString(), "test", "-");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains(" passed, 0 failed").doesNotContain("\n0 passed");
    assertThat(ran.status()).isZero();
  }
}
