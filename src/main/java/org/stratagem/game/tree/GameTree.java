package org.stratagem.game.tree;

import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * A finite game in extensive form (Kuhn 1953): chance, decision and terminal nodes, and the
 * information sets of the players. Immutable. Made by a {@link TreeBuilder}.
 *
 * <p>Nodes are numbered depth-first from the root, 0: the nodes below a node {@code v} are those
 * from {@code v + 1} up to, not including, {@link #end}. A player may move several times, and
 * nothing is demanded of what it remembers: {@link Recall} tells. Trees of millions of nodes fit,
 * since a node takes a few numbers and no object.
 */
public final class GameTree {
  /** What happens at a node. */
  public enum Kind {
    CHANCE,
    DECISION,
    TERMINAL
  }

  /**
   * An information set: nodes that its mover cannot tell apart.
   *
   * @param player the mover
   * @param name for reports; may be empty
   * @param actions the names of what can be done, in order; the same at each of the nodes
   */
  public record InformationSet(int player, String name, List<String> actions) {
    public InformationSet {
      actions = List.copyOf(actions);
    }
  }

  private final List<String> players;
  private final List<InformationSet> sets;
  private final List<List<String>> labels;
  private final List<List<Real>> payoffs;
  private final Kind[] kinds;
  private final int[] facts;
  private final int[] parents;
  private final int[] branches;
  private final int[] ends;
  private final int[] firstChild;
  private final int[] children;
  private final List<List<Real>> probabilities;
  private final int[] firstMember;
  private final int[] members;
  private final boolean isExact;

  GameTree(TreeBuilder built) {
    int nodes = built.nodes();
    players = built.players();
    sets = List.copyOf(built.sets());
    labels = List.copyOf(built.labels());
    probabilities = List.copyOf(built.probabilities());
    payoffs = List.copyOf(built.payoffs());
    kinds = Arrays.copyOf(built.kinds(), nodes);
    facts = Arrays.copyOf(built.facts(), nodes);
    parents = Arrays.copyOf(built.parents(), nodes);
    branches = Arrays.copyOf(built.branches(), nodes);
    ends = new int[nodes];
    firstChild = new int[nodes + 1];
    children = new int[Math.max(0, nodes - 1)];
    firstMember = new int[sets.size() + 1];
    members = new int[(int) Arrays.stream(kinds).filter(kind -> kind == Kind.DECISION).count()];
    link();
    isExact =
        payoffs.stream().allMatch(each -> each.stream().allMatch(Real::isExact))
            && probabilities.stream().allMatch(each -> each.stream().allMatch(Real::isExact));
  }

  private void link() {
    int[] places = new int[sets.size()];
    for (int node = 0; node < kinds.length; node++) {
      firstChild[node + 1] = firstChild[node] + degree(node);
      if (kinds[node] == Kind.DECISION) {
        firstMember[facts[node] + 1]++;
      }
    }
    for (int set = 0; set < places.length; set++) {
      firstMember[set + 1] += firstMember[set];
      places[set] = firstMember[set];
    }
    for (int node = 0; node < kinds.length; node++) {
      if (node > 0) {
        children[firstChild[parents[node]] + branches[node]] = node;
      }
      if (kinds[node] == Kind.DECISION) {
        members[places[facts[node]]++] = node;
      }
    }
    for (int node = kinds.length - 1; node >= 0; node--) {
      ends[node] = degree(node) == 0 ? node + 1 : ends[child(node, degree(node) - 1)];
    }
  }

  /** The names of the players, in order. */
  public List<String> players() {
    return players;
  }

  public int playerCount() {
    return players.size();
  }

  /** How many nodes there are. */
  public int size() {
    return kinds.length;
  }

  public Kind kind(int node) {
    return kinds[node];
  }

  public boolean isTerminal(int node) {
    return kinds[node] == Kind.TERMINAL;
  }

  /** The node above; -1 for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** Which of its parent's branches leads to a node; -1 for the root. */
  public int branch(int node) {
    return branches[node];
  }

  /** How many branches a node has; 0 for a terminal one. */
  public int degree(int node) {
    return switch (kinds[node]) {
      case CHANCE -> labels.get(facts[node]).size();
      case DECISION -> sets.get(facts[node]).actions().size();
      case TERMINAL -> 0;
    };
  }

  public int child(int node, int branch) {
    return children[firstChild[node] + branch];
  }

  /** One past the last node below a node. */
  public int end(int node) {
    return ends[node];
  }

  /** The name of what leads along a branch: an action, or what chance draws. */
  public String label(int node, int branch) {
    return kinds[node] == Kind.CHANCE
        ? labels.get(facts[node]).get(branch)
        : sets.get(facts[node]).actions().get(branch);
  }

  /** The probability of a branch of a chance node. */
  public Real probability(int node, int branch) {
    return probabilities.get(facts[node]).get(branch);
  }

  /** The number of the information set that a decision node belongs to. */
  public int set(int node) {
    return facts[node];
  }

  /** The mover at a decision node. */
  public int player(int node) {
    return sets.get(facts[node]).player();
  }

  /** What a player gets where the play ends in a terminal node. */
  public Real payoff(int node, int player) {
    return payoffs.get(facts[node]).get(player);
  }

  /** All information sets, in the order in which they are met depth-first. */
  public List<InformationSet> sets() {
    return sets;
  }

  public InformationSet information(int set) {
    return sets.get(set);
  }

  /** How many nodes an information set has. */
  public int members(int set) {
    return firstMember[set + 1] - firstMember[set];
  }

  /** A node of an information set, by its place in it; nodes are in depth-first order. */
  public int member(int set, int place) {
    return members[firstMember[set] + place];
  }

  /** How many plays there are: the number of terminal nodes. */
  public int plays() {
    int count = 0;
    for (Kind kind : kinds) {
      count += kind == Kind.TERMINAL ? 1 : 0;
    }
    return count;
  }

  /** The number of moves, of chance too, on the longest way from the root. */
  public int depth() {
    int[] depths = new int[kinds.length];
    int most = 0;
    for (int node = 1; node < depths.length; node++) {
      depths[node] = depths[parents[node]] + 1;
      most = Math.max(most, depths[node]);
    }
    return most;
  }

  /** Whether every mover knows the node it is at. */
  public boolean hasPerfectInformation() {
    for (int set = 0; set < sets.size(); set++) {
      if (members(set) > 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether all numbers are exact. */
  public boolean isExact() {
    return isExact;
  }

  /** Whether the payoffs of the two players of the game sum to the same wherever it ends. */
  public boolean isConstantSum() {
    if (players.size() != 2) {
      return false;
    }
    Real sum = null;
    for (int node = 0; node < kinds.length; node++) {
      if (kinds[node] == Kind.TERMINAL) {
        Real here = payoff(node, 0).plus(payoff(node, 1));
        if (sum != null && !sum.equals(here)) {
          return false;
        }
        sum = here;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return kinds.length + " nodes, " + sets.size() + " information sets, players " + players;
  }

  /** The probability of what chance does on the way to each node. Cost: the number of nodes. */
  public Real[] chances() {
    Real[] chances = new Real[size()];
    chances[0] = Real.ONE;
    for (int node = 1; node < chances.length; node++) {
      int above = parent(node);
      chances[node] =
          kind(above) == Kind.CHANCE
              ? chances[above].times(probability(above, branch(node)))
              : chances[above];
    }
    return chances;
  }
}
