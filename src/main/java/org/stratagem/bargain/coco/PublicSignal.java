package org.stratagem.bargain.coco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

/**
 * What all players commonly know before anybody moves: draws of chance that no information set of
 * anybody connects with others, even in steps (the meet of the players' partitions, Aumann 1976).
 *
 * @param draws the nodes that chance leads to, in order
 * @param probability of all of them together; positive
 * @param tree the game from there on, with the conditional probabilities
 */
public record PublicSignal(List<Integer> draws, Real probability, GameTree tree) {
  /** All signals of positive probability, in the order of their first draws. */
  public static List<PublicSignal> of(GameTree tree) {
    List<Integer> draws = new ArrayList<>();
    List<Real> chances = new ArrayList<>();
    draw(tree, 0, Real.ONE, draws, chances);
    int[] signal = new int[draws.size()];
    Arrays.setAll(signal, place -> place);
    for (int set = 0; set < tree.sets().size(); set++) {
      int first = root(signal, place(draws, tree.member(set, 0)));
      for (int member = 1; member < tree.members(set); member++) {
        int other = root(signal, place(draws, tree.member(set, member)));
        signal[Math.max(first, other)] = Math.min(first, other);
        first = Math.min(first, other);
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int place = 0; place < signal.length; place++) {
      groups.computeIfAbsent(root(signal, place), key -> new ArrayList<>()).add(place);
    }
    List<PublicSignal> signals = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      Real sum = Real.ZERO;
      List<Integer> own = new ArrayList<>();
      for (int place : group) {
        sum = sum.plus(chances.get(place));
        own.add(draws.get(place));
      }
      if (sum.signum() > 0) {
        List<Real> weights = new ArrayList<>();
        for (int place : group) {
          weights.add(chances.get(place).dividedBy(sum));
        }
        signals.add(new PublicSignal(List.copyOf(own), sum, part(tree, own, weights)));
      }
    }
    return signals;
  }

  private static void draw(
      GameTree tree, int node, Real probability, List<Integer> draws, List<Real> chances) {
    if (tree.kind(node) != Kind.CHANCE) {
      draws.add(node);
      chances.add(probability);
      return;
    }
    for (int branch = 0; branch < tree.degree(node); branch++) {
      Real next = probability.times(tree.probability(node, branch));
      draw(tree, tree.child(node, branch), next, draws, chances);
    }
  }

  /** Which of the ascending draws a node lies below. */
  private static int place(List<Integer> draws, int node) {
    int found = java.util.Collections.binarySearch(draws, node);
    return found >= 0 ? found : -found - 2;
  }

  private static int root(int[] signal, int place) {
    int root = place;
    while (signal[root] != root) {
      root = signal[root];
    }
    return root;
  }

  private static GameTree part(GameTree tree, List<Integer> draws, List<Real> weights) {
    TreeBuilder builder = new TreeBuilder(tree.players());
    if (draws.size() > 1) {
      builder.chance(draws.stream().map(draw -> "draw " + draw).toList(), weights);
    }
    Map<Integer, Integer> sets = new HashMap<>();
    for (int draw : draws) {
      // Depth-first numbers: the nodes in this order are what the builder takes.
      for (int node = draw; node < tree.end(draw); node++) {
        switch (tree.kind(node)) {
          case CHANCE -> builder.chance(tree, node);
          case DECISION -> {
            GameTree.InformationSet set = tree.information(tree.set(node));
            builder.decision(
                sets.computeIfAbsent(
                    tree.set(node), key -> builder.set(set.player(), set.name(), set.actions())));
          }
          case TERMINAL -> {
            List<Real> payoffs = new ArrayList<>();
            for (int player = 0; player < tree.playerCount(); player++) {
              payoffs.add(tree.payoff(node, player));
            }
            builder.terminal(payoffs);
          }
        }
      }
    }
    return builder.build();
  }
}
