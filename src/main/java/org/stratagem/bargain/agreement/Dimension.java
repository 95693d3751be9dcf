package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Rational;

/** Of how many dimensions payoffs are. */
public final class Dimension {
  private Dimension() {}

  /**
   * The dimension of the convex hull of what listed outcomes pay: 0 where all pay the same, 1 where
   * all lie on a line.
   */
  public static int of(FeasibleOutcomes outcomes) {
    List<List<Rational>> rows = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    List<Rational> origin = outcomes.payoffs(0);
    for (int outcome = 1; outcome < outcomes.size(); outcome++) {
      if (rows.size() == outcomes.players()) {
        break;
      }
      List<Rational> rest = minus(outcomes.payoffs(outcome), origin, Rational.of(1));
      for (int row = 0; row < rows.size(); row++) {
        int pivot = pivots.get(row);
        rest = minus(rest, rows.get(row), Exact.over(rest.get(pivot), rows.get(row).get(pivot)));
      }
      for (int player = 0; player < rest.size(); player++) {
        if (rest.get(player).signum() != 0) {
          rows.add(rest);
          pivots.add(player);
          break;
        }
      }
    }
    return rows.size();
  }

  private static List<Rational> minus(List<Rational> from, List<Rational> row, Rational factor) {
    List<Rational> rest = new ArrayList<>();
    for (int player = 0; player < from.size(); player++) {
      rest.add(Exact.minus(from.get(player), Exact.times(factor, row.get(player))));
    }
    return rest;
  }
}
