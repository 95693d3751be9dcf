package org.stratagem.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the declared name of a stage: {@code Reaction}, {@code Metapolicy}, {@code Tier[3]}. */
public final class TierNames {
  /** Stages deeper than this are not looked up: a message that needs them is beyond help. */
  private static final int DEEPEST = 2000;

  private final TierUnfolder unfolder;
  private final Map<Stage, Name> found = new HashMap<>();

  public TierNames(TierUnfolder unfolder) {
    this.unfolder = unfolder;
  }

  /** The game's players in order. */
  public List<String> playerNames() {
    return unfolder.playerNames();
  }

  /**
   * The declared name, or null. Names without an index come before names with one, shorter before
   * longer, earlier declared before later.
   */
  public synchronized @Nullable String find(Stage stage) {
    Name known = found.get(stage);
    if (known == null) {
      known = new Name(search(stage));
      found.put(stage, known);
    }
    return known.text();
  }

  private @Nullable String search(Stage stage) {
    if (stage.owner() >= playerNames().size() || stage.depth() > DEEPEST) {
      return null;
    }
    String plain = null;
    String indexed = null;
    for (TierTerm.Definition definition : unfolder.table().definitions()) {
      if (!definition.indexed()) {
        boolean shorter = plain == null || definition.name().length() < plain.length();
        if (shorter && stage.equals(unfold(definition.name(), null, stage.owner()))) {
          plain = definition.name();
        }
      } else {
        String candidate = searchIndex(definition.name(), stage);
        if (candidate != null && (indexed == null || candidate.length() < indexed.length())) {
          indexed = candidate;
        }
      }
    }
    return plain == null ? indexed : plain;
  }

  /**
   * Each step of an index adds a read to a tier at every second step at least, in the tiers that
   * people declare.
   */
  private @Nullable String searchIndex(String tier, Stage stage) {
    for (int n = 1; n <= 2 * stage.depth() + 1; n++) {
      Stage candidate = unfold(tier, n, stage.owner());
      if (candidate == null) {
        return null;
      } else if (stage.equals(candidate)) {
        return tier + "[" + n + "]";
      }
    }
    return null;
  }

  private @Nullable Stage unfold(String tier, @Nullable Integer index, int player) {
    try {
      return unfolder.unfold(tier, index, player);
    } catch (TierException illFormed) {
      return null;
    }
  }

  /** A name that may not exist; distinguishes "none" from "not yet sought". */
  private record Name(@Nullable String text) {}
}
