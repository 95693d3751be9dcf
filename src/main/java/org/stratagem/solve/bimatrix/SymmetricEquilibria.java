package org.stratagem.solve.bimatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * All symmetric equilibria of a symmetric game of two players: the strategies that are best replies
 * to themselves. They are faces of the best-reply polytope, hence given by their vertices: those at
 * which every action is not played or a best reply (von Stengel 2002, Handbook of Game Theory 3,
 * section 2.3).
 */
public final class SymmetricEquilibria {
  private final ReplyPolytope polytope;
  private final int actions;
  private final long most;
  private final BooleanSupplier cancelled;

  /**
   * What was found.
   *
   * @param strategies the extreme ones, in order
   * @param components which of them are connected through symmetric equilibria
   * @param complete whether the search came to its end
   * @param bases how many vertices of the perturbed polytope were examined
   */
  public record Found(
      List<List<Real>> strategies, List<List<Integer>> components, boolean complete, long bases) {}

  private record Vertex(List<Real> strategy, long[] tight) {}

  /**
   * @param game a game of two players who have the same actions, and whose payoffs change places
   *     when their actions do
   * @param most how many bases may be examined
   * @param cancelled asked now and then; when it says yes, the search ends with what it has
   */
  public SymmetricEquilibria(NormalForm game, long most, BooleanSupplier cancelled) {
    this.polytope = ReplyPolytope.first(IntegerBimatrix.of(game));
    this.actions = game.actions(0).size();
    this.most = most;
    this.cancelled = cancelled;
  }

  /** Finds them. */
  public Found solve() {
    try {
      return solve(Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      return solve(Arithmetic.UNBOUNDED);
    }
  }

  private Found solve(Arithmetic arithmetic) {
    ExactDictionary dictionary = polytope.origin(arithmetic);
    LabelSets vertices = new LabelSets(polytope.labels());
    List<Vertex> found = new ArrayList<>();
    VertexSearch search = new VertexSearch(dictionary, polytope.labels(), most, cancelled);
    VertexSearch.End end =
        search.run(
            () -> {
              long[] tight = dictionary.tight(vertices);
              if (vertices.add(tight) && search.bases() > 1 && isAnswer(tight)) {
                found.add(new Vertex(StrategyPairs.strategy(dictionary, 0, actions), tight));
              }
              return true;
            });
    StrategyOrder order = new StrategyOrder();
    found.sort((left, right) -> order.compare(left.strategy(), right.strategy()));
    return new Found(
        found.stream().map(Vertex::strategy).toList(),
        components(found),
        end == VertexSearch.End.EXHAUSTED,
        search.bases());
  }

  /** Whether every action is not played or a best reply. */
  private boolean isAnswer(long[] tight) {
    for (int action = 0; action < actions; action++) {
      if (!LabelSets.has(tight, action) && !LabelSets.has(tight, actions + action)) {
        return false;
      }
    }
    return true;
  }

  /** Two vertices are on one face of answers if what is zero at both has every label. */
  private List<List<Integer>> components(List<Vertex> found) {
    List<List<Integer>> components = new ArrayList<>();
    boolean[] done = new boolean[found.size()];
    for (int start = 0; start < found.size(); start++) {
      if (done[start]) {
        continue;
      }
      List<Integer> component = new ArrayList<>(List.of(start));
      done[start] = true;
      for (int next = 0; next < component.size(); next++) {
        for (int other = 0; other < found.size(); other++) {
          if (!done[other] && isAnswer(shared(found.get(component.get(next)), found.get(other)))) {
            done[other] = true;
            component.add(other);
          }
        }
      }
      component.sort(null);
      components.add(component);
    }
    return components;
  }

  private static long[] shared(Vertex left, Vertex right) {
    long[] shared = left.tight().clone();
    for (int word = 0; word < shared.length; word++) {
      shared[word] &= right.tight()[word];
    }
    return shared;
  }
}
