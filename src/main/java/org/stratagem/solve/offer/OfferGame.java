package org.stratagem.solve.offer;

import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Real;

/**
 * A Markov game of perfect information with at most one offer in a round.
 *
 * @param rounds by state, what may happen there
 * @param start the states in which play begins, with probabilities
 * @param discounts by player, the factor from one round to the next
 */
public record OfferGame(List<Node> rounds, Map<Integer, Real> start, List<Real> discounts) {
  public OfferGame {
    rounds = List.copyOf(rounds);
    start = Map.copyOf(start);
    discounts = List.copyOf(discounts);
  }

  /** A place in a round; two places are the same only where they are one object. */
  public sealed interface Node {}

  /**
   * The end of a round.
   *
   * @param payoffs of the round, by player
   * @param next the states that follow; what is missing to 1 ends the play
   */
  public record End(List<Line> payoffs, Map<Integer, Real> next) implements Node {}

  /** A choice of a player from finitely many actions. */
  public record Choice(int player, List<Node> actions) implements Node {}

  /** A draw. */
  public record Chance(List<Real> weights, List<Node> branches) implements Node {}

  /** A choice of a player from an interval, which all who move later in the round know. */
  public record Offer(int player, Real low, Real high, Node then) implements Node {}
}
