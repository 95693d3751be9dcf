package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** The payoffs of a game in normal form, written as a table. */
public final class PayoffTable {
  private PayoffTable() {}

  /** The matrix of two players, the profiles of others. */
  public static Table of(NormalForm form) {
    return form.players().size() == 2 ? matrix(form) : profiles(form);
  }

  /** For two players: a row for each action of the first, a column for each of the second. */
  public static Table matrix(NormalForm form) {
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

  /** A row for each profile. */
  public static Table profiles(NormalForm form) {
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
