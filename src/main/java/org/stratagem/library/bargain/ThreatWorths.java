package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Reduction;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.value.Label;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/**
 * What every action of a game is worth by every solution: what players get with it, less what they
 * get in the game without it.
 */
final class ThreatWorths {
  private final GameInstance game;
  private final Arguments arguments;
  private final Call call;
  private final Inputs inputs;

  ThreatWorths(GameInstance game, Arguments arguments, Call call) {
    this.game = game;
    this.arguments = arguments;
    this.call = call;
    this.inputs = new Inputs("threat_worth", arguments, call);
  }

  Table table() {
    Map<String, Function<GameInstance, Object>> solutions = solutions();
    boolean isForAll = "everyone".equals(String.valueOf(arguments.get("of")));
    boolean isNamed = game.shape().moves().stream().anyMatch(move -> move.name() != null);
    List<String> columns = new ArrayList<>(List.of("player"));
    if (isNamed) {
      columns.add("move");
    }
    columns.add("action");
    columns.addAll(solutions.keySet());
    List<Object> whole = answers(solutions, game);
    Reduction reduction = new Reduction(game, call.span("game"));
    List<Reduction.Option> options = reduction.options();
    if (options.isEmpty()
        && game.shape().moves().stream()
            .anyMatch(move -> !(move.domain() instanceof GameShape.Finite))) {
      throw inputs.refused(
          Code.E310,
          "game",
          "`threat_worth` takes actions away one by one, and in `"
              + game
              + "` players choose from intervals");
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Reduction.Option option : options) {
      call.progress(rows.size(), options.size(), "actions taken away");
      List<Object> less = answers(solutions, reduction.without(option));
      List<Object> row = new ArrayList<>(List.of(game.players().get(option.player())));
      if (isNamed) {
        row.add(option.move());
      }
      row.add(option.action());
      for (int solution = 0; solution < whole.size(); solution++) {
        row.add(worth(whole.get(solution), less.get(solution), isForAll ? -1 : option.player()));
      }
      rows.add(row);
    }
    call.progress(options.size(), options.size(), "actions taken away");
    return new Table(columns, rows);
  }

  /** The solutions that are asked for, by name, or those of the library. */
  private Map<String, Function<GameInstance, Object>> solutions() {
    Map<String, Function<GameInstance, Object>> solutions = new LinkedHashMap<>();
    if (!arguments.has("solutions")) {
      solutions.put("coco", plain(Bargaining::coco));
      if (game.playerCount() == 2) {
        solutions.put(
            "threat_point",
            instance ->
                ((Result) plain(Bargaining::threatPoint).apply(instance))
                    .fields()
                    .getOrDefault("agreement", ""));
      }
      solutions.put("nash_bargaining", plain(Bargaining::nashBargaining));
      solutions.put("kalai_smorodinsky", plain(Bargaining::kalaiSmorodinsky));
      solutions.put("egalitarian", plain(Bargaining::egalitarian));
      return solutions;
    }
    inputs
        .named("solutions")
        .forEach(
            (name, solution) -> {
              if (!(solution instanceof FunctionValue)) {
                throw inputs.wrongKind("solutions", "functions", solution);
              }
              solutions.put(name, instance -> call.apply(solution, List.of(instance)));
            });
    return solutions;
  }

  /** A library function of a game and nothing else. */
  private Function<GameInstance, Object> plain(BiFunction<Arguments, Call, Object> function) {
    return instance -> function.apply(new Arguments(Map.of("game", instance)), call);
  }

  /** What each solution gives, or the code with which it refuses the game. */
  private List<Object> answers(
      Map<String, Function<GameInstance, Object>> solutions, GameInstance instance) {
    List<Object> answers = new ArrayList<>();
    for (Function<GameInstance, Object> solution : solutions.values()) {
      call.tick();
      try {
        answers.add(profile(instance, Disagreement.payoffs(solution.apply(instance))));
      } catch (StratagemException undefined) {
        if (undefined.diagnostic().code().isLimit()) {
          throw undefined;
        }
        answers.add(new Label(undefined.diagnostic().code().name()));
      }
    }
    return answers;
  }

  private Profile profile(GameInstance instance, Object payoffs) {
    List<Object> parts = payoffs instanceof Real ? List.of(payoffs) : Parts.of(payoffs);
    if (parts == null
        || parts.size() != game.playerCount()
        || !parts.stream().allMatch(Real.class::isInstance)) {
      throw inputs.wrongKind("solutions", "functions that give each player a number", payoffs);
    }
    return new Profile(instance.players(), parts);
  }

  /** The difference for a player, or for everybody (-1); a refusal where either is one. */
  private static Object worth(Object whole, Object less, int player) {
    if (!(whole instanceof Profile with) || !(less instanceof Profile without)) {
      return whole instanceof Profile ? less : whole;
    }
    List<Object> changes = new ArrayList<>();
    for (int payee = 0; payee < with.values().size(); payee++) {
      changes.add(((Real) with.values().get(payee)).minus((Real) without.values().get(payee)));
    }
    return player < 0 ? new Profile(with.players(), changes) : changes.get(player);
  }
}
