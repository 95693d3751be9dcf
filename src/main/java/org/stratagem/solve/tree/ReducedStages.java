package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Recall;
import org.stratagem.numeric.Real;

/** Solves stages by their reduced normal forms. Players have to remember what they knew and did. */
public final class ReducedStages implements StageSolver {
  /** Finds equilibria of a normal form. */
  public interface NashFinder {
    /**
     * Equilibria in mixed strategies.
     *
     * @param list by equilibrium, player, action
     * @param complete whether all equilibria are in the list, or mixtures of some in it
     */
    record Found(List<List<List<Real>>> list, boolean complete) {
      public Found {
        list = List.copyOf(list);
      }
    }

    /** What was found; nothing where no method fits. */
    Optional<Found> find(NormalForm form);
  }

  private final NashFinder finder;
  private final long limit;

  /**
   * @param limit the most profiles of plans
   */
  public ReducedStages(NashFinder finder, long limit) {
    this.finder = finder;
    this.limit = limit;
  }

  @Override
  public Optional<Solution> solve(GameTree stage) {
    if (!Recall.of(stage).isPerfect()) {
      return Optional.empty();
    }
    PlanTable table;
    try {
      table = PlanTable.reduced(stage, limit);
    } catch (PlanTable.TooLarge e) {
      return Optional.empty();
    }
    return finder.find(table.form()).map(found -> behaviour(stage, table, found));
  }

  private static Solution behaviour(GameTree stage, PlanTable table, NashFinder.Found found) {
    List<BehaviourProfile> profiles = new ArrayList<>();
    for (List<List<Real>> mixed : found.list()) {
      List<List<Real>> behaviour = new ArrayList<>();
      stage.sets().forEach(set -> behaviour.add(List.of()));
      for (int player = 0; player < stage.playerCount(); player++) {
        table.behaviour(stage, player, mixed.get(player), behaviour);
      }
      BehaviourProfile profile = new BehaviourProfile(behaviour);
      if (!profiles.contains(profile)) {
        profiles.add(profile);
      }
    }
    return new Solution(profiles, found.complete());
  }
}
