package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.continuous.IntervalCoco;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.function.Call;
import org.stratagem.library.game.PlainNumber;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.continuous.MixedStrategy;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** The cooperative-competitive value of one game over intervals as a value. */
final class IntervalCocoAnswer {
  private final ContinuousForm form;
  private final IntervalCoco solution;

  IntervalCocoAnswer(ContinuousForm form, Call call) {
    this.form = form;
    this.solution =
        IntervalCoco.of(
            form.model(),
            form.game().interpreter().optimizer(),
            () -> {
              call.tick();
              return false;
            });
  }

  Result result() {
    List<Player> players = form.game().players();
    double total = middle(solution.total());
    List<Object> payoffs = new ArrayList<>();
    List<Object> transfers = new ArrayList<>();
    List<Object> advantages = new ArrayList<>();
    List<Object> threats = new ArrayList<>();
    List<Object> enclosures = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      double share = solution.shares().get(player).doubleValue();
      payoffs.add(number(share));
      transfers.add(number(share - solution.payoffs().get(player)));
      advantages.add(number(share - total / players.size()));
      threats.add(threat(new Coalition(1 << player)));
      enclosures.add(
          new Interval(
              Real.of(Math.nextDown(share - solution.radius())),
              Real.of(Math.nextUp(share + solution.radius()))));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("payoffs", new Profile(players, payoffs));
    fields.put(
        "plan",
        Distribution.point(form.actions(solution.plan().stream().map(PlainNumber::of).toList())));
    fields.put("transfers", new Profile(players, transfers));
    fields.put("total", number(total));
    fields.put("advantage", new Profile(players, advantages));
    fields.put("threats", new Profile(players, threats));
    fields.put("enclosures", new Profile(players, enclosures));
    fields.put("coalitions", coalitions());
    fields.put(
        "proof",
        "each payoff is within "
            + Numerals.brief(solution.radius())
            + " of the value: proven by global searches for the greatest sum and for what every"
            + " coalition and the rest could do better against each other's threats");
    return new Result("coco", fields).about(form.game());
  }

  private static double middle(org.stratagem.numeric.interval.Interval interval) {
    return interval.low() + interval.width() / 2;
  }

  /** Numbers that are simple but for what the enclosures leave open are shown as such. */
  private Real number(double value) {
    double reach = Math.min(solution.radius(), 1e-9);
    return PlainNumber.near(value - reach, value + reach);
  }

  /** One player's actions stand alone, those of several as a tuple in player order. */
  private Distribution threat(Coalition coalition) {
    int players = form.game().playerCount();
    MixedStrategy mixture;
    if (coalition.size() == players) {
      return Distribution.point(
          coalition.size() == 1
              ? form.action(0, coordinates(solution.plan()))
              : new Tuple(form.actions(coordinates(solution.plan())).values()));
    } else if (coalition.has(0)) {
      mixture = solution.values().get(coalition.bits() / 2).coalition();
    } else {
      mixture = solution.values().get(coalition.rest(players).bits() / 2).rest();
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (MixedStrategy.Atom atom : mixture.atoms()) {
      List<Object> actions = new ArrayList<>();
      int place = 0;
      for (int member : coalition.members()) {
        int moves = form.model().moves(member);
        actions.add(form.action(member, coordinates(atom.action().subList(place, place + moves))));
        place += moves;
      }
      weights.merge(
          actions.size() == 1 ? actions.get(0) : new Tuple(actions),
          PlainNumber.of(atom.weight()),
          Real::plus);
    }
    return Distribution.of(weights);
  }

  private static double[] coordinates(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Table coalitions() {
    int players = form.game().playerCount();
    List<List<Object>> rows = new ArrayList<>();
    for (int size = 1; size <= players; size++) {
      for (int bits = 1; bits < 1 << players; bits++) {
        Coalition coalition = new Coalition(bits);
        if (coalition.size() == size) {
          List<Object> members = new ArrayList<>();
          coalition.members().forEach(player -> members.add(form.game().players().get(player)));
          double advantage =
              middle(size == players ? solution.total() : solution.advantage(coalition));
          rows.add(
              List.of(
                  ValueSet.of(members),
                  number(advantage),
                  number((middle(solution.total()) + advantage) / 2),
                  threat(coalition)));
        }
      }
    }
    return new Table(List.of("coalition", "advantage", "worth", "threat"), rows);
  }
}
