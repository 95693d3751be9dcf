package org.stratagem.solve.sequence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.tree.Trembling;
import org.stratagem.game.tree.TremblingPlay;
import org.stratagem.numeric.Polynomial;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.RationalFit;
import org.stratagem.numeric.linear.ExactEquations;

/**
 * An equilibrium that stands vanishing mistakes, of a tree in which two players have a choice:
 * extensive-form perfect (Selten 1975; Farina and Gatti 2017) or quasi-perfect (van Damme 1984;
 * Miltersen and Sørensen 2010). Lemke's path is followed in the game with small mistakes of a
 * certain probability; the basis at its end gives plans as functions of any probability, and they
 * are kept if the tree proves them an equilibrium for all small ones; else mistakes are made
 * smaller by far (Farina, Gatti and Sandholm 2018). Bases are finitely many, so some basis is right
 * for all small probabilities.
 */
public final class TremblingEquilibrium {
  private static final int MOST_POINTS = 1024;

  private final TwoMovers game;
  private final Trembling trembling;
  private final BooleanSupplier cancelled;
  private long exchanges;

  /**
   * An equilibrium.
   *
   * @param play proven to be an equilibrium for all small probabilities of mistakes
   * @param exchanges how many exchanges of the basis were made
   */
  public record Solution(TremblingPlay play, long exchanges) {}

  /**
   * @param cancelled asked now and then; when it says yes, nothing is found any more
   */
  public TremblingEquilibrium(TwoMovers game, Trembling trembling, BooleanSupplier cancelled) {
    this.game = game;
    this.trembling = trembling;
    this.cancelled = cancelled;
  }

  /** The equilibrium; nothing only where the search was cancelled. */
  public Optional<Solution> solve() {
    int most = game.tree().sets().stream().mapToInt(set -> set.actions().size()).max().orElse(1);
    int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(most));
    while (!cancelled.getAsBoolean()) {
      Rational probability = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
      ExactPath path = new ExactPath(problem(probability), cancelled);
      Optional<int[]> basis = path.follow();
      exchanges += path.exchanges();
      if (basis.isPresent()) {
        Optional<TremblingPlay> play = play(basis.get());
        if (play.isPresent() && play.get().isEquilibrium()) {
          return Optional.of(new Solution(play.get(), exchanges));
        }
      }
      bits *= 2;
    }
    return Optional.empty();
  }

  private PathProblem problem(Rational probability) {
    return new PathProblem(game, Shares.of(game, trembling, probability), Nudges.uniform(game));
  }

  /** The plans that a basis gives, whatever the probability of mistakes. */
  private Optional<TremblingPlay> play(int[] basis) {
    List<Rational> points = new ArrayList<>();
    List<List<Rational[]>> plans = List.of(new ArrayList<>(), new ArrayList<>());
    int wanted = 6;
    for (long point = 2; wanted <= MOST_POINTS && !cancelled.getAsBoolean(); point++) {
      PathProblem problem = problem(Rational.of(point));
      Optional<ExactEquations> equations = ExactEquations.of(problem.matrix(), basis);
      if (equations.isEmpty()) {
        continue;
      }
      Rational[] values = equations.get().solve(problem.rightHandSide());
      points.add(Rational.of(point));
      plans.get(0).add(problem.plan(0, basis, values));
      plans.get(1).add(problem.plan(1, basis, values));
      if (points.size() == wanted) {
        Optional<RationalFit> first = RationalFit.of(points, plans.get(0));
        Optional<RationalFit> second = RationalFit.of(points, plans.get(1));
        if (first.isPresent() && second.isPresent()) {
          return Optional.of(play(List.of(first.get(), second.get())));
        }
        wanted += wanted / 2;
      }
    }
    return Optional.empty();
  }

  private TremblingPlay play(List<RationalFit> fits) {
    List<List<Polynomial>> all = new ArrayList<>();
    for (int player = 0; player < game.tree().playerCount(); player++) {
      all.add(
          player == game.player(0)
              ? fits.get(0).numerators()
              : player == game.player(1)
                  ? fits.get(1).numerators()
                  : Collections.nCopies(game.form().sequences(player).count(), Polynomial.ONE));
    }
    return new TremblingPlay(game.form(), all, trembling);
  }
}
