package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.solve.dominance.Dominance;
import org.stratagem.solve.dominance.Elimination;
import org.stratagem.solve.dominance.Remainder;
import org.stratagem.solve.dominance.Verdict;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What is left when nobody takes dominated actions, and everybody knows it. */
public final class Eliminations {
  /** So many parts of a game are looked at to find out whether the order matters. */
  private static final int REMAINDERS = 1000;

  private Eliminations() {}

  @Library(
      signature =
          "dominance(game: Game, by: strict | weak = strict, dominators: mixtures | actions ="
              + " mixtures)",
      result =
          "`.left`, the list of actions that each player keeps; `.eliminated`, a table: in which"
              + " round which action went and what dominates it there; `.rounds`; by weak"
              + " dominance `.order_matters` and, where it does, `.ends`: what other orders leave",
      documentation =
          "Takes away every dominated action of every player at once, and again in what is left,"
              + " until nothing is dominated. An action is strictly dominated if another one, or a"
              + " mixture of others, pays more whatever the others do; weakly, if it pays nowhere"
              + " less and somewhere more. By strict dominance every order leaves the same; by weak"
              + " dominance the orders that take one action at a time are tried too, as long as"
              + " they meet no more than 1000 different parts of the game.",
      example = {
        "game Race { players Row, Col choose {Low, Middle, High}",
        "  payoff { Low, _ -> 3, 1  Middle, Low -> 7, 2  Middle, _ -> 0, 1",
        "           High, Low -> 0, 2  High, _ -> 7, 1 } }",
        "check dominance(Race).left.Row == [Middle]",
      },
      typing = TypingRule.ANY)
  public static Object dominance(Arguments arguments, Call call) {
    FiniteGame game = game("dominance", arguments, call);
    boolean weak = arguments.get("by").toString().equals("weak");
    boolean mixtures = arguments.get("dominators").toString().equals("mixtures");
    Elimination elimination =
        new Elimination(
            new Dominance(
                weak ? Dominance.Strength.WEAK : Dominance.Strength.STRICT,
                mixtures ? Dominance.Dominators.MIXTURES : Dominance.Dominators.ACTIONS,
                cancelled(call)));
    Remainder start = Remainder.of(game.form());
    Elimination.Course course = elimination.run(start).orElseThrow();
    EliminationAnswers answers = new EliminationAnswers(game);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("left", answers.actions(course.left()));
    if (!course.steps().isEmpty()) {
      fields.put("eliminated", answers.steps(course.steps(), weak));
    }
    fields.put("rounds", answers.rounds(course));
    if (weak) {
      Elimination.Ends ends = elimination.ends(start, REMAINDERS);
      List<Object> others = new ArrayList<>();
      for (Remainder end : ends.ends()) {
        if (!end.actions().equals(course.left().actions())) {
          others.add(answers.actions(end));
        }
      }
      if (!others.isEmpty() || ends.complete()) {
        fields.put("order_matters", !others.isEmpty());
      }
      if (!others.isEmpty()) {
        fields.put("ends", new Sequence(others));
      }
      fields.put("proof", answers.orders(!others.isEmpty(), ends.complete()));
    }
    return new Result("dominance", fields).about(game.instance());
  }

  @Library(
      signature = "rationalizable(game: Game)",
      result =
          "the lists of each player's rationalizable actions, a profile; `.beliefs`, a table with a"
              + " belief for each of them to which it is a best reply; `.eliminated`, the others"
              + " with the mixtures that dominate them; `.rounds`",
      documentation =
          "What players can do who reply best to some belief about the others, who do so too, and"
              + " so on (Bernheim 1984; Pearce 1984). A belief about several others may correlate"
              + " what they do, and then these are the actions that survive the elimination of"
              + " strictly dominated ones; with beliefs in which the others are independent there"
              + " could be fewer in games of three players or more.",
      example = {
        "game Race { players Row, Col choose {Low, Middle, High}",
        "  payoff { Low, _ -> 3, 1  Middle, Low -> 7, 2  Middle, _ -> 0, 1",
        "           High, Low -> 0, 2  High, _ -> 7, 1 } }",
        "check rationalizable(Race) == ([Middle], [Low])",
      },
      typing = TypingRule.ANY)
  public static Object rationalizable(Arguments arguments, Call call) {
    FiniteGame game = game("rationalizable", arguments, call);
    Dominance dominance =
        new Dominance(Dominance.Strength.STRICT, Dominance.Dominators.MIXTURES, cancelled(call));
    Elimination.Course course =
        new Elimination(dominance).run(Remainder.of(game.form())).orElseThrow();
    EliminationAnswers answers = new EliminationAnswers(game);
    Map<String, Object> fields = new LinkedHashMap<>();
    if (game.playerCount() > 1) {
      fields.put(
          "beliefs", answers.beliefs(course.left(), action -> belief(dominance, course, action)));
    }
    if (!course.steps().isEmpty()) {
      fields.put("eliminated", answers.steps(course.steps(), false));
    }
    fields.put("rounds", answers.rounds(course));
    return new Result("rationalizable", answers.actions(course.left()), fields)
        .about(game.instance());
  }

  /** A belief that justifies an action that is left; checked. */
  private static Verdict.Justified belief(
      Dominance dominance, Elimination.Course course, Remainder.Action action) {
    Optional<Verdict> verdict = dominance.judge(course.left(), action);
    if (verdict.orElseThrow() instanceof Verdict.Justified justified
        && Dominance.isBestReply(course.left(), action, justified.belief())) {
      return justified;
    }
    throw new IllegalStateException(action + " is left without a belief");
  }

  private static FiniteGame game(String function, Arguments arguments, Call call) {
    GameInstance instance = new GameInputs(function, arguments, call).game();
    return FiniteGame.of(function, instance, call);
  }

  private static BooleanSupplier cancelled(Call call) {
    return () -> {
      call.tick();
      return false;
    };
  }
}
