package org.stratagem.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.core.Body;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.BestReplies;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.eval.Interpreter;
import org.stratagem.report.Figure;
import org.stratagem.report.Figures;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;

/** What a {@code plot} draws: the value alone, or with more of the question it answers. */
final class Drawings {
  private final Interpreter interpreter;

  Drawings(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The figure of a value; throws a diagnostic that lists what can be drawn. */
  Figure of(Body body, Object value) {
    Span at = body.term().span();
    if (value instanceof GameInstance game) {
      return game(game, at);
    }
    Optional<Figure> figure = ObjectiveFigure.of(interpreter, body);
    if (figure.isEmpty()) {
      figure = Figures.of(value, moves(value));
    }
    return figure.orElseThrow(
        () -> refusal(at, "this cannot be drawn: it is " + Printer.kind(value)));
  }

  private static Figure game(GameInstance game, Span at) {
    if (game.playerCount() != 2) {
      throw refusal(
          at,
          "`"
              + game
              + "` cannot be drawn: it has "
              + game.playerCount()
              + " players, and a picture of a game has an axis for each of two");
    } else if (game.hasStates()) {
      throw refusal(at, "`" + game + "` cannot be drawn: it has states");
    }
    Optional<BestReplies> replies = BestReplies.of(game, at);
    if (replies.isPresent()) {
      return ReplyFigure.of(replies.get(), moves(game), game.players());
    }
    boolean finite =
        game.shape().moves().stream().allMatch(m -> m.domain() instanceof GameShape.Finite);
    if (!finite) {
      throw refusal(
          at,
          "`"
              + game
              + "` cannot be drawn: its players choose neither all from finite sets nor each from"
              + " one interval at once");
    }
    return PayoffRegions.of(game, at);
  }

  /** The move of each player that has just one, with a name of its own. */
  private static Map<String, String> moves(Object value) {
    Map<String, String> names = new HashMap<>();
    Object about = value instanceof Result result ? result.about() : value;
    if (about instanceof GameInstance game) {
      for (int player = 0; player < game.playerCount(); player++) {
        List<GameShape.MoveShape> moves = game.shape().movesOf(player);
        String name = moves.size() == 1 ? moves.get(0).name() : null;
        if (name != null) {
          names.put(game.players().get(player).toString(), name);
        }
      }
    }
    return names;
  }

  private static StratagemException refusal(Span at, String message) {
    Diagnostic diagnostic = Diagnostic.error(Code.E310, at, message);
    return new StratagemException(
        diagnostic
            .note("what can be drawn: " + String.join("; ", Figures.DRAWABLE))
            .hint("`show` prints any value"));
  }
}
