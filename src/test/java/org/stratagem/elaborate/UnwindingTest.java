package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;

/**
 * Unwinding against an independent one over whole numbers: a strategy of tier n is the place of its
 * table in the list of all tables, the first input most significant.
 */
class UnwindingTest {
  private static final Span HERE = new Span(new SourceFile("test", ""), 0, 0);

  /** A game of a by b actions, whose payoffs do not matter here. */
  private static GameInstance game(int a, int b) {
    String text =
        "game G { player Row chooses x in 1.."
            + a
            + "  player Col chooses y in 1.."
            + b
            + "  payoff Row = x  payoff Col = y }\nshow G";
    List<Answer> answers = new Engine().run(Input.of("g.game", text), Options.standard()).answers();
    return (GameInstance) answers.get(0).value();
  }

  private static Stage tier(GameInstance game, int index, int player) {
    return game.seating()
        .unfold(new TierTerm.Use("Tier", new TierTerm.Index(false, index)), player, 0, HERE);
  }

  private static Object strategy(GameInstance game, int index, int player, int number) {
    return game.seating().spaces().elements(tier(game, index, player), HERE).get(number);
  }

  /** How many strategies a player has at a tier, by the recursion of the hierarchy. */
  private static long count(int[] actions, int index, int player) {
    return index <= 0
        ? actions[player]
        : (long)
            Math.pow(
                (double) count(actions, index - 2, player),
                (double) count(actions, index - 1, 1 - player));
  }

  /**
   * What the strategy of a number gives for the other's strategy of a number: a digit of its table.
   */
  private static int apply(int[] actions, int index, int player, int number, int read) {
    long inputs = count(actions, index - 1, 1 - player);
    long results = count(actions, index - 2, player);
    long rest = number;
    for (long i = 0; i < inputs - 1 - read; i++) {
      rest /= results;
    }
    return (int) (rest % results);
  }

  /** The actions, from 0, that a strategy of tier n and one of tier n - 1 come to. */
  private static int[] unwind(int[] actions, int index, int player, int higher, int lower) {
    if (index == 0) {
      return player == 0 ? new int[] {higher, lower} : new int[] {lower, higher};
    }
    int next = apply(actions, index, player, higher, lower);
    return index == 1
        ? unwind(actions, 0, player, next, lower)
        : unwind(actions, index - 1, 1 - player, lower, next);
  }

  private static List<Object> play(GameInstance game, Object row, Object col) {
    return new Play(game.seating(), Rounds.NONE)
        .ground(List.of(row, col), HERE)
        .joint()
        .keySet()
        .iterator()
        .next();
  }

  private static List<Object> labels(int[] actions) {
    return List.of(
        org.stratagem.numeric.Real.of(actions[0] + 1L),
        org.stratagem.numeric.Real.of(actions[1] + 1L));
  }

  @Test
  void agreesWithUnwindingByNumbersOnRandomTables() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int[] actions : new int[][] {{2, 2}, {2, 3}, {3, 2}, {1, 4}, {4, 1}, {3, 3}}) {
      GameInstance game = game(actions[0], actions[1]);
      for (int index = 1; index <= 3; index++) {
        for (int leader = 0; leader < 2; leader++) {
          long higher = count(actions, index, leader);
          long lower = count(actions, index - 1, 1 - leader);
          if (higher > 100_000 || lower > 100_000) {
            continue;
          }
          for (int trial = 0; trial < 40; trial++) {
            int first = random.nextInt((int) higher);
            int second = random.nextInt((int) lower);
            Object leading = strategy(game, index, leader, first);
            Object led = strategy(game, index - 1, 1 - leader, second);
            List<Object> played = leader == 0 ? play(game, leading, led) : play(game, led, leading);
            assertThat(played)
                .as(
                    "seed %d, %dx%d, tier %d of player %d: %d against %d",
                    seed, actions[0], actions[1], index, leader, first, second)
                .isEqualTo(labels(unwind(actions, index, leader, first, second)));
          }
        }
      }
    }
  }

  /**
   * With two actions each, 1024 of the 4096 pairs of ladders come to the same actions in both
   * orders.
   */
  @Test
  void theTwoOrdersOfLaddersAgreeFor1024Of4096() {
    GameInstance game = game(2, 2);
    List<List<Object>> high = new ArrayList<>();
    List<List<Object>> low = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      high.add(game.seating().spaces().elements(tier(game, 2, player), HERE));
      low.add(game.seating().spaces().elements(tier(game, 1, player), HERE));
    }
    int agree = 0;
    int pairs = 0;
    for (Object row2 : high.get(0)) {
      for (Object row1 : low.get(0)) {
        for (Object col2 : high.get(1)) {
          for (Object col1 : low.get(1)) {
            pairs++;
            agree += play(game, row2, col1).equals(play(game, row1, col2)) ? 1 : 0;
          }
        }
      }
    }
    assertThat(pairs).isEqualTo(4096);
    assertThat(agree).isEqualTo(1024);
  }

  @Test
  void countsTheStrategiesOfATierWithoutListingThem() {
    GameInstance game = game(3, 3);
    StageSpaces spaces = game.seating().spaces();
    assertThat(spaces.count(tier(game, 1, 0)).toString()).isEqualTo("27");
    assertThat(spaces.count(tier(game, 2, 0)).exact())
        .isEqualTo(java.math.BigInteger.valueOf(3).pow(27));
    assertThat(spaces.elements(tier(game, 1, 1), HERE)).hasSize(27).doesNotHaveDuplicates();
  }
}
