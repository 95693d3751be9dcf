package org.stratagem.check.resolve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.type.TierTable;
import org.stratagem.type.TierTerm;

/**
 * The tiers of a module: its own, and the prelude's, which keep their meaning when a file declares
 * their names anew.
 */
final class TierTables {
  private final Session session;

  private TierTables(Session session) {
    this.session = session;
  }

  static TierTable of(
      @Nullable Module prelude, Collection<Definition> definitions, Session session) {
    TierTables tables = new TierTables(session);
    Map<String, TierTerm.Definition> all = new LinkedHashMap<>();
    if (prelude != null) {
      prelude
          .tiers()
          .definitions()
          .forEach(tier -> all.put(session.tierKey(tier.name()), tables.renamed(tier)));
    }
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Tier tier) {
        all.putIfAbsent(tier.tier().name(), tier.tier());
      }
    }
    return TierTable.of(all.values());
  }

  private TierTerm.Definition renamed(TierTerm.Definition tier) {
    return session.redeclaresTiers()
        ? new TierTerm.Definition(
            session.tierKey(tier.name()), tier.indexed(), renamed(tier.body()))
        : tier;
  }

  private TierTerm renamed(TierTerm tier) {
    if (tier instanceof TierTerm.Dist dist) {
      return new TierTerm.Dist(renamed(dist.of()));
    } else if (tier instanceof TierTerm.Foe foe) {
      return new TierTerm.Foe(renamed(foe.of()));
    } else if (tier instanceof TierTerm.Of of) {
      return new TierTerm.Of(of.player(), renamed(of.of()));
    } else if (tier instanceof TierTerm.Tuple tuple) {
      return new TierTerm.Tuple(tuple.parts().stream().map(this::renamed).toList());
    } else if (tier instanceof TierTerm.Arrow arrow) {
      return new TierTerm.Arrow(renamed(arrow.domain()), renamed(arrow.result()));
    } else if (tier instanceof TierTerm.Use use) {
      return new TierTerm.Use(session.tierKey(use.tier()), use.index());
    }
    return tier;
  }
}
