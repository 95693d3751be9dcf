package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.function.Call;
import org.stratagem.library.coalition.CoalitionGames;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Result;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** The cooperative-competitive value of one game as a value. */
final class CocoAnswer {
  private final FiniteGame game;
  private final CocoSolution solution;
  private final Call call;

  CocoAnswer(FiniteGame game, Call call) {
    this.game = game;
    this.call = call;
    CoalitionGames.require(game, call);
    this.solution =
        new CocoSolver(
                () -> {
                  call.tick();
                  return false;
                })
            .solve(game.form())
            .orElseThrow();
  }

  Result result() {
    int players = game.playerCount();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("payoffs", game.numbers(solution.shares()));
    fields.put("plan", Distribution.point(game.profile(solution.plan())));
    List<Rational> transfers = new ArrayList<>();
    List<Rational> advantages = new ArrayList<>();
    List<Object> threats = new ArrayList<>();
    Real equal = solution.total().dividedBy(Rational.of(players));
    for (int player = 0; player < players; player++) {
      Rational share = solution.shares().get(player);
      Rational payoff = game.form().payoff(solution.plan(), player).toRational();
      transfers.add(share.minus(payoff).toRational());
      advantages.add(share.minus(equal).toRational());
      threats.add(threat(new Coalition(1 << player)));
    }
    fields.put("transfers", game.numbers(transfers));
    fields.put("total", game.number(solution.total()));
    fields.put("advantage", game.numbers(advantages));
    fields.put("threats", game.byPlayer(threats));
    if (players == 2) {
      fields.put("team", part(1));
      fields.put("zero_sum", part(-1));
    }
    PublicShares.table(game, solution.shares(), call)
        .ifPresent(table -> fields.put("public", table));
    fields.put("coalitions", coalitions());
    return new Result("coco", fields).about(game.instance());
  }

  /** Half the sum, or half the difference of two players' payoffs, action by action. */
  private Table part(int sign) {
    List<String> columns = new ArrayList<>(List.of(""));
    columns.addAll(game.form().actions(1));
    List<List<Object>> rows = new ArrayList<>();
    for (int profile = 0; profile < game.form().profiles(); profile++) {
      if (game.form().action(profile, 1) == 0) {
        Object action = game.plans().get(0).get(game.form().action(profile, 0));
        rows.add(new ArrayList<>(List.of(action)));
      }
      Real own = game.form().payoff(profile, 0).toRational();
      Real other = game.form().payoff(profile, 1).toRational().times(Rational.of(sign));
      rows.get(rows.size() - 1)
          .add(game.number(own.plus(other).dividedBy(Rational.of(2)).toRational()));
    }
    return new Table(columns, rows);
  }

  /** One player's actions stand alone, those of several as a tuple in player order. */
  private Distribution threat(Coalition coalition) {
    List<Rational> weights = solution.threat(coalition);
    List<Integer> members = coalition.members();
    Map<Object, Real> mixture = new LinkedHashMap<>();
    for (int place = 0; place < weights.size(); place++) {
      Rational weight = weights.get(place);
      if (weight.signum() != 0) {
        List<Object> actions = new ArrayList<>();
        int left = place;
        for (int at = members.size() - 1; at >= 0; at--) {
          List<Object> plans = game.plans().get(members.get(at));
          actions.add(0, plans.get(left % plans.size()));
          left /= plans.size();
        }
        mixture.put(actions.size() == 1 ? actions.get(0) : new Tuple(actions), game.number(weight));
      }
    }
    return Distribution.of(mixture);
  }

  private Table coalitions() {
    int players = game.playerCount();
    List<List<Object>> rows = new ArrayList<>();
    for (int size = 1; size <= players; size++) {
      for (int bits = 1; bits < 1 << players; bits++) {
        Coalition coalition = new Coalition(bits);
        if (coalition.size() == size) {
          List<Object> members = new ArrayList<>();
          coalition.members().forEach(player -> members.add(game.players().get(player)));
          rows.add(
              List.of(
                  ValueSet.of(members),
                  game.number(solution.advantage(coalition)),
                  game.number(solution.worth(coalition)),
                  threat(coalition)));
        }
      }
    }
    return new Table(List.of("coalition", "advantage", "worth", "threat"), rows);
  }
}
