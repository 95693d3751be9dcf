package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.game.tree.GameTree.InformationSet;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.numeric.Real;

/**
 * Takes the nodes of a tree depth-first: each is put on the first open branch of the last node that
 * has one, which is the order in which a recursion meets them. For one thread.
 */
public final class TreeBuilder {
  private static final int FIRST = 64;

  private final List<String> players;
  private final List<InformationSet> sets = new ArrayList<>();
  private final List<List<String>> labels = new ArrayList<>();
  private final List<List<Real>> probabilities = new ArrayList<>();
  private final List<List<Real>> payoffs = new ArrayList<>();
  private Kind[] kinds = new Kind[FIRST];
  private int[] facts = new int[FIRST];
  private int[] parents = new int[FIRST];
  private int[] branches = new int[FIRST];
  private int nodes;
  private int open = -1;
  private int next = -1;

  /**
   * @param players their names, in order
   */
  public TreeBuilder(List<String> players) {
    this.players = List.copyOf(players);
  }

  /** The number of a new information set, to which decision nodes are then put. */
  public int set(int player, String name, List<String> actions) {
    if (player < 0 || player >= players.size() || actions.isEmpty()) {
      throw new IllegalArgumentException("a set of player " + player + " with " + actions);
    }
    sets.add(new InformationSet(player, name, actions));
    return sets.size() - 1;
  }

  /** A node of an information set; its branches follow, in the order of the actions. */
  public void decision(int set) {
    add(Kind.DECISION, set, sets.get(set).actions().size());
  }

  /** A chance node as it stands in another tree. */
  public void chance(GameTree tree, int node) {
    List<String> drawn = new ArrayList<>();
    List<Real> weights = new ArrayList<>();
    for (int branch = 0; branch < tree.degree(node); branch++) {
      drawn.add(tree.label(node, branch));
      weights.add(tree.probability(node, branch));
    }
    chance(drawn, weights);
  }

  /**
   * A chance node; its branches follow.
   *
   * @param drawn the names of what is drawn
   * @param weights their probabilities, none negative, with sum 1 (exactly where all are exact)
   */
  public void chance(List<String> drawn, List<Real> weights) {
    Real sum = Real.ZERO;
    boolean negative = false;
    for (Real weight : weights) {
      sum = sum.plus(weight);
      negative |= weight.signum() < 0;
    }
    boolean isOne = sum.isExact() ? sum.equals(Real.ONE) : Math.abs(sum.doubleValue() - 1) < 1e-9;
    if (drawn.isEmpty() || drawn.size() != weights.size() || negative || !isOne) {
      throw new IllegalArgumentException("no distribution: " + drawn + " with " + weights);
    }
    labels.add(List.copyOf(drawn));
    probabilities.add(List.copyOf(weights));
    add(Kind.CHANCE, labels.size() - 1, drawn.size());
  }

  /** The end of a play. */
  public void terminal(List<Real> payoff) {
    if (payoff.size() != players.size()) {
      throw new IllegalArgumentException(payoff + " for " + players);
    }
    payoffs.add(List.copyOf(payoff));
    add(Kind.TERMINAL, payoffs.size() - 1, 0);
  }

  private void add(Kind kind, int fact, int degree) {
    if (nodes > 0 && open < 0) {
      throw new IllegalStateException("no branch is open");
    }
    if (nodes == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * nodes);
      facts = Arrays.copyOf(facts, 2 * nodes);
      parents = Arrays.copyOf(parents, 2 * nodes);
      branches = Arrays.copyOf(branches, 2 * nodes);
    }
    kinds[nodes] = kind;
    facts[nodes] = fact;
    parents[nodes] = open;
    branches[nodes] = next;
    open = nodes++;
    next = -1;
    if (degree > 0) {
      next = 0;
    } else {
      close();
    }
  }

  /** Goes up to the next open branch. */
  private void close() {
    while (open >= 0 && (kinds[open] == Kind.TERMINAL || next == degree(open) - 1)) {
      next = branches[open];
      open = parents[open];
    }
    if (open >= 0) {
      next++;
    }
  }

  private int degree(int node) {
    return kinds[node] == Kind.CHANCE
        ? labels.get(facts[node]).size()
        : sets.get(facts[node]).actions().size();
  }

  /** How many nodes there are so far. */
  public int nodes() {
    return nodes;
  }

  /** Whether no branch is left without a node. */
  public boolean isComplete() {
    return nodes > 0 && open < 0;
  }

  /** The tree; every branch needs a node, every information set too. */
  public GameTree build() {
    if (!isComplete()) {
      throw new IllegalStateException("a branch has no node yet");
    }
    return new GameTree(this);
  }

  List<String> players() {
    return players;
  }

  List<InformationSet> sets() {
    return sets;
  }

  List<List<String>> labels() {
    return labels;
  }

  List<List<Real>> probabilities() {
    return probabilities;
  }

  List<List<Real>> payoffs() {
    return payoffs;
  }

  Kind[] kinds() {
    return kinds;
  }

  int[] facts() {
    return facts;
  }

  int[] parents() {
    return parents;
  }

  int[] branches() {
    return branches;
  }
}
