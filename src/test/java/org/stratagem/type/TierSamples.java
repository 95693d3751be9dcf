package org.stratagem.type;

import java.util.List;
import org.stratagem.type.TierTerm.Action;
import org.stratagem.type.TierTerm.Arrow;
import org.stratagem.type.TierTerm.Definition;
import org.stratagem.type.TierTerm.Dist;
import org.stratagem.type.TierTerm.Foe;
import org.stratagem.type.TierTerm.History;
import org.stratagem.type.TierTerm.Index;
import org.stratagem.type.TierTerm.Use;

/** The tiers that every game knows, written as terms. */
final class TierSamples {
  private TierSamples() {}

  static final TierTable STANDARD =
      TierTable.of(
          List.of(
              new Definition("Tier", true, arrow(foe(down("Tier", 1)), down("Tier", 2))),
              new Definition("Reaction", false, at("Tier", 1)),
              new Definition("Metapolicy", false, at("Tier", 2)),
              new Definition("Mixed", false, dist(new Action())),
              new Definition(
                  "Threat", true, arrow(foe(down("Threat", 1)), dist(down("Threat", 1)))),
              new Definition("Policy", false, arrow(new History(), dist(new Action()))),
              new Definition("Planner", false, arrow(foe(use("Policy")), use("Policy"))),
              new Definition("Selection", false, arrow(foe(use("Planner")), use("Policy")))));

  static Use use(String tier) {
    return new Use(tier, null);
  }

  static Use at(String tier, int index) {
    return new Use(tier, new Index(false, index));
  }

  static Use down(String tier, int steps) {
    return new Use(tier, new Index(true, -steps));
  }

  static Foe foe(TierTerm of) {
    return new Foe(of);
  }

  static TierTerm.Of owned(String player, TierTerm of) {
    return new TierTerm.Of(player, of);
  }

  static Dist dist(TierTerm of) {
    return new Dist(of);
  }

  static Arrow arrow(TierTerm domain, TierTerm result) {
    return new Arrow(domain, result);
  }

  static TierTerm.Tuple tuple(TierTerm... parts) {
    return new TierTerm.Tuple(List.of(parts));
  }

  static TierUnfolder unfolder(String... players) {
    return new TierUnfolder(STANDARD, List.of(players));
  }

  /** The stages of a profile of tiers, one per player. */
  static List<Stage> profile(TierUnfolder unfolder, TierTerm... tiers) {
    List<Stage> stages = new java.util.ArrayList<>();
    for (int i = 0; i < tiers.length; i++) {
      stages.add(stage(unfolder, tiers[i], i));
    }
    return stages;
  }

  static Stage stage(TierUnfolder unfolder, TierTerm tier, int player) {
    try {
      return unfolder.unfold(tier, player, 0);
    } catch (TierException illFormed) {
      throw new AssertionError(illFormed.problem().toString(), illFormed);
    }
  }
}
