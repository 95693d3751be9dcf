package org.stratagem.solve.bimatrix;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;

/**
 * All Nash equilibria of a finite game of two players, exactly: every extreme equilibrium, and how
 * the others are mixtures of them. The vertices of the best-reply polytope of the player with fewer
 * actions are enumerated, and for each the face of the other player's strategies that it makes an
 * equilibrium with (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010, Economic Theory
 * 42). Degenerate games are no exception.
 *
 * <p>Doubles guide the search and exact proofs follow; where ties are many, integers do it all, of
 * one word while they suffice. Cost: some microseconds for each vertex of a perturbed polytope of
 * {@code m} dimensions and {@code m + n} facets: {@code m} the smaller, {@code n} the greater
 * number of actions.
 */
public final class AllEquilibria {
  private final IntegerBimatrix game;
  private final ReplyPolytope polytope;
  private final boolean exchanged;
  private final long most;
  private final BooleanSupplier cancelled;

  /**
   * @param game a game of two players; doubles count as the exact numbers they are
   * @param most how many bases may be examined
   * @param cancelled asked now and then; when it says yes, the search ends with what it has
   */
  public AllEquilibria(NormalForm game, long most, BooleanSupplier cancelled) {
    IntegerBimatrix integers = IntegerBimatrix.of(game);
    this.exchanged = integers.rowCount() > integers.columnCount();
    this.game = exchanged ? integers.exchanged() : integers;
    this.polytope = ReplyPolytope.first(this.game);
    this.most = most;
    this.cancelled = cancelled;
  }

  /** Finds them. */
  public NashSets solve() {
    GuidedSearch guided = GuidedSearch.of(game, polytope, most, cancelled);
    if (guided != null) {
      VertexSearch.End end = guided.run();
      if (end != VertexSearch.End.STOPPED) {
        return guided.found(exchanged, isComplete(end));
      }
    }
    return exact();
  }

  /** Finds them with integers alone. */
  NashSets exact() {
    try {
      return exact(Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      return exact(Arithmetic.UNBOUNDED);
    }
  }

  private NashSets exact(Arithmetic arithmetic) {
    StrategyPairs pairs = new StrategyPairs(game, cancelled);
    LabelSets vertices = new LabelSets(polytope.labels());
    ExactDictionary dictionary = polytope.origin(arithmetic);
    VertexSearch search = new VertexSearch(dictionary, polytope.labels(), most, cancelled);
    VertexSearch.End end =
        search.run(
            () -> {
              long[] tight = dictionary.tight(vertices);
              if (vertices.add(tight)) {
                List<Integer> partners = pairs.partners(tight, arithmetic);
                if (!partners.isEmpty()) {
                  pairs.add(dictionary, partners);
                }
              }
              return true;
            });
    return pairs.ordered(exchanged, isComplete(end), search.bases());
  }

  /** Faces are searched until they are exhausted, or everything is cancelled. */
  private boolean isComplete(VertexSearch.End end) {
    return end == VertexSearch.End.EXHAUSTED && !cancelled.getAsBoolean();
  }
}
