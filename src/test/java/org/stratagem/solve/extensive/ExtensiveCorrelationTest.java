package org.stratagem.solve.extensive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Plans;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.correlated.CorrelatedPolytope;
import org.stratagem.solve.correlated.CorrelatedSolver;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;

class ExtensiveCorrelationTest {
  private static final List<List<Rational>> WEIGHTS =
      List.of(
          List.of(Rational.of(1), Rational.of(1)),
          List.of(Rational.of(1), Rational.of(0)),
          List.of(Rational.of(-1), Rational.of(2)));

  private static Rational extensive(GameTree tree, PlanTable table, List<Rational> weights) {
    ExtensiveCorrelation.Optimum optimum =
        new ExtensiveCorrelation(tree, table, () -> false).best(weights).orElseThrow();
    assertThat(new Obedience(tree, table, optimum.joint()).gains()).containsOnly(Real.ZERO);
    return optimum.value();
  }

  private static Rational normal(
      PlanTable table, CorrelatedPolytope.Kind kind, List<Rational> weights) {
    CorrelatedPolytope polytope = new CorrelatedPolytope(table.form(), kind);
    return new CorrelatedSolver(polytope, () -> false).best(weights).orElseThrow().value();
  }

  private static List<GameTree> trees(Random random, int count) {
    List<GameTree> trees = new ArrayList<>();
    while (trees.size() < count) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3);
      long plans = 1;
      for (int player = 0; player < 2; player++) {
        plans *= new Plans(tree, player).countReduced().orElseThrow().longValue();
      }
      if (plans > 1 && plans <= 60) {
        trees.add(tree);
      }
    }
    return trees;
  }

  /** Who hears less can be told more: between correlated and coarse correlated equilibria. */
  @Test
  void itLiesBetweenTheCorrelatedAndTheCoarseOnes() throws Exception {
    int more = 0;
    for (GameTree tree : trees(new Random(31), 40)) {
      PlanTable table = PlanTable.reduced(tree, 1000);
      for (List<Rational> weights : WEIGHTS) {
        Rational value = extensive(tree, table, weights);
        Rational least = normal(table, CorrelatedPolytope.Kind.CORRELATED, weights);
        Rational most = normal(table, CorrelatedPolytope.Kind.COARSE, weights);
        assertThat(value).isBetween(least, most);
        more += value.compareTo(least) > 0 ? 1 : 0;
      }
    }
    assertThat(more).isPositive();
  }

  @Test
  void everyNashEquilibriumIsOne() throws Exception {
    int seen = 0;
    for (GameTree tree : trees(new Random(32), 30)) {
      PlanTable table = PlanTable.reduced(tree, 1000);
      for (NashPoint point : new FiniteNash(table.form(), () -> false).solve().list()) {
        seen++;
        List<Rational> joint = new ArrayList<>();
        for (int profile = 0; profile < table.form().profiles(); profile++) {
          Real weight = Real.ONE;
          for (int player = 0; player < 2; player++) {
            int plan = table.form().action(profile, player);
            weight = weight.times(point.profile().of(player).get(plan));
          }
          joint.add(weight.toRational());
        }
        assertThat(new Obedience(tree, table, joint).gains()).containsOnly(Real.ZERO);
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  /** The gain from the tree against all plans that obey until they hear something. */
  @Test
  void gainsAreThoseOfTheBestPlan() throws Exception {
    Random random = new Random(33);
    int positive = 0;
    for (GameTree tree : trees(random, 25)) {
      PlanTable table = PlanTable.reduced(tree, 1000);
      int profiles = table.form().profiles();
      int[] weights = new int[profiles];
      int sum = 1;
      for (int profile = 0; profile < profiles; profile++) {
        weights[profile] = random.nextInt(4);
        sum += weights[profile];
      }
      weights[0]++;
      List<Rational> joint = new ArrayList<>();
      for (int weight : weights) {
        joint.add(Rational.of(weight, sum));
      }
      List<Real> gains = new Obedience(tree, table, joint).gains();
      for (int player = 0; player < 2; player++) {
        assertThat(gains.get(player)).isEqualTo(byPlans(tree, table, joint, player));
        positive += gains.get(player).signum();
      }
    }
    assertThat(positive).isGreaterThan(10);
  }

  private static Real byPlans(GameTree tree, PlanTable table, List<Rational> joint, int player) {
    List<int[]> complete = new ArrayList<>();
    new Plans(tree, player).forEach(complete::add);
    Real most = Real.ZERO;
    for (int set : new Plans(tree, player).sets()) {
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        for (int[] instead : complete) {
          Real gain = Real.ZERO;
          for (int profile = 0; profile < joint.size(); profile++) {
            int[] told = plan(table, profile, player);
            if (told[set] == action) {
              Real change =
                  worth(tree, table, profile, player, told, set, instead)
                      .minus(worth(tree, table, profile, player, told, set, told));
              gain = gain.plus(joint.get(profile).times(change));
            }
          }
          most = most.max(gain);
        }
      }
    }
    return most;
  }

  private static int[] plan(PlanTable table, int profile, int player) {
    return table.plans().get(player).get(table.form().action(profile, player));
  }

  /** What a player gets that does something else from a set on. */
  private static Real worth(
      GameTree tree, PlanTable table, int profile, int player, int[] told, int set, int[] instead) {
    return value(tree, table, profile, player, told, set, instead, 0);
  }

  private static Real value(
      GameTree tree,
      PlanTable table,
      int profile,
      int player,
      int[] plan,
      int set,
      int[] instead,
      int node) {
    switch (tree.kind(node)) {
      case TERMINAL:
        return tree.payoff(node, player);
      case CHANCE:
        Real sum = Real.ZERO;
        for (int branch = 0; branch < tree.degree(node); branch++) {
          Real below =
              value(tree, table, profile, player, plan, set, instead, tree.child(node, branch));
          sum = sum.plus(tree.probability(node, branch).times(below));
        }
        return sum;
      default:
        int mover = tree.player(node);
        int[] now = mover == player && tree.set(node) == set ? instead : plan;
        int[] chosen = mover == player ? now : plan(table, profile, mover);
        int next = tree.child(node, chosen[tree.set(node)]);
        return value(tree, table, profile, player, now, set, instead, next);
    }
  }

  /** After figure 1 of von Stengel and Forges 2008: good ones are told how to show it. */
  @Test
  void aSignalThatOnlyGoodOnesHear() throws Exception {
    TreeBuilder builder = new TreeBuilder(List.of("Student", "Professor"));
    List<Integer> kinds = new ArrayList<>();
    List<Integer> signals = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      kinds.add(builder.set(0, "kind " + number, List.of("X", "Y")));
      signals.add(builder.set(1, "signal " + number, List.of("left", "right")));
    }
    builder.chance(List.of("good", "bad"), List.of(Rational.of(1, 2), Rational.of(1, 2)));
    for (int kind = 0; kind < 2; kind++) {
      builder.decision(kinds.get(kind));
      for (int signal : signals) {
        builder.decision(signal);
        builder.terminal(List.of(Real.of(kind == 0 ? 4 : 6), Real.of(kind == 0 ? 10 : 0)));
        builder.terminal(List.of(Real.of(0), Real.of(6)));
      }
    }
    GameTree tree = builder.build();
    PlanTable table = PlanTable.reduced(tree, 1000);
    List<Rational> professor = List.of(Rational.of(0), Rational.of(1));
    assertThat(normal(table, CorrelatedPolytope.Kind.CORRELATED, WEIGHTS.get(0)))
        .isEqualTo(Rational.of(6));
    assertThat(extensive(tree, table, professor)).isEqualTo(Rational.of(13, 2));
    assertThat(extensive(tree, table, WEIGHTS.get(0))).isEqualTo(Rational.of(10));
  }
}
