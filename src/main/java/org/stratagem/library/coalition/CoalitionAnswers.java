package org.stratagem.library.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Core;
import org.stratagem.bargain.coalition.Dividends;
import org.stratagem.bargain.coalition.ExcessLevel;
import org.stratagem.bargain.coalition.Kernel;
import org.stratagem.bargain.coalition.Nucleolus;
import org.stratagem.bargain.coalition.Semivalues;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Coalition;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Rational;
import org.stratagem.source.Span;
import org.stratagem.value.Interval;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** What one coalitional game comes to, as values. */
final class CoalitionAnswers {
  private final String function;
  private final Coalition coalition;
  private final CoalitionalGame game;
  private final Call call;
  private final BooleanSupplier cancelled;

  private CoalitionAnswers(String function, Coalition coalition, Call call) {
    this.function = function;
    this.coalition = coalition;
    this.call = call;
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

  /** Up to as many players the Shapley value is found by another formula too. */
  private static final int RECOMPUTED = 20;

  /** More corners than these are not listed. */
  private static final int MOST_CORNERS = 1000;

  Result shapley() {
    List<Rational> values = Semivalues.shapley(game, cancelled).orElseThrow();
    boolean recomputed = game.players() <= RECOMPUTED;
    if (!Semivalues.isShapley(game, values, recomputed, cancelled)) {
      throw new IllegalStateException("a Shapley value that its dividends do not confirm");
    }
    Map<String, Object> fields = shares(values);
    fields.put(
        "proof",
        "adds up to "
            + Printer.number(game.total())
            + ", the worth of all"
            + (recomputed ? "; the same from the dividends of all coalitions" : "")
            + asGiven());
    return profile(values, fields);
  }

  Result banzhaf() {
    List<Rational> values = Semivalues.banzhaf(game, cancelled).orElseThrow();
    Map<String, Object> fields = new LinkedHashMap<>();
    Rational sum = sum(values);
    if (sum.signum() != 0) {
      fields.put("index", byPlayer(values.stream().map(value -> value.dividedBy(sum)).toList()));
    }
    fields.put("sum", sum);
    return profile(values, fields);
  }

  Result dividends() {
    Dividends dividends = Dividends.of(game, cancelled).orElseThrow();
    int count = dividends.count();
    if (count > call.maxSize()) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span("coalition"),
                  "`"
                      + coalition
                      + "` has "
                      + count
                      + " coalitions with a dividend; the limit is "
                      + call.maxSize())
              .hint("raise the limit with --max-size"));
    }
    List<Object> list = new ArrayList<>();
    for (int members : dividends.coalitions()) {
      list.add(new Tuple(List.of(set(members), dividends.of(members))));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", new Sequence(list));
    return new Result("dividends", fields).about(coalition);
  }

  /**
   * The nucleolus, or the prenucleolus.
   *
   * @param imputations whether everybody has to get what it is worth alone
   */
  Result nucleolus(boolean imputations) {
    if (imputations && !Nucleolus.hasImputations(game)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E312,
                  call.span("coalition"),
                  "`"
                      + coalition
                      + "` has no nucleolus: all together are worth "
                      + Printer.number(game.total())
                      + ", less than its players alone, so somebody gets less than that")
              .hint("`prenucleolus(" + coalition + ")` does not ask for it"));
    }
    Nucleolus found = Nucleolus.of(game, imputations, cancelled).orElseThrow();
    Map<String, Object> fields = shares(found.division());
    Map<Rational, List<Object>> settled = new LinkedHashMap<>();
    for (ExcessLevel level : found.levels()) {
      List<Object> coalitions =
          settled.computeIfAbsent(level.excess(), excess -> new ArrayList<>());
      level.coalitions().forEach(members -> coalitions.add(set(members)));
    }
    List<List<Object>> rows = new ArrayList<>();
    settled.forEach((excess, coalitions) -> rows.add(List.of(excess, new Sequence(coalitions))));
    fields.put("levels", new Table(List.of("excess", "coalitions"), rows));
    fields.put(
        "proof",
        "at each level the coalitions named are balanced, so none of them can get more without"
            + " another getting less (Kohlberg), and no other unsettled one lacks more"
            + asGiven());
    return profile(found.division(), fields);
  }

  Result core() {
    Core core = Core.of(game, cancelled).orElseThrow();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("empty", core.isEmpty());
    if (core.isEmpty()) {
      fields.put("weights", weights(core));
      fields.put(
          "proof",
          "the weights cover every player once, and the coalitions so weighed are worth "
              + Printer.number(core.balancedWorth(game))
              + ", more than the "
              + Printer.number(game.total())
              + " of all together"
              + asGiven());
      return new Result("core", fields).about(coalition);
    }
    return corners(Rational.of(0), core, fields);
  }

  Result leastCore() {
    Core core = Core.of(game, cancelled).orElseThrow();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("excess", core.excess());
    fields.put("weights", weights(core));
    return corners(core.excess(), core, fields);
  }

  private Result corners(Rational allowance, Core core, Map<String, Object> fields) {
    Optional<List<List<Rational>>> corners = Core.corners(game, allowance, MOST_CORNERS, cancelled);
    if (corners.isEmpty()) {
      fields.put("point", byPlayer(core.division()));
      fields.put(
          "proof",
          "more than "
              + MOST_CORNERS
              + " corners, not listed; `point` satisfies every coalition"
              + asGiven());
      return new Result(function, fields).about(coalition);
    }
    List<Object> ranges = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      int number = player;
      ranges.add(
          new Interval(
              corners.get().stream()
                  .map(corner -> corner.get(number))
                  .min(Rational::compareTo)
                  .orElseThrow(),
              corners.get().stream()
                  .map(corner -> corner.get(number))
                  .max(Rational::compareTo)
                  .orElseThrow()));
    }
    fields.put("ranges", byPlayer(ranges));
    fields.put(
        "vertices",
        new Sequence(corners.get().stream().map(corner -> (Object) byPlayer(corner)).toList()));
    fields.put("proof", "every vertex satisfies every coalition" + asGiven());
    return new Result(function, fields).about(coalition);
  }

  /** The kernel of a small game. */
  Result kernel() {
    if (game.players() > Kernel.MOST_PLAYERS) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span("coalition"),
                  "`"
                      + coalition
                      + "` has "
                      + game.players()
                      + " players, and `kernel` goes through all cases of who claims what through"
                      + " whom for at most "
                      + Kernel.MOST_PLAYERS)
              .hint("`nucleolus(" + coalition + ")` is a point of it"));
    }
    if (!Nucleolus.hasImputations(game)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E312,
                  call.span("coalition"),
                  "`"
                      + coalition
                      + "` has no kernel: all together are worth "
                      + Printer.number(game.total())
                      + ", less than its players alone")
              .hint("`prenucleolus(" + coalition + ")` does not ask for more"));
    }
    Kernel kernel = Kernel.of(game, cancelled).orElseThrow();
    List<Object> parts = new ArrayList<>();
    for (List<List<Rational>> corners : kernel.parts()) {
      parts.add(new Sequence(corners.stream().map(corner -> (Object) byPlayer(corner)).toList()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("unique", parts.size() == 1 && kernel.parts().get(0).size() == 1);
    fields.put("parts", new Sequence(parts));
    fields.put(
        "proof",
        "at every corner no player claims more of another who gets more than alone; all cases were"
            + " gone through"
            + asGiven());
    return new Result(function, fields).about(coalition);
  }

  private Table weights(Core core) {
    List<List<Object>> rows = new ArrayList<>();
    for (Core.Weight weight : core.balanced()) {
      rows.add(List.of(set(weight.coalition()), weight.weight(), game.worth(weight.coalition())));
    }
    return new Table(List.of("coalition", "weight", "worth"), rows);
  }

  /** The parts of the whole, where there is a whole to share. */
  Map<String, Object> shares(List<Rational> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Rational total = game.total();
    if (total.signum() != 0 && !total.equals(Rational.of(1))) {
      fields.put("share", byPlayer(values.stream().map(value -> value.dividedBy(total)).toList()));
    }
    return fields;
  }

  /** What has to be known of the worths themselves, to end a proof with. */
  String asGiven() {
    Span at = call.span("coalition");
    return (coalition.hasDoubles(at) ? "; exact for the worths as they are, which are doubles" : "")
        + (coalition.leavesOutEveryone(at)
            ? "; all together are worth 0, because the table does not list them"
            : "");
  }

  private static Rational sum(List<Rational> values) {
    Rational sum = Rational.of(0);
    for (Rational value : values) {
      sum = (Rational) sum.plus(value);
    }
    return sum;
  }

  ValueSet set(int members) {
    return ValueSet.of(
        CoalitionalGame.members(members).stream().map(coalition.players()::get).toList());
  }

  CoalitionalGame game() {
    return game;
  }

  Coalition coalition() {
    return coalition;
  }

  BooleanSupplier cancelled() {
    return cancelled;
  }

  Result profile(List<Rational> values, Map<String, Object> fields) {
    return new Result(function, byPlayer(values), fields).about(coalition);
  }

  Profile byPlayer(List<?> values) {
    return new Profile(coalition.players(), List.copyOf(values));
  }
}
