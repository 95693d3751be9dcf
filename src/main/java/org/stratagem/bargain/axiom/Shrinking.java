package org.stratagem.bargain.axiom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.DerivedForms;
import org.stratagem.game.NormalForm;

/** Takes actions out of a counterexample for as long as what is left is one. */
final class Shrinking {
  private final Solution solution;
  private final Reach reach;
  private final Comparison compare;
  private final BooleanSupplier cancelled;
  private int asked;

  Shrinking(Solution solution, Reach reach, Comparison compare, BooleanSupplier cancelled) {
    this.solution =
        game -> {
          asked++;
          return solution.payoffs(game);
        };
    this.reach = reach;
    this.compare = compare;
    this.cancelled = cancelled;
  }

  /**
   * The finding with a smaller counterexample where there is one.
   *
   * @param most how many games to ask the solution about, about
   */
  Finding shrunk(Finding finding, int most) {
    Counterexample smallest = finding.counterexample().orElse(null);
    if (smallest == null) {
      return finding;
    }
    asked = 0;
    Counterexample next = smallest;
    while (next != null && asked < most) {
      smallest = next;
      next = smaller(finding.axiom(), smallest, most);
    }
    return new Finding(
        finding.axiom(),
        finding.cases(),
        finding.broken(),
        finding.undefined(),
        Optional.of(smallest));
  }

  /** A counterexample that lacks an action of the game, or null. */
  private @Nullable Counterexample smaller(Axiom axiom, Counterexample example, int most) {
    NormalForm game = example.game();
    for (int player = 0; player < game.players().size(); player++) {
      int actions = game.actions(player).size();
      for (int action = actions - 1; actions > 1 && action >= 0 && asked < most; action--) {
        goOn();
        Counterexample found = found(axiom, without(game, player, action));
        if (found != null && found.size() < example.size()) {
          return found;
        }
      }
    }
    return null;
  }

  /** The game without one of a player's actions. */
  private static NormalForm without(NormalForm game, int player, int action) {
    List<List<Integer>> kept = new ArrayList<>();
    for (int other = 0; other < game.players().size(); other++) {
      List<Integer> own = new ArrayList<>();
      for (int each = 0; each < game.actions(other).size(); each++) {
        if (other != player || each != action) {
          own.add(each);
        }
      }
      kept.add(own);
    }
    return DerivedForms.restricted(game, kept);
  }

  /** What breaks the axiom at one game, or null. */
  private @Nullable Counterexample found(Axiom axiom, NormalForm game) {
    Tally tally = new Tally();
    Asked whole = new Asked(game, solution, reach);
    if (SingleGames.AXIOMS.contains(axiom)) {
      new SingleGames(reach, compare, tally).examine(whole);
    } else if (ChangedGames.AXIOMS.contains(axiom)) {
      new ChangedGames(solution, reach, compare, tally).examine(whole, axiom);
    } else {
      FewerActions fewer = new FewerActions(reach, compare, tally);
      for (int player = 0; player < game.players().size(); player++) {
        int actions = game.actions(player).size();
        for (int action = 0; actions > 1 && action < actions; action++) {
          Asked less = new Asked(without(game, player, action), solution, reach);
          FewerActions.Loss loss =
              new FewerActions.Loss(whole, less, player, game.actions(player).get(action));
          if (axiom == Axiom.MONOTONICITY) {
            fewer.monotonicity(loss);
          } else {
            fewer.feasibility(loss);
          }
        }
      }
    }
    return tally.of(axiom).counterexample().orElse(null);
  }

  private void goOn() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
