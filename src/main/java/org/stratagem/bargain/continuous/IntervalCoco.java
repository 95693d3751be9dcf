package org.stratagem.bargain.continuous;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;

/**
 * The cooperative-competitive value of a continuous game: as of a finite one, with the greatest sum
 * of payoffs and every coalition's advantage enclosed.
 *
 * @param total holds the greatest sum of payoffs
 * @param plan a profile that makes it, up to the width of the enclosure
 * @param payoffs of the players there, about
 * @param values by the bits of each coalition with player 0 in it, other than all: its zero-sum
 *     game against the rest; index {@code bits / 2}
 * @param shares each player's share if every enclosed number is in the middle
 * @param radius how far a share can be from that, at most
 */
public record IntervalCoco(
    Interval total,
    List<Double> plan,
    List<Double> payoffs,
    List<IntervalValue> values,
    List<Rational> shares,
    double radius) {
  /**
   * @param cancelled asked now and then; true ends the search
   */
  public static IntervalCoco of(
      ContinuousGame game, BoxOptimizer optimizer, BooleanSupplier cancelled) {
    int players = game.playerCount();
    List<Rational> ones = Collections.nCopies(players, Rational.of(1));
    List<Integer> order = IntStream.range(0, game.dimension()).boxed().toList();
    BoxOptimum team =
        WeightedPayoff.greatest(
            WeightedPayoff.of(game, ones, order), game.box(), optimizer, cancelled);
    Rational[] advantages = new Rational[1 << players];
    advantages[0] = Rational.of(0);
    advantages[advantages.length - 1] = middle(team.enclosure());
    double widest = team.enclosure().width();
    List<IntervalValue> values = new ArrayList<>();
    for (int bits = 1; bits < advantages.length - 1; bits += 2) {
      Coalition coalition = new Coalition(bits);
      List<Rational> weights = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        weights.add(Rational.of(coalition.has(player) ? 1 : -1));
      }
      IntervalValue value = IntervalValue.of(game, coalition, weights, optimizer, cancelled);
      values.add(value);
      widest = Math.max(widest, value.value().width());
      advantages[bits] = middle(value.value());
      advantages[coalition.rest(players).bits()] = advantages[bits].negate();
    }
    List<Double> payoffs = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      List<Rational> own = new ArrayList<>(Collections.nCopies(players, Rational.of(0)));
      own.set(player, Rational.of(1));
      payoffs.add(WeightedPayoff.at(WeightedPayoff.of(game, own, order), team.point()));
    }
    // A share is a mean of advantages: it is off by no more than one of them, and rounding.
    return new IntervalCoco(
        team.enclosure(),
        team.point(),
        payoffs,
        List.copyOf(values),
        CocoSolution.shares(players, List.of(advantages)),
        Math.nextUp(widest / 2));
  }

  private static Rational middle(Interval interval) {
    return Real.of(interval.low())
        .toRational()
        .plus(Real.of(interval.high()).toRational())
        .dividedBy(Rational.of(2))
        .toRational();
  }

  /** What holds d(S), by the bits of a coalition, neither empty nor everybody. */
  public Interval advantage(Coalition coalition) {
    int players = shares.size();
    if (coalition.has(0)) {
      return values.get(coalition.bits() / 2).value();
    }
    Interval other = values.get(coalition.rest(players).bits() / 2).value();
    return new Interval(-other.high(), -other.low());
  }
}
