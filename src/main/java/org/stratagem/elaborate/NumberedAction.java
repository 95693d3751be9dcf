package org.stratagem.elaborate;

/**
 * An action on its way through an unwinding, with its place among the player's actions: tables and
 * payoffs are then found without looking the action up, which took half of the time of an
 * unwinding. Never seen outside of one.
 */
final class NumberedAction {
  private final Object action;
  private final int number;

  NumberedAction(Object action, int number) {
    this.action = action;
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * The strategy that stands in a slot of an unwinding: an action without its number, anything else
   * as it is.
   */
  static Object plain(Object slot) {
    return slot instanceof NumberedAction numbered ? numbered.action : slot;
  }
}
