package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Table;

/**
 * A table by columns; one of profiles of the same players has become a column for each player.
 *
 * @param names the headings
 * @param cells for each column the cells from top to bottom
 * @param variables how many of the first columns hold what was varied
 */
record Columns(List<String> names, List<List<Object>> cells, int variables) {
  static Columns of(Table table) {
    Columns spread = of(table.columns(), table.rows());
    // A variable that runs over profiles is several columns, and nothing to draw along.
    boolean plain =
        spread.names().size() >= table.variables()
            && spread
                .names()
                .subList(0, table.variables())
                .equals(table.columns().subList(0, table.variables()));
    return plain ? new Columns(spread.names(), spread.cells(), table.variables()) : spread;
  }

  static Columns of(List<String> columns, List<List<Object>> rows) {
    List<String> names = new ArrayList<>();
    List<List<Object>> spread = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      int index = column;
      List<Object> cells = rows.stream().map(row -> row.get(index)).toList();
      List<Player> players = players(cells);
      if (players == null) {
        names.add(columns.get(column));
        spread.add(cells);
        continue;
      }
      for (int player = 0; player < players.size(); player++) {
        int position = player;
        names.add(columns.get(column) + " " + players.get(player));
        spread.add(cells.stream().map(cell -> ((Profile) cell).values().get(position)).toList());
      }
    }
    return new Columns(names, spread, 0);
  }

  /** The players of whom all cells hold a profile, or null. */
  private static @Nullable List<Player> players(List<Object> cells) {
    List<Player> players = null;
    for (Object cell : cells) {
      if (!(cell instanceof Profile profile)
          || (players != null && !players.equals(profile.players()))) {
        return null;
      }
      players = profile.players();
    }
    return players;
  }
}
