package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.game.MarkovGame;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.commons.PartialPivoting;
import org.stratagem.solve.markov.StationaryProfile;
import org.stratagem.solve.markov.StationaryWorth;
import org.stratagem.solve.markov.Worth;
import org.stratagem.source.Span;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/**
 * What each player could gain in a game with states against plans of the others: these leave it a
 * Markov decision process, in which no strategy, whatever it remembers, does better than the best
 * that looks at the state alone. The values that say so are proven in exact arithmetic.
 */
final class StateDeviations {
  private final GameInstance game;
  private final MarkovForm form;
  private final Span at;

  private StateDeviations(GameInstance game, MarkovForm form, Span at) {
    this.game = game;
    this.form = form;
    this.at = at;
  }

  /**
   * The regrets of plans in player order; none where movers do not know the state, where actions
   * are infinitely many, or where somebody does not discount and play may go on for ever.
   */
  static Optional<Result> regret(GameInstance game, List<Object> plans, Span at) {
    MarkovForm form;
    try {
      form = MarkovForm.of(game, at);
    } catch (StratagemException refused) {
      Code code = refused.diagnostic().code();
      if (code == Code.T114 || code == Code.E309) {
        return Optional.empty();
      }
      throw refused;
    }
    return Optional.ofNullable(new StateDeviations(game, form, at).regret(plans));
  }

  private @Nullable Result regret(List<Object> plans) {
    MarkovGame model = form.model();
    StationaryProfile profile = form.profile(plans);
    StationaryWorth judge = new StationaryWorth(model, new PartialPivoting());
    List<Player> players = new ArrayList<>();
    List<Object> regrets = new ArrayList<>();
    List<Object> deviations = new ArrayList<>();
    List<Object> payoffs = new ArrayList<>();
    List<Object> anywhere = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      game.interpreter().tick();
      Worth worth = judge.of(profile, player);
      if (worth == null) {
        return null;
      }
      Real low = atStart(worth.low());
      Real high = atStart(worth.high());
      Real best = atStart(worth.best());
      boolean gains = worth.regret().signum() > 0;
      players.add(game.players().get(player));
      payoffs.add(low.compareTo(high) == 0 ? low : middle(low, high));
      regrets.add(shown(worth, best.minus(low)));
      anywhere.add(shown(worth, worth.regret()));
      deviations.add(gains ? reply(worth, player) : plans.get(player));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("deviations", new Profile(players, deviations));
    fields.put("payoffs", new Profile(players, payoffs));
    fields.put("anywhere", new Profile(players, anywhere));
    return new Result("regret", new Profile(players, regrets), fields)
        .about(new Alternatives(game, Map.of(plans, Real.ONE), at));
  }

  /** Bounds that are not the values themselves have more digits than meaning. */
  private static Real shown(Worth worth, Real regret) {
    return worth.low().equals(worth.high()) ? regret : Real.of(regret.doubleValue());
  }

  private static Real middle(Real low, Real high) {
    return Real.of(low.plus(high).dividedBy(Real.of(2)).doubleValue());
  }

  private Real atStart(List<Real> values) {
    Real sum = Real.ZERO;
    for (Map.Entry<Integer, Real> start : form.model().start().entrySet()) {
      sum = sum.plus(start.getValue().times(values.get(start.getKey())));
    }
    return sum;
  }

  /** The best reply as a plan; where it depends on the number of the round, by state and round. */
  private Object reply(Worth worth, int player) {
    List<List<Real>> weights = new ArrayList<>();
    Map<String, Object> byState = new LinkedHashMap<>();
    for (int state = 0; state < worth.reply().size(); state++) {
      MarkovGame.State here = form.model().states().get(state);
      int action = worth.reply().get(state);
      List<Real> chosen =
          new ArrayList<>(Collections.nCopies(here.round().actions(player).size(), Real.ZERO));
      chosen.set(action, Real.ONE);
      weights.add(chosen);
      if (form.moves(state, player)) {
        byState.put(here.name(), form.action(state, player, action));
      }
    }
    Object plan = form.plan(player, weights, at);
    return plan == null ? new NamedTuple(byState) : plan;
  }
}
