package org.stratagem.solve.continuous;

import java.util.List;

/**
 * Mixed strategies and what each player could gain at most by any action of its interval.
 *
 * @param strategies in player order
 * @param deviations what each player could gain, in player order
 * @param ended why the search for better ones ended
 * @param rounds how often the supports grew
 */
public record MixedEquilibrium(
    List<MixedStrategy> strategies, List<Deviation> deviations, End ended, int rounds) {
  /** Why a search ended. */
  public enum End {
    /** Nobody gains more than was wanted. */
    SETTLED,
    /** The best replies are played already: only rounding separates it from the wanted one. */
    STALLED,
    /** Supports of the size that is allowed do not do better. */
    SUPPORT_SPENT,
    CANCELLED
  }

  public MixedEquilibrium {
    strategies = List.copyOf(strategies);
    deviations = List.copyOf(deviations);
  }

  /** No player gains more than this: the profile is an epsilon-equilibrium for it. */
  public double epsilon() {
    return deviations.stream().mapToDouble(deviation -> deviation.regret().high()).max().orElse(0);
  }
}
