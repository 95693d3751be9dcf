package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.AllEquilibria;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * The game that two players play while all others stay with one action each. Actions that another
 * one beats always are left out again and again first.
 */
final class PairGame {
  private final NormalForm game;
  private final PayoffTables tables;
  private final int first;
  private final int second;
  private final int origin;
  private int[] rows;
  private int[] columns;

  /**
   * @param origin the profile of the others' actions and both players' first ones
   */
  PairGame(NormalForm game, PayoffTables tables, int first, int second, int origin) {
    this.game = game;
    this.tables = tables;
    this.first = first;
    this.second = second;
    this.origin = origin;
    this.rows = IntStream.range(0, tables.actions(first)).toArray();
    this.columns = IntStream.range(0, tables.actions(second)).toArray();
    boolean isReduced = true;
    while (isReduced) {
      int[] lessRows = undominated(first, rows, second, columns);
      int[] lessColumns = undominated(second, columns, first, lessRows);
      isReduced = lessRows.length + lessColumns.length < rows.length + columns.length;
      rows = lessRows;
      columns = lessColumns;
    }
  }

  private int[] undominated(int player, int[] own, int other, int[] others) {
    return Arrays.stream(own)
        .filter(
            action ->
                Arrays.stream(own)
                    .noneMatch(better -> beats(player, better, action, other, others)))
        .toArray();
  }

  private boolean beats(int player, int better, int action, int other, int[] others) {
    for (int reply : others) {
      int profile = origin + reply * tables.stride(other);
      if (!(tables.at(player, profile + better * tables.stride(player))
          > tables.at(player, profile + action * tables.stride(player)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an equilibrium in which somebody mixes is possible, as far as a quick look tells. */
  boolean isPromising() {
    if (rows.length == 1 && columns.length == 1) {
      return false;
    }
    for (int player = 0; player < tables.players(); player++) {
      if (player != first && player != second && alwaysGains(player)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the others gains by one other action whatever the two do. */
  private boolean alwaysGains(int player) {
    int stride = tables.stride(player);
    int own = origin / stride % tables.actions(player);
    for (int action = 0; action < tables.actions(player); action++) {
      if (action != own && alwaysGains(player, (action - own) * stride)) {
        return true;
      }
    }
    return false;
  }

  private boolean alwaysGains(int player, int change) {
    for (int row : rows) {
      for (int column : columns) {
        int profile = profile(row, column);
        if (!(tables.at(player, profile + change) > tables.at(player, profile))) {
          return false;
        }
      }
    }
    return true;
  }

  private int profile(int row, int column) {
    return origin + row * tables.stride(first) + column * tables.stride(second);
  }

  /** All equilibria of the two. */
  NashSets equilibria(long most, BooleanSupplier cancelled) {
    Real[][] payoffs = new Real[2][rows.length * columns.length];
    int next = 0;
    for (int row : rows) {
      for (int column : columns) {
        payoffs[0][next] = game.payoff(profile(row, column), first);
        payoffs[1][next++] = game.payoff(profile(row, column), second);
      }
    }
    NormalForm pair =
        new NormalForm(List.of("", "1"), List.of(names(rows), names(columns)), payoffs);
    return new AllEquilibria(pair, most, cancelled).solve();
  }

  private static List<String> names(int[] actions) {
    return Arrays.stream(actions).mapToObj(String::valueOf).toList();
  }

  /** A strategy of the first player over all its actions. */
  List<Real> ofFirst(List<Real> weights) {
    return spread(weights, rows, tables.actions(first));
  }

  /** A strategy of the second player over all its actions. */
  List<Real> ofSecond(List<Real> weights) {
    return spread(weights, columns, tables.actions(second));
  }

  private static List<Real> spread(List<Real> weights, int[] actions, int count) {
    Real[] all = new Real[count];
    Arrays.fill(all, Real.ZERO);
    for (int place = 0; place < actions.length; place++) {
      all[actions[place]] = weights.get(place);
    }
    return List.of(all);
  }

  /**
   * How much a player would gain by changing its action, by actions of the two.
   *
   * @param player any player, also one of the two: then its own action is the one changed from
   * @param change what it adds to the number of a profile
   */
  Real gain(int player, int change, List<Real> one, List<Real> other) {
    Real sum = Real.ZERO;
    for (int row : rows) {
      for (int column : columns) {
        Real weight = one.get(row).times(other.get(column));
        if (weight.signum() != 0) {
          int profile = profile(row, column);
          Real gain = game.payoff(profile + change, player).minus(game.payoff(profile, player));
          sum = sum.plus(weight.times(gain));
        }
      }
    }
    return sum;
  }

  /** What each of one player's actions pays against a strategy of the other one. */
  List<Real> replies(boolean ofFirst, List<Real> against) {
    int player = ofFirst ? first : second;
    int other = ofFirst ? second : first;
    List<Real> payoffs = new ArrayList<>();
    for (int action = 0; action < tables.actions(player); action++) {
      Real sum = Real.ZERO;
      for (int reply = 0; reply < tables.actions(other); reply++) {
        Real weight = against.get(reply);
        if (weight.signum() != 0) {
          int profile = origin + action * tables.stride(player) + reply * tables.stride(other);
          sum = sum.plus(weight.times(game.payoff(profile, player)));
        }
      }
      payoffs.add(sum);
    }
    return payoffs;
  }
}
