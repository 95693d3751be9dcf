package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;

/**
 * The ways in which indifferent players of one finite game may lean, each weighted so that nobody
 * prefers another plan profile than before: by less than the least difference of two payoffs.
 */
public final class Leanings {
  /** Plan profiles that are looked at. */
  private static final long MOST = 20_000;

  private final GameInstance game;
  private final Span at;
  private final Real least;
  private final Real range;
  private final int plans;

  private Leanings(GameInstance game, Span at, Real least, Real range, int plans) {
    this.game = game;
    this.at = at;
    this.least = least;
    this.range = range;
    this.plans = plans;
  }

  /**
   * The ways of a game, or null where it has infinitely many plans or too many profiles of them.
   * Exact where payoffs are; the payoff of every player at every profile is asked for.
   */
  public static @Nullable Leanings of(GameInstance game, Call call) {
    List<List<Object>> plans = new ArrayList<>();
    long profiles = 1;
    int most = 1;
    for (int player = 0; player < game.playerCount(); player++) {
      Stage.Action stage = new Stage.Action(player);
      if (game.hasStates() || game.seating().spaces().continuum(player) != null) {
        return null;
      }
      Size count = game.seating().spaces().count(stage);
      if (!count.isFinite() || count.exceeds(MOST)) {
        return null;
      }
      plans.add(game.seating().spaces().elements(stage, call.span()));
      most = Math.max(most, plans.get(player).size());
      profiles *= plans.get(player).size();
      if (profiles > MOST) {
        return null;
      }
    }
    List<List<Object>> all = new ArrayList<>();
    choose(plans, new ArrayList<>(), all);
    Real least = Real.ONE;
    Real range = Real.ZERO;
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      TreeSet<Real> own = new TreeSet<>();
      TreeSet<Real> others = new TreeSet<>();
      for (List<Object> profile : all) {
        call.tick();
        own.add(game.payoffs().payoff(profile, player, call.span()));
        others.add(others(game, profile, player, call.span()));
      }
      least = leastDifference(own).min(least);
      range = others.last().minus(others.first()).max(range);
    }
    return new Leanings(game, call.span(), least, range, most);
  }

  private static Real leastDifference(TreeSet<Real> payoffs) {
    Real least = Real.ONE;
    Real last = null;
    for (Real payoff : payoffs) {
      least = last == null ? least : payoff.minus(last).min(least);
      last = payoff;
    }
    return least;
  }

  private static void choose(
      List<List<Object>> plans, List<Object> chosen, List<List<Object>> profiles) {
    if (chosen.size() == plans.size()) {
      profiles.add(List.copyOf(chosen));
      return;
    }
    for (Object plan : plans.get(chosen.size())) {
      chosen.add(plan);
      choose(plans, chosen, profiles);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** The game in which indifferent players take what is best for the others. */
  public GameInstance forOthers() {
    return game.leaning(new Goodwill(goodwill()), at);
  }

  /** The game in which they take what is worst for the others. */
  public GameInstance againstOthers() {
    return game.leaning(new Goodwill(goodwill().negate()), at);
  }

  /**
   * The game in which some players take the last in the order of their plans, then of the others'.
   */
  public GameInstance toLast(Set<Integer> players) {
    Real count = Real.of(plans);
    Real most = count.times(count).plus(count).times(Real.of(game.playerCount()));
    return game.leaning(new Lateness(least.dividedBy(most.plus(most)), plans, players), at);
  }

  private Real goodwill() {
    return range.signum() == 0 ? least : least.dividedBy(range.plus(range));
  }

  private static Real others(GameInstance game, List<Object> plans, int player, Span at) {
    Real sum = Real.ZERO;
    for (int other = 0; other < game.playerCount(); other++) {
      if (other != player && !game.isEnvironment(other)) {
        sum = sum.plus(Walk.expected(game, plans, other, at));
      }
    }
    return sum;
  }

  /** Caring for the others' payoffs, or with a negative weight for their being low. */
  record Goodwill(Real weight) implements Leaning {
    @Override
    public Real of(GameInstance game, List<Object> plans, int player, Span at) {
      return weight.times(others(game, plans, player, at));
    }
  }

  /**
   * Preferring late plans.
   *
   * @param plans the most that a player has
   * @param players who does
   */
  record Lateness(Real weight, int plans, Set<Integer> players) implements Leaning {
    Lateness {
      players = Set.copyOf(players);
    }

    @Override
    public Real of(GameInstance game, List<Object> profile, int player, Span at) {
      if (!players.contains(player)) {
        return Real.ZERO;
      }
      long rank = 0;
      for (int other = 0; other < profile.size(); other++) {
        long place = place(game, profile.get(other), other, at);
        rank += other == player ? place * plans : place;
      }
      return weight.times(Real.of(rank));
    }

    private static int place(GameInstance game, Object plan, int player, Span at) {
      return game.seating().spaces().elements(new Stage.Action(player), at).indexOf(plan);
    }
  }
}
