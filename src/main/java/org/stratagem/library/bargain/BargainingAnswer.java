package org.stratagem.library.bargain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratagem.bargain.fallback.FallbackSolution;
import org.stratagem.bargain.fallback.FallbackSolver;
import org.stratagem.bargain.fallback.Selection;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.value.Result;

/** What every solution gives the players of one game, side by side. */
final class BargainingAnswer {
  private final Arguments arguments;
  private final Call call;
  private final Map<String, Object> shares = new LinkedHashMap<>();

  BargainingAnswer(Arguments arguments, Call call) {
    this.arguments = arguments;
    this.call = call;
  }

  Result result() {
    GameInstance instance = new GameInputs("bargaining", arguments, call).game();
    Result nash = AgreementAnswers.of("bargaining", arguments, call, AgreementAnswers::nash);
    put("disagreement", nash, "disagreement");
    put("nash_bargaining", nash, "payoffs");
    put("kalai_smorodinsky", AgreementAnswers::kalaiSmorodinsky);
    put("egalitarian", AgreementAnswers::egalitarian);
    put("utilitarian", AgreementAnswers::utilitarian);
    if (ContinuousForm.fits(instance)) {
      put("coco", Bargaining.coco(arguments, call), "payoffs");
      return new Result("bargaining", shares).about(instance);
    }
    FiniteGame game = FiniteGame.of("bargaining", instance, call);
    if (game.playerCount() == 2) {
      Result threats = new ThreatAnswers(game, call).withoutPayments();
      shares.put("threats", java.util.Objects.requireNonNull(threats.profile()));
      put("threat_point", threats, "agreement");
    }
    put("coco", new CocoAnswer(game, call).result(), "payoffs");
    FallbackSolution fallback =
        new FallbackSolver(
                game.form(),
                FallbackSolver.Concept.CORRELATED,
                new Selection.Welfare(),
                FallbackSolver.Rest.INDIVIDUALS,
                () -> {
                  call.tick();
                  return false;
                })
            .solve();
    shares.put("fallback", game.numbers(fallback.shares()));
    return new Result("bargaining", shares).about(instance);
  }

  private void put(String name, java.util.function.Function<AgreementAnswers, Result> solution) {
    put(name, AgreementAnswers.of("bargaining", arguments, call, solution), "payoffs");
  }

  private void put(String name, Object answer, String field) {
    shares.put(name, java.util.Objects.requireNonNull(((Result) answer).get(field)));
  }
}
