package org.stratagem.library.coalition;

import java.math.BigInteger;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.game.FiniteGame;

/** The games of coalitions against the rest, counted before they are solved. */
public final class CoalitionGames {
  /** Payoffs that count as one thing: a block of a small matrix game. */
  private static final int BLOCK = 64;

  private CoalitionGames() {}

  /** Refuses (L401) games whose coalitions are too many for the limit. */
  public static void require(FiniteGame game, Call call) {
    int players = game.playerCount();
    BigInteger blocks = BigInteger.valueOf(1 + (game.form().profiles() - 1) / BLOCK);
    Counting.require(
        BigInteger.ONE.shiftLeft(players - 1).multiply(blocks),
        "blocks of " + BLOCK + " payoffs in the games of coalitions against the rest",
        call);
    if (players > Integer.SIZE - 2) {
      Counting.requirePowerOfTwo(players, "coalitions of " + players + " players", call);
    }
  }
}
