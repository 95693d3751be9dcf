package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Plans;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.library.game.PayoffTable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** A game's normal form as values: its plans, and what each profile of them pays. */
final class NormalFormAnswer {
  private final GameInstance game;
  private final Call call;
  private final NormalForm form;

  private NormalFormAnswer(GameInstance game, NormalForm form, Call call) {
    this.game = game;
    this.form = form;
    this.call = call;
  }

  /** The table of a game in which all move at once. */
  static Result ofActions(GameInstance game, Call call) {
    FiniteGame finite = FiniteGame.of("normal_form", game, call);
    List<Object> plans = new ArrayList<>();
    for (List<Object> actions : finite.plans()) {
      plans.add(new Table(List.of("action"), actions.stream().map(List::of).toList()));
    }
    return new NormalFormAnswer(game, finite.form(), call).whole(plans);
  }

  /** The table of complete plans of a game in which moves follow each other, or of reduced ones. */
  static Result ofPlans(GameInstance game, boolean reduced, Call call) {
    TreeForm form = new TreeAnswers("normal_form", game, call).form();
    long limit = game.interpreter().limits().maxSize();
    PlanTable table;
    try {
      table = reduced ? PlanTable.reduced(form.tree(), limit) : PlanTable.full(form.tree(), limit);
    } catch (PlanTable.TooLarge e) {
      throw tooLarge(game, reduced, e, limit, call);
    }
    List<Object> plans = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      plans.add(plans(form, player, table.plans().get(player)));
    }
    return new NormalFormAnswer(game, table.form(), call).whole(plans);
  }

  private static StratagemException tooLarge(
      GameInstance game, boolean reduced, PlanTable.TooLarge size, long limit, Call call) {
    Diagnostic message =
        Diagnostic.error(
            Code.L401,
            call.span(),
            "the "
                + (reduced ? "reduced " : "")
                + "normal form of `"
                + game
                + "` has "
                + size.count()
                + " profiles of plans, more than the limit of "
                + limit);
    if (!reduced) {
      message = message.hint("`reduced: true` leaves out plans that always do the same as another");
    }
    return new StratagemException(
        message
            .hint("`sequence_form(" + game.name() + ")` is as small as the tree")
            .hint("raise the limit with --max-size"));
  }

  /** What each plan does at each of a player's information sets. */
  private static Table plans(TreeForm form, int player, List<int[]> plans) {
    GameTree tree = form.tree();
    List<Integer> sets = new Plans(tree, player).sets();
    List<String> columns = new ArrayList<>(List.of("plan"));
    sets.forEach(set -> columns.add(form.call(set)));
    List<List<Object>> rows = new ArrayList<>();
    for (int[] plan : plans) {
      List<Object> row = new ArrayList<>();
      row.add(Real.of(rows.size()));
      for (int set : sets) {
        row.add(plan[set] == Plans.OPEN ? "*" : form.situation(set).actions().get(plan[set]));
      }
      rows.add(row);
    }
    return new Table(columns, rows, 1);
  }

  private Result whole(List<Object> plans) {
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      payoffs.add(nested(player, 0, 0));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("plans", new Profile(game.players(), plans));
    fields.put("table", PayoffTable.of(form));
    fields.put("payoffs", new Profile(game.players(), payoffs));
    fields.put("profiles", Real.of(form.profiles()));
    return new Result("normal_form", fields).about(game);
  }

  /** A player's payoffs where the players before {@code next} have chosen. */
  private Object nested(int player, int next, int chosen) {
    if (next == game.playerCount()) {
      return form.payoff(chosen, player);
    }
    call.tick();
    List<Object> list = new ArrayList<>();
    int actions = form.actions(next).size();
    for (int action = 0; action < actions; action++) {
      list.add(nested(player, next + 1, chosen * actions + action));
    }
    return new Sequence(list);
  }
}
