package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.OfferForm;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Plans;
import org.stratagem.library.argument.GameInputs;
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
    fields.put("recall", new Sequence(new ArrayList<Object>(Recollections.sentences(form))));
    return new Result("tree", fields).about(form);
  }

  private static Object plans(TreeForm form) {
    List<Object> counts = new ArrayList<>();
    for (int player = 0; player < form.tree().playerCount(); player++) {
      counts.add(Rational.of(new Plans(form.tree(), player).count(), java.math.BigInteger.ONE));
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

  @Library(
      signature = "subgame_perfect(game: Game)",
      result =
          "`.list` of the subgame-perfect equilibria, each with `.strategies`, `.path` (the play"
              + " that comes of it, where nothing is drawn), `.payoffs` and `.regret`: what each"
              + " player could gain at most in any subgame; `.strategies`, `.path`, `.payoffs` and"
              + " `.regret` of the first of them; `.count`; `.complete`; `.method`",
      documentation =
          "Backward induction from the last subgames to the first, with every tie (Selten 1965)."
              + " Where movers know where they are, all equilibria without randomising are counted,"
              + " and the first thousand listed; a mover who is indifferent could mix too, and"
              + " `.method` says so. A stage of moves at once, or of hidden moves, is solved by its"
              + " reduced normal form, for each combination of what may follow it. Players have to"
              + " remember what they knew and did in such a stage. Cost: the number of nodes, times"
              + " that of the combinations. A game with states in which one player moves at a time"
              + " and may choose from an interval once in a round, as in bargaining by alternating"
              + " offers, is solved in stationary strategies, or backwards where it surely ends:"
              + " payoffs have to be linear in the offer, and the answer, one equilibrium, is"
              + " exact. `.moves` has what is done at every place, `.states` what states are"
              + " worth.",
      example = {
        "game Entry {",
        "  player Entrant   chooses entry in {Stay, Enter}",
        "  player Incumbent chooses reply in {Yield, Fight} when entry == Enter",
        "  payoff Entrant   = if entry == Stay then 0 else if reply == Yield then 1 else -1",
        "  payoff Incumbent = if entry == Stay then 2 else if reply == Yield then 1 else -1",
        "}",
        "check subgame_perfect(Entry).strategies == (Enter, Yield)",
        "check subgame_perfect(Entry).count == 1 and subgame_perfect(Entry).payoffs == (1, 1)",
      },
      typing = TypingRule.ANY)
  public static Object subgamePerfect(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("subgame_perfect", arguments, call).game();
    return OfferForm.fits(game)
        ? new OfferAnswers(OfferForm.of(game, call.span()), call).equilibrium()
        : new SubgameAnswers(game, call).whole();
  }

  @Library(
      signature = "sequential(game: Game, refine: none | intuitive = none)",
      result =
          "`.list` of sequential equilibria, each with `.strategies`, `.path` (where nothing is"
              + " drawn), `.payoffs`, `.regret` (the most that is gained by another action at some"
              + " information set, as its mover believes), `.beliefs`, a table: at each information"
              + " set of several nodes, how probable the mover thinks each way there, and"
              + " `.mistakes`, a table of what beliefs rest on where play never comes: the order of"
              + " smallness and the coefficient of each mistake; the same of the first of them;"
              + " `.count`; `.complete`, whether it is proven that every sequential equilibrium is"
              + " played as one of the list; `.method`",
      documentation =
          "Behaviour with beliefs: each move is best under the mover's belief, and beliefs are"
              + " limits of Bayes' rule under vanishing mistakes (Kreps, Wilson 1982). For small"
              + " trees in which everybody remembers. Listed are all equilibria without"
              + " randomising, and one for each further way to play: there are infinitely many"
              + " threats and beliefs as a rule, but finitely many ways to play. Of the beliefs"
              + " that support an equilibrium one is given, with mistakes that explain it.\n\n"
              + "Ways to play are found support by support, exactly for two players, by intervals"
              + " for more; where some are no fractions they are given to all digits of a double,"
              + " with their regret.\n\n"
              + "`refine: intuitive` keeps those that pass the intuitive criterion, in a signalling"
              + " game: chance draws a type, its player sends a message, the other sees that and"
              + " replies (Cho, Kreps 1987).",
      example = {
        "game Breakfast {",
        "  players Sender, Receiver",
        "  chance mood ~ {Surly: 9/10, Wimp: 1/10}",
        "  Sender   chooses meal  in {Beer, Quiche} sees mood",
        "  Receiver chooses reply in {Duel, Spare}  sees meal",
        "  payoff Sender   = (if reply == Spare then 2 else 0)",
        "                    + (if (mood == Surly) == (meal == Beer) then 1 else 0)",
        "  payoff Receiver = if (mood == Wimp) == (reply == Duel) then 1 else 0",
        "}",
        "check sequential(Breakfast).count == 2",
        "check sequential(Breakfast, refine: intuitive).count == 1",
        "check sequential(Breakfast, refine: intuitive).payoffs == (29/10, 9/10)",
      },
      typing = TypingRule.ANY)
  public static Object sequential(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("sequential", arguments, call).game();
    boolean intuitive = arguments.get("refine").toString().equals("intuitive");
    return new SequentialAnswers(game, intuitive, call).whole();
  }
}
