package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * The divisions of the whole that give every coalition at least its worth (Gillies 1959), or, less
 * the least excess that all can be granted, the least core (Maschler, Peleg, Shapley 1979).
 *
 * @param excess the least greatest excess of a coalition; the core is empty where it is positive
 * @param division one with no greater excess; in the core where there is one
 * @param balanced coalitions with weights that cover each player once: together, so weighed, they
 *     lack the most (Bondareva 1963, Shapley 1967). Where the core is empty their weighted worths
 *     exceed the worth of all, which proves it.
 */
public record Core(Rational excess, List<Rational> division, List<Weight> balanced) {
  public Core {
    division = List.copyOf(division);
    balanced = List.copyOf(balanced);
  }

  /** A coalition with its weight. */
  public record Weight(int coalition, Rational weight) {}

  /** Whether nobody can satisfy all coalitions. */
  public boolean isEmpty() {
    return excess.signum() > 0;
  }

  /** Decides whether the core is empty, with a proof; empty where it was cancelled. */
  public static Optional<Core> of(CoalitionalGame game, BooleanSupplier cancelled) {
    if (game.players() < 2) {
      return Optional.of(new Core(Rational.of(0), List.of(game.total()), List.of()));
    }
    CoalitionSpan settled = new CoalitionSpan(game.players());
    settled.add(game.everyone());
    List<Rational> whole = new ArrayList<>(List.of(game.total()));
    while (whole.size() < game.players()) {
      whole.add(Rational.of(0));
    }
    Optional<LeastExcess.Step> step = new LeastExcess(game, false, cancelled).solve(settled, whole);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    ExcessLevel level = step.get().level();
    // The weights add up to the same for each player: their cover of player 0.
    Rational cover = Rational.of(0);
    for (int i = 0; i < level.coalitions().size(); i++) {
      if ((level.coalitions().get(i) & 1) != 0) {
        cover = (Rational) cover.plus(level.weights().get(i));
      }
    }
    List<Weight> balanced = new ArrayList<>();
    for (int i = 0; i < level.coalitions().size(); i++) {
      balanced.add(
          new Weight(
              level.coalitions().get(i), (Rational) level.weights().get(i).dividedBy(cover)));
    }
    balanced.sort(
        (left, right) -> CoalitionOrder.SMALL_FIRST.compare(left.coalition(), right.coalition()));
    Core core = new Core(level.excess(), step.get().division(), balanced);
    if (!core.holds(game)) {
      throw new IllegalStateException("a core without a proof");
    }
    return Optional.of(core);
  }

  /**
   * Whether the numbers prove what they say: the division shares the whole and nobody lacks more
   * than the excess; the weights cover each player once, and the worths of their coalitions exceed
   * the whole by the excess times the sum of the weights, so no division does better.
   */
  public boolean holds(CoalitionalGame game) {
    CoalitionSpan nothing = new CoalitionSpan(game.players());
    if (!CoalitionalGame.share(division, game.everyone()).equals(game.total())
        || !new Excesses(game, division).greatest(1, nothing, excess).isEmpty()) {
      return false;
    }
    Rational[] cover = new Rational[game.players()];
    java.util.Arrays.fill(cover, Rational.of(0));
    Rational lack = game.total().negate();
    Rational sum = Rational.of(0);
    for (Weight weight : balanced) {
      if (weight.weight().signum() <= 0) {
        return false;
      }
      sum = (Rational) sum.plus(weight.weight());
      lack = (Rational) lack.plus(weight.weight().times(game.worth(weight.coalition())));
      for (int player : CoalitionalGame.members(weight.coalition())) {
        cover[player] = (Rational) cover[player].plus(weight.weight());
      }
    }
    for (Rational covered : cover) {
      if (!covered.equals(Rational.of(1))) {
        return balanced.isEmpty() && game.players() == 1;
      }
    }
    return lack.equals(excess.times(sum));
  }

  /**
   * What the weighted coalitions are worth together: more than the whole where there is no core.
   */
  public Rational balancedWorth(CoalitionalGame game) {
    Rational worth = Rational.of(0);
    for (Weight weight : balanced) {
      worth = (Rational) worth.plus(weight.weight().times(game.worth(weight.coalition())));
    }
    return worth;
  }

  /**
   * The corners of the divisions in which no coalition lacks more than an allowance, each checked
   * against every coalition. Empty where there are more than so many, or it was cancelled.
   *
   * @param allowance 0 for the core, {@link #excess} for the least core
   */
  public static Optional<List<List<Rational>>> corners(
      CoalitionalGame game, Rational allowance, int most, BooleanSupplier cancelled) {
    Optional<List<List<Rational>>> corners =
        new CoreCorners(game, allowance, most, cancelled).corners();
    corners.ifPresent(found -> found.forEach(corner -> verify(game, allowance, corner)));
    return corners;
  }

  /** A corner satisfies all coalitions, and no other point has as much on all its walls. */
  private static void verify(CoalitionalGame game, Rational allowance, List<Rational> corner) {
    CoalitionSpan walls = new CoalitionSpan(game.players());
    boolean holds =
        CoalitionalGame.share(corner, game.everyone()).equals(game.total())
            && new Excesses(game, corner).greatest(1, walls, allowance).isEmpty();
    walls.add(game.everyone());
    Excesses excesses = new Excesses(game, corner);
    for (int coalition = 1; coalition < game.everyone() && !walls.isWhole(); coalition++) {
      if (excesses.of(coalition).equals(allowance)) {
        walls.add(coalition);
      }
    }
    if (!holds || !walls.isWhole()) {
      throw new IllegalStateException("a corner of the core that is none: " + corner);
    }
  }
}
