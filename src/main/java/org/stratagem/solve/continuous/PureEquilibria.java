package org.stratagem.solve.continuous;

import java.util.List;

/**
 * What a search for all equilibria in pure strategies found.
 *
 * @param list the equilibria, each with its certificate, in the order of their coordinates
 * @param regions what could not be decided; every other equilibrium is proven to be in the list
 * @param ended why the search ended
 * @param boxes how many boxes of profiles were examined
 * @param evaluations how often a payoff or its derivatives were enclosed
 */
public record PureEquilibria(
    List<PureEquilibrium> list,
    List<UndecidedRegion> regions,
    End ended,
    long boxes,
    long evaluations) {
  /** Why a search ended. */
  public enum End {
    /** Everything is decided, or too small to be divided. */
    EXHAUSTED,
    /** More boxes are left at once than isolated equilibria leave: there may be a continuum. */
    SPREAD,
    BUDGET_SPENT,
    CANCELLED
  }

  public PureEquilibria {
    list = List.copyOf(list);
    regions = List.copyOf(regions);
  }

  /** Whether the list is proven to hold every equilibrium in pure strategies. */
  public boolean complete() {
    return regions.isEmpty();
  }
}
