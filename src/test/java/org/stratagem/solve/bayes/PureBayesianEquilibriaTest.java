package org.stratagem.solve.bayes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.game.bayes.BayesianGame;
import org.stratagem.game.bayes.BayesianSymmetry;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.PureEquilibria;

class PureBayesianEquilibriaTest {
  private static final PureBayesianEquilibria.Limits STANDARD =
      PureBayesianEquilibria.Limits.standard();

  /** What each player is paid at types and actions. */
  private interface Rule {
    Real payoff(int player, int[] types, int[] actions);
  }

  /**
   * A game of players with the same number of types and of actions.
   *
   * @param weights by combination of types, the last player's varying fastest
   */
  private static GameTree tree(int players, int types, int actions, int[] weights, Rule rule) {
    TreeBuilder builder =
        new TreeBuilder(IntStream.range(0, players).mapToObj(each -> "P" + each).toList());
    List<String> names = IntStream.range(0, actions).mapToObj(each -> "a" + each).toList();
    int[][] sets = new int[players][types];
    for (int player = 0; player < players; player++) {
      for (int type = 0; type < types; type++) {
        sets[player][type] = builder.set(player, "t" + type, names);
      }
    }
    int whole = Arrays.stream(weights).sum();
    builder.chance(
        IntStream.range(0, weights.length).mapToObj(each -> "d" + each).toList(),
        Arrays.stream(weights).mapToObj(each -> Real.of(each).dividedBy(Real.of(whole))).toList());
    for (int draw = 0; draw < weights.length; draw++) {
      int[] drawn = digits(draw, players, types);
      grow(builder, sets, drawn, new int[players], 0, actions, rule);
    }
    return builder.build();
  }

  private static void grow(
      TreeBuilder builder, int[][] sets, int[] types, int[] chosen, int player, int n, Rule rule) {
    if (player == types.length) {
      builder.terminal(
          IntStream.range(0, types.length)
              .mapToObj(each -> rule.payoff(each, types, chosen))
              .toList());
      return;
    }
    builder.decision(sets[player][types[player]]);
    for (int action = 0; action < n; action++) {
      chosen[player] = action;
      grow(builder, sets, types, chosen, player + 1, n, rule);
    }
  }

  private static int[] digits(int number, int count, int base) {
    int[] digits = new int[count];
    int rest = number;
    for (int place = count - 1; place >= 0; place--) {
      digits[place] = rest % base;
      rest /= base;
    }
    return digits;
  }

  private static BayesianGame game(GameTree tree) {
    return BayesianGame.of(tree, tree.sets().stream().map(GameTree.InformationSet::name).toList())
        .orElseThrow();
  }

  private static List<String> texts(PurePlans found) {
    return found.list().stream()
        .map(plans -> plans.stream().map(Arrays::toString).collect(Collectors.joining()))
        .toList();
  }

  /** By the table of all plans, as the definition has it. */
  private static List<String> brute(GameTree tree) throws PlanTable.TooLarge {
    PlanTable table = PlanTable.full(tree, 1_000_000);
    List<String> texts = new ArrayList<>();
    for (int profile : new PureEquilibria(table.form(), () -> false).profiles()) {
      StringBuilder text = new StringBuilder();
      for (int player = 0; player < tree.playerCount(); player++) {
        int[] plan = table.plans().get(player).get(table.form().action(profile, player));
        text.append(Arrays.toString(Arrays.stream(plan).filter(each -> each >= 0).toArray()));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static GameTree random(Random random, int players, int types, int actions, int range) {
    int draws = (int) Math.pow(types, players);
    int[] weights = IntStream.range(0, draws).map(each -> random.nextInt(4)).toArray();
    weights[random.nextInt(draws)] = 1;
    return tree(
        players,
        types,
        actions,
        weights,
        (player, drawn, chosen) -> Real.of(random.nextInt(range) - range / 2));
  }

  @Test
  void findsWhatATableOfPlansShowsInSmallGamesWithTiesAndCorrelatedTypes() throws Exception {
    Random random = new Random(5);
    int some = 0;
    for (int trial = 0; trial < 300; trial++) {
      GameTree tree =
          switch (trial % 3) {
            case 0 -> random(random, 2, 2, 3, 4);
            case 1 -> random(random, 2, 3, 2, 3);
            default -> random(random, 3, 2, 2, 3);
          };
      PurePlans found = new PureBayesianEquilibria(game(tree), STANDARD, () -> false).all();
      assertThat(found.complete()).isTrue();
      assertThat(found.decided()).isEqualTo(1);
      assertThat(texts(found)).containsExactlyInAnyOrderElementsOf(brute(tree));
      some += found.list().isEmpty() ? 0 : 1;
    }
    assertThat(some).isBetween(50, 290);
  }

  /** A payoff that depends on what a player is and does and on the multiset of what others do. */
  private static GameTree symmetric(Random random, int players, int types, int actions) {
    int[] table = random.ints(100_000, -2, 3).toArray();
    int draws = (int) Math.pow(types, players);
    int[] weights = new int[draws];
    int[] byCount = random.ints(1000, 0, 3).toArray();
    for (int draw = 0; draw < draws; draw++) {
      int[] drawn = digits(draw, players, types);
      weights[draw] = byCount[Arrays.stream(drawn).map(each -> 1 << (3 * each)).sum()];
    }
    weights[0] = 1;
    return tree(
        players,
        types,
        actions,
        weights,
        (player, drawn, chosen) -> {
          int others = 0;
          for (int other = 0; other < players; other++) {
            if (other != player) {
              others += 1 << (2 * (drawn[other] * actions + chosen[other]));
            }
          }
          return Real.of(table[others * 9 % 99_900 + drawn[player] * actions + chosen[player]]);
        });
  }

  @Test
  void findsTheSymmetricOnesOfAllInSymmetricGames() throws Exception {
    Random random = new Random(6);
    int some = 0;
    for (int trial = 0; trial < 200; trial++) {
      GameTree tree = trial % 2 == 0 ? symmetric(random, 2, 3, 2) : symmetric(random, 3, 2, 2);
      BayesianGame game = game(tree);
      BayesianSymmetry symmetry = new BayesianSymmetry(game);
      assertThat(symmetry.breach()).isEmpty();
      List<String> found =
          texts(new PureBayesianEquilibria(game, STANDARD, () -> false).symmetric(symmetry));
      List<String> expected =
          brute(tree).stream().filter(PureBayesianEquilibriaTest::isSymmetric).toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
      some += found.isEmpty() ? 0 : 1;
    }
    assertThat(some).isGreaterThan(20);
  }

  private static boolean isSymmetric(String text) {
    String[] plans = text.split("(?<=])");
    return Arrays.stream(plans).allMatch(plans[0]::equals);
  }

  @Test
  void asymmetryIsFoundWhereverItIs() {
    Random random = new Random(7);
    for (int trial = 0; trial < 50; trial++) {
      int spoiltPlayer = random.nextInt(3);
      int spoiltType = random.nextInt(2);
      GameTree tree =
          tree(
              3,
              2,
              2,
              new int[] {1, 1, 1, 1, 1, 1, 1, 1},
              (player, types, actions) ->
                  Real.of(
                      Arrays.stream(actions).sum()
                          + (player == spoiltPlayer && types[player] == spoiltType ? 1 : 0)));
      assertThat(new BayesianSymmetry(game(tree)).breach()).isPresent();
    }
  }

  /** A sealed-bid auction in which the highest bid wins and is paid, ties by lot. */
  private static GameTree auction(int bidders, int top) {
    int[] even = new int[(int) Math.pow(top + 1, bidders)];
    Arrays.fill(even, 1);
    return tree(
        bidders,
        top + 1,
        top + 1,
        even,
        (player, values, bids) -> {
          int high = Arrays.stream(bids).max().orElseThrow();
          long winners = Arrays.stream(bids).filter(bid -> bid == high).count();
          return bids[player] < high
              ? Real.ZERO
              : Real.of(values[player] - high).dividedBy(Real.of(winners));
        });
  }

  /**
   * Bids that never fall with the value, each checked against the chances to win that they make.
   */
  private static int risingBids(int top) {
    return rising(new int[top + 1], 0, 0);
  }

  private static int rising(int[] bids, int value, int least) {
    if (value == bids.length) {
      return isEquilibrium(bids) ? 1 : 0;
    }
    int count = 0;
    for (int bid = least; bid < bids.length; bid++) {
      bids[value] = bid;
      count += rising(bids, value + 1, bid);
    }
    return count;
  }

  private static boolean isEquilibrium(int[] bids) {
    IntBinaryOperator worth =
        (value, bid) -> {
          int twice = Arrays.stream(bids).map(each -> each < bid ? 2 : each == bid ? 1 : 0).sum();
          return (value - bid) * twice;
        };
    return IntStream.range(0, bids.length)
        .allMatch(
            value ->
                IntStream.range(0, bids.length)
                    .allMatch(
                        bid ->
                            worth.applyAsInt(value, bids[value]) >= worth.applyAsInt(value, bid)));
  }

  @Test
  void auctionsOfTwoBiddersAgreeWithAnEnumerationOfRisingBids() {
    for (int top = 1; top <= 7; top++) {
      BayesianGame game = game(auction(2, top));
      BayesianSymmetry symmetry = new BayesianSymmetry(game);
      assertThat(symmetry.breach()).isEmpty();
      PurePlans found = new PureBayesianEquilibria(game, STANDARD, () -> false).symmetric(symmetry);
      assertThat(found.complete()).isTrue();
      assertThat(found.list()).hasSize(risingBids(top));
    }
  }

  @Test
  void threeBiddersBidTwoThirdsOfTheirValue() {
    PurePlans found = new PureBayesianEquilibria(game(auction(3, 4)), STANDARD, () -> false).all();
    assertThat(found.complete()).isTrue();
    assertThat(found.profiles()).isEqualTo(java.math.BigInteger.valueOf(5).pow(15));
    assertThat(texts(found)).containsExactly("[0, 0, 1, 2, 2]".repeat(3));
  }

  @Test
  void aSearchThatIsCutShortSaysHowFarItGot() {
    int[] even = new int[36];
    Arrays.fill(even, 1);
    GameTree tree = tree(2, 6, 3, even, (player, types, actions) -> Real.ZERO);
    BayesianGame game = game(tree);
    PurePlans few =
        new PureBayesianEquilibria(
                game, new PureBayesianEquilibria.Limits(1_000_000_000, 81), () -> false)
            .all();
    assertThat(few.complete()).isFalse();
    assertThat(few.list()).hasSize(81);
    assertThat(few.decided()).isEqualTo(81 / Math.pow(3, 12), within(1e-12));
    PurePlans none = new PureBayesianEquilibria(game, STANDARD, () -> true).all();
    assertThat(none.complete()).isFalse();
    assertThat(none.decided()).isZero();
  }

  @Test
  void numbersOfAnySizeAreToldApart() {
    Real huge = Real.parse("1e300");
    Real tiny = Real.parse("1e-300");
    int[] weights = {1, 1, 1, 1};
    GameTree tree =
        tree(
            2,
            2,
            2,
            weights,
            (player, types, actions) -> actions[player] == types[player] ? huge.plus(tiny) : huge);
    PurePlans found = new PureBayesianEquilibria(game(tree), STANDARD, () -> false).all();
    assertThat(texts(found)).containsExactly("[0, 1][0, 1]");
  }

  @Test
  void aTreeInWhichTheSecondSeesTheFirstIsNoBayesianGame() {
    TreeBuilder builder = new TreeBuilder(List.of("A", "B"));
    int first = builder.set(0, "first", List.of("l", "r"));
    int left = builder.set(1, "left", List.of("l", "r"));
    int right = builder.set(1, "right", List.of("l", "r"));
    builder.decision(first);
    for (int set : new int[] {left, right}) {
      builder.decision(set);
      builder.terminal(List.of(Real.ONE, Real.ONE));
      builder.terminal(List.of(Real.ZERO, Real.ZERO));
    }
    assertThat(BayesianGame.of(builder.build(), List.of("first", "left", "right"))).isEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }
}
