package org.stratagem.solve.quantal;

import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Expected payoffs, above each player's least, of actions against independent mixed strategies, and
 * how they change with a probability. One pass over the profiles; with derivatives, for each pair
 * of players.
 */
final class ExpectedPayoffs implements LogitSystem {
  private final NormalForm game;
  private final int players;
  private final int[] first;
  private final double[][] payoffs;

  ExpectedPayoffs(NormalForm game) {
    this.game = game;
    this.players = game.players().size();
    this.first = new int[players + 1];
    this.payoffs = new double[players][game.profiles()];
    for (int player = 0; player < players; player++) {
      first[player + 1] = first[player] + game.actions(player).size();
      Real least = game.payoff(0, player);
      for (int profile = 1; profile < game.profiles(); profile++) {
        least = least.min(game.payoff(profile, player));
      }
      for (int profile = 0; profile < game.profiles(); profile++) {
        payoffs[player][profile] = game.payoff(profile, player).minus(least).doubleValue();
      }
    }
  }

  @Override
  public int choosers() {
    return players;
  }

  @Override
  public int first(int player) {
    return first[player];
  }

  @Override
  public int auxiliaries() {
    return 0;
  }

  @Override
  public double[] solved(double[] probabilities) {
    return new double[0];
  }

  @Override
  public State evaluate(double[] probabilities, double[] auxiliaries) {
    return new State(values(probabilities), new double[0], new double[0][], new double[0][]);
  }

  @Override
  public State evaluateWithDerivatives(double[] probabilities, double[] auxiliaries) {
    return new State(
        values(probabilities), new double[0], derivatives(probabilities), new double[0][]);
  }

  /** The greatest difference between two payoffs of one player. */
  @Override
  public double range() {
    double range = 0;
    for (double[] own : payoffs) {
      for (double payoff : own) {
        range = Math.max(range, payoff);
      }
    }
    return range;
  }

  /** What each action pays its player when the others mix. */
  double[] values(double[] probabilities) {
    double[] values = new double[actions()];
    int[] chosen = new int[players];
    for (int profile = 0; profile < game.profiles(); profile++) {
      choose(profile, chosen);
      for (int player = 0; player < players; player++) {
        double weight = weight(probabilities, chosen, player, player);
        if (weight != 0) {
          values[chosen[player]] += payoffs[player][profile] * weight;
        }
      }
    }
    return values;
  }

  /** The derivative of each action's value (row) by each probability (column). */
  double[][] derivatives(double[] probabilities) {
    double[][] derivatives = new double[actions()][actions()];
    int[] chosen = new int[players];
    for (int profile = 0; profile < game.profiles(); profile++) {
      choose(profile, chosen);
      for (int player = 0; player < players; player++) {
        for (int other = 0; other < players; other++) {
          if (other != player) {
            derivatives[chosen[player]][chosen[other]] +=
                payoffs[player][profile] * weight(probabilities, chosen, player, other);
          }
        }
      }
    }
    return derivatives;
  }

  private void choose(int profile, int[] chosen) {
    for (int player = 0; player < players; player++) {
      chosen[player] = first[player] + game.action(profile, player);
    }
  }

  /** The probability that all but two players choose as in the profile. */
  private double weight(double[] probabilities, int[] chosen, int one, int other) {
    double weight = 1;
    for (int player = 0; player < players; player++) {
      if (player != one && player != other) {
        weight *= probabilities[chosen[player]];
      }
    }
    return weight;
  }
}
