package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.play.Outcomes;
import org.stratagem.numeric.Real;
import org.stratagem.type.LeadingOrders;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What ladders come to in all orders, and where everybody leads. */
final class LeadingOutcomes {
  private final GameInstance game;
  private final Outcomes outcomes;
  private final List<List<Object>> ladders;
  private final Call call;

  /**
   * @param outcomes where and for what the strategies are played
   * @param ladders the strategies of each player, the higher ones first
   */
  LeadingOutcomes(Outcomes outcomes, List<List<Object>> ladders, Call call) {
    this.game = outcomes.game();
    this.outcomes = outcomes;
    this.ladders = ladders;
    this.call = call;
  }

  /** The outcomes, whether they agree, and the crash. */
  Result answer() {
    List<LeadingOrders.Order> orders = orders();
    List<Object> list = new ArrayList<>();
    List<Result> unwound = new ArrayList<>();
    for (LeadingOrders.Order order : orders) {
      call.tick();
      Result outcome = outcomes.of(chosen(order.rungs()));
      unwound.add(outcome);
      list.add(withRegret(outcome, order));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", new Sequence(list));
    fields.put("agree", agree(unwound));
    Result crash = crash(orders, unwound);
    if (crash != null) {
      fields.put("crash", crash);
    }
    return new Result("unwindings", fields).about(game);
  }

  private List<LeadingOrders.Order> orders() {
    Counting.require(LeadingOrders.count(ladders), "choices of a rung by each player", call);
    List<List<Stage>> stages = new ArrayList<>();
    for (int player = 0; player < ladders.size(); player++) {
      List<Stage> ladder = new ArrayList<>();
      for (Object strategy : ladders.get(player)) {
        ladder.add(game.seating().stageOf(strategy, player, call.span("ladders")));
      }
      stages.add(ladder);
    }
    LeadingOrders.Found found = LeadingOrders.of(stages, new Lift());
    List<Integer> unused = found.unused();
    if (unused != null) {
      // Says who waits for whom.
      outcomes.of(chosen(unused));
    }
    return found.orders();
  }

  private List<Object> chosen(List<Integer> rungs) {
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < rungs.size(); player++) {
      strategies.add(ladders.get(player).get(rungs.get(player)));
    }
    return strategies;
  }

  private Result withRegret(Result outcome, LeadingOrders.Order order) {
    Map<String, Object> fields = new LinkedHashMap<>(outcome.fields());
    Object trace = fields.remove("trace");
    List<Object> leaders = new ArrayList<>();
    order.leaders().forEach(leader -> leaders.add(game.players().get(leader)));
    fields.put("leaders", new Sequence(leaders));
    addRegret(fields, outcome);
    if (trace != null) {
      fields.put("trace", trace);
    }
    return new Result("play", fields).about(outcomes.paying());
  }

  /** Leaves the regret out where it is not available, as that of policies. */
  private void addRegret(Map<String, Object> fields, Result outcome) {
    if (outcome.fields().containsKey("history")) {
      return;
    }
    try {
      fields.put(
          "regret",
          new Deviations(outcomes.paying(), Rounds.NONE, call).regret(Outcomes.joint(outcome)));
    } catch (StratagemException refused) {
      if (refused.diagnostic().code() != Code.X901) {
        throw refused;
      }
    }
  }

  private boolean agree(List<Result> unwound) {
    return unwound.stream()
        .allMatch(
            outcome ->
                List.of("joint", "history").stream()
                    .allMatch(name -> alike(unwound.get(0), outcome, name)));
  }

  private boolean alike(Result first, Result second, String name) {
    Object ours = first.fields().get(name);
    Object theirs = second.fields().get(name);
    if (ours == null || theirs == null) {
      return ours == null && theirs == null;
    }
    return call.equal(ours, theirs);
  }

  /**
   * Everybody plays what it plays in the first order in which it leads; null where somebody never
   * leads, or where policies are played.
   */
  private @Nullable Result crash(List<LeadingOrders.Order> orders, List<Result> unwound) {
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Object action = null;
      for (int i = 0; i < orders.size() && action == null; i++) {
        if (orders.get(i).leaders().contains(player)
            && !unwound.get(i).fields().containsKey("history")) {
          action = marginal(unwound.get(i), player);
        }
      }
      if (action == null) {
        return null;
      }
      actions.add(action);
    }
    Result outcome = outcomes.of(actions);
    Map<String, Object> fields = new LinkedHashMap<>(outcome.fields());
    fields.remove("trace");
    addRegret(fields, outcome);
    return new Result("crash", fields).about(outcomes.paying());
  }

  /** What a player does in an outcome: an action, or a distribution over its actions. */
  private static Object marginal(Result outcome, int player) {
    Map<Object, Real> weights = new LinkedHashMap<>();
    Outcomes.joint(outcome)
        .forEach((plans, weight) -> weights.merge(plans.get(player), weight, Real::plus));
    return weights.size() == 1 ? weights.keySet().iterator().next() : Distribution.of(weights);
  }
}
