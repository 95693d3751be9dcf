package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.Parts;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * What players get if they do not agree, as a call says it, and what else is said of the talks.
 *
 * @param security what each player can guarantee itself
 * @param at the payoffs at a profile of actions; null for anything else
 */
record Disagreement(
    String function,
    GameInstance game,
    Arguments arguments,
    Call call,
    Supplier<List<Real>> security,
    Function<Object, @Nullable List<Real>> at) {

  /**
   * As given, or else what each player can guarantee itself. That is also what the others together
   * can hold it to, by the minimax theorem.
   */
  List<Real> point() {
    Object given = arguments.find("disagreement");
    return given == null
            || given.equals("security")
            || given instanceof Label word
                && (word.name().equals("security") || word.name().equals("minimax"))
        ? security.get()
        : numbers("disagreement", given);
  }

  /** A weight for each player, 1 where none are given. */
  List<Real> weights() {
    Object given = arguments.find("weights");
    if (given == null) {
      List<Real> ones = new ArrayList<>();
      game.players().forEach(player -> ones.add(Real.ONE));
      return ones;
    }
    List<Real> weights = plain(given);
    if (weights == null) {
      throw refused("weights", given, "give a tuple of positive numbers in player order");
    } else if (weights.stream().anyMatch(weight -> weight.signum() <= 0)) {
      throw new Inputs(function, arguments, call)
          .refused(Code.E303, "weights", "`" + function + "` needs positive weights");
    }
    return weights;
  }

  /** The probability that talks fail all the same. */
  Rational breakdown() {
    if (arguments.find("breakdown") == null) {
      return Rational.of(0);
    }
    Inputs inputs = new Inputs(function, arguments, call);
    Real probability = inputs.number("breakdown");
    if (probability.signum() < 0 || probability.compareTo(Real.ONE) > 0) {
      throw inputs.outside("breakdown", "a probability", Numerals.text(probability));
    }
    return probability.toRational();
  }

  boolean hasTransfers() {
    Object transfers = arguments.find("transfers");
    return transfers != null && new Inputs(function, arguments, call).truth(transfers, "transfers");
  }

  /** A number for each player: a tuple, the payoffs of an answer, or of what was observed. */
  private List<Real> numbers(String parameter, Object given) {
    Object value = payoffs(given);
    List<Real> numbers = plain(value);
    if (numbers == null) {
      numbers = observed(value);
    }
    if (numbers != null) {
      return numbers;
    }
    String name = game.name();
    Sequence list = list(given);
    throw refused(
        parameter,
        given,
        list != null
                && list.elements().size() > 1
                && list.elements().stream().allMatch(Result.class::isInstance)
            ? "there are "
                + list.elements().size()
                + " answers: take one of them, as `[0]` takes the first"
            : "give `security`, a tuple in player order, something with payoffs such as `nash("
                + name
                + ")[0]` or a `play`, or the profiles that were observed, as a list or a"
                + " distribution");
  }

  /** The payoffs of a play, an equilibrium, or the only one of a list of equilibria. */
  static Object payoffs(Object given) {
    if (given instanceof Result result) {
      if (result.profile() != null) {
        return result.profile();
      }
      Object payoffs = result.fields().get("payoffs");
      if (payoffs != null) {
        return payoffs;
      }
    }
    Sequence list = list(given);
    return list != null
            && list.elements().size() == 1
            && list.elements().get(0) instanceof Result only
        ? payoffs(only)
        : given;
  }

  private static @Nullable Sequence list(Object given) {
    return given instanceof Sequence sequence
        ? sequence
        : given instanceof Result result ? result.list() : null;
  }

  /** A number for each player; null for anything else. */
  private @Nullable List<Real> plain(Object value) {
    List<Object> parts =
        value instanceof Real && game.playerCount() == 1 ? List.of(value) : Parts.of(value);
    if (parts == null || parts.size() != game.playerCount()) {
      return null;
    }
    List<Real> numbers = new ArrayList<>();
    for (Object part : parts) {
      if (!(part instanceof Real number)) {
        return null;
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** The mean payoffs of profiles of actions: one, a list, or a distribution; null for others. */
  private @Nullable List<Real> observed(Object value) {
    List<Real> one = at.apply(value);
    if (one != null) {
      return one;
    }
    List<Object> profiles = new ArrayList<>();
    List<Real> shares = new ArrayList<>();
    if (value instanceof Distribution distribution) {
      for (Map.Entry<Object, Real> entry : distribution.weights().entrySet()) {
        profiles.add(entry.getKey());
        shares.add(entry.getValue());
      }
    } else if (value instanceof Sequence sequence && !sequence.elements().isEmpty()) {
      Real share = Real.ONE.dividedBy(Real.of(sequence.elements().size()));
      for (Object profile : sequence.elements()) {
        profiles.add(profile);
        shares.add(share);
      }
    }
    List<Real> means = null;
    for (int place = 0; place < profiles.size(); place++) {
      List<Real> payoffs = at.apply(profiles.get(place));
      if (payoffs == null) {
        return null;
      }
      List<Real> sums = new ArrayList<>();
      for (int player = 0; player < payoffs.size(); player++) {
        Real part = payoffs.get(player).times(shares.get(place));
        sums.add(means == null ? part : means.get(player).plus(part));
      }
      means = sums;
    }
    return means;
  }

  private StratagemException refused(String parameter, Object given, String hint) {
    List<Object> parts = Parts.of(given);
    Object wrong = given;
    if (parts != null && parts.size() == game.playerCount()) {
      wrong = parts.stream().filter(part -> !(part instanceof Real)).findFirst().orElse(given);
    }
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span(parameter),
                "`"
                    + function
                    + "` needs a number for each of the "
                    + game.playerCount()
                    + " players of `"
                    + game.name()
                    + "` for `"
                    + parameter
                    + "`, got "
                    + (parts != null && wrong == given
                        ? parts.size() + (parts.size() == 1 ? " value" : " values")
                        : Wording.of(wrong)))
            .hint(hint));
  }
}
