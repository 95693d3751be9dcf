package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.agreement.Concessions;
import org.stratagem.bargain.fallback.EquilibriumOutcomes;
import org.stratagem.function.Call;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** A fallback of one game that is itself bargained for, round by round, as a value. */
final class ConcessionAnswer {
  /** Bits of a denominator that is still shown. */
  private static final int LONG = 24;

  private final FiniteGame game;
  private final EquilibriumOutcomes outcomes;
  private final Concessions rounds;

  ConcessionAnswer(FiniteGame game, int steps, Call call) {
    this.game = game;
    this.outcomes =
        new EquilibriumOutcomes(
            game.form(),
            () -> {
              call.tick();
              return false;
            });
    this.rounds =
        Concessions.of(
            outcomes,
            outcomes.least(),
            steps,
            () -> {
              call.tick();
              return false;
            });
  }

  Result result() {
    List<Object> states = new ArrayList<>();
    for (int round = 0; round < rounds.points().size(); round++) {
      List<Rational> point = rounds.points().get(round);
      Map<String, Object> state = new LinkedHashMap<>();
      Real room = Real.ZERO;
      for (int player = 0; player < point.size(); player++) {
        state.put(game.players().get(player).toString(), brief(point.get(player)));
        room = room.max(rounds.ideals().get(round).get(player).minus(point.get(player)));
      }
      state.put("room", brief(room.toRational()));
      states.add(new Result("state", state));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("states", new Sequence(states));
    fields.put("last", game.byPlayer(rounds.end().stream().map(this::brief).toList()));
    fields.put("converged", rounds.isSettled());
    fields.put("limit", limit());
    if (!rounds.lottery().isEmpty()) {
      fields.put("joint", joint());
    }
    int plan = MatrixGame.sums(game.form()).most();
    Real surplus = MatrixGame.sum(game.form(), plan);
    for (Rational payoff : rounds.end()) {
      surplus = surplus.minus(payoff);
    }
    Real part = surplus.dividedBy(Rational.of(game.playerCount()));
    fields.put(
        "payoffs",
        game.byPlayer(
            rounds.end().stream().map(payoff -> brief(payoff.plus(part).toRational())).toList()));
    fields.put("plan", Distribution.point(game.profile(plan)));
    return new Result("iterate", fields).about(game.instance());
  }

  /** After many rounds fractions are long. */
  private Real brief(Rational number) {
    return number.denominator().bitLength() > LONG
        ? Real.of(number.doubleValue())
        : game.number(number);
  }

  /**
   * Where the rounds lead: the end, or the simplest numbers between the end and what can still be
   * picked, where these are payoffs of an equilibrium that leaves nobody anything to gain; else
   * intervals.
   */
  private Object limit() {
    List<Rational> simplest = new ArrayList<>();
    List<Object> within = new ArrayList<>();
    for (int player = 0; player < rounds.end().size(); player++) {
      Rational low = rounds.end().get(player);
      Rational high = rounds.reach().get(player);
      simplest.add(low.equals(high) ? low : SimplestFraction.between(low, high));
      within.add(new Interval(brief(low), brief(high)));
    }
    return outcomes.isEfficient(simplest) ? game.numbers(simplest) : game.byPlayer(within);
  }

  private Distribution joint() {
    List<Rational> joint = outcomes.joint(rounds.lottery());
    if (outcomes.regrets(joint).stream().anyMatch(regret -> regret.signum() != 0)) {
      throw new IllegalStateException("a mixture of equilibria that is none");
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (int profile = 0; profile < joint.size(); profile++) {
      if (joint.get(profile).signum() != 0) {
        weights.put(game.profile(profile), joint.get(profile));
      }
    }
    return Distribution.of(weights);
  }
}
