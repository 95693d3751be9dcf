package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/** Takes actions out of games, wherever their owners could choose them. */
public final class Reduction {
  private final GameInstance game;
  private final Span at;

  /**
   * @param at where it is asked for: what cannot be taken out is refused there
   */
  public Reduction(GameInstance game, Span at) {
    this.game = game;
    this.at = at;
  }

  /**
   * An action that may be taken out.
   *
   * @param move the name of its move; empty where that has none
   */
  public record Option(int player, String move, Object action) {}

  /**
   * All of them, player by player, move by move, in order. An only action of a move stays where it
   * is, and intervals have none.
   */
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      for (GameShape.MoveShape move : game.shape().movesOf(player)) {
        if (move.domain() instanceof GameShape.Finite finite
            && finite.values().elements().size() > 1) {
          for (Object action : finite.values().elements()) {
            options.add(new Option(player, Objects.requireNonNullElse(move.name(), ""), action));
          }
        }
      }
    }
    return options;
  }

  /** The game without one of the options. */
  public GameInstance without(Option option) {
    return checked(
        Set.of(new Restriction.Removal(option.player(), option.move(), option.action())));
  }

  /**
   * The game in which a player may not choose some actions, at all its moves that have them or at
   * the moves of one name. Refuses what is no action (N101, E310), an interval (E309) and the last
   * action of a move (E305).
   */
  public GameInstance without(Player player, List<Object> actions, @Nullable String move) {
    int index = game.layout().indexOf(player);
    if (index < 0) {
      throw refused(Code.E306, "`" + player + "` is not a player of `" + game + "`");
    }
    List<GameShape.MoveShape> moves =
        game.shape().movesOf(index).stream()
            .filter(each -> move == null || move.equals(each.name()))
            .toList();
    if (moves.isEmpty()) {
      throw refused(
          Code.N107,
          "`"
              + player
              + "` has no move"
              + (move == null ? "" : " `" + move + "`")
              + " in `"
              + game
              + "`");
    }
    Set<Restriction.Removal> removals = new LinkedHashSet<>();
    for (Object action : actions) {
      boolean known = false;
      for (GameShape.MoveShape each : moves) {
        if (domain(player, each).contains(action)) {
          known = true;
          removals.add(
              new Restriction.Removal(index, Objects.requireNonNullElse(each.name(), ""), action));
        }
      }
      if (!known) {
        throw unknown(player, moves, action);
      }
    }
    return checked(removals);
  }

  private Set<Object> domain(Player player, GameShape.MoveShape move) {
    if (move.domain() instanceof GameShape.Finite finite) {
      return finite.values().elements();
    }
    throw new StratagemException(
        Diagnostic.error(
                Code.E309,
                at,
                "`"
                    + player
                    + "` chooses from an interval in `"
                    + game
                    + "`, and an interval without a point is none")
            .hint("make the bounds parameters of the game, and give others"));
  }

  private StratagemException unknown(
      Player player, List<GameShape.MoveShape> moves, Object action) {
    List<Object> known = new ArrayList<>();
    moves.forEach(move -> known.addAll(domain(player, move)));
    return new StratagemException(
        Diagnostic.error(
                Code.E306,
                at,
                Printer.brief(action) + " is no action of `" + player + "` in `" + game + "`")
            .hint("it chooses from " + Printer.brief(org.stratagem.value.ValueSet.of(known))));
  }

  /** The smaller game, in which nobody may be left without anything to choose. */
  private GameInstance checked(Set<Restriction.Removal> removals) {
    for (Restriction.Removal removal : removals) {
      for (GameShape.MoveShape move : game.shape().movesOf(removal.player())) {
        boolean isMeant = Objects.requireNonNullElse(move.name(), "").equals(removal.move());
        if (isMeant
            && move.domain() instanceof GameShape.Finite finite
            && finite.values().elements().stream()
                .allMatch(
                    action ->
                        removals.contains(
                            new Restriction.Removal(removal.player(), removal.move(), action)))) {
          throw refused(
              Code.E305,
              "without "
                  + Printer.brief(removal.action())
                  + " there is nothing left that `"
                  + game.players().get(removal.player())
                  + "` could choose in `"
                  + game
                  + "`");
        }
      }
    }
    GameInstance smaller = game.without(removals, at);
    smaller.shape(); // a domain that depends on what was played before may have nothing left
    return smaller;
  }

  private StratagemException refused(Code code, String message) {
    return new StratagemException(Diagnostic.error(code, at, message));
  }
}
