package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.type.GameShape;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.TierNames;
import org.stratagem.type.TierTable;
import org.stratagem.type.TierUnfolder;
import org.stratagem.value.Player;

/**
 * A game as types see it: its players, moves and tiers. Instances that differ only in payoffs share
 * one arena, and arenas are compared by identity. An opaque arena stands for any game: its actions
 * are unknown.
 */
final class Arena {
  private final Definition.@Nullable Game game;
  private final @Nullable GameShape shape;
  private final List<String> players;
  private final TierUnfolder unfolder;
  private final StagePrinter printer;
  private final Lift lift = new Lift();
  private final List<List<GameShape.MoveShape>> moves = new ArrayList<>();

  private Arena(
      Definition.@Nullable Game game,
      @Nullable GameShape shape,
      List<String> players,
      TierTable tiers) {
    this.game = game;
    this.shape = shape;
    this.players = List.copyOf(players);
    this.unfolder = new TierUnfolder(tiers, players);
    this.printer = StagePrinter.of(new TierNames(unfolder));
  }

  /** The arena of a game of that shape. */
  static Arena of(Definition.Game game, GameShape shape, TierTable tiers) {
    List<String> players = new ArrayList<>();
    shape.players().forEach(player -> players.add(player.player().toString()));
    return new Arena(game, shape, players, tiers);
  }

  /** Any game with that many players besides me. */
  static Arena opaque(int foes, TierTable tiers) {
    List<String> players = new ArrayList<>(List.of("Me"));
    for (int i = 1; i <= foes; i++) {
      players.add(foes == 1 ? "Foe" : "Foe" + i);
    }
    return new Arena(null, null, players, tiers);
  }

  boolean isOpaque() {
    return shape == null;
  }

  @Nullable GameShape shape() {
    return shape;
  }

  Definition.@Nullable Game game() {
    return game;
  }

  /** The declared game's symbol, or null for an opaque arena. */
  @Nullable Symbol symbol() {
    return game == null ? null : game.symbol();
  }

  String name() {
    return game == null ? "any game" : game.symbol().name();
  }

  List<String> players() {
    return players;
  }

  String player(int index) {
    return players.get(index);
  }

  /** The players as values; none in an opaque arena. */
  Set<Object> playerValues() {
    Set<Object> values = new LinkedHashSet<>();
    if (shape != null) {
      shape.players().forEach(player -> values.add(player.player()));
    }
    return values;
  }

  /** The index of a player, or -1. */
  int indexOf(Player player) {
    return players.indexOf(player.toString());
  }

  List<Integer> foesOf(int player) {
    List<Integer> foes = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      if (i != player) {
        foes.add(i);
      }
    }
    return foes;
  }

  List<GameShape.MoveShape> movesOf(int player) {
    return movesByPlayer().get(player);
  }

  TierUnfolder unfolder() {
    return unfolder;
  }

  StagePrinter printer() {
    return printer;
  }

  /** "Row's Reaction"; in an opaque arena "my Reaction". */
  String possessive(Stage stage) {
    if (!isOpaque()) {
      return printer.possessive(stage);
    }
    return (stage.owner() == 0 ? "my " : "the foe's ") + printer.name(stage);
  }

  Lift lift() {
    return lift;
  }

  /** One type for each player. */
  Type.PerPlayer each(java.util.function.IntFunction<Type> type) {
    List<Type> parts = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      parts.add(type.apply(i));
    }
    return new Type.PerPlayer(players, parts);
  }

  /** One type for each player who has a payoff. */
  Type.PerPlayer paid(java.util.function.IntFunction<Type> type) {
    List<String> names = new ArrayList<>();
    List<Type> parts = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      if (shape == null || !shape.players().get(i).environment()) {
        names.add(players.get(i));
        parts.add(type.apply(i));
      }
    }
    return new Type.PerPlayer(names, parts);
  }

  /**
   * Whether a strategy has to be checked for this player: of a run of players who are alike in all
   * that types see, the first two and the last stand for all.
   */
  boolean isRepresentative(int player) {
    boolean endsRun = player + 1 >= players.size() || !isAlike(player, player + 1);
    return endsRun
        || player < 2
        || !isAlike(player - 1, player)
        || !isAlike(player - 2, player - 1);
  }

  private boolean isAlike(int first, int second) {
    if (shape == null) {
      return false;
    }
    Player a = shape.players().get(first).player();
    Player b = shape.players().get(second).player();
    List<GameShape.MoveShape> left = movesByPlayer().get(first);
    List<GameShape.MoveShape> right = movesByPlayer().get(second);
    if (!a.family().equals(b.family()) || left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      GameShape.MoveShape x = left.get(i);
      GameShape.MoveShape y = right.get(i);
      if (!Objects.equals(x.name(), y.name())
          || !x.domain().equals(y.domain())
          || !Objects.equals(x.inputs(), y.inputs())) {
        return false;
      }
    }
    return true;
  }

  private List<List<GameShape.MoveShape>> movesByPlayer() {
    if (moves.isEmpty()) {
      players.forEach(player -> moves.add(new ArrayList<>()));
      if (shape != null) {
        shape.moves().forEach(move -> moves.get(move.player()).add(move));
      }
    }
    return moves;
  }
}
