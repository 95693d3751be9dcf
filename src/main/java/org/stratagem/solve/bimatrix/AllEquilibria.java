package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * All Nash equilibria of a finite game of two players, exactly: every extreme equilibrium, and how
 * the others are mixtures of them. The vertices of the best-reply polytope of the player with fewer
 * actions are enumerated, and for each the face of the other player's strategies that it makes an
 * equilibrium with (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010, Economic Theory
 * 42). Degenerate games are no exception.
 *
 * <p>Integers of one word are used while they suffice. Cost: some microseconds for each vertex of a
 * perturbed polytope of {@code m} dimensions and {@code m + n} facets: {@code m} the smaller, {@code
 * n} the greater number of actions.
 */
public final class AllEquilibria {
  private final IntegerBimatrix game;
  private final boolean exchanged;
  private final BooleanSupplier cancelled;

  /** The strategies met so far, and which of them belong together. */
  private static final class Found {
    final LabelSets seconds;
    final List<List<Real>> first = new ArrayList<>();
    final List<List<Real>> second = new ArrayList<>();
    final List<NashSets.Pair> pairs = new ArrayList<>();

    Found(int labels) {
      this.seconds = new LabelSets(labels);
    }
  }

  /**
   * @param game a game of two players; doubles count as the exact numbers they are
   * @param cancelled asked now and then; when it says yes, the search ends with what it has
   */
  public AllEquilibria(NormalForm game, BooleanSupplier cancelled) {
    IntegerBimatrix integers = IntegerBimatrix.of(game);
    this.exchanged = integers.rowCount() > integers.columnCount();
    this.game = exchanged ? integers.exchanged() : integers;
    this.cancelled = cancelled;
  }

  /** Finds them. */
  public NashSets solve() {
    try {
      return solve(Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      return solve(Arithmetic.UNBOUNDED);
    }
  }

  private NashSets solve(Arithmetic arithmetic) {
    int m = game.rowCount();
    int n = game.columnCount();
    BigInteger[][] matrix = new BigInteger[n][m];
    int[] basic = new int[n];
    int[] cobasic = new int[m];
    for (int i = 0; i < m; i++) {
      cobasic[i] = i;
    }
    for (int j = 0; j < n; j++) {
      basic[j] = m + j;
      for (int i = 0; i < m; i++) {
        matrix[j][i] = game.columns()[i][j];
      }
    }
    ReplyFace replies = new ReplyFace(arithmetic, game.rows(), cancelled);
    VertexSearch search =
        new VertexSearch(
            arithmetic.dictionary(matrix, basic, cobasic, m + n), m + n, cancelled);
    Found found = new Found(m + n);
    boolean complete = search.run((dictionary, tight) -> extend(dictionary, tight, replies, found));
    return ordered(found, complete, search.bases());
  }

  private void extend(Dictionary vertex, long[] tight, ReplyFace replies, Found found) {
    int m = game.rowCount();
    int n = game.columnCount();
    List<Integer> partners = new ArrayList<>();
    replies.run(
        tight,
        (face, zero) -> {
          long[] all = zero.clone();
          for (int j = 0; j < n; j++) {
            if (!LabelSets.has(tight, m + j)) {
              LabelSets.put(all, m + j);
            }
          }
          if (found.seconds.add(all)) {
            found.second.add(strategy(face, m, n));
          }
          partners.add(found.seconds.find(all));
        });
    if (!partners.isEmpty()) {
      int number = found.first.size();
      found.first.add(strategy(vertex, 0, m));
      partners.forEach(partner -> found.pairs.add(new NashSets.Pair(number, partner)));
    }
  }

  /** The weights of the actions with labels from {@code from}, scaled to sum to 1. */
  private static List<Real> strategy(Dictionary dictionary, int from, int count) {
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

  private NashSets ordered(Found found, boolean complete, long bases) {
    List<List<Real>> first = exchanged ? found.second : found.first;
    List<List<Real>> second = exchanged ? found.first : found.second;
    int[] firstPlace = places(first);
    int[] secondPlace = places(second);
    List<NashSets.Pair> pairs = new ArrayList<>();
    for (NashSets.Pair pair : found.pairs) {
      pairs.add(
          new NashSets.Pair(
              firstPlace[exchanged ? pair.second() : pair.first()],
              secondPlace[exchanged ? pair.first() : pair.second()]));
    }
    pairs.sort(Comparator.comparing(NashSets.Pair::first).thenComparing(NashSets.Pair::second));
    first.sort(new StrategyOrder());
    second.sort(new StrategyOrder());
    return new NashSets(
        first,
        second,
        pairs,
        new Bicliques(pairs, first.size()).components(),
        complete,
        bases);
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
