package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * Gains that are equal, or in proportion to what each player can hope for, and as high as can be.
 * Where some players can then gain more without loss to another, they do, the least gain first
 * (Imai, Individual monotonicity and lexicographic maxmin solution, Econometrica 51 (1983)): so the
 * agreement is efficient also where payoffs cannot be thrown away.
 */
public final class Levels {
  private final BargainingProblem problem;
  private final Lotteries lotteries;

  /**
   * @param cancelled asked now and then; true ends the search
   */
  public Levels(BargainingProblem problem, BooleanSupplier cancelled) {
    this(problem, new Lotteries(problem, cancelled));
  }

  /** Among some lotteries only. */
  Levels(BargainingProblem problem, Lotteries lotteries) {
    this.problem = problem;
    this.lotteries = lotteries;
  }

  /** Equal gains. */
  public Agreement equal() {
    return highest(Collections.nCopies(problem.players(), Rational.of(1)));
  }

  /** Gains in proportion to what each player can hope for (Kalai and Smorodinsky 1975). */
  public Agreement proportional(Prospects prospects) {
    return highest(problem.gains(prospects.ideal()));
  }

  /**
   * The agreement with the lexicographically greatest levels of gains, the least first.
   *
   * @param slopes what a level of 1 gives each player; players with 0 get their disagreement payoff
   *     or more
   */
  Agreement highest(List<Rational> slopes) {
    List<Rational> floors = new ArrayList<>(problem.disagreement());
    List<Rational> open = new ArrayList<>(slopes);
    List<Rational> lottery = lotteries.best(lotteries.nothing(), floors).orElseThrow().lottery();
    while (open.stream().anyMatch(slope -> slope.signum() > 0)) {
      Lotteries.Best best = lotteries.level(floors, open);
      lottery = best.lottery();
      for (int player = 0; player < open.size(); player++) {
        if (open.get(player).signum() > 0 && best.prices().get(player).signum() > 0) {
          // A price: at no highest level does this player have more.
          floors.set(
              player, Exact.plus(floors.get(player), Exact.times(best.value(), open.get(player))));
          open.set(player, Rational.of(0));
        }
      }
    }
    List<Rational> payoffs = problem.payoffs(lottery);
    return new Agreement(payoffs, lottery, lotteries.nothing());
  }
}
