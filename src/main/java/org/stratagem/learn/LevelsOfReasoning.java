package org.stratagem.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * Players who best reply to how they believe less sophisticated ones play. A level's beliefs about
 * the others are independent between players; of several best replies each is played equally often.
 *
 * <p>Cost: a pass over the profiles for each level and player.
 */
public final class LevelsOfReasoning {
  private final NormalForm game;
  private final Runnable tick;

  /**
   * Mixed strategies of all players.
   *
   * @param weights by player, then by action; each player's sum to 1
   */
  public record Level(List<List<Real>> weights) {
    public Level {
      weights = weights.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param tick called now and then; may throw to end the work
   */
  public LevelsOfReasoning(NormalForm game, Runnable tick) {
    this.game = game;
    this.tick = tick;
  }

  /** The level at which every player chooses each of its actions equally often. */
  public Level uniform() {
    List<List<Real>> weights = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      int count = game.actions(player).size();
      weights.add(java.util.Collections.nCopies(count, Real.ONE.dividedBy(Real.of(count))));
    }
    return new Level(weights);
  }

  /**
   * Levels 0 to k, each of which replies to the one below (Nagel 1995; Stahl and Wilson 1995).
   *
   * @param zero what level 0 does
   * @param k the highest level, at least 0
   */
  public List<Level> levelK(Level zero, int k) {
    return levels(zero, k, lower -> lower.get(lower.size() - 1));
  }

  /**
   * Levels 0 to k, each of which believes that the others are spread over the levels below it as
   * the weights say, normalised (Camerer, Ho and Chong 2004).
   *
   * @param weights by level, at least one of the first positive; not normalised
   */
  public List<Level> cognitiveHierarchy(Level zero, int k, IntFunction<Real> weights) {
    return levels(zero, k, lower -> mixture(lower, weights));
  }

  /** The play of a population whose levels are spread as the weights say, normalised. */
  public Level mixture(List<Level> levels, IntFunction<Real> weights) {
    Real total = Real.ZERO;
    for (int level = 0; level < levels.size(); level++) {
      total = total.plus(weights.apply(level));
    }
    List<List<Real>> mixed = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      List<Real> own = new ArrayList<>();
      for (int action = 0; action < game.actions(player).size(); action++) {
        Real sum = Real.ZERO;
        for (int level = 0; level < levels.size(); level++) {
          Real weight = levels.get(level).weights().get(player).get(action);
          sum = sum.plus(weight.times(weights.apply(level)));
        }
        own.add(sum.dividedBy(total));
      }
      mixed.add(own);
    }
    return new Level(mixed);
  }

  private interface Belief {
    Level about(List<Level> lower);
  }

  private List<Level> levels(Level zero, int k, Belief belief) {
    List<Level> levels = new ArrayList<>(List.of(zero));
    while (levels.size() <= k) {
      Level believed = belief.about(levels);
      List<List<Real>> replies = new ArrayList<>();
      for (int player = 0; player < game.players().size(); player++) {
        replies.add(bestReplies(player, believed));
      }
      levels.add(new Level(replies));
    }
    return List.copyOf(levels);
  }

  private List<Real> bestReplies(int player, Level believed) {
    List<Real> values = values(player, believed);
    Real best = values.get(0);
    int count = 0;
    for (Real value : values) {
      int order = value.compareTo(best);
      count = order > 0 ? 1 : order == 0 ? count + 1 : count;
      best = order > 0 ? value : best;
    }
    Real share = Real.ONE.dividedBy(Real.of(count));
    List<Real> replies = new ArrayList<>();
    for (Real value : values) {
      replies.add(value.compareTo(best) == 0 ? share : Real.ZERO);
    }
    return replies;
  }

  /** What each action pays the player when the others mix independently. */
  public List<Real> values(int player, Level others) {
    Real[] values = new Real[game.actions(player).size()];
    java.util.Arrays.fill(values, Real.ZERO);
    for (int profile = 0; profile < game.profiles(); profile++) {
      tick.run();
      Real weight = Real.ONE;
      for (int other = 0; other < game.players().size() && weight.signum() != 0; other++) {
        if (other != player) {
          weight = weight.times(others.weights().get(other).get(game.action(profile, other)));
        }
      }
      if (weight.signum() != 0) {
        int action = game.action(profile, player);
        values[action] = values[action].plus(weight.times(game.payoff(profile, player)));
      }
    }
    return List.of(values);
  }
}
