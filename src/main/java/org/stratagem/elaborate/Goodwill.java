package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;

/**
 * How much players may care for one another so that it only settles what they are indifferent
 * about: with less than this weight on the others' payoffs nobody prefers another plan profile than
 * before, and among those it values alike it takes what is best for the others (with a negative
 * weight, what is worst). Ties are broken so by changing the game and not the strategies.
 */
public final class Goodwill {
  /** Plan profiles that are looked at. */
  private static final long MOST = 20_000;

  private Goodwill() {}

  /**
   * The greatest weight of the form least difference / (2 * widest range), or null where there are
   * infinitely many plans or too many profiles of them. Exact where payoffs are; the payoff of
   * every player at every profile is asked for once.
   */
  public static @Nullable Real weight(GameInstance game, Call call) {
    List<List<Object>> plans = new ArrayList<>();
    long profiles = 1;
    for (int player = 0; player < game.playerCount(); player++) {
      Stage.Action stage = new Stage.Action(player);
      Size count = game.seating().spaces().count(stage);
      if (game.hasStates()
          || game.seating().spaces().continuum(player) != null
          || !count.isFinite()
          || count.exceeds(MOST)) {
        return null;
      }
      plans.add(game.seating().spaces().elements(stage, call.span()));
      profiles *= plans.get(player).size();
      if (profiles > MOST) {
        return null;
      }
    }
    List<List<Object>> all = new ArrayList<>();
    choose(plans, new ArrayList<>(), all);
    return weight(game, all, call);
  }

  private static Real weight(GameInstance game, List<List<Object>> profiles, Call call) {
    Real least = Real.ONE;
    Real widest = Real.ZERO;
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      TreeSet<Real> own = new TreeSet<>();
      TreeSet<Real> others = new TreeSet<>();
      for (List<Object> profile : profiles) {
        call.tick();
        own.add(game.payoffs().payoff(profile, player, call.span()));
        Real sum = Real.ZERO;
        for (int other = 0; other < game.playerCount(); other++) {
          if (other != player && !game.isEnvironment(other)) {
            sum = sum.plus(game.payoffs().payoff(profile, other, call.span()));
          }
        }
        others.add(sum);
      }
      Real last = null;
      for (Real payoff : own) {
        if (last != null && payoff.minus(last).compareTo(least) < 0) {
          least = payoff.minus(last);
        }
        last = payoff;
      }
      Real range = others.last().minus(others.first());
      widest = range.compareTo(widest) > 0 ? range : widest;
    }
    return widest.signum() == 0 ? least : least.dividedBy(widest.plus(widest));
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
}
