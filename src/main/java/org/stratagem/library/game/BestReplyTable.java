package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.nash.PureEquilibria;
import org.stratagem.value.Captioned;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** The payoffs of a finite game with a star at those of best replies. */
public final class BestReplyTable {
  private final FiniteForm form;
  private final NormalForm payoffs;
  private final List<BitSet> best = new ArrayList<>();

  public BestReplyTable(FiniteForm form, Call call) {
    this.form = form;
    this.payoffs = form.table();
    PureEquilibria replies =
        new PureEquilibria(payoffs, () -> form.game().interpreter().limits().isOver());
    for (int player = 0; player < payoffs.players().size(); player++) {
      best.add(replies.bestReplies(player));
      call.tick();
    }
  }

  public Table table() {
    return payoffs.players().size() == 2 ? bimatrix() : profiles();
  }

  private Table bimatrix() {
    List<String> columns = new ArrayList<>();
    columns.add(payoffs.players().get(0) + " \\ " + payoffs.players().get(1));
    columns.addAll(payoffs.actions(1));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < payoffs.actions(0).size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(form.plan(0, i));
      for (int j = 0; j < payoffs.actions(1).size(); j++) {
        int profile = payoffs.profile(i, j);
        row.add(
            new Captioned(
                cell(profile, 0) + ", " + cell(profile, 1),
                new Tuple(List.of(exactly(profile, 0), exactly(profile, 1)))));
      }
      rows.add(row);
    }
    return new Table(columns, rows, 1);
  }

  private Table profiles() {
    int players = payoffs.players().size();
    List<String> columns = new ArrayList<>(payoffs.players());
    payoffs.players().forEach(player -> columns.add("payoff " + player));
    List<List<Object>> rows = new ArrayList<>();
    for (int profile = 0; profile < payoffs.profiles(); profile++) {
      List<Object> row = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        row.add(form.plan(player, payoffs.action(profile, player)));
      }
      for (int player = 0; player < players; player++) {
        row.add(new Captioned(cell(profile, player), exactly(profile, player)));
      }
      rows.add(row);
    }
    return new Table(columns, rows, players);
  }

  /** The payoff as it is, and whether the action is a best reply. */
  private Object exactly(int profile, int player) {
    Map<String, Object> parts = new LinkedHashMap<>();
    if (!form.game().isEnvironment(player)) {
      parts.put("payoff", payoffs.payoff(profile, player));
      parts.put("best", best.get(player).get(profile));
    }
    return new NamedTuple(parts);
  }

  /** Environments have no payoff, hence no best reply. */
  private String cell(int profile, int player) {
    if (form.game().isEnvironment(player)) {
      return "";
    }
    Real payoff = payoffs.payoff(profile, player);
    String number = payoff.isExact() ? Numerals.text(payoff) : Numerals.brief(payoff.doubleValue());
    return best.get(player).get(profile) ? number + "*" : number;
  }
}
