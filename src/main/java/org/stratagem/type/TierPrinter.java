package org.stratagem.type;

import java.util.List;
import java.util.stream.Collectors;

/** Prints a declared tier as a user would write it; the index is called n. */
public final class TierPrinter {
  private TierPrinter() {}

  /** The text of a tier term, {@code Foe.Tier[n - 1] -> Tier[n - 2]}. */
  public static String print(TierTerm term) {
    if (term instanceof TierTerm.Action) {
      return "Action";
    } else if (term instanceof TierTerm.Behaviour) {
      return "Behaviour";
    } else if (term instanceof TierTerm.History) {
      return "History";
    } else if (term instanceof TierTerm.Dist dist) {
      return "Dist(" + print(dist.of()) + ")";
    } else if (term instanceof TierTerm.Foe foe) {
      return "Foe." + owned(foe.of());
    } else if (term instanceof TierTerm.Of of) {
      return of.player() + "." + owned(of.of());
    } else if (term instanceof TierTerm.Tuple tuple) {
      return tuple(tuple.parts());
    } else if (term instanceof TierTerm.Arrow arrow) {
      return owned(arrow.domain()) + " -> " + print(arrow.result());
    }
    TierTerm.Use use = (TierTerm.Use) term;
    TierTerm.Index index = use.index();
    return index == null ? use.tier() : use.tier() + "[" + print(index) + "]";
  }

  private static String owned(TierTerm term) {
    return term instanceof TierTerm.Arrow ? "(" + print(term) + ")" : print(term);
  }

  private static String tuple(List<TierTerm> parts) {
    return parts.stream().map(TierPrinter::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String print(TierTerm.Index index) {
    if (!index.relative()) {
      return Integer.toString(index.offset());
    } else if (index.offset() == 0) {
      return "n";
    }
    return index.offset() < 0 ? "n - " + -(long) index.offset() : "n + " + index.offset();
  }
}
