package org.stratagem.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.solve.tree.ReducedStages;

/**
 * Nash equilibria of the reduced normal form of a tree or of a stage in it: all extreme ones where
 * at most two players have a choice, else those in pure strategies.
 */
final class StageEquilibria implements ReducedStages.NashFinder {
  private final GameInstance game;
  private final Call call;
  private boolean used;
  private boolean onlyPure;

  StageEquilibria(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
  }

  @Override
  public Optional<Found> find(NormalForm form) {
    used = true;
    FiniteNash nash = new FiniteNash(form, () -> game.interpreter().limits().isOver());
    NashSolution solution = nash.choosers() <= 2 ? nash.solve() : nash.pure();
    call.refuseIfOver();
    onlyPure |= nash.choosers() > 2;
    List<List<List<Real>>> list = new ArrayList<>();
    for (NashPoint point : solution.list()) {
      list.add(point.profile().weights());
    }
    return Optional.of(new Found(list, solution.complete()));
  }

  /** How the stages were solved, for {@code .method}; empty where there were none. */
  String method() {
    if (!used) {
      return "";
    }
    return onlyPure
        ? "; stages of simultaneous or hidden moves of three players or more without randomising,"
            + " by their reduced normal forms"
        : "; stages of simultaneous or hidden moves by all vertices of the best-reply polytopes of"
            + " their reduced normal forms";
  }

  /** The same where the whole game was one stage. */
  String ofWhole() {
    return onlyPure
        ? "best replies in the reduced normal form of the tree: all equilibria without randomising"
        : "all vertices of the best-reply polytopes of the reduced normal form of the tree";
  }
}
