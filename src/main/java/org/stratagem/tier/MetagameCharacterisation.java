package org.stratagem.tier;

import java.util.ArrayList;
import java.util.List;

/**
 * The pure equilibria of a metagame of two players who read all of each other, without listing
 * strategies: outcomes by {@link SustainedOutcomes}, counts by products.
 */
public final class MetagameCharacterisation {
  private final Metagame game;
  private final List<Integer> title;
  private final SustainedOutcomes sustained;
  private final Runnable tick;

  /**
   * @param game of two players, with a title
   * @param tick called now and then; may throw to end the search
   */
  public MetagameCharacterisation(Metagame game, Runnable tick) {
    List<Integer> found = game.title();
    this.sustained = new SustainedOutcomes(game);
    this.game = game;
    this.title = found == null ? List.of() : found;
    this.tick = tick;
  }

  /** Whether it can answer for a metagame. */
  public static boolean covers(Metagame game) {
    return game.playerCount() == 2 && game.title() != null;
  }

  /** The outcomes, and how players are held to them. */
  public SustainedOutcomes sustained() {
    return sustained;
  }

  public MetagameEquilibria equilibria() {
    SustainedCount counter = new SustainedCount(game, title, tick);
    List<MetagameCount> counts = new ArrayList<>();
    for (int outcome : sustained.outcomes()) {
      counts.add(counter.count(outcome));
    }
    return new MetagameEquilibria(sustained.outcomes(), counts, List.of());
  }
}
