package org.stratagem.solve.bayes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.bayes.BayesianGame;

/**
 * What is to be decided: an action for each type of each player, or, where all shall play alike,
 * for each type once.
 */
final class PlanVariables {
  private final List<int[]> variables;
  private final List<Integer> sizes;

  private PlanVariables(List<int[]> variables, List<Integer> sizes) {
    this.variables = variables;
    this.sizes = sizes;
  }

  /** Every type of every player decides for itself. */
  static PlanVariables apart(BayesianGame game) {
    List<int[]> variables = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      int[] own = new int[game.types(player).size()];
      for (int type = 0; type < own.length; type++) {
        own[type] = sizes.size();
        sizes.add(game.actions(player, type));
      }
      variables.add(own);
    }
    return new PlanVariables(variables, sizes);
  }

  /**
   * Types that see alike decide alike.
   *
   * @param corresponding for each player, for each of its types, the first player's type
   */
  static PlanVariables alike(BayesianGame game, List<int[]> corresponding) {
    List<Integer> sizes = new ArrayList<>();
    for (int type = 0; type < game.types(0).size(); type++) {
      sizes.add(game.actions(0, type));
    }
    return new PlanVariables(List.copyOf(corresponding), sizes);
  }

  int count() {
    return sizes.size();
  }

  /** How many actions a variable has to choose from. */
  int size(int variable) {
    return sizes.get(variable);
  }

  int of(int player, int type) {
    return variables.get(player)[type];
  }

  /** How many profiles of plans there are. */
  BigInteger profiles() {
    BigInteger count = BigInteger.ONE;
    for (int size : sizes) {
      count = count.multiply(BigInteger.valueOf(size));
    }
    return count;
  }

  /** The plans that an action for each variable makes: by player, then by type. */
  List<int[]> plans(int[] actions) {
    List<int[]> plans = new ArrayList<>();
    for (int[] own : variables) {
      int[] plan = new int[own.length];
      for (int type = 0; type < plan.length; type++) {
        plan[type] = actions[own[type]];
      }
      plans.add(plan);
    }
    return plans;
  }
}
