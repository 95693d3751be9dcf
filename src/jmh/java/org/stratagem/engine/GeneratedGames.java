package org.stratagem.engine;

/** A file of any number of games, 20 lines each, with strategies, plays, checks and a refusal. */
final class GeneratedGames {
  /** One game with all that belongs to it; the mark stands for its number. */
  private static final String GAME =
      """
      /// A crash costs more from game to game.
      game Chicken#(crash = -10 - #) {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> crash, crash
        }
      }
      strategy Best#(foe) for Chicken#: Reaction = argmax a in Action { payoff(a, foe) }
      strategy Lead#(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      strategy Judge#(foe) for Chicken#: Tier[3] = a => if foe(Best#) == Swerve then a else Straight
      fn worth#(x, y) = if x > y then x - y else worth#(x + 1, y)
      let result# = play(Chicken#, Lead#, Best#)
      check result#.actions == (Straight, Swerve)
      check result#.payoffs.Row == worth#(2, 1)
      check play(Chicken#, Judge#, Lead#).actions.Row in {Swerve, Straight}
      show regret(Chicken#(crash: -100), Swerve, Best#)
      reject "commitment race" show play(Chicken#, Lead#, Lead#)
      """;

  private GeneratedGames() {}

  static String text(int games) {
    StringBuilder written = new StringBuilder();
    for (int game = 0; game < games; game++) {
      written.append(GAME.replace("#", Integer.toString(game)));
    }
    return written.toString();
  }
}
