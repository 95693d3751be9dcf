package org.stratagem.bargain.fallback;

/** Which of several equilibria is played when talks fail. */
public sealed interface Selection {
  /** The one with the greatest sum of payoffs. */
  record Welfare() implements Selection {}

  /** The one whose least payoff is greatest. */
  record Fairness() implements Selection {}

  /** The one of greatest entropy. */
  record Entropy() implements Selection {}

  /**
   * The one with the greatest payoff of the side that a player is on.
   *
   * @param player its number
   */
  record Favourite(int player) implements Selection {}
}
