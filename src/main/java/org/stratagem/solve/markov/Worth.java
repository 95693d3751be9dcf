package org.stratagem.solve.markov;

import java.util.List;
import org.stratagem.numeric.Real;

/**
 * What a stationary profile is worth to one player, and what it could have at best while the others
 * stay as they are. Every bound is proven by exact arithmetic.
 *
 * @param low at least this much in every state, by state
 * @param high at most this much
 * @param best no strategy at all gets more, by state
 * @param reply by state, an action that is best as far as it was found
 */
public record Worth(List<Real> low, List<Real> high, List<Real> best, List<Integer> reply) {
  public Worth {
    low = List.copyOf(low);
    high = List.copyOf(high);
    best = List.copyOf(best);
    reply = List.copyOf(reply);
  }

  /** The most that the player could gain in any state: at most this. */
  public Real regret() {
    Real most = Real.ZERO;
    for (int state = 0; state < low.size(); state++) {
      most = most.max(best.get(state).minus(low.get(state)));
    }
    return most;
  }
}
