package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** A finite game as a table of payoffs, and profiles of that table as values of the language. */
public final class FiniteForm {
  /** Payoffs that the interpreter is asked for to certify one profile; above, the table is. */
  private static final long FEW = 20_000;

  private final GameInstance game;
  private final Call call;
  private final NormalForm table;
  private final List<List<Object>> plans;
  private final boolean isExact;

  /**
   * @param function what asks for it, for messages
   */
  public FiniteForm(String function, GameInstance game, Call call) {
    FiniteGame finite = FiniteGame.of(function, game, call);
    this.game = game;
    this.call = call;
    this.table = finite.form();
    this.plans = finite.plans();
    this.isExact = !finite.hasDoubles();
  }

  public NormalForm table() {
    return table;
  }

  public GameInstance game() {
    return game;
  }

  /**
   * An equilibrium with its payoffs and with what the game itself says that each player could gain.
   *
   * @param isFraction whether the weights are the equilibrium's own, not close to them
   * @param proof what is known of it, or null
   */
  public Result equilibrium(MixedProfile profile, boolean isFraction, @Nullable String proof) {
    List<Object> exact = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    List<Object> actions = new ArrayList<>();
    boolean plain = isExact && isFraction;
    for (int player = 0; player < game.playerCount(); player++) {
      exact.add(strategy(profile.of(player), player, true));
      shown.add(strategy(profile.of(player), player, plain));
      actions.add(plans.get(player).get(profile.support(player).get(0)));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    if (profile.isPure()) {
      fields.put("actions", new Profile(game.players(), actions));
    }
    fields.put("strategies", new Profile(game.players(), shown));
    putCertificate(fields, profile, exact, plain);
    if (proof != null) {
      fields.put("proof", proof);
    }
    return new Result("equilibrium", fields).about(game);
  }

  private void putCertificate(
      Map<String, Object> fields, MixedProfile profile, List<Object> strategies, boolean plain) {
    if (cost(profile) <= FEW) {
      Result regret = new Deviations(game, Rounds.NONE, call).regret(strategies);
      fields.put(
          "payoffs", written((Profile) Objects.requireNonNull(regret.get("payoffs")), plain));
      fields.put("regret", written(Objects.requireNonNull(regret.profile()), plain));
      return;
    }
    MixedPayoffs payoffs = new MixedPayoffs(table, profile);
    List<Player> paid = new ArrayList<>();
    List<Object> gets = new ArrayList<>();
    List<Object> regrets = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (!game.isEnvironment(player)) {
        call.tick();
        paid.add(game.players().get(player));
        gets.add(payoffs.of(player));
        regrets.add(payoffs.regret(player));
      }
    }
    fields.put("payoffs", written(new Profile(paid, gets), plain));
    fields.put("regret", written(new Profile(paid, regrets), plain));
  }

  private long cost(MixedProfile profile) {
    long joint = 1;
    long deviations = 0;
    for (int player = 0; player < game.playerCount(); player++) {
      joint = Math.min(joint * profile.support(player).size(), FEW);
      deviations += plans.get(player).size();
    }
    return joint * deviations;
  }

  /** The numbers themselves, or as doubles where they are long fractions next to others. */
  private static Profile written(Profile numbers, boolean plain) {
    List<Object> written = new ArrayList<>();
    for (Object number : numbers.values()) {
      Real real = (Real) number;
      written.add(plain || real.signum() == 0 ? real : PlainNumber.of(real.doubleValue()));
    }
    return new Profile(numbers.players(), written);
  }

  /** A mixture of a player's plans. */
  public Distribution strategy(List<Real> weights, int player) {
    return strategy(weights, player, isExact);
  }

  private Distribution strategy(List<Real> weights, int player, boolean plain) {
    Map<Object, Real> kept = new LinkedHashMap<>();
    for (int action = 0; action < weights.size(); action++) {
      Real weight = weights.get(action);
      if (weight.signum() > 0) {
        kept.put(
            plans.get(player).get(action), plain ? weight : PlainNumber.of(weight.doubleValue()));
      }
    }
    return Distribution.of(kept);
  }

  /** A player's plan, by number. */
  public Object plan(int player, int action) {
    return plans.get(player).get(action);
  }
}
