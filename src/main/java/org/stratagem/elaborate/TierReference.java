package org.stratagem.elaborate;

import org.stratagem.type.TierPrinter;
import org.stratagem.type.TierTerm;

/** A tier as a value, at top level. */
public record TierReference(TierTerm tier) {
  @Override
  public String toString() {
    return TierPrinter.print(tier);
  }
}
