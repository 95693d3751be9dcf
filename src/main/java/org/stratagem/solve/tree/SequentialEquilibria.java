package org.stratagem.solve.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Sequential equilibria without randomising (Kreps, Wilson 1982) of small trees with perfect
 * recall: every profile of actions is tried, with beliefs at the sets that it does not reach. What
 * is listed is proven: at each set the action is best under the belief, and the beliefs are limits
 * of Bayes' rule under mistakes. One action at a time is enough to look at, since beliefs are
 * consistent (Hendon, Jacobsen, Sloth 1996). Cost: the profiles times the nodes, and linear
 * programs for those that are left.
 */
public final class SequentialEquilibria {
  /** Of sets with more nodes not all kinds of beliefs are tried. */
  private static final int MOST_NODES = 8;

  /** So many combinations of kinds of beliefs are tried for a profile. */
  private static final int MOST_COMBINATIONS = 4096;

  /**
   * What was found.
   *
   * @param list equilibria, one for each profile, with beliefs that support it
   * @param complete whether every other profile without randomising is proven to be none
   */
  public record Solution(List<Assessment> list, boolean complete) {
    public Solution {
      list = List.copyOf(list);
    }
  }

  private final GameTree tree;
  private final SubgamePerfection.Watch watch;
  private final List<Assessment> list = new ArrayList<>();
  private boolean complete = true;

  /**
   * @param tree with perfect recall
   */
  public SequentialEquilibria(GameTree tree, SubgamePerfection.Watch watch) {
    this.tree = tree;
    this.watch = watch;
  }

  /** How many profiles there are to try. */
  public BigInteger profiles() {
    BigInteger count = BigInteger.ONE;
    for (GameTree.InformationSet set : tree.sets()) {
      count = count.multiply(BigInteger.valueOf(set.actions().size()));
    }
    return count;
  }

  public Solution solve() {
    int[] actions = new int[tree.sets().size()];
    while (true) {
      watch.tick();
      new Trial(actions).run();
      int place = actions.length - 1;
      while (place >= 0 && ++actions[place] == tree.information(place).actions().size()) {
        actions[place--] = 0;
      }
      if (place < 0) {
        return new Solution(list, complete);
      }
    }
  }

  /** A kind of belief at a set that is not reached, with the most even one of it. */
  private record Kind(boolean[] possible, List<Real> belief) {}

  /** One profile. */
  private final class Trial {
    private final int[] actions;
    private final BehaviourProfile profile;
    private final Real[] reach;
    private final List<Real[]> values;
    private final List<List<Real>> beliefs = new ArrayList<>();
    private final List<Integer> missed = new ArrayList<>();
    private final List<List<Kind>> kinds = new ArrayList<>();

    Trial(int[] actions) {
      this.actions = actions.clone();
      this.profile = BehaviourProfile.pure(tree, actions);
      Play play = new Play(tree, profile);
      this.reach = play.reach();
      this.values = play.values();
    }

    void run() {
      for (int set = 0; set < actions.length; set++) {
        Real whole = Real.ZERO;
        for (int place = 0; place < tree.members(set); place++) {
          whole = whole.plus(reach[tree.member(set, place)]);
        }
        List<Real> belief = new ArrayList<>();
        for (int place = 0; place < tree.members(set); place++) {
          Real weight = reach[tree.member(set, place)];
          belief.add(whole.signum() == 0 ? Real.ZERO : weight.dividedBy(whole));
        }
        beliefs.add(belief);
        if (whole.signum() == 0) {
          missed.add(set);
        } else if (!isBest(set, belief)) {
          return;
        }
      }
      for (int set : missed) {
        List<Kind> own = kinds(set);
        if (own.isEmpty()) {
          return;
        }
        kinds.add(own);
      }
      combine();
    }

    private boolean isBest(int set, List<Real> belief) {
      Real best = expected(set, belief, actions[set]);
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        if (expected(set, belief, action).compareTo(best) > 0) {
          return false;
        }
      }
      return true;
    }

    private Real expected(int set, List<Real> belief, int action) {
      Real sum = Real.ZERO;
      for (int place = 0; place < belief.size(); place++) {
        if (belief.get(place).signum() != 0) {
          int node = tree.child(tree.member(set, place), action);
          sum = sum.plus(belief.get(place).times(value(set, node)));
        }
      }
      return sum;
    }

    private Real value(int set, int node) {
      return values.get(tree.information(set).player())[node];
    }

    /** The sets of nodes that a belief may think possible so that the action is best. */
    private List<Kind> kinds(int set) {
      int nodes = tree.members(set);
      List<Kind> found = new ArrayList<>();
      if (nodes > MOST_NODES) {
        complete = false;
      }
      int tried = Math.min(nodes, MOST_NODES);
      for (int bits = 1; bits < 1 << tried; bits++) {
        boolean[] possible = new boolean[nodes];
        List<List<Rational>> payoffs = new ArrayList<>();
        for (int place = 0; place < tried; place++) {
          possible[place] = (bits >> place & 1) == 1;
          if (possible[place]) {
            payoffs.add(payoffs(set, tree.member(set, place)));
          }
        }
        Optional<List<Rational>> belief = BeliefProgram.inner(payoffs, actions[set]);
        if (belief.isPresent()) {
          found.add(new Kind(possible, spread(possible, belief.get())));
        }
      }
      // Wide beliefs first: they need the fewest coincidences.
      Collections.reverse(found);
      return found;
    }

    private List<Rational> payoffs(int set, int node) {
      List<Rational> payoffs = new ArrayList<>();
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        payoffs.add(value(set, tree.child(node, action)).toRational());
      }
      return payoffs;
    }

    private List<Real> spread(boolean[] possible, List<Rational> belief) {
      List<Real> spread = new ArrayList<>();
      int next = 0;
      for (boolean each : possible) {
        spread.add(each ? belief.get(next++) : Real.ZERO);
      }
      return spread;
    }

    /** The first combination of kinds of beliefs that some mistakes explain. */
    private void combine() {
      List<List<Integer>> nodes = new ArrayList<>();
      for (int set : missed) {
        List<Integer> members = new ArrayList<>();
        for (int place = 0; place < tree.members(set); place++) {
          members.add(tree.member(set, place));
        }
        nodes.add(members);
      }
      int[] chosen = new int[missed.size()];
      boolean undecided = false;
      for (int tries = 0; ; tries++) {
        watch.tick();
        List<boolean[]> possible = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
          possible.add(kinds.get(i).get(chosen[i]).possible());
        }
        Trembles trembles = new Trembles(tree, actions);
        if (trembles.haveOrders(nodes, possible)) {
          if (trembles.areFree(nodes, possible)) {
            accept(chosen);
            return;
          }
          undecided = true;
        }
        int place = chosen.length - 1;
        while (place >= 0 && ++chosen[place] == kinds.get(place).size()) {
          chosen[place--] = 0;
        }
        if (place < 0 || tries == MOST_COMBINATIONS) {
          complete &= place < 0 && !undecided;
          return;
        }
      }
    }

    private void accept(int[] chosen) {
      List<List<Real>> all = new ArrayList<>(beliefs);
      for (int i = 0; i < chosen.length; i++) {
        all.set(missed.get(i), kinds.get(i).get(chosen[i]).belief());
      }
      list.add(new Assessment(profile, all));
    }
  }
}
