package org.stratagem.game.tree;

/** How players err. */
public enum Trembling {
  /**
   * At every set each action has a small probability, whatever was done before, by the player
   * itself too (Selten 1975).
   */
  ACTIONS,
  /**
   * Each sequence of a player's actions has a small probability, smaller by far where it is longer:
   * players fear mistakes of the others, not their own to come (van Damme 1984).
   */
  SEQUENCES
}
