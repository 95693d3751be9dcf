package org.stratagem.game.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Real;

/** The other forms of random trees say the same as the trees. */
class TreeFormsTest {
  @Test
  void thePayoffsOfPlansAreThoseOfPlayingThem() throws PlanTable.TooLarge {
    Random random = new Random(1);
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.any(random, 2, 4);
      if (Recall.of(tree).isAbsentMinded(0) || Recall.of(tree).isAbsentMinded(1)) {
        continue;
      }
      PlanTable table = PlanTable.reduced(tree, 100_000);
      for (int profile = 0; profile < Math.min(50, table.form().profiles()); profile++) {
        int[] actions = new int[tree.sets().size()];
        for (int player = 0; player < 2; player++) {
          int[] plan = table.plans().get(player).get(table.form().action(profile, player));
          for (int set = 0; set < actions.length; set++) {
            if (tree.information(set).player() == player) {
              actions[set] = Math.max(plan[set], 0);
            }
          }
        }
        List<Real> expected = new Play(tree, BehaviourProfile.pure(tree, actions)).payoffs();
        assertThat(List.of(table.form().payoff(profile, 0), table.form().payoff(profile, 1)))
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void reducedPlansAreTheDifferentOnesAmongAllPlans() {
    Random random = new Random(2);
    for (int round = 0; round < 80; round++) {
      GameTree tree = RandomTrees.any(random, 2, 4);
      for (int player = 0; player < 2; player++) {
        Plans plans = new Plans(tree, player);
        if (plans.count().bitLength() > 12) {
          continue;
        }
        java.util.Set<List<Integer>> ways = new java.util.HashSet<>();
        int[] all = {0};
        int own = player;
        plans.forEach(
            plan -> {
              all[0]++;
              ways.add(allowed(tree, own, plan));
            });
        List<List<Integer>> reduced = new ArrayList<>();
        plans.forEachReduced(plan -> reduced.add(allowed(tree, own, plan)));
        assertThat(BigInteger.valueOf(all[0])).isEqualTo(plans.count());
        assertThat(reduced).doesNotHaveDuplicates().hasSameSizeAs(ways);
        assertThat(ways).containsAll(reduced);
        plans
            .countReduced()
            .ifPresent(count -> assertThat(count).isEqualTo(BigInteger.valueOf(reduced.size())));
      }
    }
  }

  /** The terminal nodes that a plan does not exclude. */
  private static List<Integer> allowed(GameTree tree, int player, int[] plan) {
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      boolean allowed = tree.isTerminal(node);
      for (int below = node; tree.parent(below) >= 0; below = tree.parent(below)) {
        int above = tree.parent(below);
        if (tree.kind(above) == GameTree.Kind.DECISION && tree.player(above) == player) {
          allowed &= plan[tree.set(above)] == tree.branch(below);
        }
      }
      if (allowed) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  @Test
  void aBestReplyIsTheBestPlan() {
    Random random = new Random(3);
    for (int round = 0; round < 80; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 5);
      BehaviourProfile others = RandomTrees.behaviour(tree, random);
      for (int player = 0; player < 2; player++) {
        Plans plans = new Plans(tree, player);
        if (plans.count().bitLength() > 10) {
          continue;
        }
        Real[] best = {null};
        int own = player;
        plans.forEach(
            plan -> {
              Real payoff = new Play(tree, with(tree, others, plan)).payoffs().get(own);
              best[0] = best[0] == null ? payoff : best[0].max(payoff);
            });
        Play.Reply reply = new Play(tree, others).bestReply(player).orElseThrow();
        assertThat(reply.payoff()).isEqualTo(best[0]);
        Play replied = new Play(tree, with(tree, others, reply.actions()));
        assertThat(replied.payoffs().get(player)).isEqualTo(best[0]);
      }
    }
  }

  /** The profile with the sets of a plan decided by it. */
  private static BehaviourProfile with(GameTree tree, BehaviourProfile others, int[] plan) {
    List<List<Real>> all = new ArrayList<>(others.probabilities());
    for (int set = 0; set < plan.length; set++) {
      if (plan[set] >= 0) {
        all.set(set, BehaviourProfile.point(tree.information(set).actions().size(), plan[set]));
      }
    }
    return new BehaviourProfile(all);
  }

  @Test
  void theSequenceFormGivesTheSamePayoffs() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 3, 5);
      SequenceForm form = SequenceForm.of(tree).orElseThrow();
      BehaviourProfile profile = RandomTrees.behaviour(tree, random);
      List<List<Real>> plans = new ArrayList<>();
      for (int player = 0; player < 3; player++) {
        plans.add(form.plan(profile, player));
      }
      for (int player = 0; player < 3; player++) {
        Real sum = Real.ZERO;
        for (SequenceForm.Entry entry : form.entries()) {
          Real weight = entry.payoffs().get(player);
          for (int each = 0; each < 3; each++) {
            weight = weight.times(plans.get(each).get(entry.sequences().get(each)));
          }
          sum = sum.plus(weight);
        }
        assertThat(sum).isEqualTo(new Play(tree, profile).payoffs().get(player));
      }
      assertThat(new Play(tree, form.behaviour(plans)).payoffs())
          .isEqualTo(new Play(tree, profile).payoffs());
    }
  }

  @Test
  void aMixtureOfPlansAndItsBehaviourPayTheSame() throws PlanTable.TooLarge {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 4);
      PlanTable table = PlanTable.reduced(tree, 100_000);
      List<List<Real>> mixed = new ArrayList<>();
      List<List<Real>> behaviour = new ArrayList<>();
      tree.sets().forEach(set -> behaviour.add(List.of()));
      for (int player = 0; player < 2; player++) {
        List<Real> weights = new ArrayList<>();
        int plans = table.plans().get(player).size();
        for (int plan = 0; plan < plans; plan++) {
          weights.add(
              Real.of(plan % 3)
                  .dividedBy(
                      Real.of(
                          Math.max(
                              1,
                              java.util.stream.IntStream.range(0, plans).map(p -> p % 3).sum()))));
        }
        if (plans == 1) {
          weights.set(0, Real.ONE);
        }
        mixed.add(weights);
        table.behaviour(tree, player, weights, behaviour);
      }
      Real sum = Real.ZERO;
      for (int profile = 0; profile < table.form().profiles(); profile++) {
        sum =
            sum.plus(
                mixed
                    .get(0)
                    .get(table.form().action(profile, 0))
                    .times(mixed.get(1).get(table.form().action(profile, 1)))
                    .times(table.form().payoff(profile, 0)));
      }
      assertThat(new Play(tree, new BehaviourProfile(behaviour)).payoffs().get(0)).isEqualTo(sum);
    }
  }
}
