package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Plans;
import org.stratagem.game.tree.Recall;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** Games as trees, and what is solved on them. */
public final class Trees {
  private Trees() {}

  @Library(
      signature = "tree(game: Game)",
      result =
          "`.nodes`, `.plays` (the number of terminal nodes), `.depth`, `.sets` (a table of the"
              + " information sets: the mover, what it sees, its actions and how many nodes it"
              + " cannot tell apart), `.plans` (how many complete plans each player has),"
              + " `.recall` (what players forget, and where; empty where nobody does)",
      documentation =
          "The game in extensive form. Moves at once become information sets: a later mover does"
              + " not see the earlier ones. A game with states is followed until it ends. Recall is"
              + " perfect where each player remembers at each of its moves all that it has seen and"
              + " done; what a move does not name after `sees` is not remembered. Cost: the number"
              + " of nodes.",
      example = {
        "game Entry {",
        "  player Entrant   chooses entry in {Stay, Enter}",
        "  player Incumbent chooses reply in {Yield, Fight} when entry == Enter",
        "  payoff Entrant   = if entry == Stay then 0 else if reply == Yield then 1 else -1",
        "  payoff Incumbent = if entry == Stay then 2 else if reply == Yield then 1 else -1",
        "}",
        "check tree(Entry).nodes == 5 and tree(Entry).plays == 3",
        "check empty(tree(Entry).recall)",
      },
      typing = TypingRule.ANY)
  public static Object tree(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("tree", arguments, call).game();
    TreeForm form = TreeForm.of(game, call.span());
    GameTree tree = form.tree();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nodes", Real.of(tree.size()));
    fields.put("plays", Real.of(tree.plays()));
    fields.put("depth", Real.of(tree.depth()));
    fields.put("plans", plans(form));
    fields.put("sets", sets(form));
    fields.put("recall", new Sequence(new ArrayList<Object>(Recalls.sentences(form))));
    return new Result("tree", fields).about(game);
  }

  private static Object plans(TreeForm form) {
    List<Object> counts = new ArrayList<>();
    for (int player = 0; player < form.tree().playerCount(); player++) {
      counts.add(
          Rational.of(new Plans(form.tree(), player).count(), java.math.BigInteger.ONE));
    }
    return new org.stratagem.value.Profile(form.game().players(), counts);
  }

  private static Table sets(TreeForm form) {
    List<List<Object>> rows = new ArrayList<>();
    for (int set = 0; set < form.tree().sets().size(); set++) {
      TreeForm.Situation situation = form.situation(set);
      List<Object> row = new ArrayList<>();
      row.add(form.game().players().get(situation.player()));
      row.add(form.move(set));
      row.add(situation.seen());
      row.add(new Sequence(situation.actions()));
      row.add(Real.of(form.tree().members(set)));
      rows.add(row);
    }
    return new Table(List.of("player", "move", "sees", "actions", "nodes"), rows);
  }

  /** Where players forget, in the game's words. */
  static final class Recalls {
    private Recalls() {}

    static List<String> sentences(TreeForm form) {
      List<String> sentences = new ArrayList<>();
      Recall recall = Recall.of(form.tree());
      for (int player = 0; player < form.tree().playerCount(); player++) {
        for (Recall.Forgetting lapse : recall.of(player)) {
          sentences.add(sentence(form, lapse));
        }
      }
      return sentences;
    }

    static String sentence(TreeForm form, Recall.Forgetting lapse) {
      String at = "at " + form.describe(lapse.set());
      String player = form.game().players().get(lapse.player()).toString();
      return switch (lapse.lapse()) {
        case ABSENT_MINDED ->
            player + " is absent-minded: a play may come twice to " + form.describe(lapse.set());
        case OWN_ACTION ->
            at + ", " + player + " has forgotten what it did at " + form.describe(lapse.earlier());
        case WHETHER_MOVED ->
            at
                + ", "
                + player
                + " has forgotten whether it was at "
                + form.describe(lapse.earlier());
        case KNOWLEDGE ->
            at
                + ", "
                + player
                + " has forgotten whether it was at "
                + form.describe(lapse.earlier())
                + " or at "
                + form.describe(lapse.other());
      };
    }
  }
}
