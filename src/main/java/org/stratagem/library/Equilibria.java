package org.stratagem.library;

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
      signature = "nash(game: Game)",
      result =
          "the list of the Nash equilibria found; each has `.strategies` (a profile), `.actions`"
              + " where they are pure, `.payoffs`, `.regret` (what each player could still gain at"
              + " most) and `.proof`",
      documentation =
          "For games in which every player chooses from intervals. All equilibria in pure"
              + " strategies are looked for, by dividing the box of all profiles: a part is dropped"
              + " only where it is proven that somebody gains by a deviation from every profile in"
              + " it, and what satisfies the first-order conditions is kept only if no action of"
              + " the whole interval pays more. `equilibria` says whether the list is proven to be"
              + " complete. A game of two players in which none is found is solved in mixed"
              + " strategies over finitely many actions (a double oracle), and `.regret` bounds"
              + " what either could gain by any action of its interval.",
      example = {
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
    return answers("nash", arguments, call).list();
  }

  @Library(
      signature = "equilibria(game: Game)",
      result =
          "`.list`, as `nash` gives it; `.components`, connected sets of profiles that are not"
              + " decided, such as a continuum of equilibria, with examples; `.complete`, whether"
              + " every equilibrium in pure strategies is proven to be in the list; `.reason` where"
              + " it is not; `.method`",
      documentation =
          "What `nash` finds and how much of it is proven. Where equilibria form a continuum (in"
              + " Nash's demand game) the parts of the box that hold it are reported, with some of"
              + " its equilibria.",
      example = {
        "game Pursuit {",
        "  player Hunter chooses x in [0, 1]",
        "  player Hare   chooses y in [0, 1]",
        "  payoff Hunter = -(x - y) ^ 2",
        "  payoff Hare   = (x - y) ^ 2",
        "}",
        "let answer = equilibria(Pursuit)",
        "check near(answer.list[0].payoffs, (-1/4, 1/4), 1e-8)",
        "check near(prob(answer.list[0].strategies.Hare, 0), 1/2, 1e-3)",
      },
      typing = TypingRule.ANY)
  public static Object equilibria(Arguments arguments, Call call) {
    return answers("equilibria", arguments, call).whole();
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
    ContinuousForm form = form("stackelberg", game, call);
    Stackelberg.Ties ties =
        switch (arguments.get("ties").toString()) {
          case "against" -> Stackelberg.Ties.AGAINST_LEADER;
          case "order" -> Stackelberg.Ties.LOWEST;
          default -> Stackelberg.Ties.FOR_LEADER;
        };
    return new LeaderAnswers(form, leader, ties, call).outcome();
  }

  private static EquilibriumAnswers answers(String function, Arguments arguments, Call call) {
    GameInstance game = new GameInputs(function, arguments, call).game();
    return new EquilibriumAnswers(form(function, game, call), call);
  }

  /** The game as a continuous one; refuses finite games, which are not solved yet. */
  static ContinuousForm form(String function, GameInstance game, Call call) {
    if (!hasIntervals(game)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.X901,
                  call.span(),
                  "`"
                      + function
                      + "` of a finite game is not available yet, and no player of `"
                      + game.name()
                      + "` chooses from an interval")
              .hint("`fixpoints(" + game.name() + ", ...)` finds the profiles of reactions"));
    }
    return ContinuousForm.of(game, call.span());
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
