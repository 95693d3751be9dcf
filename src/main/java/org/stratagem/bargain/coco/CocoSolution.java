package org.stratagem.bargain.coco;

import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.solve.zerosum.MatrixGameSolution;

/**
 * The cooperative-competitive value of a game.
 *
 * @param shares what each player gets; they add up to {@code total}
 * @param total the greatest sum of payoffs, which all together make
 * @param plan the first profile with that sum
 * @param advantages d(S) by the bits of S: what the coalition gets in the zero-sum game against the
 *     rest; d of all players is {@code total}, and d of the rest is {@code -d(S)}
 * @param threats by the bits of S where player 0 is a member: the value and optimal mixtures of S
 *     (rows) and of the rest (columns); index {@code (bits - 1) / 2}
 */
public record CocoSolution(
    List<Rational> shares,
    Rational total,
    int plan,
    List<Rational> advantages,
    List<MatrixGameSolution> threats) {
  /**
   * Each player's share by the advantages of all coalitions, checked by a second formula.
   *
   * @param advantages d(S) by the bits of S; d of the rest of S is {@code -d(S)}, but for everybody
   *     and nobody
   */
  public static List<Rational> shares(int players, List<Rational> advantages) {
    return new Shares(players, advantages).proven();
  }

  /** d(S). */
  public Rational advantage(Coalition coalition) {
    return advantages.get(coalition.bits());
  }

  /** What the coalition threatens with: an optimal mixture of its profiles against the rest. */
  public List<Rational> threat(Coalition coalition) {
    int players = shares.size();
    return coalition.has(0)
        ? threats.get(coalition.bits() / 2).rows()
        : threats.get(coalition.rest(players).bits() / 2).columns();
  }

  /** What a coalition is worth by its threats: (d(N) + d(S)) / 2. */
  public Rational worth(Coalition coalition) {
    return total.plus(advantage(coalition)).dividedBy(Rational.of(2)).toRational();
  }
}
