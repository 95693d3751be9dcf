package org.stratagem.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;
import org.stratagem.value.Parts;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What players get if they do not agree, as a call says it. */
record Disagreement(String function, FiniteGame game, Arguments arguments, Call call) {
  /** As given, or else what each player can guarantee itself. */
  List<Rational> point() {
    Object given = arguments.find("disagreement");
    return given == null ? security() : numbers("disagreement", given);
  }

  /** Each player's security level. */
  List<Rational> security() {
    List<Rational> levels = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      levels.add(
          new MatrixGameSolver(
                  () -> {
                    call.tick();
                    return false;
                  })
              .solve(MatrixGame.against(game.form(), player))
              .orElseThrow()
              .value());
    }
    return levels;
  }

  /** A number for each player: a tuple, or the payoffs of an answer. */
  List<Rational> numbers(String parameter, Object given) {
    Object value = payoffs(given);
    List<Object> parts =
        value instanceof Real && game.playerCount() == 1 ? List.of(value) : Parts.of(value);
    if (parts == null || parts.size() != game.playerCount()) {
      throw refused(parameter, given, null);
    }
    List<Rational> numbers = new ArrayList<>();
    for (Object part : parts) {
      if (!(part instanceof Real number)) {
        throw refused(parameter, given, part);
      }
      numbers.add(number.toRational());
    }
    return numbers;
  }

  /** The payoffs of a play, an equilibrium, or the first of a list of equilibria. */
  static Object payoffs(Object given) {
    if (given instanceof Result result) {
      if (result.profile() != null) {
        return result.profile();
      }
      if (result.fields().get("payoffs") != null) {
        return java.util.Objects.requireNonNull(result.fields().get("payoffs"));
      }
      Sequence list = result.list();
      if (list != null && list.elements().size() == 1) {
        return payoffs(list.elements().get(0));
      }
    }
    return given;
  }

  private StratagemException refused(String parameter, Object given, @Nullable Object part) {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span(parameter),
                "`"
                    + function
                    + "` needs a number for each of the "
                    + game.playerCount()
                    + " players of `"
                    + game.instance().name()
                    + "` for `"
                    + parameter
                    + "`, got "
                    + Wording.of(part == null ? given : part))
            .hint(
                "give a tuple in player order, or something with payoffs: `security("
                    + game.instance().name()
                    + ")`, an equilibrium such as `nash("
                    + game.instance().name()
                    + ")[0]`, a `play`"));
  }
}
