package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.fallback.FallbackSolution;
import org.stratagem.bargain.fallback.FallbackSolver;
import org.stratagem.bargain.fallback.Selection;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.coalition.CoalitionGames;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;
import org.stratagem.value.Table;
import org.stratagem.value.ValueSet;

/** Bargaining from an equilibrium of one game as a value. */
final class FallbackAnswer {
  private final FiniteGame game;
  private final FallbackSolution solution;
  private final String concept;

  FallbackAnswer(FiniteGame game, Arguments arguments, Call call) {
    this.game = game;
    CoalitionGames.require(game, call);
    this.concept = arguments.get("at").toString();
    this.solution =
        new FallbackSolver(
                game.form(),
                concept.equals("nash")
                    ? FallbackSolver.Concept.NASH
                    : FallbackSolver.Concept.CORRELATED,
                selection(arguments, call),
                arguments.get("rest").toString().equals("joint")
                    ? FallbackSolver.Rest.JOINT
                    : FallbackSolver.Rest.INDIVIDUALS,
                () -> {
                  call.tick();
                  return false;
                })
            .solve();
  }

  private Selection selection(Arguments arguments, Call call) {
    Object select = arguments.get("select");
    int player = game.players().indexOf(select);
    if (player >= 0) {
      return new Selection.Favourite(player);
    }
    return switch (select.toString()) {
      case "welfare" -> new Selection.Welfare();
      case "fairness" -> new Selection.Fairness();
      case "entropy" -> new Selection.Entropy();
      default ->
          throw new Inputs("fallback", arguments, call)
              .wrongKind("select", "a player of `" + game.instance() + "`", select);
    };
  }

  Result result() {
    int players = game.playerCount();
    List<Rational> transfers = new ArrayList<>();
    List<Rational> alone = new ArrayList<>();
    List<Object> ranges = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Rational payoff = game.form().payoff(solution.plan(), player).toRational();
      transfers.add(solution.shares().get(player).minus(payoff).toRational());
      alone.add(solution.worths().get(1 << player));
      ranges.add(
          new Interval(
              game.number(solution.least().get(player)), game.number(solution.most().get(player))));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("payoffs", game.numbers(solution.shares()));
    fields.put("plan", Distribution.point(game.profile(solution.plan())));
    fields.put("transfers", game.numbers(transfers));
    fields.put("disagreement", game.numbers(alone));
    if (!solution.joint().isEmpty()) {
      fields.put("joint", joint());
    }
    fields.put("range", game.byPlayer(ranges));
    List<Rational> spread = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      spread.add(solution.most().get(player).minus(solution.least().get(player)).toRational());
    }
    fields.put("spread", game.numbers(spread));
    solution
        .entropy()
        .ifPresent(
            entropy ->
                fields.put(
                    "entropy", new Interval(Real.of(entropy.low()), Real.of(entropy.high()))));
    if (players > 2) {
      fields.put("coalitions", coalitions());
    }
    fields.put("note", note(spread));
    fields.put("proof", proof());
    return new Result("fallback", fields).about(game.instance());
  }

  private String equilibria() {
    return concept.equals("nash") ? "Nash equilibria" : "correlated equilibria";
  }

  /** Whether the selection decides, and by how much. */
  private String note(List<Rational> spread) {
    if (spread.stream().allMatch(width -> width.signum() == 0)) {
      return "all "
          + equilibria()
          + (solution.complete() ? "" : " found")
          + " lead to these payoffs";
    }
    List<String> widths = new ArrayList<>();
    for (int player = 0; player < spread.size(); player++) {
      if (spread.get(player).signum() > 0) {
        widths.add(
            "`"
                + game.players().get(player)
                + "` by up to "
                + Numerals.text(game.number(spread.get(player))));
      }
    }
    return "the selection decides: over all "
        + equilibria()
        + (solution.complete() ? "" : " that were found, of which there may be more,")
        + " it moves "
        + String.join(", ", widths);
  }

  private String proof() {
    String shares = "the shares add up to the greatest sum of payoffs";
    return concept.equals("nash")
        ? shares + "; every equilibrium is one by its regrets"
        : shares
            + "; each end of the range is proven by the prices of deviations, which no equilibrium"
            + " gains by"
            + (solution.entropy().isPresent()
                ? "; the entropy of the selected one and the greatest of all lie in `entropy`, by"
                    + " duality"
                : "");
  }

  private Distribution joint() {
    Map<Object, Real> joint = new LinkedHashMap<>();
    for (int profile = 0; profile < solution.joint().size(); profile++) {
      if (solution.joint().get(profile).signum() != 0) {
        joint.put(game.profile(profile), game.number(solution.joint().get(profile)));
      }
    }
    return Distribution.of(joint);
  }

  private Table coalitions() {
    List<List<Object>> rows = new ArrayList<>();
    int players = game.playerCount();
    for (int size = 1; size <= players; size++) {
      for (int bits = 1; bits < 1 << players; bits++) {
        Coalition coalition = new Coalition(bits);
        if (coalition.size() == size) {
          List<Object> members = new ArrayList<>();
          coalition.members().forEach(player -> members.add(game.players().get(player)));
          rows.add(List.of(ValueSet.of(members), game.number(solution.worths().get(bits))));
        }
      }
    }
    return new Table(List.of("coalition", "worth"), rows);
  }
}
