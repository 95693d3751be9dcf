package org.stratagem.bargain.coalition;

import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Coalitional games that the literature knows by name. */
public final class StandardGames {
  private static final Rational NOTHING = Rational.of(0);

  private StandardGames() {}

  /** A coalition wins, 1, when its weights reach the quota. */
  public static CoalitionalGame weightedVoting(Rational quota, List<Rational> weights) {
    WorthTable table = new WorthTable(weights.size());
    Rational one = Rational.of(1);
    Real missing = quota;
    int coalition = 0;
    // In the order of Gray's code each coalition differs from the one before by one player.
    for (int number = 1; number < 1 << weights.size(); number++) {
      int player = Integer.numberOfTrailingZeros(number);
      coalition ^= 1 << player;
      boolean joins = (coalition >> player & 1) == 1;
      missing = joins ? missing.minus(weights.get(player)) : missing.plus(weights.get(player));
      if (missing.signum() <= 0) {
        table.put(coalition, one);
      }
    }
    return table.game();
  }

  /**
   * A runway for the greatest plane serves the smaller ones: the worth is minus the greatest cost
   * (Littlechild and Owen 1973).
   */
  public static CoalitionalGame airport(List<Rational> costs) {
    return WorthTable.of(
        costs.size(),
        coalition ->
            CoalitionalGame.members(coalition).stream()
                .map(costs::get)
                .max(Rational::compareTo)
                .orElseThrow()
                .negate());
  }

  /** What is left of an estate once all others are paid, or nothing (O'Neill 1982). */
  public static CoalitionalGame bankruptcy(Rational estate, List<Rational> claims) {
    int everyone = (1 << claims.size()) - 1;
    return WorthTable.of(
        claims.size(),
        coalition -> {
          Rational left =
              (Rational) estate.minus(CoalitionalGame.share(claims, everyone & ~coalition));
          return left.signum() > 0 ? left : NOTHING;
        });
  }

  /** Left gloves, the first players', and right gloves: a pair is worth 1 (Shapley 1959). */
  public static CoalitionalGame gloves(int left, int right) {
    int lefts = (1 << left) - 1;
    return WorthTable.of(
        left + right,
        coalition ->
            Rational.of(
                Math.min(
                    Integer.bitCount(coalition & lefts), Integer.bitCount(coalition & ~lefts))));
  }

  /**
   * Users connect themselves to a source by links among them: the worth is minus the cost of a
   * cheapest tree (Bird 1976).
   *
   * @param links cost of the link of any two places, of which the first is the source
   */
  public static CoalitionalGame spanningTree(List<List<Rational>> links) {
    return WorthTable.of(links.size() - 1, coalition -> cheapestTree(links, coalition).negate());
  }

  /** Prim's algorithm: the cheapest link to a place not yet reached, until all are. */
  private static Rational cheapestTree(List<List<Rational>> links, int coalition) {
    Rational[] nearest = new Rational[links.size()];
    Arrays.setAll(nearest, place -> links.get(0).get(place));
    Rational cost = NOTHING;
    int left = coalition;
    while (left != 0) {
      int next = -1;
      for (int user : CoalitionalGame.members(left)) {
        if (next < 0 || nearest[user + 1].compareTo(nearest[next + 1]) < 0) {
          next = user;
        }
      }
      cost = (Rational) cost.plus(nearest[next + 1]);
      left &= ~(1 << next);
      for (int user : CoalitionalGame.members(left)) {
        Rational link = links.get(next + 1).get(user + 1);
        if (link.compareTo(nearest[user + 1]) < 0) {
          nearest[user + 1] = link;
        }
      }
    }
    return cost;
  }
}
