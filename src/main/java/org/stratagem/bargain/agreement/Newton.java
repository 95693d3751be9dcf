package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;

/**
 * Newton's step for the weighted sum of logarithms of gains along some directions, exact.
 *
 * @param step how far along each direction; empty where the directions depend on each other
 * @param dependence where they do: multiples, not all 0, that add up to nothing
 * @param growth the gradient along the step: the square of the step's size in the Hessian's norm
 */
record Newton(Optional<List<Rational>> step, Optional<List<Rational>> dependence, Rational growth) {
  private static final Rational ZERO = Rational.of(0);

  static Newton of(List<Rational> weights, List<Rational> gains, List<List<Rational>> directions) {
    int size = directions.size();
    Rational[][] rows = new Rational[size][size + 1];
    List<Rational> gradient = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        Rational entry = ZERO;
        for (int place = 0; place < gains.size(); place++) {
          Rational both =
              Exact.times(directions.get(row).get(place), directions.get(column).get(place));
          if (both.signum() != 0) {
            Rational square = Exact.times(gains.get(place), gains.get(place));
            entry = Exact.plus(entry, Exact.over(Exact.times(weights.get(place), both), square));
          }
        }
        rows[row][column] = entry;
      }
      Rational slope = ZERO;
      for (int place = 0; place < gains.size(); place++) {
        Rational part = Exact.times(weights.get(place), directions.get(row).get(place));
        slope = Exact.plus(slope, Exact.over(part, gains.get(place)));
      }
      rows[row][size] = slope;
      gradient.add(slope);
    }
    return solved(rows, gradient);
  }

  /** By elimination; the matrix is a Gram matrix, singular exactly where directions depend. */
  private static Newton solved(Rational[][] rows, List<Rational> gradient) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      if (rows[column][column].signum() == 0) {
        // A pivot of a Gram matrix is 0 only where its direction depends on those before it.
        List<Rational> dependence = new ArrayList<>();
        for (int place = 0; place < size; place++) {
          dependence.add(
              place < column ? rows[place][column].negate() : Rational.of(place == column ? 1 : 0));
        }
        return new Newton(Optional.empty(), Optional.of(dependence), ZERO);
      }
      Rational pivot = rows[column][column];
      for (int place = column; place <= size; place++) {
        rows[column][place] = Exact.over(rows[column][place], pivot);
      }
      for (int row = 0; row < size; row++) {
        Rational factor = rows[row][column];
        if (row != column && factor.signum() != 0) {
          for (int place = column; place <= size; place++) {
            rows[row][place] =
                Exact.minus(rows[row][place], Exact.times(factor, rows[column][place]));
          }
        }
      }
    }
    List<Rational> step = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      step.add(rows[row][size]);
    }
    return new Newton(Optional.of(step), Optional.empty(), Exact.dot(gradient, step));
  }
}
