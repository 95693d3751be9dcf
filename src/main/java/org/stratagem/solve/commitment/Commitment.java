package org.stratagem.solve.commitment;

import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;

/**
 * What the leader commits itself to, and why nothing is better.
 *
 * @param mixture the probability of each of the leader's actions
 * @param reply the number of the follower's action, a best reply
 * @param leader what the leader gets
 * @param follower what the follower gets
 * @param inducible by reply of the follower, the most that the leader can get by making it a best
 *     reply; nothing where no commitment does
 */
public record Commitment(
    List<Rational> mixture,
    int reply,
    Rational leader,
    Rational follower,
    List<Optional<Rational>> inducible) {
  public Commitment {
    mixture = List.copyOf(mixture);
    inducible = List.copyOf(inducible);
  }
}
