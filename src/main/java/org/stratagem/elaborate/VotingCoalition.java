package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.List;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.StandardGames;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Rational;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * Weighted voting: what can be told by the weights does not need the worths of all coalitions.
 *
 * @param name how it is printed: the call that made it
 * @param players in order
 * @param quota of weight, with which a coalition wins
 * @param weights of the players
 * @param doubles whether any of them is a double
 */
public record VotingCoalition(
    String name, List<Player> players, Rational quota, List<Rational> weights, boolean doubles)
    implements Coalition {
  public VotingCoalition {
    players = List.copyOf(players);
    weights = List.copyOf(weights);
  }

  @Override
  public CoalitionalGame game(Span at) {
    if (players.size() > CoalitionalGame.MOST_PLAYERS) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "`"
                      + name
                      + "` has "
                      + players.size()
                      + " players, which makes "
                      + BigInteger.TWO.pow(players.size())
                      + " coalitions; the limit is "
                      + CoalitionalGame.MOST_PLAYERS
                      + " players")
              .hint(
                  "`shapley` and `banzhaf` count by weights, for as many voters as there may be"
                      + " coalitions; for other answers let voters who always act together be"
                      + " one"));
    }
    return StandardGames.weightedVoting(quota, weights);
  }

  @Override
  public boolean hasDoubles(Span at) {
    return doubles;
  }

  @Override
  public boolean leavesOutEveryone(Span at) {
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
