package org.stratagem.bargain.axiom;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.game.DerivedForms;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Looks for cases in which a solution breaks an axiom: a game, all that is left of it when players
 * lose actions, and for each of these the same game told otherwise (players exchanged, payoffs
 * measured otherwise, actions repeated). Axioms about smaller feasible sets are also tried on the
 * game of {@link Proposals}, from which outcomes are taken one by one. Nothing is drawn at random;
 * where there are more games than wanted, those are left out that lack most actions.
 *
 * <p>Whether an axiom is kept is decided exactly where payoffs are exact. That nothing was found is
 * no proof that the axiom holds of all games. A counterexample loses actions for as long as it
 * stays one, so that what is shown is small also where it was found in a large game.
 */
public final class AxiomSearch {
  /** Outcomes are taken from the game of proposals for at least so many games. */
  private static final int LEAST_PROPOSALS = 256;

  /** To make a counterexample smaller the solution is asked about so many further games. */
  private static final int SHRINKING = 200;

  private final Solution solution;
  private final Reach reach;
  private final Comparison compare;
  private final BooleanSupplier cancelled;
  private final int most;
  private final Progress progress;
  private int asked;
  private int planned;

  /** Told how far a search has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param asked how many games the solution has been asked about
     * @param planned how many it will be asked about, but for making counterexamples smaller
     */
    void at(int asked, int planned);
  }

  /**
   * @param tolerance for payoffs that are doubles, relative where they are above 1
   * @param most about how many games the solution is asked about, at least one of each kind
   * @param cancelled asked now and then; true ends the search by a {@link CancellationException}
   * @param progress told of every game
   */
  public AxiomSearch(
      Solution solution, Real tolerance, int most, BooleanSupplier cancelled, Progress progress) {
    this.solution =
        game -> {
          progress.at(Math.min(asked++, planned), planned);
          return solution.payoffs(game);
        };
    this.reach = new Reach(cancelled);
    this.compare = new Comparison(tolerance);
    this.most = most;
    this.cancelled = cancelled;
    this.progress = progress;
  }

  /**
   * What came of a search.
   *
   * @param findings for each axiom
   * @param tried how many restrictions of the game were looked at, the game itself among them
   * @param all how many there are
   * @param proposals how many restrictions of the game of proposals were looked at
   */
  public record Outcome(List<Finding> findings, int tried, BigInteger all, int proposals) {}

  /** What came of each axiom, in the order of {@link Axiom}. */
  public Outcome search(NormalForm game) {
    Restrictions restrictions = Restrictions.of(sizes(game));
    List<List<List<Integer>>> chosen = chosen(restrictions, most, true);
    NormalForm proposals =
        new Proposals(game, reach.security(game)).form(Math.max(256, game.profiles()));
    List<Integer> sizes = sizes(proposals);
    List<Integer> removable = new ArrayList<>();
    for (int player = 0; player < sizes.size(); player++) {
      removable.add(player == 0 ? sizes.get(0) - 1 : 0);
    }
    List<List<List<Integer>>> proposed =
        chosen(
            new Restrictions(sizes, removable),
            Math.min(most, Math.max(LEAST_PROPOSALS, most / 4)),
            false);
    planned += chosen.size() + proposed.size();

    Tally tally = new Tally();
    SingleGames single = new SingleGames(reach, compare, tally);
    ChangedGames changed = new ChangedGames(solution, reach, compare, tally);
    FewerActions fewer = new FewerActions(reach, compare, tally);
    Map<List<List<Integer>>, Asked> games = asked(game, chosen);
    for (Asked each : games.values()) {
      goOn();
      single.examine(each);
      ChangedGames.AXIOMS.forEach(axiom -> changed.examine(each, axiom));
    }
    for (FewerActions.Loss loss : losses(game, games)) {
      goOn();
      fewer.monotonicity(loss);
      fewer.feasibility(loss);
    }
    for (FewerActions.Loss loss : losses(proposals, asked(proposals, proposed))) {
      goOn();
      fewer.feasibility(loss);
    }
    Shrinking shrinking = new Shrinking(solution, reach, compare, cancelled);
    List<Finding> findings =
        tally.findings().stream().map(finding -> shrinking.shrunk(finding, SHRINKING)).toList();
    progress.at(planned, planned);
    return new Outcome(findings, games.size(), restrictions.count(), proposed.size());
  }

  private static List<Integer> sizes(NormalForm game) {
    return IntStream.range(0, game.players().size())
        .mapToObj(player -> game.actions(player).size())
        .toList();
  }

  /** The restrictions that are looked at: as many as the limit allows, at least one. */
  private List<List<List<Integer>>> chosen(
      Restrictions restrictions, int limit, boolean isChanged) {
    List<List<List<Integer>>> chosen = new ArrayList<>();
    int[] left = {limit};
    restrictions.visit(
        kept -> {
          goOn();
          int further = isChanged ? ChangedGames.count(sizesOf(kept)) : 0;
          left[0] -= 1 + further;
          if (left[0] < 0 && !chosen.isEmpty()) {
            return false;
          }
          planned += further;
          chosen.add(kept);
          return left[0] > 0;
        });
    return chosen;
  }

  private static List<Integer> sizesOf(List<List<Integer>> kept) {
    return kept.stream().map(List::size).toList();
  }

  /** The restrictions with what the solution gives in each. */
  private Map<List<List<Integer>>, Asked> asked(
      NormalForm game, List<List<List<Integer>>> restrictions) {
    Map<List<List<Integer>>, Asked> games = new LinkedHashMap<>();
    for (List<List<Integer>> kept : restrictions) {
      goOn();
      games.put(kept, new Asked(DerivedForms.restricted(game, kept), solution, reach));
    }
    return games;
  }

  /** Pairs of games of which the second lacks one action of the first. */
  private static List<FewerActions.Loss> losses(
      NormalForm game, Map<List<List<Integer>>, Asked> games) {
    List<FewerActions.Loss> losses = new ArrayList<>();
    games.forEach(
        (kept, whole) -> {
          for (int player = 0; player < kept.size(); player++) {
            for (Integer action : kept.get(player)) {
              List<List<Integer>> fewer = new ArrayList<>(kept);
              List<Integer> own = new ArrayList<>(kept.get(player));
              own.remove(action);
              fewer.set(player, List.copyOf(own));
              Asked less = games.get(fewer);
              if (less != null) {
                losses.add(
                    new FewerActions.Loss(whole, less, player, game.actions(player).get(action)));
              }
            }
          }
        });
    return losses;
  }

  private void goOn() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
