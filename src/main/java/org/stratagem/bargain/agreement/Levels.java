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
    List<Rational> slopes = problem.gains(prospects.ideal());
    Agreement agreement = highest(slopes);
    if (agreement.radii().isEmpty() || Exact.sum(prospects.vague()).signum() == 0) {
      return agreement;
    }
    // With greater ideals the level is lower, by no more than the ideals are greater.
    Rational shrink = Rational.of(1);
    for (int player = 0; player < slopes.size(); player++) {
      if (slopes.get(player).signum() > 0) {
        Rational ratio =
            Exact.over(
                slopes.get(player), Exact.plus(slopes.get(player), prospects.vague().get(player)));
        shrink = ratio.compareTo(shrink) < 0 ? ratio : shrink;
      }
    }
    List<Rational> radii = new ArrayList<>();
    Rational loss = Exact.minus(Rational.of(1), shrink);
    for (int player = 0; player < slopes.size(); player++) {
      Rational gain =
          Exact.minus(agreement.payoffs().get(player), problem.disagreement().get(player));
      Rational rise = Exact.plus(agreement.radii().get(player), prospects.vague().get(player));
      Rational fall = Exact.times(gain, loss);
      radii.add(fall.compareTo(rise) > 0 ? fall : rise);
    }
    return new Agreement(
        agreement.payoffs(), agreement.lottery(), List.copyOf(radii), agreement.slack());
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
    List<Rational> radii = lotteries.nothing();
    Rational slack = Rational.of(0);
    while (open.stream().anyMatch(slope -> slope.signum() > 0)) {
      Lotteries.Best best = lotteries.level(floors, open);
      lottery = best.lottery();
      slack = best.slack().compareTo(slack) > 0 ? best.slack() : slack;
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
    if (slack.signum() > 0) {
      radii = radii(slopes, floors, payoffs, slack);
    }
    return new Agreement(payoffs, lottery, radii, slack);
  }

  /**
   * Where one level settles everybody it is all that the slack can move; a level that comes after
   * may depend on it in any way.
   */
  private List<Rational> radii(
      List<Rational> slopes, List<Rational> floors, List<Rational> payoffs, Rational slack) {
    Rational level = null;
    List<Rational> radii = new ArrayList<>();
    for (int player = 0; player < slopes.size(); player++) {
      if (slopes.get(player).signum() == 0) {
        return List.of();
      }
      Rational gain = Exact.minus(floors.get(player), problem.disagreement().get(player));
      Rational own = Exact.over(gain, slopes.get(player));
      if (level != null && !level.equals(own) || !payoffs.equals(floors)) {
        return List.of();
      }
      level = own;
      radii.add(Exact.times(slack, slopes.get(player)));
    }
    return List.copyOf(radii);
  }
}
