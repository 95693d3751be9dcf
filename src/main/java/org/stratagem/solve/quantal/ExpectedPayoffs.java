package org.stratagem.solve.quantal;

import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.mixture.Expectation;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * Expected payoffs, above each player's least, of actions against independent mixed strategies, and
 * how they change with a probability.
 */
final class ExpectedPayoffs implements LogitSystem {
  private final PayoffTables tables;
  private final Expectation expectation;
  private final int[] first;
  private final double range;

  ExpectedPayoffs(NormalForm game) {
    this(aboveLeast(game));
  }

  ExpectedPayoffs(PayoffTables tables) {
    this.tables = tables;
    this.expectation = new Expectation(tables);
    this.first = new int[tables.players() + 1];
    double most = 0;
    for (int player = 0; player < tables.players(); player++) {
      first[player + 1] = first[player] + tables.actions(player);
      for (int profile = 0; profile < tables.profiles(); profile++) {
        most = Math.max(most, tables.at(player, profile));
      }
    }
    this.range = most;
  }

  private static PayoffTables aboveLeast(NormalForm game) {
    int players = game.players().size();
    int[] sizes = new int[players];
    double[][] payoffs = new double[players][game.profiles()];
    for (int player = 0; player < players; player++) {
      sizes[player] = game.actions(player).size();
      Real least = game.payoff(0, player);
      for (int profile = 1; profile < game.profiles(); profile++) {
        least = least.min(game.payoff(profile, player));
      }
      for (int profile = 0; profile < game.profiles(); profile++) {
        payoffs[player][profile] = game.payoff(profile, player).minus(least).doubleValue();
      }
    }
    return new PayoffTables(sizes, payoffs);
  }

  @Override
  public int choosers() {
    return tables.players();
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
    return new State(
        values(weights(probabilities)), new double[0], new double[0][], new double[0][]);
  }

  @Override
  public State evaluateWithDerivatives(double[] probabilities, double[] auxiliaries) {
    double[][] weights = weights(probabilities);
    double[][][][] blocks = expectation.derivatives(weights);
    double[][] derivatives = new double[actions()][actions()];
    double[] values = new double[actions()];
    for (int player = 0; player < choosers(); player++) {
      boolean isFirst = true;
      for (int other = 0; other < choosers(); other++) {
        for (int row = 0; other != player && row < tables.actions(player); row++) {
          double[] slopes = blocks[player][other][row];
          System.arraycopy(
              slopes, 0, derivatives[first[player] + row], first[other], slopes.length);
          for (int action = 0; isFirst && action < slopes.length; action++) {
            values[first[player] + row] += slopes[action] * weights[other][action];
          }
        }
        isFirst &= other == player;
      }
    }
    return new State(
        choosers() == 1 ? values(weights) : values, new double[0], derivatives, new double[0][]);
  }

  /** The greatest difference between two payoffs of one player. */
  @Override
  public double range() {
    return range;
  }

  private double[] values(double[][] weights) {
    double[] values = new double[actions()];
    double[][] byPlayer = expectation.values(weights);
    for (int player = 0; player < byPlayer.length; player++) {
      System.arraycopy(byPlayer[player], 0, values, first[player], byPlayer[player].length);
    }
    return values;
  }

  private double[][] weights(double[] probabilities) {
    double[][] weights = new double[choosers()][];
    for (int player = 0; player < weights.length; player++) {
      weights[player] =
          java.util.Arrays.copyOfRange(probabilities, first[player], first[player + 1]);
    }
    return weights;
  }
}
