package org.stratagem.type.explain;

import java.util.List;

/**
 * How a tier fares against one tier of the others, or against the same tier at several indices in a
 * row.
 *
 * @param tiers what the others play: {@code Metapolicy}, or {@code Tier[5..38]}
 * @param encounters what happens, one for each index
 */
public record Prospect(String tiers, List<Encounter> encounters) {
  public Prospect {
    encounters = List.copyOf(encounters);
  }
}
