package org.stratagem.solve.continuous;

import java.util.List;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;

/**
 * An equilibrium in pure strategies, with its certificate.
 *
 * @param profile the coordinates, the first player's first; exact numbers where they are proven to
 *     be the exact coordinates
 * @param enclosure holds the exact coordinates
 * @param proof what is proven of it
 * @param deviations what each player could gain at the profile, in player order
 */
public record PureEquilibrium(
    List<Real> profile, List<Interval> enclosure, Proof proof, List<Deviation> deviations) {
  /** What is proven of an equilibrium. */
  public enum Proof {
    /** The enclosure holds exactly one equilibrium. */
    UNIQUE,
    /** Nobody gains anything at the profile: it is an equilibrium exactly. */
    EXACT,
    /** Nobody gains more than the regrets say. */
    REGRET
  }

  public PureEquilibrium {
    profile = List.copyOf(profile);
    enclosure = List.copyOf(enclosure);
    deviations = List.copyOf(deviations);
  }

  /** Whether the profile is proven to be an equilibrium without any rounding. */
  public boolean isExact() {
    return proof != Proof.REGRET && profile.stream().allMatch(Real::isExact);
  }

  /** No player gains more than this at the profile as doubles. */
  public double regret() {
    return deviations.stream().mapToDouble(deviation -> deviation.regret().high()).max().orElse(0);
  }

  /** The profile as numbers. */
  public double[] coordinates() {
    return profile.stream().mapToDouble(Real::doubleValue).toArray();
  }
}
