package org.stratagem.library.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Core;
import org.stratagem.bargain.coalition.GameProperties;
import org.stratagem.bargain.coalition.GameProperties.Witness;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.numeric.Rational;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What kind of a coalitional game it is. */
public final class CoalitionProperties {
  private final CoalitionAnswers answers;
  private final CoalitionalGame game;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Object> because = new ArrayList<>();

  private CoalitionProperties(CoalitionAnswers answers) {
    this.answers = answers;
    this.game = answers.game();
  }

  @Library(
      signature = "properties(coalition: Coalition)",
      result =
          "whether the game is `.monotonic`, `.superadditive`, `.convex`, `.balanced` (its core is"
              + " not empty), `.constant_sum`, `.simple`; `.because`, the coalitions that show what"
              + " it is not; `.dummies` who only add what they are worth alone, `.vetoes` without"
              + " whom nothing is worth anything, `.symmetric` players who may change places",
      documentation =
          "Convex (Shapley 1971): a player adds the more the larger the coalition it joins; the"
              + " core then holds the Shapley value. Superadditive: two coalitions without a common"
              + " player are worth at least as much together. Each is decided on all coalitions.",
      example = {
        "coalition Majority { players A, B, C   worth(s) = if length(s) >= 2 then 1 else 0 }",
        "check properties(Majority).superadditive and not properties(Majority).convex",
        "check not properties(Majority).balanced",
      },
      typing = TypingRule.ANY)
  public static Object properties(Arguments arguments, Call call) {
    return new CoalitionProperties(CoalitionAnswers.of("properties", arguments, call)).answer();
  }

  private Result answer() {
    GameProperties properties = new GameProperties(game, answers.cancelled());
    properties
        .notMonotonic()
        .ifPresentOrElse(
            witness ->
                missing(
                    "monotonic",
                    worth(witness.first()) + " > " + worth(witness.first() | witness.second())),
            () -> fields.put("monotonic", true));
    decide("superadditive", properties.notSuperadditive());
    decide("convex", properties.notConvex());
    Core core = Core.of(game, answers.cancelled()).orElseThrow();
    fields.put("balanced", !core.isEmpty());
    if (core.isEmpty()) {
      because.add(
          "not balanced: coalitions that cover everybody once are worth "
              + Printer.number(core.balancedWorth(game))
              + ", all together "
              + Printer.number(game.total()));
    }
    fields.put("constant_sum", properties.notConstantSum().isEmpty());
    fields.put("simple", properties.isSimple());
    fields.put("dummies", answers.set(coalition(properties.dummies())));
    fields.put("vetoes", answers.set(coalition(properties.vetoes())));
    fields.put(
        "symmetric",
        new Sequence(
            properties.symmetricClasses().stream()
                .filter(members -> Integer.bitCount(members) > 1)
                .map(members -> (Object) answers.set(members))
                .toList()));
    if (!because.isEmpty()) {
      fields.put("because", new Sequence(because));
    }
    return new Result("properties", fields).about(answers.coalition());
  }

  private static int coalition(List<Integer> players) {
    return players.stream().mapToInt(player -> 1 << player).reduce(0, (a, b) -> a | b);
  }

  /** Two coalitions that are worth more than their union and common part. */
  private void decide(String property, Optional<Witness> witness) {
    if (witness.isEmpty()) {
      fields.put(property, true);
      return;
    }
    int common = witness.get().first() & witness.get().second();
    missing(
        property,
        worth(witness.get().first())
            + " + "
            + worth(witness.get().second())
            + " > "
            + worth(witness.get().first() | witness.get().second())
            + (common == 0 ? "" : " + " + worth(common)));
  }

  private void missing(String property, String reason) {
    fields.put(property, false);
    because.add("not " + property + ": " + reason);
  }

  /** {@code {A, B} (3)}. */
  private String worth(int coalition) {
    Rational worth = game.worth(coalition);
    return Printer.brief(answers.set(coalition)) + " (" + Printer.number(worth) + ")";
  }
}
