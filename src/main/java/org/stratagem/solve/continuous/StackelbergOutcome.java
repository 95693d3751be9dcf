package org.stratagem.solve.continuous;

import java.util.List;
import org.stratagem.numeric.interval.Interval;

/**
 * What happens when players move one after the other, each seeing those before.
 *
 * @param profile the coordinates, in the game's order of players
 * @param value holds the best that the leader can get if replies are broken for it; what it gets at
 *     the profile is its lower bound
 * @param deviations what each player could gain at the profile by another action while the others
 *     stay; for the last mover it bounds how far its action is from a best reply
 * @param ties how many separate best replies the last mover has there, as far as can be told
 * @param proof what is proven
 */
public record StackelbergOutcome(
    List<Double> profile, Interval value, List<Deviation> deviations, int ties, Proof proof) {
  /** What is proven of an outcome. */
  public enum Proof {
    /** No action of the leader gets it more, however ties are broken. */
    OPTIMAL,
    /** No action of the leader gets it more; the last mover is indifferent, up to its regret. */
    OPTIMAL_IF_TIED,
    /** The leader's payoff has been compared at many points, but not at all. */
    NOT_PROVEN
  }

  public StackelbergOutcome {
    profile = List.copyOf(profile);
    deviations = List.copyOf(deviations);
  }
}
