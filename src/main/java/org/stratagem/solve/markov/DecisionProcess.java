package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratagem.game.MarkovGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * What one player faces when the others' strategies are fixed: in every state, for each of its
 * actions, the expected payoff of the round and the probabilities of the states that come next.
 * Exact where the game and the strategies are.
 */
final class DecisionProcess {
  /**
   * One action in one state.
   *
   * @param payoff expected in this round
   * @param next the states that may come next; what is missing to 1 ends the game
   */
  record Choice(Real payoff, Map<Integer, Real> next) {
    /** The worth of the action when states are worth so much. */
    Real value(Real discount, Real[] values) {
      Real later = Real.ZERO;
      for (Map.Entry<Integer, Real> entry : next.entrySet()) {
        later = later.plus(entry.getValue().times(values[entry.getKey()]));
      }
      return payoff.plus(discount.times(later));
    }

    double value(double discount, double[] values) {
      double later = 0;
      for (Map.Entry<Integer, Real> entry : next.entrySet()) {
        later += entry.getValue().doubleValue() * values[entry.getKey()];
      }
      return payoff.doubleValue() + discount * later;
    }
  }

  private final List<List<Choice>> states = new ArrayList<>();
  private final Real discount;

  DecisionProcess(MarkovGame game, StationaryProfile profile, int player) {
    this.discount = game.discounts().get(player);
    for (int state = 0; state < game.states().size(); state++) {
      NormalForm round = game.states().get(state).round();
      int count = round.actions(player).size();
      Real[] payoffs = new Real[count];
      java.util.Arrays.fill(payoffs, Real.ZERO);
      List<Map<Integer, Real>> next = new ArrayList<>();
      for (int action = 0; action < count; action++) {
        next.add(new TreeMap<>());
      }
      for (int number = 0; number < round.profiles(); number++) {
        Real weight = profile.othersWeight(game, state, number, player);
        if (weight.signum() == 0) {
          continue;
        }
        int action = round.action(number, player);
        payoffs[action] = payoffs[action].plus(weight.times(round.payoff(number, player)));
        game.states()
            .get(state)
            .next()
            .get(number)
            .forEach(
                (to, probability) ->
                    next.get(action).merge(to, weight.times(probability), Real::plus));
      }
      List<Choice> choices = new ArrayList<>();
      for (int action = 0; action < count; action++) {
        choices.add(new Choice(payoffs[action], next.get(action)));
      }
      states.add(choices);
    }
  }

  int size() {
    return states.size();
  }

  Real discount() {
    return discount;
  }

  List<Choice> choices(int state) {
    return states.get(state);
  }

  /** The process in which the player mixes as it says: one choice in each state. */
  List<Choice> followed(StationaryProfile profile, int player) {
    List<Choice> followed = new ArrayList<>();
    for (int state = 0; state < size(); state++) {
      Real payoff = Real.ZERO;
      Map<Integer, Real> next = new TreeMap<>();
      List<Real> weights = profile.weights().get(state).get(player);
      for (int action = 0; action < weights.size(); action++) {
        Real weight = weights.get(action);
        if (weight.signum() != 0) {
          Choice choice = states.get(state).get(action);
          payoff = payoff.plus(weight.times(choice.payoff()));
          choice
              .next()
              .forEach((to, probability) -> next.merge(to, weight.times(probability), Real::plus));
        }
      }
      followed.add(new Choice(payoff, next));
    }
    return followed;
  }
}
