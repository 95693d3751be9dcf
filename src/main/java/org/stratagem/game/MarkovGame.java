package org.stratagem.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/**
 * A finite Markov (stochastic) game (Shapley 1953): in every state players choose at once, get
 * payoffs, and chance takes them to the next state, or ends the game.
 *
 * @param states at least one
 * @param start the number of the state in which play begins, with its probability; sums to 1
 * @param discounts by player, the factor from one round to the next, from 0 to 1
 */
public record MarkovGame(List<State> states, Map<Integer, Real> start, List<Real> discounts) {
  /**
   * A state.
   *
   * @param name as people know it
   * @param round what players may choose here, and their payoffs of this round
   * @param next by number of the profile: the states that may come next with their probabilities;
   *     what is missing to 1 ends the game
   */
  public record State(String name, NormalForm round, List<Map<Integer, Real>> next) {
    public State {
      next = next.stream().map(Map::copyOf).toList();
      if (next.size() != round.profiles()) {
        throw new IllegalArgumentException(next.size() + " successors in " + name);
      }
    }
  }

  public MarkovGame {
    states = List.copyOf(states);
    start = Map.copyOf(start);
    discounts = List.copyOf(discounts);
  }

  /** How many players there are. */
  public int players() {
    return discounts.size();
  }

  /** Whether play surely ends: no state can be reached from itself. */
  public boolean isAcyclic() {
    return order() != null;
  }

  /** The states, each after all that may follow it; null where some may come again. */
  public @Nullable List<Integer> order() {
    int[] pending = new int[states.size()];
    List<List<Integer>> before = new ArrayList<>();
    states.forEach(state -> before.add(new ArrayList<>()));
    for (int from = 0; from < states.size(); from++) {
      Set<Integer> successors = new TreeSet<>();
      for (Map<Integer, Real> next : states.get(from).next()) {
        next.forEach(
            (to, probability) -> {
              if (probability.signum() > 0) {
                successors.add(to);
              }
            });
      }
      pending[from] = successors.size();
      for (int to : successors) {
        before.get(to).add(from);
      }
    }
    ArrayDeque<Integer> ready = new ArrayDeque<>();
    for (int state = 0; state < pending.length; state++) {
      if (pending[state] == 0) {
        ready.add(state);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int state = ready.remove();
      order.add(state);
      for (int earlier : before.get(state)) {
        if (--pending[earlier] == 0) {
          ready.add(earlier);
        }
      }
    }
    return order.size() == states.size() ? List.copyOf(order) : null;
  }
}
