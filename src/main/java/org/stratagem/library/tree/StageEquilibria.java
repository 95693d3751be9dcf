package org.stratagem.library.tree;

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
 * at most two players have a choice, else those in pure strategies, and, where it is small, those
 * that a search support by support finds.
 */
final class StageEquilibria implements ReducedStages.NashFinder {
  /** Supports of more players are searched where there are no more profiles than this. */
  private static final long SMALL = 2500;

  private final GameInstance game;
  private final Call call;
  private boolean used;
  private boolean many;
  private boolean onlyPure;

  StageEquilibria(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
  }

  @Override
  public Optional<Found> find(NormalForm form) {
    used = true;
    FiniteNash nash = new FiniteNash(form, () -> game.interpreter().limits().isOver());
    List<List<List<Real>>> list = new ArrayList<>();
    boolean complete = false;
    if (nash.choosers() > 2) {
      many = true;
      add(nash.pure(), list);
    }
    if (nash.choosers() <= 2 || form.profiles() <= SMALL) {
      NashSolution solution = nash.solve();
      add(solution, list);
      complete = solution.complete();
    } else {
      onlyPure = true;
    }
    call.refuseIfOver();
    return Optional.of(new Found(list, complete));
  }

  private static void add(NashSolution solution, List<List<List<Real>>> list) {
    for (NashPoint point : solution.list()) {
      List<List<Real>> weights = point.profile().weights();
      if (!list.contains(weights)) {
        list.add(weights);
      }
    }
  }

  /** How the stages were solved, for {@code .method}; empty where there were none. */
  String method() {
    if (!used) {
      return "";
    }
    if (many) {
      return onlyPure
          ? "; large stages of simultaneous or hidden moves of three players or more without"
              + " randomising, by their reduced normal forms"
          : "; stages of simultaneous or hidden moves of three players or more support by support"
              + " in their reduced normal forms";
    }
    return "; stages of simultaneous or hidden moves by all vertices of the best-reply polytopes of"
        + " their reduced normal forms";
  }

  /** The same where the whole game was one stage. */
  String ofWhole() {
    return onlyPure
        ? "best replies in the reduced normal form of the tree: all equilibria without randomising"
        : many
            ? "support by support in the reduced normal form of the tree, and best replies for"
                + " those without randomising"
            : "all vertices of the best-reply polytopes of the reduced normal form of the tree";
  }
}
