package org.stratagem.library;

import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.solve.continuous.Stackelberg;
import org.stratagem.type.GameShape;

/** Equilibria, each with its certificate. */
public final class Equilibria {
  private Equilibria() {}

  @Library(
      signature =
          "nash(game: Game, symmetric: Truth?, method: automatic | enumeration | lemke_howson |"
              + " lemke | supports | logit | pure = automatic)",
      result =
          "the list of the Nash equilibria found; each has `.strategies` (a profile), `.actions`"
              + " where they are pure, `.payoffs`, `.regret` (what each player could still gain at"
              + " most) and, where there is something to say, `.proof`",
      documentation =
          "Of a finite game of two players all equilibria, exactly; in a degenerate game the"
              + " extreme ones, each once, of which all others are mixtures. Of more players those"
              + " that can be proven, support by support; weights that are no fractions are given"
              + " as doubles. In games too large for that, those in pure strategies and one at the"
              + " end of the logit branch, proven. The regrets are computed by the game, not by the"
              + " solver. `symmetric: true` asks for the symmetric equilibria of a symmetric game."
              + " `method` overrides the choice: `enumeration` of vertices and `lemke_howson`"
              + " (every label's path) where at most two players have a choice, `supports`, `logit`"
              + " (one equilibrium) and `pure` for any number. `equilibria` says whether the list"
              + " is proven to be complete.\n\n"
              + "Of a game whose moves follow each other, and in which everybody remembers, the"
              + " equilibria are behaviour. Beyond 2500 profiles of plans one is found on the"
              + " sequence form, whatever the size of the normal form; `method: lemke` asks for"
              + " that. Where a player never comes it does what is best if the others hardly ever"
              + " err. `lemke_howson`, `supports` and `pure` work on the table of complete"
              + " plans.\n\n"
              + "For games in which every player chooses from intervals all equilibria in pure"
              + " strategies are looked for, by dividing the box of all profiles: a part is dropped"
              + " only where it is proven that somebody gains by a deviation from every profile in"
              + " it, and what satisfies the first-order conditions is kept only if no action of"
              + " the whole interval pays more. A game of two players in which none is found is"
              + " solved in mixed strategies over finitely many actions (a double oracle), and"
              + " `.regret` bounds what either could gain by any action of its interval.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1",
        "           Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }",
        "check length(nash(Chicken)) == 3",
        "check nash(Chicken)[2].strategies.Row == {Swerve: 9/10, Straight: 1/10}",
        "check length(nash(Chicken, symmetric: true)) == 1",
        "game Cournot(a = 12, c = 3) {",
        "  player F chooses q in [0, 20]",
        "  player G chooses r in [0, 20]",
        "  payoff F = q * (a - q - r - c)",
        "  payoff G = r * (a - q - r - c)",
        "}",
        "check length(nash(Cournot)) == 1",
        "check nash(Cournot)[0].actions == (3, 3) and nash(Cournot)[0].regret == (0, 0)",
      },
      typing = TypingRule.ANY)
  public static Object nash(Arguments arguments, Call call) {
    return found("nash", arguments, call).list();
  }

  @Library(
      signature =
          "equilibria(game: Game, symmetric: Truth?, method: automatic | enumeration | lemke_howson"
              + " | lemke | supports | logit | pure = automatic)",
      result =
          "`.list`, as `nash` gives it; `.components`; `.complete`, whether it is proven that there"
              + " are no others; `.reason`; `.method`",
      documentation =
          "What `nash` finds and how much of it is proven. A component of a finite game is a"
              + " connected set of equilibria: `.members` are the places of its extreme equilibria"
              + " in the list, `.list` these themselves, and `.subsets` the maximal Nash subsets,"
              + " exact where at most two players mix: any mixture of one player's strategies makes"
              + " an equilibrium with any of the others'. In games over intervals components are"
              + " connected sets of profiles that are not decided, such as a continuum of"
              + " equilibria (in Nash's demand game), with examples; `.complete` tells whether"
              + " every equilibrium in pure strategies is proven to be in the list.",
      example = {
        "game Threat { players Row choose {In, Out}  players Col choose {Fight, Yield}",
        "  payoff { In, Fight -> -1, -1  In, Yield -> 1, 1  Out, _ -> 0, 2 } }",
        "let answer = equilibria(Threat)",
        "check answer.complete and length(answer.list) == 3 and length(answer.components) == 2",
        "check answer.components[1].subsets[0].Col == [{Fight: 1}, {Fight: 1/2, Yield: 1/2}]",
        "game Pursuit {",
        "  player Hunter chooses x in [0, 1]",
        "  player Hare   chooses y in [0, 1]",
        "  payoff Hunter = -(x - y) ^ 2",
        "  payoff Hare   = (x - y) ^ 2",
        "}",
        "let pursuit = equilibria(Pursuit)",
        "check near(pursuit.list[0].payoffs, (-1/4, 1/4), 1e-8)",
        "check near(prob(pursuit.list[0].strategies.Hare, 0), 1/2, 1e-3)",
      },
      typing = TypingRule.ANY)
  public static Object equilibria(Arguments arguments, Call call) {
    return found("equilibria", arguments, call).whole();
  }

  @Library(
      signature = "pure_nash(game: Game, symmetric: Truth?)",
      result = "the list of all equilibria in pure strategies, as `nash` gives them",
      documentation =
          "For finite games with any number of players, by best replies; the first player's actions"
              + " vary slowest. `symmetric: true` keeps those in which all play the same, of a"
              + " symmetric game. Where chance tells each player something and then all move at"
              + " once (Bayesian games), types choose in turn, and plans are not listed: a `.proof`"
              + " says where a search was ended before all was decided.",
      example = {
        "game Hunt {",
        "  players A, B, C",
        "  p chooses hunt in {Stag, Hare}",
        "  payoff p = if hunt[p] == Hare then 1",
        "             else if count q in Players { hunt[q] == Stag } == 3 then 2 else 0",
        "}",
        "check length(pure_nash(Hunt)) == 2 and pure_nash(Hunt)[0].actions == (Stag, Stag, Stag)",
        "game Auction {",
        "  players Ann, Bob",
        "  chance value[p] ~ uniform(0..5)",
        "  p chooses bid in 0..5 sees value[p]",
        "  let high = max q in Players { bid[q] }",
        "  payoff p = if bid[p] < high then 0",
        "             else (value[p] - high) / count q in Players { bid[q] == high }",
        "}",
        "check length(pure_nash(Auction)) == 1 and pure_nash(Auction)[0].actions.Ann(5) == 2",
      },
      typing = TypingRule.ANY)
  public static Object pureNash(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("pure_nash", arguments, call).game();
    refuseIntervals("pure_nash", game, call);
    boolean symmetric =
        arguments.has("symmetric")
            && new Inputs("pure_nash", arguments, call)
                .truth(arguments.get("symmetric"), "symmetric");
    return pure("pure_nash", game, symmetric, call).list();
  }

  @Library(
      signature = "best_replies(game: Game)",
      result = "a table of the payoffs; a star marks what a best reply gets",
      documentation =
          "For finite games. Of two players a row for each action of the first and a column for"
              + " each of the second, of more a row for each profile. A cell in which every payoff"
              + " has a star is an equilibrium in pure strategies.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "show best_replies(Prisoners)",
        "check pure_nash(Prisoners)[0].actions == (D, D)",
      },
      typing = TypingRule.ANY)
  public static Object bestReplies(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("best_replies", arguments, call).game();
    refuseIntervals("best_replies", game, call);
    return new BestReplyTable(new FiniteForm("best_replies", game, call), call).table();
  }

  @Library(
      signature =
          "stackelberg(game: Game, leader: Player, ties: for | against | order = for, commitment:"
              + " mixed | pure = mixed)",
      result =
          "the outcome when `leader` moves first and the other player, who sees its move, replies:"
              + " `.actions`, `.payoffs`, `.value` (an interval that holds the best that the leader"
              + " can get), `.regret` (what each could gain by another action while the other's"
              + " stays: that of the leader is the worth of its commitment), `.ties`, `.proof`; in"
              + " a finite game also `.strategies`, and `.replies`: the most that the leader can"
              + " get with each reply of the other",
      documentation =
          "For games of two players. In a finite game the leader commits itself to a mixture of its"
              + " actions, found by a linear program for each reply (Conitzer and Sandholm 2006),"
              + " or with `commitment: pure` to an action. Where both choose from intervals, the"
              + " leader's problem is a global"
              + " search with the other's best reply inside it (von Stackelberg 1934). Where"
              + " several replies are as good, the other chooses `for` the leader, `against` it, or"
              + " by `order` the lowest. `.proof` says what is proven of the outcome.",
      example = {
        "game Cournot(a = 12, c = 3) {",
        "  player F chooses q in [0, 20]",
        "  player G chooses r in [0, 20]",
        "  payoff F = q * (a - q - r - c)",
        "  payoff G = r * (a - q - r - c)",
        "}",
        "check near(stackelberg(Cournot, leader: F).actions, (9/2, 9/4), 1e-6)",
        "game Entry { players Row, Col  Row chooses a in {U, D}  Col chooses b in {L, R}",
        "  payoff { U, L -> 2, 1  U, R -> 4, 0  D, L -> 1, 0  D, R -> 3, 1 } }",
        "check stackelberg(Entry, leader: Row).payoffs.Row == 7/2",
      },
      typing = TypingRule.ANY)
  public static Object stackelberg(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("stackelberg", arguments, call).game();
    Inputs inputs = new Inputs("stackelberg", arguments, call);
    if (game.playerCount() != 2) {
      throw inputs.refused(
          Code.T107,
          "game",
          "`stackelberg` takes a game of two players, and `"
              + game
              + "` has "
              + game.playerCount());
    }
    int leader = game.players().indexOf(arguments.get("leader"));
    if (leader < 0) {
      throw inputs.wrongKind("leader", "a player of `" + game + "`", arguments.get("leader"));
    }
    if (!hasIntervals(game)) {
      return new FiniteLeaderAnswers(FiniteGame.of("stackelberg", game, call), leader, call)
          .outcome(arguments);
    }
    ContinuousForm form = ContinuousForm.of(game, call.span());
    Stackelberg.Ties ties =
        switch (arguments.get("ties").toString()) {
          case "against" -> Stackelberg.Ties.AGAINST_LEADER;
          case "order" -> Stackelberg.Ties.LOWEST;
          default -> Stackelberg.Ties.FOR_LEADER;
        };
    return new LeaderAnswers(form, leader, ties, call).outcome();
  }

  private static FoundEquilibria found(String function, Arguments arguments, Call call) {
    GameInstance game = new GameInputs(function, arguments, call).game();
    if (hasIntervals(game)) {
      return continuous(function, game, arguments, call);
    }
    Optional<MarkovAnswers> states =
        asksForTree(arguments) ? Optional.empty() : MarkovAnswers.of(game, call);
    if (states.isPresent()) {
      return states.get();
    }
    boolean symmetric =
        arguments.has("symmetric")
            && new Inputs(function, arguments, call).truth(arguments.get("symmetric"), "symmetric");
    Object method = arguments.find("method");
    if (String.valueOf(method).equals("pure")) {
      return pure(function, game, symmetric, call);
    }
    if (method == null || method.toString().equals("automatic")) {
      Optional<BayesianAnswers> large =
          BayesianAnswers.insteadOfAll(function, game, symmetric, call);
      if (large.isPresent()) {
        return large.get();
      }
    }
    Optional<TreeNash> tree =
        symmetric ? Optional.empty() : TreeNash.of(function, game, arguments, call);
    return tree.isPresent() ? tree.get() : NashAnswers.of(function, game, arguments, call);
  }

  private static FoundEquilibria pure(
      String function, GameInstance game, boolean symmetric, Call call) {
    Optional<BayesianAnswers> types = BayesianAnswers.of(function, game, symmetric, call);
    return types.isPresent()
        ? types.get()
        : new NashAnswers(function, game, symmetric, "pure", call);
  }

  /** Whether a method is wanted that takes a game with states as the tree of its plays. */
  private static boolean asksForTree(Arguments arguments) {
    Object method = arguments.find("method");
    return method != null && method.toString().equals("lemke");
  }

  private static EquilibriumAnswers continuous(
      String function, GameInstance game, Arguments arguments, Call call) {
    for (String option : new String[] {"symmetric", "method"}) {
      Object given = arguments.find(option);
      if (given != null && !given.toString().equals("automatic") && !given.equals(false)) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    call.span(option),
                    "`"
                        + option
                        + "` is for finite games, and in `"
                        + game
                        + "` somebody chooses from an interval")
                .hint("`" + function + "(" + game.name() + ")` looks for all its equilibria"));
      }
    }
    return new EquilibriumAnswers(ContinuousForm.of(game, call.span()), call);
  }

  private static void refuseIntervals(String function, GameInstance game, Call call) {
    if (hasIntervals(game)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span(),
                  "`"
                      + function
                      + "` takes a finite game, and in `"
                      + game
                      + "` somebody chooses from an interval")
              .hint("`nash(" + game.name() + ")` takes such games"));
    }
  }

  private static boolean hasIntervals(GameInstance game) {
    for (int player = 0; player < game.playerCount(); player++) {
      for (GameShape.MoveShape move : game.shape().movesOf(player)) {
        if (move.domain() instanceof GameShape.Continuous) {
          return true;
        }
      }
    }
    return false;
  }
}
