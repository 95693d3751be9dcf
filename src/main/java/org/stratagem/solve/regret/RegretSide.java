package org.stratagem.solve.regret;

import java.util.Arrays;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Sequences;

/**
 * One player's regrets, its behaviour, and the plan that follows from it: the weight of each of its
 * sequences. Sets are numbered in the order in which the player comes to them.
 */
final class RegretSide {
  private final int[] sets;
  private final int[] before;

  /** The first sequence of each set, and the number of sequences. */
  private final int[] first;

  private final double[] behaviour;
  private final double[] plan;
  private final double[] regrets;
  private final double[] sums;
  private final double[] worth;

  RegretSide(GameTree tree, Sequences sequences) {
    int count = sequences.sets().size();
    sets = sequences.sets().stream().mapToInt(Integer::intValue).toArray();
    before = new int[count];
    first = new int[count + 1];
    first[count] = sequences.count();
    behaviour = new double[sequences.count()];
    plan = new double[sequences.count()];
    regrets = new double[sequences.count()];
    sums = new double[sequences.count()];
    worth = new double[sequences.count()];
    for (int number = 0; number < count; number++) {
      before[number] = sequences.before(sets[number]);
      first[number] = sequences.sequence(sets[number], 0);
      int actions = tree.information(sets[number]).actions().size();
      Arrays.fill(behaviour, first[number], first[number] + actions, 1.0 / actions);
    }
    follow();
  }

  /** The weights of the sequences; to be read only. */
  double[] plan() {
    return plan;
  }

  /** How many information sets the player has. */
  int sets() {
    return sets.length;
  }

  /** The tree's number of one of the player's sets. */
  int set(int number) {
    return sets[number];
  }

  /**
   * One update against what the other does.
   *
   * @param weight of the plan so far in the average
   */
  void update(SequencePayoffs payoffs, double[] other, double weight) {
    for (int sequence = 0; sequence < sums.length; sequence++) {
      sums[sequence] += weight * plan[sequence];
    }
    payoffs.worth(other, worth);
    for (int number = sets.length - 1; number >= 0; number--) {
      int from = first[number];
      int to = first[number + 1];
      double value = 0;
      for (int sequence = from; sequence < to; sequence++) {
        value += behaviour[sequence] * worth[sequence];
      }
      worth[before[number]] += value;
      double total = 0;
      for (int sequence = from; sequence < to; sequence++) {
        double gain = worth[sequence] - value;
        regrets[sequence] = Math.max(0, regrets[sequence] + gain);
        behaviour[sequence] = Math.max(0, regrets[sequence] + gain);
        total += behaviour[sequence];
      }
      for (int sequence = from; sequence < to; sequence++) {
        behaviour[sequence] = total > 0 ? behaviour[sequence] / total : 1.0 / (to - from);
      }
    }
    follow();
  }

  /** The plan that follows from the behaviour. */
  private void follow() {
    follow(behaviour, plan);
  }

  private void follow(double[] behaviour, double[] plan) {
    plan[0] = 1;
    for (int number = 0; number < sets.length; number++) {
      double reached = plan[before[number]];
      for (int sequence = first[number]; sequence < first[number + 1]; sequence++) {
        plan[sequence] = reached * behaviour[sequence];
      }
    }
  }

  /** The plan that follows from the average behaviour. */
  double[] averagePlan() {
    double[] averages = new double[sums.length];
    for (int number = 0; number < sets.length; number++) {
      double[] own = average(number);
      System.arraycopy(own, 0, averages, first[number], own.length);
    }
    double[] averagePlan = new double[sums.length];
    follow(averages, averagePlan);
    return averagePlan;
  }

  /** What a best reply gets. */
  double best(SequencePayoffs payoffs, double[] other) {
    double[] reply = new double[sums.length];
    payoffs.worth(other, reply);
    for (int number = sets.length - 1; number >= 0; number--) {
      double best = Double.NEGATIVE_INFINITY;
      for (int sequence = first[number]; sequence < first[number + 1]; sequence++) {
        best = Math.max(best, reply[sequence]);
      }
      reply[before[number]] += best;
    }
    return reply[0];
  }

  /** The average of a set's behaviour, weighted by how often the player itself comes there. */
  double[] average(int number) {
    double[] own = Arrays.copyOfRange(sums, first[number], first[number + 1]);
    double total = Arrays.stream(own).sum();
    for (int action = 0; action < own.length; action++) {
      own[action] = total > 0 ? own[action] / total : 1.0 / own.length;
    }
    return own;
  }
}
