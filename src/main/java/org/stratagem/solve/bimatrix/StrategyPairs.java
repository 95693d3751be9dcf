package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Collects the extreme strategies that make equilibria, and which belong together. */
final class StrategyPairs {
  private final int m;
  private final int n;
  private final BigInteger[][] payoffs;
  private final BooleanSupplier cancelled;
  private final LabelSets seconds;
  private final List<List<Real>> first = new ArrayList<>();
  private final List<List<Real>> second = new ArrayList<>();
  private final List<NashSets.Pair> pairs = new ArrayList<>();

  StrategyPairs(IntegerBimatrix game, BooleanSupplier cancelled) {
    this.m = game.rowCount();
    this.n = game.columnCount();
    this.payoffs = game.rows();
    this.cancelled = cancelled;
    this.seconds = new LabelSets(m + n);
  }

  /** The strategies of the second player that make an equilibrium with one of the first. */
  List<Integer> partners(long[] tight, Arithmetic arithmetic) {
    List<Integer> partners = new ArrayList<>();
    new ReplyFace(arithmetic, payoffs, cancelled)
        .run(
            tight,
            (face, zero) -> {
              long[] all = zero.clone();
              for (int j = 0; j < n; j++) {
                if (!LabelSets.has(tight, m + j)) {
                  LabelSets.put(all, m + j);
                }
              }
              if (seconds.add(all)) {
                second.add(strategy(face, m, n));
              }
              partners.add(seconds.find(all));
            });
    return partners;
  }

  /** Adds a strategy of the first player with its partners. */
  void add(ExactDictionary vertex, List<Integer> partners) {
    int number = first.size();
    first.add(strategy(vertex, 0, m));
    partners.forEach(partner -> pairs.add(new NashSets.Pair(number, partner)));
  }

  /** The weights of the actions with labels from {@code from}, scaled to sum to 1. */
  static List<Real> strategy(ExactDictionary dictionary, int from, int count) {
    BigInteger[] values = new BigInteger[count];
    BigInteger sum = BigInteger.ZERO;
    for (int action = 0; action < count; action++) {
      int row = dictionary.row(from + action);
      values[action] = row < 0 ? BigInteger.ZERO : dictionary.value(row);
      sum = sum.add(values[action]);
    }
    List<Real> weights = new ArrayList<>();
    for (BigInteger value : values) {
      weights.add(Rational.of(value, sum));
    }
    return weights;
  }

  /**
   * All of them in order.
   *
   * @param exchanged whether the players are to change places
   */
  NashSets ordered(boolean exchanged, boolean complete, long bases) {
    List<List<Real>> left = new ArrayList<>(exchanged ? second : first);
    List<List<Real>> right = new ArrayList<>(exchanged ? first : second);
    int[] leftPlaces = places(left);
    int[] rightPlaces = places(right);
    List<NashSets.Pair> ordered = new ArrayList<>();
    for (NashSets.Pair pair : pairs) {
      ordered.add(
          new NashSets.Pair(
              leftPlaces[exchanged ? pair.second() : pair.first()],
              rightPlaces[exchanged ? pair.first() : pair.second()]));
    }
    ordered.sort(Comparator.comparing(NashSets.Pair::first).thenComparing(NashSets.Pair::second));
    left.sort(new StrategyOrder());
    right.sort(new StrategyOrder());
    return new NashSets(
        left, right, ordered, new Bicliques(ordered, left.size()).components(), complete, bases);
  }

  /** Where each strategy stands once they are ordered. */
  private static int[] places(List<List<Real>> strategies) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < strategies.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(strategies::get, new StrategyOrder()));
    int[] places = new int[strategies.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place;
    }
    return places;
  }
}
