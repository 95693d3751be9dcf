package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.game.NormalForm;
import org.stratagem.type.GameShape;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/**
 * Small finite games as tables: for two players a row for each action of the first and a column for
 * each of the second, for others a row for each profile.
 */
final class PayoffTables {
  private static final int WIDEST = 12;
  private static final int LONGEST = 64;

  private PayoffTables() {}

  /**
   * The payoff table, or null where the game is too large to show, not finite, not of one
   * simultaneous round.
   */
  static @Nullable Table of(GameInstance game) {
    int profiles = 1;
    for (GameShape.MoveShape move : game.shape().moves()) {
      if (!(move.domain() instanceof GameShape.Finite finite) || profiles > LONGEST) {
        return null;
      }
      profiles *= finite.values().elements().size();
    }
    if (!game.isStrategic() || profiles > 4 * LONGEST) {
      return null;
    }
    try {
      NormalForm form = Tabulation.normalForm(game, game.definition().span());
      boolean square =
          form.players().size() == 2
              && form.actions(0).size() <= LONGEST
              && form.actions(1).size() <= WIDEST;
      return square ? matrix(form) : form.profiles() <= LONGEST ? list(form) : null;
    } catch (StratagemException undefined) {
      // A payoff that is refused for some profile leaves no table; asking for that profile says
      // why.
      return null;
    }
  }

  private static Table matrix(NormalForm form) {
    List<String> columns = new ArrayList<>();
    columns.add(form.players().get(0) + " \\ " + form.players().get(1));
    columns.addAll(form.actions(1));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < form.actions(0).size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(form.actions(0).get(i));
      for (int j = 0; j < form.actions(1).size(); j++) {
        row.add(payoffs(form, form.profile(i, j)));
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private static Table list(NormalForm form) {
    List<String> columns = new ArrayList<>(form.players());
    columns.add("payoffs");
    List<List<Object>> rows = new ArrayList<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      List<Object> row = new ArrayList<>();
      for (int player = 0; player < form.players().size(); player++) {
        row.add(form.actions(player).get(form.action(profile, player)));
      }
      row.add(payoffs(form, profile));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private static Tuple payoffs(NormalForm form, int profile) {
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      payoffs.add(form.payoff(profile, player));
    }
    return new Tuple(payoffs);
  }
}
