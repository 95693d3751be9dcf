package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MarkovGame;
import org.stratagem.numeric.LinearSystem;
import org.stratagem.numeric.Real;

/**
 * Judges stationary profiles. Values are found in doubles, by elimination and by policy iteration
 * (Howard 1960), and then bounded by exact arithmetic: if one step of the game adds at most e to
 * values v in every state, the true values are at most v + e / (1 - discount) (Puterman 1994,
 * section 6.2). Where play surely ends, and where exact strategies do not make it long, values are
 * solved for exactly.
 */
public final class StationaryWorth {
  private static final int MOST_IMPROVEMENTS = 1000;

  private final MarkovGame game;
  private final LinearSystem linear;
  private final boolean ends;

  public StationaryWorth(MarkovGame game, LinearSystem linear) {
    this.game = game;
    this.linear = linear;
    this.ends = game.isAcyclic();
  }

  /**
   * What the profile is worth to a player.
   *
   * @return null where the player does not discount and play might never end
   */
  public @Nullable Worth of(StationaryProfile profile, int player) {
    DecisionProcess process = new DecisionProcess(game, profile, player);
    List<DecisionProcess.Choice> followed = process.followed(profile, player);
    Real discount = process.discount();
    if (ends) {
      Real[] own = backwards(List.copyOf(followed.stream().map(List::of).toList()), discount);
      Real[] best = backwards(choices(process), discount);
      return worth(own, own, best, greedy(process, best));
    }
    if (discount.compareTo(Real.ONE) == 0) {
      return null;
    }
    Reply found = reply(process);
    Real[] exactly = chain(followed, discount).exactValues();
    if (exactly != null && isUnimprovable(process, exactly)) {
      return worth(exactly, exactly, exactly, greedy(process, exactly));
    }
    Real[] best = exactBest(process, found.policy());
    if (best == null) {
      best = bounded(choices(process), discount, rational(found.values()), 1);
    }
    if (exactly != null) {
      return worth(exactly, exactly, best, found.policy());
    }
    List<List<DecisionProcess.Choice>> only =
        followed.stream().<List<DecisionProcess.Choice>>map(List::of).toList();
    Real[] around = rational(solved(followed, discount.doubleValue()));
    return worth(
        bounded(only, discount, around, -1),
        bounded(only, discount, around, 1),
        best,
        found.policy());
  }

  private static Worth worth(Real[] low, Real[] high, Real[] best, int[] reply) {
    return new Worth(
        Arrays.asList(low),
        Arrays.asList(high),
        Arrays.asList(best),
        Arrays.stream(reply).boxed().toList());
  }

  /** In every state the first action that is best when states are worth so much. */
  private static int[] greedy(DecisionProcess process, Real[] values) {
    int[] policy = new int[process.size()];
    for (int state = 0; state < policy.length; state++) {
      List<DecisionProcess.Choice> choices = process.choices(state);
      Real best = greatest(choices, process.discount(), values);
      while (choices.get(policy[state]).value(process.discount(), values).compareTo(best) < 0) {
        policy[state]++;
      }
    }
    return policy;
  }

  /**
   * The values of a best reply in exact numbers; null where the policy, found in doubles, is not
   * one, or where that would take long.
   */
  private static Real @Nullable [] exactBest(DecisionProcess process, int[] policy) {
    List<DecisionProcess.Choice> chosen = new ArrayList<>();
    for (int state = 0; state < policy.length; state++) {
      chosen.add(process.choices(state).get(policy[state]));
    }
    Real[] values = chain(chosen, process.discount()).exactValues();
    return values != null && isUnimprovable(process, values) ? values : null;
  }

  private static RewardChain chain(List<DecisionProcess.Choice> followed, Real discount) {
    return new RewardChain(
        followed.stream().map(each -> new RewardChain.Link(each.payoff(), each.next())).toList(),
        discount);
  }

  private static List<List<DecisionProcess.Choice>> choices(DecisionProcess process) {
    List<List<DecisionProcess.Choice>> choices = new ArrayList<>();
    for (int state = 0; state < process.size(); state++) {
      choices.add(process.choices(state));
    }
    return choices;
  }

  /** Values where play surely ends: those of later states first. */
  private Real[] backwards(List<List<DecisionProcess.Choice>> choices, Real discount) {
    Real[] values = new Real[choices.size()];
    Arrays.fill(values, Real.ZERO);
    for (int state : java.util.Objects.requireNonNull(game.order())) {
      values[state] = greatest(choices.get(state), discount, values);
    }
    return values;
  }

  private static Real greatest(List<DecisionProcess.Choice> choices, Real discount, Real[] values) {
    Real best = choices.get(0).value(discount, values);
    for (int i = 1; i < choices.size(); i++) {
      best = best.max(choices.get(i).value(discount, values));
    }
    return best;
  }

  private static boolean isUnimprovable(DecisionProcess process, Real[] values) {
    for (int state = 0; state < process.size(); state++) {
      Real best = greatest(process.choices(state), process.discount(), values);
      if (best.compareTo(values[state]) > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A bound on the greatest values from values close to them.
   *
   * @param side 1 for an upper bound, -1 for a lower one
   */
  private static Real[] bounded(
      List<List<DecisionProcess.Choice>> choices, Real discount, Real[] around, int side) {
    Real excess = Real.ZERO;
    for (int state = 0; state < around.length; state++) {
      Real change = greatest(choices.get(state), discount, around).minus(around[state]);
      excess = side > 0 ? excess.max(change) : excess.min(change);
    }
    Real shift = excess.dividedBy(Real.ONE.minus(discount));
    return Arrays.stream(around).map(value -> value.plus(shift)).toArray(Real[]::new);
  }

  private static Real[] rational(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> (Real) Real.of(value).toRational())
        .toArray(Real[]::new);
  }

  /** A best reply as far as doubles tell: an action in each state, and what states are worth. */
  record Reply(int[] policy, double[] values) {}

  /** Policy iteration, in doubles. */
  Reply reply(DecisionProcess process) {
    int size = process.size();
    double discount = process.discount().doubleValue();
    int[] policy = new int[size];
    double[] values = new double[size];
    for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
      List<DecisionProcess.Choice> followed = new ArrayList<>();
      for (int state = 0; state < size; state++) {
        followed.add(process.choices(state).get(policy[state]));
      }
      values = solved(followed, discount);
      boolean changed = false;
      for (int state = 0; state < size; state++) {
        List<DecisionProcess.Choice> choices = process.choices(state);
        double best = choices.get(policy[state]).value(discount, values);
        double margin = 1e-13 * Math.max(1, Math.abs(best));
        for (int action = 0; action < choices.size(); action++) {
          double value = choices.get(action).value(discount, values);
          if (value > best + margin) {
            best = value;
            policy[state] = action;
            changed = true;
          }
        }
      }
      if (!changed) {
        break;
      }
    }
    return new Reply(policy, values);
  }

  /** Values when one choice is made in every state, in doubles. */
  private double[] solved(List<DecisionProcess.Choice> followed, double discount) {
    int size = followed.size();
    double[][] matrix = new double[size][size];
    double[] right = new double[size];
    for (int state = 0; state < size; state++) {
      matrix[state][state] = 1;
      right[state] = followed.get(state).payoff().doubleValue();
      for (Map.Entry<Integer, Real> next : followed.get(state).next().entrySet()) {
        matrix[state][next.getKey()] -= discount * next.getValue().doubleValue();
      }
    }
    double[] values = linear.solve(matrix, right);
    return values == null ? new double[size] : values;
  }
}
