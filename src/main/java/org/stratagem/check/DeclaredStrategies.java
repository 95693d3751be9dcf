package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.type.Stage;
import org.stratagem.type.TierException;

/** Finds declared strategies by their stage, to name one in a hint; among the first of the file. */
final class DeclaredStrategies {
  private static final int SEARCHED = 200;

  /** Indices of an indexed strategy that are tried: hints name low tiers. */
  private static final int HIGHEST = 12;

  private final Session session;

  DeclaredStrategies(Session session) {
    this.session = session;
  }

  /** A strategy of exactly this stage that its owner may play, as it is written, or null. */
  @Nullable String of(Stage stage, Arena arena) {
    String indexed = null;
    for (Definition.Strategy strategy : playable(stage.owner(), arena)) {
      String name = strategy.symbol().name();
      if (!strategy.indexed() && stage.equals(unfolded(strategy, arena, stage.owner(), 0))) {
        return name;
      } else if (strategy.indexed() && indexed == null) {
        int index = index(strategy, stage, arena);
        indexed = index < 0 ? null : name + "[" + index + "]";
      }
    }
    return indexed;
  }

  /**
   * An indexed strategy that everybody may play and that is of this stage at some index, with the
   * indices up to that one, as {@code race} takes them: {@code Argmax, 1..3}; or null.
   */
  @Nullable String indexed(Stage stage, Arena arena) {
    for (Definition.Strategy strategy : playable(stage.owner(), arena)) {
      int index =
          strategy.indexed() && strategy.player() == null ? index(strategy, stage, arena) : -1;
      if (index >= 0) {
        return strategy.symbol().name() + ", 1.." + Math.max(2, index);
      }
    }
    return null;
  }

  /** Those that a player of the game may play, innermost scope first. */
  private List<Definition.Strategy> playable(int player, Arena arena) {
    List<Definition.Strategy> found = new ArrayList<>();
    int left = SEARCHED;
    for (Module module = session.module; module != null; module = module.parent()) {
      for (Definition definition : module.definitions().values()) {
        if (definition instanceof Definition.Strategy strategy
            && left-- > 0
            && mayPlay(strategy, player, arena)) {
          found.add(strategy);
        }
      }
    }
    return found;
  }

  private static boolean mayPlay(Definition.Strategy strategy, int player, Arena arena) {
    return (strategy.game() == null || strategy.game() == arena.symbol())
        && (strategy.player() == null || Strategies.isOf(strategy.player(), arena.player(player)));
  }

  private static int index(Definition.Strategy strategy, Stage stage, Arena arena) {
    for (int index = 1; index <= HIGHEST; index++) {
      if (stage.equals(unfolded(strategy, arena, stage.owner(), index))) {
        return index;
      }
    }
    return -1;
  }

  private static @Nullable Stage unfolded(
      Definition.Strategy strategy, Arena arena, int player, int index) {
    try {
      return arena.unfolder().unfold(strategy.tier(), player, index);
    } catch (TierException illFormed) {
      return null;
    }
  }
}
