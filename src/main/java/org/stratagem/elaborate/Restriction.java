package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratagem.value.Continuum;
import org.stratagem.value.Printer;
import org.stratagem.value.ValueSet;

/**
 * Actions of a game that players may not choose. What is left is still the game itself, with its
 * moves in their order, what their movers see, and its payoffs: only the domains of moves are
 * smaller. Compared by value, as games are that lack the same actions.
 *
 * @param removals what is missing
 */
record Restriction(Set<Removal> removals) {
  static final Restriction NONE = new Restriction(Set.of());

  Restriction {
    removals = Set.copyOf(removals);
  }

  /**
   * An action that one player may not choose.
   *
   * @param player the player's index
   * @param move the name of the move; empty for the unnamed one
   * @param action the action
   */
  record Removal(int player, String move, Object action) {}

  Restriction and(Set<Removal> further) {
    Set<Removal> all = new LinkedHashSet<>(removals);
    all.addAll(further);
    return new Restriction(all);
  }

  /** What a domain of a move leaves to choose from; possibly nothing. */
  Object left(GameLayout.Choice choice, Object domain) {
    if (removals.isEmpty() || domain instanceof Continuum) {
      return domain;
    }
    List<Object> left = new ArrayList<>();
    List<Object> before = GameInstance.elements(domain, choice.member().span());
    for (Object action : before) {
      if (!removes(choice, action)) {
        left.add(action);
      }
    }
    return left.size() == before.size() ? domain : ValueSet.of(left);
  }

  private boolean removes(GameLayout.Choice choice, Object action) {
    String move = choice.member().symbol().name();
    return removals.contains(new Removal(choice.player(), move, action));
  }

  /** The game as calls make it: {@code without(G, Row, Nuke)}, player by player. */
  String applied(GameInstance game, String whole) {
    String text = whole;
    for (int player = 0; player < game.playerCount(); player++) {
      for (GameLayout.Choice choice : game.layout().choices(player)) {
        String move = choice.member().symbol().name();
        String actions =
            removals.stream()
                .filter(removal -> removes(choice, removal))
                .map(removal -> Printer.brief(removal.action()))
                .sorted()
                .collect(Collectors.joining(", "));
        String named = game.layout().choices(player).size() > 1 ? ", move: \"" + move + "\"" : "";
        if (!actions.isEmpty()) {
          text =
              "without(" + text + ", " + game.players().get(player) + ", " + actions + named + ")";
        }
      }
    }
    return text;
  }

  private static boolean removes(GameLayout.Choice choice, Removal removal) {
    return removal.player() == choice.player()
        && removal.move().equals(choice.member().symbol().name());
  }
}
