package org.stratagem.solve.markov;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratagem.game.MarkovGame;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.LinearSystem;
import org.stratagem.numeric.Real;
import org.stratagem.solve.quantal.LogitSystem;

/**
 * A Markov game as a system of logit choosers, one for each player in each state, who know the
 * values of the states; these are the further unknowns (Eibelshaeuser and Poensgen 2019). Values
 * are those of an average round: the sum of discounted payoffs times one minus the discount factor,
 * where the player discounts.
 */
final class MarkovLogit implements LogitSystem {
  private final MarkovGame game;
  private final LinearSystem linear;
  private final int players;
  private final int[] first;
  private final double[] discounts;
  private final double[] shares;
  private final double[][][] payoffs;
  private final double range;

  MarkovLogit(MarkovGame game, LinearSystem linear) {
    this.game = game;
    this.linear = linear;
    this.players = game.players();
    int states = game.states().size();
    this.first = new int[states * players + 1];
    this.discounts = game.discounts().stream().mapToDouble(Real::doubleValue).toArray();
    this.shares = new double[players];
    for (int player = 0; player < players; player++) {
      shares[player] = discounts[player] < 1 ? 1 - discounts[player] : 1;
    }
    this.payoffs = new double[states][players][];
    double[] least = new double[players];
    double[] greatest = new double[players];
    java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
    java.util.Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (int state = 0; state < states; state++) {
      NormalForm round = game.states().get(state).round();
      for (int player = 0; player < players; player++) {
        int chooser = state * players + player;
        first[chooser + 1] = first[chooser] + round.actions(player).size();
        payoffs[state][player] = new double[round.profiles()];
        for (int number = 0; number < round.profiles(); number++) {
          double payoff = round.payoff(number, player).doubleValue() * shares[player];
          payoffs[state][player][number] = payoff;
          least[player] = Math.min(least[player], payoff);
          greatest[player] = Math.max(greatest[player], payoff);
        }
      }
    }
    double widest = 0;
    for (int player = 0; player < players; player++) {
      widest = Math.max(widest, (greatest[player] - least[player]) / shares[player]);
    }
    this.range = widest;
  }

  @Override
  public int choosers() {
    return first.length - 1;
  }

  @Override
  public int first(int chooser) {
    return first[chooser];
  }

  @Override
  public int auxiliaries() {
    return choosers();
  }

  @Override
  public double range() {
    return range;
  }

  @Override
  public double[] solved(double[] probabilities) {
    int count = auxiliaries();
    // The defects are linear in the values: one system of equations.
    State state = evaluateWithDerivatives(probabilities, new double[count]);
    double[][] matrix = new double[count][count];
    double[] right = new double[count];
    for (int k = 0; k < count; k++) {
      System.arraycopy(state.defectDerivatives()[k], actions(), matrix[k], 0, count);
      right[k] = -state.defects()[k];
    }
    double[] values = linear.solve(matrix, right);
    return values == null ? new double[count] : values;
  }

  @Override
  public State evaluate(double[] probabilities, double[] auxiliaries) {
    return evaluate(probabilities, auxiliaries, false);
  }

  @Override
  public State evaluateWithDerivatives(double[] probabilities, double[] auxiliaries) {
    return evaluate(probabilities, auxiliaries, true);
  }

  private State evaluate(double[] probabilities, double[] values, boolean slopes) {
    int actions = actions();
    int unknowns = actions + values.length;
    double[] worth = new double[actions];
    double[] defects = new double[values.length];
    double[][] worthSlopes = new double[slopes ? actions : 0][unknowns];
    double[][] defectSlopes = new double[slopes ? values.length : 0][unknowns];
    int[] chosen = new int[players];
    for (int state = 0; state < game.states().size(); state++) {
      NormalForm round = game.states().get(state).round();
      for (int number = 0; number < round.profiles(); number++) {
        for (int player = 0; player < players; player++) {
          chosen[player] = first[state * players + player] + round.action(number, player);
        }
        Map<Integer, Real> next = game.states().get(state).next().get(number);
        for (int player = 0; player < players; player++) {
          double value = payoffs[state][player][number];
          for (Map.Entry<Integer, Real> to : next.entrySet()) {
            value +=
                discounts[player]
                    * to.getValue().doubleValue()
                    * values[to.getKey() * players + player];
          }
          value /= shares[player];
          int own = chosen[player];
          double others = weight(probabilities, chosen, player, player);
          worth[own] += others * value;
          if (!slopes) {
            continue;
          }
          for (int other = 0; other < players; other++) {
            if (other != player) {
              worthSlopes[own][chosen[other]] +=
                  value * weight(probabilities, chosen, player, other);
            }
          }
          for (Map.Entry<Integer, Real> to : next.entrySet()) {
            worthSlopes[own][actions + to.getKey() * players + player] +=
                others * discounts[player] * to.getValue().doubleValue() / shares[player];
          }
        }
      }
      for (int player = 0; player < players; player++) {
        collect(
            state * players + player,
            shares[player],
            probabilities,
            values,
            worth,
            defects,
            worthSlopes,
            defectSlopes);
      }
    }
    return new State(worth, defects, worthSlopes, defectSlopes);
  }

  /** A state's value is the mean of its actions' worth. */
  private void collect(
      int chooser,
      double share,
      double[] probabilities,
      double[] values,
      double[] worth,
      double[] defects,
      double[][] worthSlopes,
      double[][] defectSlopes) {
    defects[chooser] = values[chooser];
    if (defectSlopes.length > 0) {
      defectSlopes[chooser][actions() + chooser] += 1;
    }
    for (int k = first[chooser]; k < first[chooser + 1]; k++) {
      defects[chooser] -= share * probabilities[k] * worth[k];
      if (defectSlopes.length > 0) {
        defectSlopes[chooser][k] -= share * worth[k];
        for (int unknown = 0; unknown < worthSlopes[k].length; unknown++) {
          defectSlopes[chooser][unknown] -= share * probabilities[k] * worthSlopes[k][unknown];
        }
      }
    }
  }

  private double weight(double[] probabilities, int[] chosen, int one, int other) {
    double weight = 1;
    for (int player = 0; player < players; player++) {
      if (player != one && player != other) {
        weight *= probabilities[chosen[player]];
      }
    }
    return weight;
  }

  /** A point of the branch as a profile; the probabilities are made to sum to 1 exactly. */
  StationaryProfile profile(List<double[]> byChooser) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (int state = 0; state < game.states().size(); state++) {
      List<List<Real>> byPlayer = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        byPlayer.add(Weights.normalized(byChooser.get(state * players + player)));
      }
      weights.add(byPlayer);
    }
    return new StationaryProfile(weights);
  }
}
