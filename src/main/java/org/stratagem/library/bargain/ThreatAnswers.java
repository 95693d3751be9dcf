package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.bargain.threat.ThreatSolution;
import org.stratagem.bargain.threat.VariableThreats;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Result;

/** Threats in one game as values. */
final class ThreatAnswers {
  private final FiniteGame game;
  private final Call call;
  private final BooleanSupplier cancelled;

  ThreatAnswers(FiniteGame game, Call call) {
    this.game = game;
    this.call = call;
    this.cancelled =
        () -> {
          call.tick();
          return false;
        };
  }

  private void requireTwo() {
    if (game.playerCount() != 2) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("game"),
                  "`threat_point` is for games of two players, and `"
                      + game.instance().name()
                      + "` has "
                      + game.playerCount())
              .hint(
                  "with payments, `coco("
                      + game.instance().name()
                      + ")` has threats for any number of players"));
    }
  }

  /** Where payoffs cannot be paid from hand to hand. */
  Result withoutPayments() {
    requireTwo();
    ThreatSolution solution = new VariableThreats(game.form(), cancelled).solve();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", strategies(solution.threats()));
    fields.put("agreement", game.numbers(solution.agreement()));
    fields.put("plan", plan(solution.lottery()));
    Rational rest = Rational.of(1).minus(solution.rate()).toRational();
    fields.put(
        "weights",
        solution.exact()
            ? game.numbers(List.of(solution.rate(), rest))
            : game.byPlayer(
                List.of(Real.of(solution.rate().doubleValue()), Real.of(rest.doubleValue()))));
    fields.put(
        "proof",
        solution.exact()
            ? "neither threat can be bettered where payoffs trade at these weights, at which the"
                + " agreement is the best of all"
            : "the agreement is exact; the threats are optimal at weights next to these");
    return new Result("threat_point", point(solution.disagreement(), solution.exact()), fields)
        .about(game.instance());
  }

  private org.stratagem.value.Profile point(List<Rational> point, boolean exact) {
    return exact
        ? game.numbers(point)
        : game.byPlayer(point.stream().map(x -> Real.of(x.doubleValue())).toList());
  }

  /** Where they can: the threats of the zero-sum game, which decide the cooperative value. */
  Result withPayments() {
    requireTwo();
    CocoSolution solution = new CocoSolver(cancelled).solve(game.form()).orElseThrow();
    List<List<Rational>> threats =
        List.of(solution.threat(new Coalition(1)), solution.threat(new Coalition(2)));
    List<Rational> joint = new ArrayList<>();
    NormalForm form = game.form();
    for (int profile = 0; profile < form.profiles(); profile++) {
      joint.add(
          threats
              .get(0)
              .get(form.action(profile, 0))
              .times(threats.get(1).get(form.action(profile, 1)))
              .toRational());
    }
    List<Rational> none = Collections.nCopies(2, Rational.of(0));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", strategies(threats));
    fields.put("agreement", game.numbers(solution.shares()));
    fields.put("plan", Distribution.point(game.profile(solution.plan())));
    fields.put("weights", game.numbers(List.of(Rational.of(1, 2), Rational.of(1, 2))));
    return new Result(
            "threat_point", game.numbers(new BargainingProblem(form, none).payoffs(joint)), fields)
        .about(game.instance());
  }

  private Object strategies(List<List<Rational>> threats) {
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < threats.size(); player++) {
      strategies.add(game.mixture(player, threats.get(player)));
    }
    return game.byPlayer(strategies);
  }

  private Distribution plan(List<Rational> lottery) {
    Map<Object, Real> plan = new LinkedHashMap<>();
    for (int profile = 0; profile < lottery.size(); profile++) {
      if (lottery.get(profile).signum() != 0) {
        plan.put(game.profile(profile), game.number(lottery.get(profile)));
      }
    }
    return Distribution.of(plan);
  }
}
