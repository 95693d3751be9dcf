package org.stratagem.type.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.type.TierPrinter;
import org.stratagem.type.TierTable;
import org.stratagem.type.TierTerm;

/** The declared tiers that a tier mentions, itself included. */
final class Mentioned {
  private final Map<String, String> texts = new LinkedHashMap<>();

  Mentioned(TierTerm term, TierTable table) {
    Deque<TierTerm> open = new ArrayDeque<>(List.of(term));
    while (!open.isEmpty()) {
      TierTerm next = open.remove();
      if (next instanceof TierTerm.Use use) {
        TierTerm.Definition definition = table.find(use.tier());
        if (definition != null && !texts.containsKey(use.tier())) {
          texts.put(use.tier(), text(definition));
          open.add(definition.body());
        }
      }
      open.addAll(next.parts());
    }
  }

  /** The names, each once, before those that it mentions in turn. */
  Set<String> names() {
    return texts.keySet();
  }

  /**
   * The declarations in that order: {@code tier Metapolicy = Tier[2]}, then {@code tier Tier[n] =
   * ...}.
   */
  List<String> texts() {
    return List.copyOf(texts.values());
  }

  private static String text(TierTerm.Definition definition) {
    String index = definition.indexed() ? "[n]" : "";
    return "tier " + definition.name() + index + " = " + TierPrinter.print(definition.body());
  }
}
