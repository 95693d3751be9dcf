package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;
import org.stratagem.value.Unknown;

/**
 * Takes a value for a player's complete plan: checks every choice against its domain, and turns
 * functions of what is seen into tables. A plan is the move itself where the player has one, else a
 * tuple or record of its moves.
 */
final class PlanCheck {
  private final GameInstance game;
  private final GameShape shape;
  private final List<List<GameShape.MoveShape>> moves = new ArrayList<>();
  private final List<@Nullable Numbering> numberings = new ArrayList<>();

  PlanCheck(GameInstance game) {
    this.game = game;
    this.shape = game.shape();
    for (int player = 0; player < shape.playerCount(); player++) {
      List<GameShape.MoveShape> mine = shape.movesOf(player);
      moves.add(mine);
      boolean plain =
          mine.size() == 1
              && !mine.get(0).sees()
              && mine.get(0).domain() instanceof GameShape.Finite;
      numberings.add(
          plain
              ? new Numbering(
                  List.copyOf(((GameShape.Finite) mine.get(0).domain()).values().elements()))
              : null);
    }
  }

  /**
   * The action with its number, where the player's actions have numbers and this is one of them;
   * else null.
   */
  @Nullable NumberedAction numbered(Object action, int player) {
    Numbering numbering = numberings.get(player);
    return numbering == null ? null : numbering.find(action);
  }

  /**
   * The numbers of the actions of a player who makes one finite move without seeing anything; else
   * null.
   */
  @Nullable Numbering numbering(int player) {
    return numberings.get(player);
  }

  /**
   * The plan of an action or behaviour.
   *
   * @param mixed whether moves may go to distributions
   */
  Object plan(Object value, int player, boolean mixed, Span at) {
    List<GameShape.MoveShape> moves = this.moves.get(player);
    if (moves.isEmpty()) {
      if (value.equals(Tuple.EMPTY)) {
        return value;
      }
      throw fail(
          Code.E303,
          at,
          "`" + name(player) + "` has no moves in `" + game.name() + "`: its only plan is ()");
    }
    if (moves.size() == 1) {
      return move(value, moves.get(0), player, mixed, at);
    }
    List<Object> parts = parts(value, moves, player, at);
    List<Object> plans = new ArrayList<>();
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < moves.size(); i++) {
      Object plan = move(parts.get(i), moves.get(i), player, mixed, at);
      plans.add(plan);
      String move = moves.get(i).name();
      if (move != null) {
        named.put(move, plan);
      }
    }
    return named.size() == moves.size() ? new NamedTuple(named) : new Tuple(plans);
  }

  private List<Object> parts(Object value, List<GameShape.MoveShape> moves, int player, Span at) {
    if (value instanceof NamedTuple record) {
      List<Object> parts = new ArrayList<>();
      for (GameShape.MoveShape move : moves) {
        Object part = move.name() == null ? null : record.fields().get(move.name());
        if (part == null) {
          throw fail(
              Code.E310,
              at,
              "the plan of `" + name(player) + "` lacks its move `" + move.name() + "`");
        }
        parts.add(part);
      }
      for (String field : record.fields().keySet()) {
        if (moves.stream().noneMatch(move -> field.equals(move.name()))) {
          throw fail(Code.E310, at, "`" + name(player) + "` has no move named `" + field + "`");
        }
      }
      return parts;
    }
    if (value instanceof Tuple tuple && tuple.parts().size() == moves.size()) {
      return tuple.parts();
    }
    List<String> names = new ArrayList<>();
    moves.forEach(move -> names.add(move.name() == null ? "_" : move.name() + ": ..."));
    throw new StratagemException(
        Diagnostic.error(
                Code.E310,
                at,
                "`"
                    + name(player)
                    + "` makes "
                    + moves.size()
                    + " moves, so its plan is a tuple of them, not "
                    + Printer.brief(value))
            .hint("(" + String.join(", ", names) + ")"));
  }

  private Object move(Object value, GameShape.MoveShape move, int player, boolean mixed, Span at) {
    if (!move.sees()) {
      return chosen(value, move, player, mixed, at);
    }
    if (value instanceof MoveTable table && (mixed || table.stage() instanceof Stage.Action)) {
      if (move.inputs() != null && table.choices().keySet().containsAll(move.inputs().elements())) {
        return value;
      }
    }
    if (!(value instanceof FunctionValue function)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  at,
                  "`"
                      + name(player)
                      + "` sees something before it moves, so its plan is a function of what it"
                      + " sees, not "
                      + Printer.brief(value))
              .hint("the plan that always does the same is _ => " + Printer.brief(value)));
    }
    Stage stage = mixed ? new Stage.Behaviour(player) : new Stage.Action(player);
    if (move.inputs() == null) {
      return new MoveRule(function, stage, answer -> chosen(answer, move, player, mixed, at));
    }
    Map<Object, Object> choices = new LinkedHashMap<>();
    for (Object seen : move.inputs().elements()) {
      Object answer =
          seen instanceof Tuple tuple
              ? function.call(tuple.parts().toArray())
              : function.call(seen);
      choices.put(seen, chosen(answer, move, player, mixed, at));
    }
    return new MoveTable(function.name(), stage, choices, at);
  }

  private Object chosen(
      Object value, GameShape.MoveShape move, int player, boolean mixed, Span at) {
    if (value instanceof Distribution distribution) {
      if (!mixed) {
        throw fail(
            Code.E310,
            at,
            "`"
                + name(player)
                + "` has to choose one action here, not the distribution "
                + Printer.brief(value));
      }
      distribution.weights().keySet().forEach(each -> single(each, move, player, at));
      return distribution;
    }
    return single(value, move, player, at);
  }

  private Object single(Object value, GameShape.MoveShape move, int player, Span at) {
    if (move.domain() instanceof GameShape.Continuous continuous) {
      if (Unknown.in(value)) {
        return Unknown.within(continuous.space(), value);
      } else if (continuous.space().holds(value)) {
        return value;
      }
      throw outside(value, player, Printer.brief(continuous.space()), null, at);
    }
    GameShape.Finite finite = (GameShape.Finite) move.domain();
    if (finite.values().elements().contains(value)) {
      return value;
    }
    String near =
        value instanceof Label label
            ? DidYouMean.nearest(
                    label.name(), finite.values().elements().stream().map(Printer::brief).toList())
                .orElse(null)
            : null;
    throw outside(value, player, Printer.brief(finite.values()), near, at);
  }

  private StratagemException outside(
      Object value, int player, String domain, @Nullable String near, Span at) {
    String text = value instanceof FunctionValue function ? function.name() : Printer.brief(value);
    Diagnostic refusal =
        Diagnostic.error(
            Code.E303,
            at,
            text + " is not an action of `" + name(player) + "`, who chooses from " + domain);
    return new StratagemException(
        near == null ? refusal : refusal.hint("did you mean `" + near + "`?"));
  }

  private String name(int player) {
    return shape.playerName(player);
  }

  private static StratagemException fail(Code code, Span at, String message) {
    return new StratagemException(Diagnostic.error(code, at, message));
  }
}
