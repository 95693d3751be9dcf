package org.stratagem.solve.bimatrix;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All equilibria with doubles for a guide. Which bases there are is guessed; every one of them is
 * proven to be a vertex of the perturbed polytope, by enclosures or else exactly. As each comes
 * with all its neighbours, and the graph of a polytope is connected, there are no others (Balinski
 * 1961). Strategies that might have partners are completed exactly.
 */
final class GuidedSearch {
  /** Where more of the bases than one in so many need an exact proof, integers are faster. */
  private static final int RARE = 4;

  private static final int START = 64;

  private final ReplyPolytope polytope;
  private final FloatingDictionary dictionary;
  private final BasisProof proof;
  private final PartnerDoubt doubt;
  private final StrategyPairs pairs;
  private final VertexSearch search;
  private final LabelSets degenerate;
  private final int m;
  private final int n;
  private final int[] actions;
  private final int[] replies;
  private int exactProofs;

  private GuidedSearch(
      IntegerBimatrix game,
      ReplyPolytope polytope,
      FloatingMatrix matrix,
      FloatingMatrix payoffs,
      long most,
      BooleanSupplier cancelled) {
    this.m = game.rowCount();
    this.n = game.columnCount();
    this.polytope = polytope;
    this.dictionary = polytope.origin(matrix);
    this.proof = new BasisProof(matrix, dictionary);
    this.doubt = new PartnerDoubt(payoffs);
    this.pairs = new StrategyPairs(game, cancelled);
    this.search = new VertexSearch(dictionary, polytope.labels(), most, cancelled);
    this.degenerate = new LabelSets(polytope.labels());
    this.actions = new int[m + n];
    this.replies = new int[m + n];
  }

  /** The search, or null where the payoffs differ too much in size. */
  static @Nullable GuidedSearch of(
      IntegerBimatrix game, ReplyPolytope polytope, long most, BooleanSupplier cancelled) {
    FloatingMatrix matrix = FloatingMatrix.of(polytope.matrix());
    FloatingMatrix payoffs = FloatingMatrix.of(game.rows());
    return matrix == null || payoffs == null
        ? null
        : new GuidedSearch(game, polytope, matrix, payoffs, most, cancelled);
  }

  /** How it ended; where it was stopped a guess was wrong, or too few could be proven cheaply. */
  VertexSearch.End run() {
    return search.run(this::basis);
  }

  /** What was found. */
  NashSets found(boolean exchanged, boolean complete) {
    return pairs.ordered(exchanged, complete, search.bases());
  }

  private boolean basis() {
    if (proof.holds()) {
      nondegenerate();
      return true;
    }
    exactProofs++;
    if (exactProofs > START && exactProofs * RARE > search.bases()) {
      return false;
    }
    ExactDictionary exact = polytope.at(dictionary);
    if (exact == null || !exact.isFeasible()) {
      return false;
    }
    long[] tight = exact.tight(degenerate);
    if (degenerate.add(tight)) {
      complete(tight, exact);
    }
    return true;
  }

  /** Every cobasic label is zero, and no other. */
  private void nondegenerate() {
    int played = 0;
    int tied = 0;
    for (int label = 0; label < m; label++) {
      if (dictionary.row(label) >= 0) {
        actions[played++] = label;
      }
    }
    for (int label = m; label < m + n; label++) {
      if (dictionary.row(label) < 0) {
        replies[tied++] = label - m;
      }
    }
    if (played == 0 || doubt.isRuledOut(actions, replies, played)) {
      return;
    }
    long[] tight = degenerate.empty();
    for (int column = 0; column < dictionary.columns(); column++) {
      LabelSets.put(tight, dictionary.cobasic(column));
    }
    complete(tight, null);
  }

  private void complete(long[] tight, @Nullable ExactDictionary known) {
    List<Integer> partners;
    try {
      partners = pairs.partners(tight, Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      partners = pairs.partners(tight, Arithmetic.UNBOUNDED);
    }
    if (!partners.isEmpty()) {
      ExactDictionary exact = known == null ? polytope.at(dictionary) : known;
      pairs.add(Objects.requireNonNull(exact), partners);
    }
  }
}
