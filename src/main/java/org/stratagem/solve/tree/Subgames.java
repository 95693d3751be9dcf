package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

/**
 * The subgames of a tree (Selten 1965): a node whose mover knows that it is there, with all below,
 * where no information set reaches out of it. Cost: the number of nodes.
 */
public final class Subgames {
  private final GameTree tree;
  private final boolean[] roots;

  public Subgames(GameTree tree) {
    this.tree = tree;
    this.roots = new boolean[tree.size()];
    int[] least = new int[tree.size()];
    int[] greatest = new int[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) {
      least[node] = node;
      greatest[node] = node;
      boolean known = true;
      if (tree.kind(node) == Kind.DECISION) {
        int set = tree.set(node);
        least[node] = tree.member(set, 0);
        greatest[node] = tree.member(set, tree.members(set) - 1);
        known = tree.members(set) == 1;
      }
      for (int branch = 0; branch < tree.degree(node); branch++) {
        int child = tree.child(node, branch);
        least[node] = Math.min(least[node], least[child]);
        greatest[node] = Math.max(greatest[node], greatest[child]);
      }
      roots[node] =
          node == 0
              || tree.degree(node) > 0
                  && known
                  && least[node] >= node
                  && greatest[node] < tree.end(node);
    }
  }

  /** Whether a subgame begins at a node; the whole game begins at the root. */
  public boolean isRoot(int node) {
    return roots[node];
  }

  /** Where subgames begin, in depth-first order. */
  public List<Integer> roots() {
    List<Integer> all = new ArrayList<>();
    for (int node = 0; node < roots.length; node++) {
      if (roots[node]) {
        all.add(node);
      }
    }
    return all;
  }

  /** Where the largest subgames inside a subgame begin. */
  public List<Integer> inside(int root) {
    List<Integer> inner = new ArrayList<>();
    int node = root + 1;
    while (node < tree.end(root)) {
      if (roots[node]) {
        inner.add(node);
        node = tree.end(node);
      } else {
        node++;
      }
    }
    return inner;
  }

  /**
   * A subgame as a game of its own.
   *
   * @param sets the information sets of the tree, in the order of those of the game
   */
  public record Part(GameTree game, int[] sets) {
    /** What a profile of the whole tree does in it. */
    public BehaviourProfile of(BehaviourProfile whole) {
      List<List<Real>> own = new ArrayList<>();
      for (int set : sets) {
        own.add(whole.probabilities().get(set));
      }
      return new BehaviourProfile(own);
    }
  }

  /** A subgame with all its nodes. */
  public Part whole(int root) {
    return cut(root, List.of(), List.of());
  }

  /**
   * A subgame in which plays end where subgames inside it begin.
   *
   * @param inner where they begin
   * @param payoffs what is got there
   */
  public Part cut(int root, List<Integer> inner, List<List<Real>> payoffs) {
    TreeBuilder builder = new TreeBuilder(tree.players());
    int[] numbers = new int[tree.sets().size()];
    Arrays.fill(numbers, -1);
    List<Integer> sets = new ArrayList<>();
    int node = root;
    int next = 0;
    while (node < tree.end(root)) {
      if (next < inner.size() && inner.get(next) == node) {
        builder.terminal(payoffs.get(next++));
        node = tree.end(node);
        continue;
      }
      add(builder, node, numbers, sets);
      node++;
    }
    return new Part(builder.build(), sets.stream().mapToInt(set -> set).toArray());
  }

  private void add(TreeBuilder builder, int node, int[] numbers, List<Integer> sets) {
    switch (tree.kind(node)) {
      case CHANCE -> builder.chance(tree, node);
      case DECISION -> {
        int set = tree.set(node);
        if (numbers[set] < 0) {
          GameTree.InformationSet known = tree.information(set);
          numbers[set] = builder.set(known.player(), known.name(), known.actions());
          sets.add(set);
        }
        builder.decision(numbers[set]);
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
