package org.stratagem.library.tier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Play;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.tier.Metagame;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** A small metagame of two players solved in mixed strategies, as a finite game. */
final class MixedMetagame {
  /** Pivoting over more profiles takes minutes. */
  private static final long MOST_PROFILES = 20_000;

  private final GameInstance game;
  private final Metagame metagame;
  private final List<List<Object>> strategies = new ArrayList<>();
  private final Call call;

  /** Refuses metagames of other than two players (T107) and large ones (L401). */
  MixedMetagame(GameInstance game, List<Stage> stages, Metagame metagame, Call call) {
    this.game = game;
    this.metagame = metagame;
    this.call = call;
    if (stages.size() != 2) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107,
              call.span("mixed"),
              "mixed equilibria are found in metagames of two players, and `"
                  + game
                  + "` has "
                  + stages.size()));
    }
    long limit = Math.min(MOST_PROFILES, call.maxSize());
    if (metagame.profiles(limit) < 0) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span("mixed"),
                  "mixed equilibria are found in metagames of up to "
                      + limit
                      + " profiles of strategies, and this one has more")
              .hint("take lower tiers, or leave out `mixed: true`"));
    }
    for (Stage stage : stages) {
      strategies.add(game.seating().spaces().elements(stage, call.span()));
    }
  }

  Sequence equilibria() {
    List<List<String>> names = new ArrayList<>();
    for (List<Object> own : strategies) {
      List<String> numbered = new ArrayList<>();
      for (int number = 0; number < own.size(); number++) {
        numbered.add(String.valueOf(number));
      }
      names.add(numbered);
    }
    NormalForm form = metagame.normalForm(names, call::tick);
    NashSolution solution =
        new FiniteNash(form, () -> game.interpreter().limits().isOver()).solve();
    call.refuseIfOver();
    List<Object> list = new ArrayList<>();
    solution.list().forEach(point -> list.add(equilibrium(point.profile().weights())));
    return new Sequence(list);
  }

  /** The mixture with payoffs and regrets that the interpreter finds by playing it. */
  private Result equilibrium(List<List<Real>> weights) {
    List<Object> mixed = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      Map<Object, Real> kept = new LinkedHashMap<>();
      for (int number = 0; number < weights.get(player).size(); number++) {
        Real weight = weights.get(player).get(number);
        if (weight.signum() > 0) {
          kept.put(strategies.get(player).get(number), weight);
        }
      }
      mixed.add(Distribution.of(kept));
    }
    Play play = new Play(game.seating(), Rounds.NONE);
    List<Object> payoffs = new ArrayList<>();
    List<Object> regrets = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      Real gets = play.payoff(mixed, player, call.span());
      Real best = gets;
      List<Object> deviation = new ArrayList<>(mixed);
      for (Object other : strategies.get(player)) {
        call.tick();
        deviation.set(player, other);
        Real got = play.payoff(deviation, player, call.span());
        best = got.compareTo(best) > 0 ? got : best;
      }
      payoffs.add(gets);
      regrets.add(best.minus(gets));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", new Profile(game.players(), mixed));
    fields.put("payoffs", new Profile(game.players(), payoffs));
    fields.put("regret", new Profile(game.players(), regrets));
    return new Result("equilibrium", fields);
  }
}
