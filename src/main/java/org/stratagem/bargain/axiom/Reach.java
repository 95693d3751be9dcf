package org.stratagem.bargain.axiom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/** What players can guarantee themselves, hope for, and reach together; exact linear programs. */
final class Reach {
  private static final int ALL = -1;

  private final BooleanSupplier cancelled;

  Reach(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The most that each player can guarantee itself by mixing its actions. */
  List<Rational> security(NormalForm game) {
    List<Rational> levels = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      levels.add(
          new MatrixGameSolver(cancelled)
              .solve(MatrixGame.against(game, player))
              .orElseThrow()
              .value());
    }
    return levels;
  }

  /** The most that each player can get where nobody gets less than its security level. */
  List<Rational> hopes(NormalForm game, List<Rational> security) {
    List<Rational> hopes = new ArrayList<>();
    for (int player = 0; player < security.size(); player++) {
      Program program = new Program(game, player);
      for (int other = 0; other < security.size(); other++) {
        program.floor(other, security.get(other));
      }
      hopes.add(program.best().orElseThrow().get(player));
    }
    return hopes;
  }

  /**
   * Payoffs that a lottery gives with nobody below what it has now and the sum greater, or nothing.
   *
   * @param compare how far payoffs may be off
   */
  Optional<List<Rational>> improvement(NormalForm game, List<Real> payoffs, Comparison compare) {
    Rational slack = Rational.of(0);
    Real sum = Real.ZERO;
    Program program = new Program(game, ALL);
    for (int player = 0; player < payoffs.size(); player++) {
      Rational off = compare.slack(payoffs.get(player));
      slack = slack.plus(off).toRational();
      sum = sum.plus(payoffs.get(player).toRational());
      program.floor(player, payoffs.get(player).toRational().minus(off).toRational());
    }
    Optional<List<Rational>> best = program.best();
    // A floor that is a little too low may let others gain much more than that: a steep trade-off
    // is none of a solution in doubles, so that only a gain of another order counts there.
    Real gain = slack.times(Real.of(1_000));
    Real found = best.map(Reach::sum).orElse(sum);
    return found.compareTo(sum.plus(gain)) > 0 ? best : Optional.empty();
  }

  /** Whether some lottery gives exactly these payoffs, as far as they are known. */
  boolean isReachable(NormalForm game, List<Real> payoffs, Comparison compare) {
    Program program = new Program(game, ALL);
    for (int player = 0; player < payoffs.size(); player++) {
      Rational payoff = payoffs.get(player).toRational();
      Rational off = compare.slack(payoffs.get(player));
      program.floor(player, payoff.minus(off).toRational());
      program.ceiling(player, payoff.plus(off).toRational());
    }
    return program.best().isPresent();
  }

  /** The greatest sum of payoffs of a profile. */
  Real greatestSum(NormalForm game) {
    Real greatest = null;
    for (int profile = 0; profile < game.profiles(); profile++) {
      Real sum = Real.ZERO;
      for (int player = 0; player < game.players().size(); player++) {
        sum = sum.plus(game.payoff(profile, player));
      }
      greatest = greatest == null ? sum : greatest.max(sum);
    }
    return greatest == null ? Real.ZERO : greatest;
  }

  static Real sum(List<? extends Real> payoffs) {
    Real sum = Real.ZERO;
    for (Real payoff : payoffs) {
      sum = sum.plus(payoff);
    }
    return sum;
  }

  /** A linear program over the lotteries of a game. */
  private final class Program {
    private final NormalForm game;
    private final LinearProgram.Builder builder;

    /**
     * @param payee whose payoff is to be greatest, or {@link #ALL} for the sum
     */
    Program(NormalForm game, int payee) {
      this.game = game;
      this.builder = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, game.profiles());
      Rational[] ones = new Rational[game.profiles()];
      Arrays.fill(ones, Rational.of(1));
      builder.constraint(ones, LinearProgram.Relation.EQUAL, Rational.of(1));
      for (int profile = 0; profile < game.profiles(); profile++) {
        builder.cost(
            profile,
            payee == ALL
                ? MatrixGame.sum(game, profile)
                : game.payoff(profile, payee).toRational());
      }
    }

    void floor(int player, Rational least) {
      builder.constraint(payoffs(player), LinearProgram.Relation.AT_LEAST, least);
    }

    void ceiling(int player, Rational most) {
      builder.constraint(payoffs(player), LinearProgram.Relation.AT_MOST, most);
    }

    private Rational[] payoffs(int player) {
      Rational[] payoffs = new Rational[game.profiles()];
      for (int profile = 0; profile < payoffs.length; profile++) {
        payoffs[profile] = game.payoff(profile, player).toRational();
      }
      return payoffs;
    }

    /** What players get at the optimum; nothing where no lottery satisfies the demands. */
    Optional<List<Rational>> best() {
      LinearSolution solution = new LinearSolver(cancelled).solve(builder.build());
      if (solution instanceof LinearSolution.Optimal optimal) {
        return Optional.of(
            new BargainingProblem(game, game.players().stream().map(p -> Rational.of(0)).toList())
                .payoffs(optimal.primal()));
      } else if (solution instanceof LinearSolution.Infeasible) {
        return Optional.empty();
      }
      throw new CancellationException();
    }
  }
}
