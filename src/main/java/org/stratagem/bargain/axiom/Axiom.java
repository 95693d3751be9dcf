package org.stratagem.bargain.axiom;

import java.util.Locale;

/** What can be asked of a solution, in the order in which it is told. */
public enum Axiom {
  /** Pareto. */
  EFFICIENCY("no lottery over profiles gives somebody more and nobody less"),
  /** As with payments from hand to hand. */
  GREATEST_SUM("the payoffs add up to the greatest sum of any profile"),
  /** Not below the security level. */
  RATIONALITY("nobody gets less than it can guarantee itself"),
  /** Anonymity: no matter who sits where. */
  SYMMETRY("players who exchange their seats exchange their payoffs"),
  /** Invariance to a constant. */
  SHIFT("adding a number to a player's payoffs adds it to what that player gets, and no more"),
  /** Invariance to a unit, player by player. */
  SCALE("multiplying a player's payoffs multiplies what that player gets, and no more"),
  /** Invariance to a common unit. */
  COMMON_SCALE("multiplying all payoffs by one number multiplies what all get"),
  /** Kalai and Kalai 2013. */
  DOMINANCE("a player who at every profile gets more than another does not get less than it"),
  /** Kalai and Kalai 2013. */
  REDUNDANCY("an action that only repeats or mixes others changes nothing"),
  /** Kalai and Kalai 2013. */
  MONOTONICITY("no action that a player may choose makes it get less"),
  /** Nash 1950. */
  INDEPENDENCE(
      "an action taken away changes nothing where what was agreed on and all security levels stay"),
  /** Kalai and Smorodinsky 1975. */
  INDIVIDUAL_MONOTONICITY(
      "no action makes a player get less where security levels and the others' hopes stay"),
  /** Kalai 1977. */
  STRONG_MONOTONICITY("no action makes anybody get less where security levels stay");

  private final String statement;

  Axiom(String statement) {
    this.statement = statement;
  }

  /** Its name in the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it asks for, a sentence without a stop. */
  public String statement() {
    return statement;
  }
}
