package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.numeric.Real;
import org.stratagem.solve.support.SupportEnumeration;
import org.stratagem.solve.support.SupportEquilibrium;
import org.stratagem.solve.tree.SubgamePerfection;

/**
 * The ways in which a tree may be played so that nobody gains by another action where play comes,
 * with any number of players: support by support, at the sets to which play comes. The mover at
 * each set is taken for a player of its own (the agents of Selten 1975), and what each of its
 * actions pays is a sum of products of the others' probabilities: intervals find all solutions.
 */
final class AgentPaths {
  /** Agents with more cells than these are left undecided. */
  private static final int MOST_CELLS = 20_000;

  /** For one choice of supports; a continuum uses it up. */
  private static final SupportEnumeration.Limits LIMITS =
      new SupportEnumeration.Limits(10_000, 10_000, 1, Integer.MAX_VALUE);

  private final GameTree tree;
  private final boolean[][] allowed;
  private final int budget;
  private final SubgamePerfection.Watch watch;
  private final List<Paths.Family> families = new ArrayList<>();
  private int choices;
  private boolean complete = true;

  /**
   * @param allowed by set: the actions that may be played
   * @param budget how many choices of supports may be looked at
   */
  AgentPaths(GameTree tree, boolean[][] allowed, int budget, SubgamePerfection.Watch watch) {
    this.tree = tree;
    this.allowed = allowed;
    this.budget = budget;
    this.watch = watch;
  }

  Paths find() {
    choose(Supports.open(allowed.length));
    return new Paths(families, complete);
  }

  private void choose(boolean[][] supports) {
    watch.tick();
    int set = Path.open(tree, supports);
    if (set < 0) {
      new Agents(supports).solve();
      return;
    }
    complete &= Supports.areAll(Supports.size(allowed[set]));
    for (boolean[] support : Supports.of(allowed[set])) {
      if (choices++ >= budget) {
        complete = false;
        break;
      }
      supports[set] = support;
      if (mayBeBest(supports)) {
        choose(supports);
      }
    }
    Supports.open(supports, set);
  }

  /** Whether no action of a support is beaten at all nodes that play may come to. */
  private boolean mayBeBest(boolean[][] supports) {
    ValueBounds bounds = ValueBounds.of(tree, Supports.orAll(supports, allowed));
    boolean[] reached = Path.reached(tree, supports);
    boolean open = Path.open(tree, supports) >= 0;
    for (int set = 0; set < supports.length; set++) {
      boolean[] support = supports[set];
      if (!Supports.isOpen(support)) {
        boolean[] nodes = new boolean[tree.members(set)];
        for (int place = 0; place < nodes.length; place++) {
          // Where other sets are open, play may come to further nodes.
          nodes[place] = reached[tree.member(set, place)] || open;
        }
        if (bounds.isBeaten(set, support, allowed[set], nodes)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The movers at sets with more than one action, for one choice of supports. */
  private final class Agents {
    private final boolean[][] supports;
    private final boolean[] reached;
    private final List<Integer> sets = new ArrayList<>();
    private final int[] agent = new int[allowed.length];
    private final int[][] actions = new int[allowed.length][];

    Agents(boolean[][] supports) {
      this.supports = supports;
      this.reached = Path.reached(tree, supports);
      Arrays.fill(agent, -1);
      for (int set = 0; set < supports.length; set++) {
        boolean[] support = supports[set];
        if (Supports.size(support) > 1) {
          agent[set] = sets.size();
          sets.add(set);
          int[] own = new int[Supports.size(support)];
          int next = 0;
          for (int action = 0; action < support.length; action++) {
            if (support[action]) {
              own[next++] = action;
            }
          }
          actions[set] = own;
        }
      }
    }

    void solve() {
      if (sets.isEmpty()) {
        families.add(new Paths.Family(List.of(path(List.of(), true)), true));
        return;
      }
      long cells = 1;
      for (int set : sets) {
        cells *= actions[set].length;
        if (cells > MOST_CELLS) {
          complete = false;
          return;
        }
      }
      SupportEnumeration.Found found =
          new SupportEnumeration(form((int) cells), LIMITS, this::isOver).ofAllActions();
      complete &= found.complete();
      for (SupportEquilibrium each : found.list()) {
        boolean inside =
            each.profile().weights().stream()
                .allMatch(own -> own.stream().allMatch(weight -> weight.signum() > 0));
        if (inside) {
          Path path = path(each.profile().weights(), each.isExact());
          families.add(new Paths.Family(List.of(path), true));
        }
      }
    }

    private boolean isOver() {
      watch.tick();
      return false;
    }

    private Path path(List<List<Real>> weights, boolean exact) {
      List<List<Real>> behaviour = new ArrayList<>(Collections.nCopies(supports.length, List.of()));
      for (int set = 0; set < supports.length; set++) {
        boolean[] support = supports[set];
        if (!Supports.isOpen(support)) {
          Real[] own = new Real[support.length];
          Arrays.fill(own, Real.ZERO);
          if (agent[set] < 0) {
            own[Supports.first(support)] = Real.ONE;
          } else {
            for (int place = 0; place < actions[set].length; place++) {
              own[actions[set][place]] = weights.get(agent[set]).get(place);
            }
          }
          behaviour.set(set, List.of(own));
        }
      }
      return new Path(behaviour, exact);
    }

    /** What the agents' actions pay, by profile: each as if play were meant to come to it. */
    private NormalForm form(int cells) {
      List<String> names = new ArrayList<>();
      List<List<String>> labels = new ArrayList<>();
      for (int set : sets) {
        names.add("set " + set);
        List<String> own = new ArrayList<>();
        for (int action : actions[set]) {
          own.add(tree.information(set).actions().get(action));
        }
        labels.add(own);
      }
      Real[][] payoffs = new Real[sets.size()][cells];
      int[] chosen = new int[sets.size()];
      for (int cell = 0; cell < cells; cell++) {
        int rest = cell;
        for (int each = chosen.length - 1; each >= 0; each--) {
          int[] own = actions[sets.get(each)];
          chosen[each] = own[rest % own.length];
          rest /= own.length;
        }
        for (int each = 0; each < chosen.length; each++) {
          payoffs[each][cell] = payoff(sets.get(each), chosen);
        }
      }
      return new NormalForm(names, labels, payoffs);
    }

    /** What the mover at a set gets behind its nodes, each weighted by the way there. */
    private Real payoff(int set, int[] chosen) {
      Real sum = Real.ZERO;
      for (int place = 0; place < tree.members(set); place++) {
        int node = tree.member(set, place);
        if (reached[node]) {
          Real weight = weight(set, node, chosen);
          if (weight.signum() != 0) {
            sum = sum.plus(weight.times(below(node, tree.information(set).player(), chosen)));
          }
        }
      }
      return sum;
    }

    /** The way to a node, but for steps on the ways to all nodes of its set. */
    private Real weight(int set, int node, int[] chosen) {
      Real weight = Real.ONE;
      int below = node;
      for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
        int branch = tree.branch(below);
        if (tree.kind(above) == Kind.CHANCE) {
          weight = weight.times(tree.probability(above, branch));
        } else if (!takes(tree.set(above), branch, chosen)
            && !isShared(set, tree.set(above), branch)) {
          return Real.ZERO;
        }
        below = above;
      }
      return weight;
    }

    private boolean takes(int set, int action, int[] chosen) {
      return agent[set] < 0
          ? Supports.first(supports[set]) == action
          : chosen[agent[set]] == action;
    }

    /** Whether an action is on the ways to all nodes of a set that play comes to. */
    private boolean isShared(int set, int earlier, int action) {
      for (int place = 0; place < tree.members(set); place++) {
        int below = tree.member(set, place);
        boolean found = !reached[below];
        for (int above = tree.parent(below); above >= 0 && !found; above = tree.parent(above)) {
          found =
              tree.kind(above) == Kind.DECISION
                  && tree.set(above) == earlier
                  && tree.branch(below) == action;
          below = above;
        }
        if (!found) {
          return false;
        }
      }
      return true;
    }

    private Real below(int node, int player, int[] chosen) {
      if (tree.isTerminal(node)) {
        return tree.payoff(node, player);
      }
      Real sum = Real.ZERO;
      for (int branch = 0; branch < tree.degree(node); branch++) {
        if (tree.kind(node) == Kind.CHANCE) {
          Real drawn = tree.probability(node, branch);
          if (drawn.signum() != 0) {
            sum = sum.plus(drawn.times(below(tree.child(node, branch), player, chosen)));
          }
        } else if (takes(tree.set(node), branch, chosen)) {
          return below(tree.child(node, branch), player, chosen);
        }
      }
      return sum;
    }
  }
}
