package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Small random trees for tests. */
public final class RandomTrees {
  private final Random random;
  private final int players;
  private final int depth;
  private final boolean perfectInformation;
  private final boolean perfectRecall;
  private final TreeBuilder builder;
  private final Map<String, Integer> sets = new HashMap<>();

  private RandomTrees(
      Random random, int players, int depth, boolean perfectInformation, boolean perfectRecall) {
    this.random = random;
    this.players = players;
    this.depth = depth;
    this.perfectInformation = perfectInformation;
    this.perfectRecall = perfectRecall;
    List<String> names = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      names.add("P" + (player + 1));
    }
    builder = new TreeBuilder(names);
  }

  /** A tree in which every mover knows where it is. */
  public static GameTree perfectInformation(Random random, int players, int depth) {
    return new RandomTrees(random, players, depth, true, true).tree();
  }

  /** A tree in which movers confuse some nodes, but remember what they saw and did. */
  public static GameTree perfectRecall(Random random, int players, int depth) {
    return new RandomTrees(random, players, depth, false, true).tree();
  }

  /** A tree in which movers may confuse any nodes with as many branches. */
  public static GameTree any(Random random, int players, int depth) {
    return new RandomTrees(random, players, depth, false, false).tree();
  }

  private GameTree tree() {
    List<String> seen = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      seen.add("");
    }
    grow(0, seen);
    return builder.build();
  }

  /**
   * @param seen what each player remembers
   */
  private void grow(int level, List<String> seen) {
    int kind = random.nextInt(10);
    if (level == depth || level > 0 && kind < 2) {
      List<Real> payoffs = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        payoffs.add(Real.of(random.nextInt(5)));
      }
      builder.terminal(payoffs);
      return;
    }
    int degree = 2 + random.nextInt(2);
    if (kind < 4) {
      List<String> names = new ArrayList<>();
      List<Real> weights = new ArrayList<>();
      for (int branch = 0; branch < degree; branch++) {
        names.add("c" + branch);
        weights.add(
            Rational.of(2L * (branch + 1)).dividedBy(Real.of((long) degree * (degree + 1))));
      }
      builder.chance(names, weights);
      for (int branch = 0; branch < degree; branch++) {
        grow(level + 1, seen);
      }
      return;
    }
    int player = random.nextInt(players);
    // What the mover is told: with perfect recall it joins what it remembers.
    String told = perfectInformation ? "n" + builder.nodes() : "s" + random.nextInt(2);
    String situation =
        (perfectRecall ? player + ":" + seen.get(player) : player + "") + told + degree;
    List<String> actions = new ArrayList<>();
    for (int action = 0; action < degree; action++) {
      actions.add("a" + action);
    }
    int set =
        sets.computeIfAbsent(situation, key -> builder.set(player, "I" + sets.size(), actions));
    builder.decision(set);
    for (int action = 0; action < degree; action++) {
      List<String> after = new ArrayList<>(seen);
      after.set(player, seen.get(player) + "/" + set + "." + action);
      grow(level + 1, after);
    }
  }

  /** Random behaviour, with zeros. */
  public static BehaviourProfile behaviour(GameTree tree, Random random) {
    List<List<Real>> all = new ArrayList<>();
    for (GameTree.InformationSet set : tree.sets()) {
      int[] weights = new int[set.actions().size()];
      int sum = 0;
      while (sum == 0) {
        for (int action = 0; action < weights.length; action++) {
          weights[action] = random.nextInt(4);
          sum += weights[action];
        }
      }
      List<Real> probabilities = new ArrayList<>();
      for (int weight : weights) {
        probabilities.add(Real.of(weight).dividedBy(Real.of(sum)));
      }
      all.add(probabilities);
    }
    return new BehaviourProfile(all);
  }

  /** The same tree of two players in which the second gets what is left of 7. */
  public static GameTree constantSum(GameTree tree) {
    return withPayoffs(tree, payoffs -> List.of(payoffs.get(0), Real.of(7).minus(payoffs.get(0))));
  }

  /** The same tree with each player's payoffs multiplied by a factor, and 1 added. */
  public static GameTree rescaled(GameTree tree, List<Rational> factors) {
    return withPayoffs(
        tree,
        payoffs -> {
          List<Real> scaled = new ArrayList<>();
          for (int player = 0; player < payoffs.size(); player++) {
            scaled.add(payoffs.get(player).times(factors.get(player)).plus(Real.ONE));
          }
          return scaled;
        });
  }

  /** The same tree with other payoffs, of which no two are likely to be the same. */
  public static GameTree distinct(GameTree tree, Random random) {
    return withPayoffs(
        tree, payoffs -> payoffs.stream().map(each -> Real.of(random.nextInt(1 << 20))).toList());
  }

  private static GameTree withPayoffs(GameTree tree, UnaryOperator<List<Real>> change) {
    TreeBuilder copy = new TreeBuilder(tree.players());
    for (GameTree.InformationSet set : tree.sets()) {
      copy.set(set.player(), set.name(), set.actions());
    }
    for (int node = 0; node < tree.size(); node++) {
      switch (tree.kind(node)) {
        case CHANCE -> {
          List<String> labels = new ArrayList<>();
          List<Real> weights = new ArrayList<>();
          for (int branch = 0; branch < tree.degree(node); branch++) {
            labels.add(tree.label(node, branch));
            weights.add(tree.probability(node, branch));
          }
          copy.chance(labels, weights);
        }
        case DECISION -> copy.decision(tree.set(node));
        case TERMINAL -> {
          List<Real> payoffs = new ArrayList<>();
          for (int player = 0; player < tree.playerCount(); player++) {
            payoffs.add(tree.payoff(node, player));
          }
          copy.terminal(change.apply(payoffs));
        }
      }
    }
    return copy.build();
  }
}
