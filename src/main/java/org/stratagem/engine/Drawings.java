package org.stratagem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Alternatives;
import org.stratagem.elaborate.BestReplies;
import org.stratagem.elaborate.Coalition;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.eval.Interpreter;
import org.stratagem.numeric.Real;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.Figure;
import org.stratagem.report.Figures;
import org.stratagem.report.Picture;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** What a {@code plot} draws: the value alone, or with more of the question it answers. */
final class Drawings {
  private final Interpreter interpreter;

  Drawings(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The figure of a value; throws a diagnostic that lists what can be drawn. */
  Picture of(Body body, Object value) {
    Span at = body.term().span();
    if (value instanceof GameInstance game) {
      return TreePicture.suits(game) ? TreePicture.of(game, at) : game(game, List.of(), at);
    }
    Optional<Picture> tree = TreePicture.of(value, at);
    if (tree.isPresent()) {
      return tree.get();
    }
    return Optional.<Picture>empty()
        .or(() -> ObjectiveFigure.of(interpreter, body))
        .or(() -> Figures.of(value, moves(value)))
        .or(() -> regret(value))
        .or(() -> region(value, at))
        .or(() -> coalition(value, at))
        .or(() -> bargaining(value, at))
        .or(() -> outcomes(value, at))
        .orElseThrow(() -> refusal(at, "this cannot be drawn: it is " + kind(value)));
  }

  private static String kind(Object value) {
    if (!(value instanceof Table table)) {
      return Printer.kind(value);
    }
    return table.variables() > 2
        ? "a table over " + table.variables() + " variables, and a picture shows at most two"
        : "a table without a column of numbers, or of a few names, to draw";
  }

  /** A coalitional game of three players, itself or by an answer about it. */
  private Optional<Picture> coalition(Object value, Span at) {
    Object about = value instanceof Result result ? result.about() : value;
    if (!(about instanceof Coalition coalition)) {
      return Optional.empty();
    }
    return Optional.of(
        CoalitionPicture.of(
                coalition,
                at,
                () -> {
                  interpreter.tick();
                  return false;
                })
            .orElseThrow(
                () ->
                    refusal(
                        at,
                        "`"
                            + coalition
                            + "` cannot be drawn: it has "
                            + coalition.players().size()
                            + (coalition.players().size() == 1 ? " player" : " players")
                            + ", and the triangle of divisions is for three")));
  }

  private static Optional<Figure> regret(Object value) {
    return value instanceof Result result && result.about() instanceof Alternatives alternatives
        ? RegretFigure.of(result, alternatives, moves(value))
        : Optional.empty();
  }

  /** What two players can get in some kind of equilibrium, within all that they can get. */
  private static Optional<Figure> region(Object value, Span at) {
    if (value instanceof Result result
        && result.about() instanceof GameInstance game
        && result.fields().get("corners") instanceof Sequence corners
        && result.fields().get("kind") instanceof String kind) {
      Map<String, List<Profile>> areas = new LinkedHashMap<>();
      if (result.fields().get("folk") instanceof Sequence folk) {
        areas.put("feasible and individually rational", points(folk));
      }
      areas.put(kind, points(corners));
      return Optional.of(PayoffRegions.within(game, areas, at));
    }
    return Optional.empty();
  }

  private static List<Profile> points(Sequence corners) {
    List<Profile> points = new ArrayList<>();
    for (Object corner : corners.elements()) {
      if (corner instanceof Profile point) {
        points.add(point);
      }
    }
    return points;
  }

  /** All solutions of a finite game of two players. */
  private static Optional<Figure> bargaining(Object value, Span at) {
    return value instanceof Result result
            && result.kind().equals("bargaining")
            && result.about() instanceof GameInstance game
            && game.playerCount() == 2
            && isFinite(game)
        ? Optional.of(PayoffRegions.bargaining(game, result, at))
        : Optional.empty();
  }

  /** Answers about one game of two players, marked in the picture of the game. */
  private static Optional<Figure> outcomes(Object value, Span at) {
    Sequence list = value instanceof Result result ? result.list() : null;
    List<Object> answers =
        value instanceof Sequence sequence
            ? sequence.elements()
            : list != null ? list.elements() : List.of(value);
    GameInstance game = null;
    List<Marker> markers = new ArrayList<>();
    for (Object answer : answers) {
      if (!(answer instanceof Result result)
          || !(result.about() instanceof GameInstance about)
          || (game != null && !game.equals(about))) {
        return Optional.empty();
      }
      game = about;
      String place = answers.size() == 1 ? "" : " [" + markers.size() + "]";
      Marker marker = marker(result, result.kind() + place, game);
      if (marker == null) {
        return Optional.empty();
      }
      markers.add(marker);
    }
    return game == null ? Optional.empty() : Optional.of(game(game, markers, at));
  }

  /** Where an answer stands: its actions where they are chosen from intervals, else its payoffs. */
  private static @Nullable Marker marker(Result answer, String name, GameInstance game) {
    Object place = answer.fields().get(isFinite(game) ? "payoffs" : "actions");
    return place instanceof Profile profile
            && profile.values().size() == 2
            && profile.values().get(0) instanceof Real across
            && profile.values().get(1) instanceof Real up
        ? new Marker(name, across.doubleValue(), up.doubleValue(), "")
        : null;
  }

  private static boolean isFinite(GameInstance game) {
    return game.shape().moves().stream()
        .allMatch(move -> move.domain() instanceof GameShape.Finite);
  }

  /**
   * The picture of a game.
   *
   * @param markers points in it, payoffs of a finite game and actions of another
   */
  private static Figure game(GameInstance game, List<Marker> markers, Span at) {
    if (game.playerCount() != 2) {
      throw refusal(
          at,
          "`"
              + game
              + "` cannot be drawn: it has "
              + game.playerCount()
              + (game.playerCount() == 1 ? " player" : " players")
              + ", and a picture of a game has an axis for each of two");
    } else if (game.hasStates()) {
      throw refusal(at, "`" + game + "` cannot be drawn: it has states");
    }
    Optional<BestReplies> replies = BestReplies.of(game, at);
    if (replies.isPresent()) {
      return new ReplyFigure(replies.get(), moves(game), game.players()).draw(markers);
    } else if (isFinite(game)) {
      return PayoffRegions.of(game, markers, at);
    }
    throw refusal(
        at,
        "`"
            + game
            + "` cannot be drawn: its players choose neither all from finite sets nor each from"
            + " one interval at once");
  }

  /** The move of each player that has just one, with a name of its own. */
  private static Map<String, String> moves(Object value) {
    Map<String, String> names = new HashMap<>();
    Object about = value instanceof Result result ? result.about() : value;
    about = about instanceof Alternatives alternatives ? alternatives.game() : about;
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
            .note("what can be drawn:\n" + String.join("\n", Figures.DRAWABLE))
            .hint("`show` prints any value"));
  }
}
