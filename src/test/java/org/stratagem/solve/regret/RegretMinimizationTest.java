package org.stratagem.solve.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

class RegretMinimizationTest {
  @Test
  void kuhnPokerIsWorthAnEighteenthToTheSecondPlayer() {
    RegretMinimization method = new RegretMinimization(kuhn());
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 4; round++) {
      for (int k = 0; k < 250; k++) {
        method.iterate();
      }
      Exploitability bounds = method.verified();
      assertThat(method.exploitability().gap()).isCloseTo(bounds.gap(), within(1e-12));
      assertThat(bounds.low()).isLessThanOrEqualTo(-1.0 / 18 + 1e-12);
      assertThat(bounds.high()).isGreaterThanOrEqualTo(-1.0 / 18 - 1e-12);
      assertThat(bounds.gap()).isLessThan(before);
      before = bounds.gap();
    }
    assertThat(before).isLessThan(1e-4);
  }

  @Test
  void boundsHoldTheValueOfEveryMatrixGame() {
    Random random = new Random(2);
    for (int trial = 0; trial < 30; trial++) {
      long a = random.nextInt(19) - 9L;
      long b = random.nextInt(19) - 9L;
      long c = random.nextInt(19) - 9L;
      long d = random.nextInt(19) - 9L;
      double lower = Math.max(Math.min(a, b), Math.min(c, d));
      double upper = Math.min(Math.max(a, c), Math.max(b, d));
      double value = lower == upper ? lower : (double) (a * d - b * c) / (a + d - b - c);
      RegretMinimization method = new RegretMinimization(matrix(a, b, c, d));
      for (int k = 0; k < 2000; k++) {
        method.iterate();
      }
      Exploitability bounds = method.exploitability();
      assertThat(value).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
      assertThat(bounds.gap()).isLessThan(0.02);
    }
  }

  /** Bounds by the sequence form and by the tree; and the value of the matrix, by its program. */
  @Test
  void aLargeMatrixIsSharedByTheProcessorsAndSolved() {
    Random random = new Random(4);
    int size = 260;
    Rational[][] payoffs = new Rational[size][size];
    TreeBuilder builder = new TreeBuilder(List.of("Row", "Col"));
    List<String> actions = IntStream.range(0, size).mapToObj(k -> "a" + k).toList();
    int row = builder.set(0, "", actions);
    int column = builder.set(1, "", actions);
    builder.decision(row);
    for (Rational[] own : payoffs) {
      builder.decision(column);
      for (int k = 0; k < size; k++) {
        own[k] = Rational.of(random.nextInt(100));
        builder.terminal(List.of(own[k], Rational.of(100).minus(own[k])));
      }
    }
    GameTree tree = builder.build();
    RegretMinimization method = new RegretMinimization(tree);
    RegretMinimization again = new RegretMinimization(tree);
    for (int k = 0; k < 200; k++) {
      method.iterate();
      again.iterate();
    }
    Exploitability bounds = method.verified();
    assertThat(method.exploitability().low()).isCloseTo(bounds.low(), within(1e-9));
    assertThat(method.exploitability().high()).isCloseTo(bounds.high(), within(1e-9));
    assertThat(again.verified()).isEqualTo(bounds);
    double value =
        new MatrixGameSolver(() -> false)
            .solve(new MatrixGame(payoffs))
            .orElseThrow()
            .value()
            .doubleValue();
    assertThat(value).isBetween(bounds.low(), bounds.high());
    assertThat(bounds.gap()).isLessThan(0.1);
  }

  /** Uniform play in Kuhn poker, by hand over all 27 plans of each player. */
  @Test
  void exploitabilityIsWhatTheBestOfAllPlansGains() {
    GameTree tree = kuhn();
    FlatTree flat = new FlatTree(tree);
    double[] uniform = new double[flat.actions()];
    flat.uniform(uniform);
    for (int player = 0; player < 2; player++) {
      assertThat(new TreeReplies(flat).best(player, uniform))
          .isCloseTo(bestOfAllPlans(flat, player, uniform), within(1e-12));
    }
  }

  private static double bestOfAllPlans(FlatTree tree, int player, double[] others) {
    List<Integer> own = new ArrayList<>();
    for (int set = 0; set < tree.sets(); set++) {
      if (tree.owner(set) == player) {
        own.add(set);
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int plan = 0; plan < 1 << own.size(); plan++) {
      double[] strategy = others.clone();
      for (int i = 0; i < own.size(); i++) {
        int chosen = plan >> i & 1;
        strategy[tree.start(own.get(i))] = 1 - chosen;
        strategy[tree.start(own.get(i)) + 1] = chosen;
      }
      best = Math.max(best, expected(tree, player, strategy, 0));
    }
    return best;
  }

  private static double expected(FlatTree tree, int player, double[] strategy, int node) {
    if (tree.degree(node) == 0) {
      return tree.payoff(node, player);
    }
    double sum = 0;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      int edge = tree.firstChild(node) + branch;
      double probability =
          tree.mover(node) == FlatTree.CHANCE
              ? tree.probability(edge)
              : strategy[tree.place(node) + branch];
      sum += probability * expected(tree, player, strategy, tree.child(edge));
    }
    return sum;
  }

  private static GameTree matrix(long a, long b, long c, long d) {
    TreeBuilder builder = new TreeBuilder(List.of("Row", "Col"));
    int row = builder.set(0, "", List.of("T", "B"));
    int column = builder.set(1, "", List.of("L", "R"));
    builder.decision(row);
    builder.decision(column);
    end(builder, a);
    end(builder, b);
    builder.decision(column);
    end(builder, c);
    end(builder, d);
    return builder.build();
  }

  private static void end(TreeBuilder builder, long first) {
    builder.terminal(List.of(Real.of(first), Real.of(-first)));
  }

  /** Kuhn (1950): three cards, one bet. */
  private static GameTree kuhn() {
    TreeBuilder builder = new TreeBuilder(List.of("First", "Second"));
    List<String> deals = new ArrayList<>();
    List<Real> weights = new ArrayList<>();
    for (int deal = 0; deal < 6; deal++) {
      deals.add("deal " + deal);
      weights.add(Rational.of(1, 6));
    }
    builder.chance(deals, weights);
    Map<String, Integer> sets = new HashMap<>();
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        if (first == second) {
          continue;
        }
        int sign = first > second ? 1 : -1;
        builder.decision(set(builder, sets, 0, first, "open"));
        builder.decision(set(builder, sets, 1, second, "checked"));
        end(builder, sign);
        builder.decision(set(builder, sets, 0, first, "raised"));
        end(builder, -1);
        end(builder, 2L * sign);
        builder.decision(set(builder, sets, 1, second, "bet"));
        end(builder, 1);
        end(builder, 2L * sign);
      }
    }
    return builder.build();
  }

  private static int set(
      TreeBuilder builder, Map<String, Integer> sets, int player, int card, String after) {
    return sets.computeIfAbsent(
        card + after, name -> builder.set(player, name, List.of("pass", "bet")));
  }
}
