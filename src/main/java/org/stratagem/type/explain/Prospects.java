package org.stratagem.type.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.TierException;
import org.stratagem.type.TierTerm;
import org.stratagem.type.TierUnfolder;

/**
 * How a tier fares against every declared tier, all others playing the same one: an indexed tier
 * that it mentions at every index up to one above its own, others at the lowest indices.
 */
final class Prospects {
  /** Indices of a tier that has nothing to do with the one explained. */
  private static final int STRANGERS = 2;

  /** Of many indices, the lowest and the highest that are told one by one. */
  private static final int LOW = 2;

  private static final int HIGH = 4;

  /** Of more indices than this, those between are not judged. */
  private static final int JUDGED = 100;

  private final TierUnfolder tiers;
  private final StagePrinter printer;
  private final Stage own;
  private final Lift lift;
  private final Set<List<Stage>> met = new HashSet<>();
  private final List<Prospect> found = new ArrayList<>();

  Prospects(TierUnfolder tiers, StagePrinter printer, Stage own, Lift lift) {
    this.tiers = tiers;
    this.printer = printer;
    this.own = own;
    this.lift = lift;
  }

  /**
   * In the order of declaration, Action first; tiers that are one under two names once.
   *
   * @param related the tiers that the explained one mentions
   */
  List<Prospect> find(Set<String> related) {
    one("Action", new TierTerm.Action());
    for (TierTerm.Definition definition : tiers.table().definitions()) {
      String name = definition.name();
      if (definition.indexed()) {
        family(name, related.contains(name) ? own.depth() + 1 : STRANGERS);
      } else {
        one(name, new TierTerm.Use(name, null));
      }
    }
    return found;
  }

  private void one(String name, TierTerm term) {
    Encounter encounter = encounter(term);
    if (encounter != null) {
      String declared = printer.name(encounter.types().get(own.owner() == 0 ? 1 : 0));
      found.add(new Prospect(declared.contains(" ") ? name : declared, List.of(encounter)));
    }
  }

  private void family(String tier, int highest) {
    if (highest <= LOW + HIGH + 1) {
      members(tier, 1, highest);
      return;
    }
    members(tier, 1, LOW);
    List<Encounter> between = new ArrayList<>();
    for (int n = LOW + 1; n <= highest - HIGH && highest <= JUDGED; n++) {
      Encounter encounter = encounter(use(tier, n));
      if (encounter != null) {
        between.add(encounter);
      }
    }
    if (!between.isEmpty()) {
      String range = tier + "[" + (LOW + 1) + ".." + (highest - HIGH) + "]";
      found.add(new Prospect(range, between));
    }
    members(tier, highest - HIGH + 1, highest);
  }

  private void members(String tier, int first, int last) {
    for (int n = first; n <= last; n++) {
      one(tier + "[" + n + "]", use(tier, n));
    }
  }

  private static TierTerm use(String tier, int index) {
    return new TierTerm.Use(tier, new TierTerm.Index(false, index));
  }

  /** All others at one tier; null where they cannot be, or were before under another name. */
  private @Nullable Encounter encounter(TierTerm term) {
    List<Stage> types = new ArrayList<>();
    try {
      for (int player = 0; player < tiers.playerNames().size(); player++) {
        types.add(player == own.owner() ? own : tiers.unfold(term, player, 0));
      }
    } catch (TierException notForThem) {
      return null;
    }
    return met.add(types) ? Encounter.of(types, lift) : null;
  }
}
