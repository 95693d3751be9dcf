package org.stratagem.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value for each player, in player order: actions, payoffs, regrets. Equal to the tuple of its
 * values, by the language's {@code ==}.
 *
 * @param players the players, in order
 * @param values their values, in the same order
 */
public record Profile(List<Player> players, List<Object> values) {
  public Profile {
    players = List.copyOf(players);
    values = List.copyOf(values);
    if (players.size() != values.size()) {
      throw new IllegalArgumentException(players + " against " + values);
    }
  }

  /** The value of the player with that printed name, or null. */
  public @Nullable Object get(String player) {
    for (int i = 0; i < players.size(); i++) {
      if (players.get(i).toString().equals(player)) {
        return values.get(i);
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    List<Object> parts = Parts.of(other);
    return parts != null && values.equals(parts);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
