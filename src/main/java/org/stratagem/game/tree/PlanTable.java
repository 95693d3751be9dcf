package org.stratagem.game.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * The normal form of a tree with the plans behind its actions. Cost: for each terminal node the
 * number of profiles that may end there.
 *
 * @param form the actions are plans
 * @param plans by player, then by action: an action for each information set of the tree, {@link
 *     Plans#OPEN} where the plan says nothing
 */
public record PlanTable(NormalForm form, List<List<int[]>> plans) {
  /** More plan profiles than were allowed. */
  public static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    private final BigInteger count;

    TooLarge(BigInteger count) {
      super(count + " profiles of plans", null, false, false);
      this.count = count;
    }

    /** How many profiles there are, or a lower bound where they cannot be counted. */
    public BigInteger count() {
      return count;
    }
  }

  /** The normal form of all complete plans. */
  public static PlanTable full(GameTree tree, long limit) throws TooLarge {
    BigInteger count = BigInteger.ONE;
    for (int player = 0; player < tree.playerCount(); player++) {
      count = count.multiply(new Plans(tree, player).count());
    }
    check(count, limit);
    List<List<int[]>> plans = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      List<int[]> own = new ArrayList<>();
      new Plans(tree, player).forEach(own::add);
      plans.add(own);
    }
    return table(tree, plans);
  }

  /** The reduced normal form: plans that always do the same are one. */
  public static PlanTable reduced(GameTree tree, long limit) throws TooLarge {
    BigInteger count = BigInteger.ONE;
    for (int player = 0; player < tree.playerCount(); player++) {
      Plans plans = new Plans(tree, player);
      // Where a player forgets, the complete plans bound the reduced ones.
      count = count.multiply(plans.countReduced().orElseGet(plans::count));
    }
    check(count, limit);
    List<List<int[]>> plans = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      List<int[]> own = new ArrayList<>();
      new Plans(tree, player).forEachReduced(own::add);
      plans.add(own);
    }
    return table(tree, plans);
  }

  private static void check(BigInteger count, long limit) throws TooLarge {
    if (count.compareTo(BigInteger.valueOf(Math.min(limit, Integer.MAX_VALUE - 8))) > 0) {
      throw new TooLarge(count);
    }
  }

  private static PlanTable table(GameTree tree, List<List<int[]>> plans) {
    List<List<String>> names = new ArrayList<>();
    int size = 1;
    for (int player = 0; player < plans.size(); player++) {
      Plans own = new Plans(tree, player);
      names.add(plans.get(player).stream().map(own::name).toList());
      size *= plans.get(player).size();
    }
    Real[][] payoffs = new Real[plans.size()][size];
    for (Real[] table : payoffs) {
      Arrays.fill(table, Real.ZERO);
    }
    Real[] chance = tree.chances();
    for (int node = 0; node < chance.length; node++) {
      if (tree.isTerminal(node) && chance[node].signum() != 0) {
        add(tree, plans, node, chance[node], payoffs);
      }
    }
    return new PlanTable(new NormalForm(tree.players(), names, payoffs), plans);
  }

  /** Adds what a terminal node pays to all profiles of plans that allow it. */
  private static void add(
      GameTree tree, List<List<int[]>> plans, int node, Real weight, Real[][] payoffs) {
    List<int[]> allowing = new ArrayList<>();
    for (int player = 0; player < plans.size(); player++) {
      List<int[]> own = plans.get(player);
      int[] numbers = new int[own.size()];
      int count = 0;
      for (int plan = 0; plan < numbers.length; plan++) {
        if (allows(tree, own.get(plan), player, node)) {
          numbers[count++] = plan;
        }
      }
      allowing.add(Arrays.copyOf(numbers, count));
    }
    Real[] pays = new Real[plans.size()];
    for (int player = 0; player < pays.length; player++) {
      pays[player] = weight.times(tree.payoff(node, player));
    }
    add(plans, allowing, 0, 0, pays, payoffs);
  }

  private static void add(
      List<List<int[]>> plans,
      List<int[]> allowing,
      int player,
      int profile,
      Real[] pays,
      Real[][] payoffs) {
    if (player == plans.size()) {
      for (int each = 0; each < pays.length; each++) {
        payoffs[each][profile] = payoffs[each][profile].plus(pays[each]);
      }
      return;
    }
    for (int plan : allowing.get(player)) {
      add(plans, allowing, player + 1, profile * plans.get(player).size() + plan, pays, payoffs);
    }
  }

  private static boolean allows(GameTree tree, int[] plan, int player, int node) {
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == GameTree.Kind.DECISION
          && tree.player(above) == player
          && plan[tree.set(above)] != tree.branch(below)) {
        return false;
      }
      below = above;
    }
    return true;
  }

  /**
   * The behaviour of a mixture of a player's plans (Kuhn 1953): at each set, how the plans that
   * come there divide. Rightly so where the player has perfect recall. Where it never comes, it
   * takes the first action.
   *
   * @param weights by plan
   * @param into the probabilities by information set, of which this player's are set
   */
  public void behaviour(GameTree tree, int player, List<Real> weights, List<List<Real>> into) {
    for (int set : new Plans(tree, player).sets()) {
      int actions = tree.information(set).actions().size();
      Real[] sums = new Real[actions];
      Arrays.fill(sums, Real.ZERO);
      Real whole = Real.ZERO;
      for (int plan = 0; plan < weights.size(); plan++) {
        int[] chosen = plans.get(player).get(plan);
        if (chosen[set] != Plans.OPEN
            && weights.get(plan).signum() != 0
            && comes(tree, chosen, player, set)) {
          sums[chosen[set]] = sums[chosen[set]].plus(weights.get(plan));
          whole = whole.plus(weights.get(plan));
        }
      }
      if (whole.signum() == 0) {
        into.set(set, BehaviourProfile.point(actions, 0));
        continue;
      }
      for (int action = 0; action < actions; action++) {
        sums[action] = sums[action].dividedBy(whole);
      }
      into.set(set, List.of(sums));
    }
  }

  private static boolean comes(GameTree tree, int[] plan, int player, int set) {
    for (int place = 0; place < tree.members(set); place++) {
      if (allows(tree, plan, player, tree.member(set, place))) {
        return true;
      }
    }
    return false;
  }
}
