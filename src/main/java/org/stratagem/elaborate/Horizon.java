package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Printer;
import org.stratagem.value.Unknown;

/**
 * How a game goes on from round to round: its first states, what ends it, the states that follow,
 * and what later payoffs are worth.
 */
final class Horizon {
  private final GameInstance game;
  private final List<GameMember.Next> successors = new ArrayList<>();
  private final @Nullable Integer rounds;
  private GameMember.@Nullable Until until;

  Horizon(GameInstance game) {
    this.game = game;
    Integer found = null;
    for (GameMember member : game.definition().members()) {
      if (member instanceof GameMember.Next next) {
        successors.add(next);
      } else if (member instanceof GameMember.Until end) {
        until = end;
      } else if (member instanceof GameMember.Rounds count) {
        found = rounds(count);
      }
    }
    this.rounds = found;
  }

  private int rounds(GameMember.Rounds line) {
    Object value = game.interpreter().evaluate(line.count(), new Playthrough(game));
    if (value instanceof Real number
        && number.isInteger()
        && number.signum() > 0
        && number.compareTo(Real.of(Integer.MAX_VALUE)) <= 0) {
      return (int) number.doubleValue();
    }
    throw new StratagemException(
        Diagnostic.error(
            Code.E303,
            line.span(),
            "the number of rounds is a whole number, at least 1, but this one is "
                + Printer.brief(value)));
  }

  /** The most rounds there may be, or null where the game sets no limit. */
  @Nullable Integer rounds() {
    return rounds;
  }

  /** Whether the game has more than one round. */
  boolean goesOn() {
    return game.hasStates();
  }

  /** Whether a number of rounds ends it at the latest. */
  boolean isCounted() {
    return rounds != null;
  }

  /** Whether anything can end it. */
  boolean ends() {
    return !goesOn() || rounds != null || until != null;
  }

  /**
   * Whether the play is over.
   *
   * @param play the round, with all its moves
   * @param round its number, from 0
   */
  boolean isOver(Playthrough play, int round) {
    return !goesOn() || rounds != null && round + 1 >= rounds || isEnded(play);
  }

  /** Whether {@code until} ends the play after the round, however many rounds there were. */
  boolean isEnded(Playthrough play) {
    GameMember.Until end = until;
    return end != null && truth(end.condition(), play);
  }

  private boolean truth(Body condition, Playthrough play) {
    Object value = game.interpreter().evaluate(condition, play);
    if (Unknown.decided(value) instanceof Boolean truth) {
      return truth;
    }
    throw new StratagemException(
        Diagnostic.error(
            Code.E310,
            condition.term().span(),
            "`until` needs a condition, but this is " + Printer.brief(value)));
  }

  /** The values of the states in the first round, in order of declaration, with probabilities. */
  Map<List<Object>, Real> starts() {
    return product(game.layout().states().stream().map(this::first).toList());
  }

  /** The values of the states after a round, with probabilities. */
  Map<List<Object>, Real> follow(Playthrough play) {
    return product(game.layout().states().stream().map(state -> next(state, play)).toList());
  }

  /** Independent draws of several values, those that are no distributions being certain. */
  private static Map<List<Object>, Real> product(List<Object> parts) {
    Map<List<Object>, Real> product = new LinkedHashMap<>();
    product.put(List.of(), Real.ONE);
    for (Object part : parts) {
      Map<Object, Real> weights =
          part instanceof Distribution distribution
              ? distribution.weights()
              : Map.of(part, Real.ONE);
      Map<List<Object>, Real> longer = new LinkedHashMap<>();
      product.forEach(
          (values, weight) ->
              weights.forEach(
                  (value, own) -> {
                    List<Object> all = new ArrayList<>(values);
                    all.add(value);
                    longer.merge(List.copyOf(all), weight.times(own), Real::plus);
                  }));
      product = longer;
    }
    return product;
  }

  /** What a state may be in the first round: a value, or a distribution. */
  Object first(GameMember.State state) {
    return checked(state, game.interpreter().evaluate(state.from(), new Playthrough(game)));
  }

  /** What a state may be in the next round; it stays as it is where no line says otherwise. */
  Object next(GameMember.State state, Playthrough play) {
    for (GameMember.Next next : successors) {
      if (next.symbol().equals(state.symbol())) {
        return checked(state, game.interpreter().evaluate(next.value(), play));
      }
    }
    return Objects.requireNonNull(play.get(game.layout().base(state.symbol())));
  }

  private Object checked(GameMember.State state, Object value) {
    List<Object> domain =
        GameInstance.elements(
            game.interpreter().evaluate(state.domain(), new Playthrough(game)), state.span());
    List<Object> possible =
        value instanceof Distribution distribution
            ? List.copyOf(distribution.weights().keySet())
            : List.of(value);
    for (Object each : possible) {
      if (!domain.contains(each)) {
        throw new StratagemException(
            Diagnostic.error(
                Code.E303,
                state.span(),
                "`"
                    + state.symbol()
                    + "` becomes "
                    + Printer.brief(each)
                    + ", which is none of its states"));
      }
    }
    return value;
  }

  /** A player's discount factor, or null where the game has none. */
  @Nullable Real discount(int player) {
    Real found = null;
    for (GameMember member : game.definition().members()) {
      if (member instanceof GameMember.Discount discount
          && (discount.who() == null || game.owns(discount.who(), player))) {
        Object value =
            discount.who() == null
                ? game.interpreter().evaluate(discount.value(), new Playthrough(game))
                : game.interpreter()
                    .evaluate(discount.value(), new Playthrough(game), game.players().get(player));
        if (!(value instanceof Real factor)
            || factor.signum() < 0
            || factor.compareTo(Real.ONE) > 0) {
          throw new StratagemException(
              Diagnostic.error(
                  Code.E303,
                  discount.span(),
                  "a discount factor lies between 0 and 1, but this one is "
                      + Printer.brief(value)));
        }
        if (found == null || discount.who() != null && !discount.who().everyone()) {
          found = factor;
        }
      }
    }
    return found;
  }
}
