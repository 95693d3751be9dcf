package org.stratagem.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Commitments found by reasoning against commitments listed one by one. */
class LeaderTest {
  private static final int[][] SHAPES = {{2, 2}, {2, 3}, {3, 2}, {1, 3}, {3, 1}, {1, 1}, {3, 3}};

  static NormalForm game(Random random, int rows, int columns, int payoffs) {
    Real[][] tables = new Real[2][rows * columns];
    for (Real[] table : tables) {
      for (int i = 0; i < table.length; i++) {
        table[i] = Real.of(random.nextInt(payoffs));
      }
    }
    return new NormalForm(List.of("Row", "Col"), List.of(names(rows), names(columns)), tables);
  }

  static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
  }

  /** All strategies of a tier as nested tables; an action is a number. */
  static List<Object> strategies(int tier, int own, int other) {
    List<Object> all = new ArrayList<>();
    if (tier <= 0) {
      IntStream.range(0, own).forEach(all::add);
      return all;
    }
    int inputs = strategies(tier - 1, other, own).size();
    List<Object> results = strategies(tier - 2, own, other);
    all.add(List.of());
    for (int i = 0; i < inputs; i++) {
      List<Object> longer = new ArrayList<>();
      for (Object table : all) {
        for (Object result : results) {
          List<Object> one = new ArrayList<>((List<?>) table);
          one.add(result);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }

  /** The actions of a reader and of what it reads. */
  static int[] unwind(Object reader, Object read, List<List<Object>> spaces, int tier) {
    if (tier == 0) {
      return new int[] {(Integer) reader, (Integer) read};
    }
    Object left = ((List<?>) reader).get(spaces.get(tier - 1).indexOf(read));
    int[] rest = unwind(read, left, spaces, tier - 1);
    return new int[] {rest[1], rest[0]};
  }

  @Test
  void theFirstOfTheBestIsFoundWithoutListingCommitments() {
    Random random = new Random(4);
    int compared = 0;
    for (int round = 0; round < 400; round++) {
      int[] shape = SHAPES[random.nextInt(SHAPES.length - 1)];
      int tier = 1 + random.nextInt(2);
      int leader = random.nextInt(2);
      NormalForm game = game(random, shape[0], shape[1], 3);
      LeaderProblem problem = new LeaderProblem(game, leader, tier);
      int own = problem.leaderActions();
      int other = problem.followerActions();
      List<Object> commitments = strategies(tier, own, other);
      List<Object> replies = strategies(tier - 1, other, own);
      List<List<Object>> spaces = new ArrayList<>();
      for (int i = 0; i < tier; i++) {
        boolean mine = (tier - i) % 2 == 0;
        spaces.add(mine ? strategies(i, own, other) : strategies(i, other, own));
      }
      int bestValue = -1;
      Object best = null;
      int outcome = -1;
      for (Object commitment : commitments) {
        int promised = -1;
        int reached = -1;
        for (Object reply : replies) {
          int[] actions = unwind(commitment, reply, spaces, tier);
          int profile = problem.profile(actions[0], actions[1]);
          if (problem.followerRank(profile) > promised) {
            promised = problem.followerRank(profile);
            reached = profile;
          }
        }
        if (problem.leaderRank(reached) > bestValue) {
          bestValue = problem.leaderRank(reached);
          best = commitment;
          outcome = reached;
        }
      }
      LeaderTable found = LeaderTable.of(problem, 1_000_000);
      assertThat(found).isNotNull();
      List<Object> answers = strategies(tier - 2, own, other);
      List<Object> table =
          IntStream.of(found.answers()).mapToObj(answers::get).map(Object.class::cast).toList();
      assertThat(table).isEqualTo(best);
      assertThat(found.profile()).isEqualTo(outcome);
      compared++;
    }
    assertThat(compared).isEqualTo(400);
  }

  @Test
  void whatCanBeOfferedIsWhatTablesReach() {
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      int[] shape = SHAPES[random.nextInt(SHAPES.length)];
      int tier = 1 + random.nextInt(shape[0] == 3 && shape[1] == 3 ? 2 : 3);
      NormalForm game = game(random, shape[0], shape[1], 3);
      LeaderProblem problem = new LeaderProblem(game, random.nextInt(2), tier);
      TierPairs pairs = TierPairs.of(problem, 1_000_000);
      assertThat(pairs).isNotNull();
      int[][] outcomes = pairs.outcomes();
      LeaderOutcomes byReasoning = new LeaderOutcomes(problem);
      assertThat(new TreeSet<>(byReasoning.offers()))
          .isEqualTo(new TreeSet<>(offered(problem, outcomes)));
      LeaderTable table = LeaderTable.of(problem, 1_000_000);
      assertThat(problem.leaderPayoff(table.profile())).isEqualTo(byReasoning.value());
      assertThat(byReasoning.best()).contains(table.profile());
      assertThat(byReasoning.isProven(table.profile())).isTrue();
    }
  }

  /**
   * The follower's strategies of tier 3 and 4 are too many to be listed, but what they answer is
   * not: one that stands no later than the first that secures the punishment is that one itself, or
   * comes before it at some input and is free from there on.
   */
  @Test
  void whatCanBeOfferedAtHigherTiersFollowsFromTheEntries() {
    Random random = new Random(6);
    int tied = 0;
    for (int round = 0; round < 2000; round++) {
      int[] shape = SHAPES[random.nextInt(3)];
      NormalForm game = game(random, shape[0], shape[1], 3);
      int leader = random.nextInt(2);
      LeaderProblem problem = new LeaderProblem(game, leader, 4);
      // By the leader's strategy x of tier 2 and the answer y of tier 1: the profile.
      TierPairs pairs = TierPairs.of(new LeaderProblem(game, 1 - leader, 3), 1_000_000);
      assertThat(pairs).isNotNull();
      int[][] outcomes = pairs.outcomes();
      int punishment =
          Stream.of(outcomes)
              .mapToInt(row -> IntStream.of(row).map(problem::followerRank).max().orElseThrow())
              .min()
              .orElseThrow();
      TreeSet<Integer> offered = new TreeSet<>();
      boolean free = false;
      for (int[] row : outcomes) {
        int first = 0;
        while (problem.followerRank(row[first]) < punishment) {
          first++;
        }
        for (int y = 0; y < row.length; y++) {
          int rank = problem.followerRank(row[y]);
          if (rank > punishment || (rank == punishment && (free || y == first))) {
            offered.add(row[y]);
          }
        }
        free |= first > 0;
      }
      LeaderOutcomes found = new LeaderOutcomes(problem);
      assertThat(new TreeSet<>(found.offers())).isEqualTo(offered);
      assertThat(found.isProven(found.chosen())).isTrue();
      tied += found.isTied(found.chosen()) ? 1 : 0;
    }
    assertThat(tied).as("cases that hinge on the order").isGreaterThan(50);
  }

  /** The outcomes at which the follower can be made to stop, from the definition. */
  private static List<Integer> offered(LeaderProblem problem, int[][] outcomes) {
    TreeSet<Integer> offered = new TreeSet<>();
    int[] least = new int[outcomes.length];
    for (int t = 0; t < outcomes.length; t++) {
      least[t] = IntStream.of(outcomes[t]).map(problem::followerRank).min().orElseThrow();
    }
    int[] before = new int[outcomes.length];
    int[] after = new int[outcomes.length];
    for (int t = 0; t < outcomes.length; t++) {
      before[t] = t == 0 ? -1 : Math.max(before[t - 1], least[t - 1]);
      int back = outcomes.length - 1 - t;
      after[back] = t == 0 ? -1 : Math.max(after[back + 1], least[back + 1]);
    }
    for (int t = 0; t < outcomes.length; t++) {
      for (int profile : outcomes[t]) {
        int rank = problem.followerRank(profile);
        if (rank > before[t] && rank >= after[t]) {
          offered.add(profile);
        }
      }
    }
    return List.copyOf(offered);
  }
}
