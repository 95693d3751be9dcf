package org.stratagem.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Semivalues;
import org.stratagem.elaborate.Coalition;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.numeric.Rational;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** What one coalitional game comes to, as values. */
final class CoalitionAnswers {
  private final String function;
  private final Coalition coalition;
  private final CoalitionalGame game;
  private final BooleanSupplier cancelled;

  private CoalitionAnswers(String function, Coalition coalition, Call call) {
    this.function = function;
    this.coalition = coalition;
    this.game = coalition.game(call.span("coalition"));
    this.cancelled =
        () -> {
          call.tick();
          return false;
        };
  }

  static CoalitionAnswers of(String function, Arguments arguments, Call call) {
    if (arguments.get("coalition") instanceof Coalition coalition) {
      return new CoalitionAnswers(function, coalition, call);
    }
    throw new Inputs(function, arguments, call)
        .wrongKind("coalition", "a coalitional game", arguments.get("coalition"));
  }

  Result shapley() {
    List<Rational> values = Semivalues.shapley(game, cancelled).orElseThrow();
    return profile(values, new LinkedHashMap<>());
  }

  Result banzhaf() {
    List<Rational> values = Semivalues.banzhaf(game, cancelled).orElseThrow();
    return profile(values, new LinkedHashMap<>());
  }

  private Result profile(List<Rational> values, Map<String, Object> fields) {
    return new Result(function, byPlayer(values), fields).about(coalition);
  }

  private Profile byPlayer(List<?> values) {
    return new Profile(coalition.players(), List.copyOf(values));
  }
}
