package org.stratagem.library.bargain;

import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;

/** What players who can make binding agreements get out of a game. */
public final class Bargaining {
  private Bargaining() {}

  @Library(
      signature = "coco(game: Game)",
      result =
          "the cooperative-competitive value: `.payoffs` after the payments; `.transfers`, what"
              + " each receives (paid where negative); `.plan`, the profile that makes the greatest"
              + " sum (a distribution); `.advantage`, what each gets above or below an equal share,"
              + " by its threats; `.threats`, what each player threatens with alone against all"
              + " others; `.coalitions`, for every coalition its advantage over the rest, its"
              + " worth, and its threat",
      documentation =
          "With payments, players maximize the sum of payoffs and share it by what coalitions could"
              + " do to each other: the advantage d(S) of a coalition is the value of the zero-sum"
              + " game in which it maximizes the sum of its payoffs less the sum of all others',"
              + " each side correlating what it does, and a player gets the mean over all sizes of"
              + " the mean d(S) over the coalitions of that size that it is in (Kohlberg and Neyman"
              + " 2021): the Shapley value of the worths (d(N) + d(S)) / 2. For two players with"
              + " payoffs u and v this is half of max(u + v), plus or less half of the value of"
              + " u - v (Kalai and Kalai 2013). Exact; every d(S) is proven by the two sides'"
              + " mixtures, that is by 2^(n-1) matrix games. A move of chance counts by its mean.",
      example = {
        "game HotDogs { players Ann, Bob choose {Airport, Beach}",
        "  payoff { Airport, Airport -> 20, 40  Airport, Beach -> 40, 200",
        "           Beach, Airport -> 100, 80  Beach, Beach -> 50, 100 } }",
        "check coco(HotDogs).payoffs == (95, 145)",
        "check coco(HotDogs).transfers == (55, -55)",
        "check coco(HotDogs).advantage == (-25, 25)",
      },
      typing = TypingRule.ANY)
  public static Object coco(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("coco", arguments, call).game();
    return ContinuousForm.fits(instance)
        ? IntervalBargaining.guarded(
            "coco",
            instance,
            call,
            () ->
                new IntervalCocoAnswer(ContinuousForm.of(instance, call.span("game")), call)
                    .result())
        : TreeCocoAnswer.of(instance, call)
            .orElseGet(() -> new CocoAnswer(FiniteGame.of("coco", instance, call), call).result());
  }

  @Library(
      signature =
          "nash_bargaining(game: Game, disagreement: security | minimax | Value = security,"
              + " transfers: Truth?, breakdown: Number?, weights: Value?)",
      result =
          "the agreement with the greatest product of gains over the disagreement "
              + "point (Nash 1950): `.payoffs`; `.plan`, a lottery over profiles that "
              + "gives them; `.disagreement`; `.ideal`, the most that each could get; "
              + "`.transfers`, what each receives, with payments",
      documentation =
          "Each gain is raised to its player's weight, 1 where none are given. The "
              + "product has its optimum at one point of payoffs, always a rational one "
              + "for two players; where it is not rational, `.payoffs` and `.plan` are "
              + "doubles next to it and `.enclosures` intervals that hold it, proven. "
              + "Agreements are lotteries over all profiles of a finite game with any "
              + "number of players; all is exact, by linear programs. `disagreement` is a "
              + "tuple in player order or anything with payoffs: `security(G)`, an "
              + "equilibrium, a `play`; without it, what each player can guarantee "
              + "itself. A point above everything feasible is refused, with the weights "
              + "that prove it. With `transfers: true` payoffs can be paid from hand to "
              + "hand. With `breakdown: b` talks fail with that probability all the same, "
              + "and `.expected` is what that leaves.",
      example = {
        "game Sexes { players Ann, Bob choose {Ballet, Fight}",
        "  payoff { Ballet, Ballet -> 3, 2  Fight, Fight -> 2, 3  _, _ -> 0, 0 } }",
        "check nash_bargaining(Sexes, disagreement: (0, 0)).payoffs == (5/2, 5/2)",
      },
      typing = TypingRule.ANY)
  public static Object nashBargaining(Arguments arguments, Call call) {
    return AgreementAnswers.of("nash_bargaining", arguments, call, AgreementAnswers::nash);
  }

  @Library(
      signature =
          "kalai_smorodinsky(game: Game, disagreement: security | minimax | Value = security,"
              + " transfers: Truth?, breakdown: Number?)",
      result =
          "the agreement in which all gain the same share of what each could hope "
              + "for at best, `.ideal`, where nobody gets less than in disagreement "
              + "(Kalai and Smorodinsky 1975): `.payoffs`; `.plan`, a lottery over "
              + "profiles that gives them; `.disagreement`; `.ideal`, the most that each "
              + "could get; `.transfers`, what each receives, with payments",
      documentation =
          "Where some can then gain more without loss to others they do, the least "
              + "share first (Imai 1983): with three players or more, or where payoffs "
              + "cannot be thrown away, there need be no efficient agreement with equal "
              + "shares. The disagreement point, payments and breakdown as for "
              + "`nash_bargaining`.",
      example = {
        "game Sexes { players Ann, Bob choose {Ballet, Fight}",
        "  payoff { Ballet, Ballet -> 3, 2  Fight, Fight -> 2, 3  _, _ -> 0, 0 } }",
        "check kalai_smorodinsky(Sexes, disagreement: (0, 0)).payoffs == (5/2, 5/2)",
      },
      typing = TypingRule.ANY)
  public static Object kalaiSmorodinsky(Arguments arguments, Call call) {
    return AgreementAnswers.of(
        "kalai_smorodinsky", arguments, call, AgreementAnswers::kalaiSmorodinsky);
  }

  @Library(
      signature =
          "egalitarian(game: Game, disagreement: security | minimax | Value = security, transfers:"
              + " Truth?, breakdown: Number?)",
      result =
          "the agreement in which all gain the same over the disagreement point "
              + "(Kalai 1977): `.payoffs`; `.plan`, a lottery over profiles that gives "
              + "them; `.disagreement`; `.ideal`, the most that each could get; "
              + "`.transfers`, what each receives, with payments",
      documentation =
          "Where some can then gain more without loss to others they do, the least "
              + "gain first (lexicographic maximin, Imai 1983). With `transfers: true` "
              + "the three solutions agree: payments make all gains exchangeable. The "
              + "disagreement point, payments and breakdown as for `nash_bargaining`.",
      example = {
        "game Sexes { players Ann, Bob choose {Ballet, Fight}",
        "  payoff { Ballet, Ballet -> 3, 2  Fight, Fight -> 2, 3  _, _ -> 0, 0 } }",
        "check egalitarian(Sexes, disagreement: (0, 0)).payoffs == (5/2, 5/2)",
      },
      typing = TypingRule.ANY)
  public static Object egalitarian(Arguments arguments, Call call) {
    return AgreementAnswers.of("egalitarian", arguments, call, AgreementAnswers::egalitarian);
  }

  @Library(
      signature =
          "utilitarian(game: Game, disagreement: security | minimax | Value = security, transfers:"
              + " Truth?, breakdown: Number?, weights: Value?)",
      result =
          "the agreement with the greatest sum of payoffs, each times its player's "
              + "weight, where nobody gets less than in disagreement: `.payoffs`; "
              + "`.plan`, a lottery over profiles that gives them; `.disagreement`; "
              + "`.ideal`, the most that each could get; `.transfers`, what each "
              + "receives, with payments",
      documentation =
          "Of several with the same sum it is the one whose least gain is greatest, "
              + "then the next. The disagreement point, payments and breakdown as for "
              + "`nash_bargaining`.",
      example = {
        "game Sexes { players Ann, Bob choose {Ballet, Fight}",
        "  payoff { Ballet, Ballet -> 3, 2  Fight, Fight -> 2, 3  _, _ -> 0, 0 } }",
        "check utilitarian(Sexes, disagreement: (0, 0)).payoffs == (5/2, 5/2)",
      },
      typing = TypingRule.ANY)
  public static Object utilitarian(Arguments arguments, Call call) {
    return AgreementAnswers.of("utilitarian", arguments, call, AgreementAnswers::utilitarian);
  }

  @Library(
      signature = "threat_point(game: Game, transfers: Truth?)",
      result =
          "the disagreement point that two players choose by their threats, a profile;"
              + " `.strategies`, the threats; `.agreement`, the payoffs that they then agree on by"
              + " the greatest product of gains; `.plan`, a lottery that gives them; `.weights` at"
              + " which payoffs trade there",
      documentation =
          "Each commits to what it does if talks fail, to be where the product of gains over the"
              + " outcome of the threats is greatest (Nash 1953). The threats are optimal in the"
              + " zero-sum game of the weighted difference of payoffs, with the weights of the"
              + " efficient border at the agreement. The agreement is exact; so are the threats"
              + " where the weights are rational, always but at corners of the border. With"
              + " `transfers: true` the weights are equal and the agreement is that of `coco`.",
      example = {
        "game HotDogs { players Ann, Bob choose {Airport, Beach}",
        "  payoff { Airport, Airport -> 20, 40  Airport, Beach -> 40, 200",
        "           Beach, Airport -> 100, 80  Beach, Beach -> 50, 100 } }",
        "check threat_point(HotDogs, transfers: true).agreement == (95, 145)",
        "check nash_bargaining(HotDogs, disagreement: threat_point(HotDogs)).payoffs",
        "  == threat_point(HotDogs).agreement",
      },
      typing = TypingRule.ANY)
  public static Object threatPoint(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("threat_point", arguments, call).game();
    ThreatAnswers answers = new ThreatAnswers(FiniteGame.of("threat_point", instance, call), call);
    Object transfers = arguments.find("transfers");
    boolean paid =
        transfers != null
            && new Inputs("threat_point", arguments, call).truth(transfers, "transfers");
    return paid ? answers.withPayments() : answers.withoutPayments();
  }

  @Library(
      signature = "threat_worth(game: Game, solutions: Value?, of: own | everyone = own)",
      result =
          "a table: for each player and each of its actions, by how much having the action changes"
              + " what the player gets by each solution, or with `of: everyone` what each player"
              + " gets",
      documentation =
          "Each solution of the game less that of the game without the action, as `without` makes"
              + " it. A solution that gives a player more for an action that nobody would ever take"
              + " rewards inventing threats. `solutions` is a list of functions from a game to"
              + " payoffs, or a record that names them; left out, they are `coco`, the agreement of"
              + " `threat_point` (two players), and `nash_bargaining`, `kalai_smorodinsky` and"
              + " `egalitarian` from security levels. Where a solution says nothing of a game, its"
              + " cell has the code of the refusal. Moves over intervals have no rows.",
      example = {
        "game Duel { player Ann chooses {Work, Curse}  player Bob chooses {Work}",
        "  payoff { Work, _ -> 0, 0  Curse, _ -> 0, -1000 } }",
        "check coco(Duel).payoffs == (500, -500)",
        "show threat_worth(Duel)",
        "show threat_worth(Duel, solutions: (coco: coco, kind: g => fallback(g, select: Bob)))",
      },
      typing = TypingRule.ANY)
  public static Object threatWorth(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("threat_worth", arguments, call).game();
    return new ThreatWorths(instance, arguments, call).table();
  }

  @Library(
      signature =
          "fallback(game: Game, at: nash | correlated = correlated, select: Player | welfare |"
              + " fairness | entropy = welfare, rest: individuals | joint = individuals)",
      result =
          "what players get who fall back to an equilibrium if talks fail and share the rest:"
              + " `.payoffs`, `.plan`, `.transfers`; `.disagreement`, what each gets in the"
              + " selected equilibrium, and `.joint`, that equilibrium; `.range`, what each gets at"
              + " least and at most over all equilibria; `.coalitions`, what each is worth (three"
              + " players or more)",
      documentation =
          "Two players get what the equilibrium gives them and half of what the greatest sum of"
              + " payoffs is above it each. Of more players, each gets its Shapley value, where a"
              + " coalition is worth what it gets in an equilibrium in which it acts as one,"
              + " against the others each for themselves (`rest: individuals`) or also as one"
              + " (`rest: joint`). `select` takes the equilibrium with the greatest sum of payoffs"
              + " (`welfare`), the greatest least payoff (`fairness`), the greatest payoff of the"
              + " side with a player on it, or the greatest entropy. Exact at correlated"
              + " equilibria, of which the range takes in all, by linear programs; and at the Nash"
              + " equilibria of two players.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check fallback(Chicken).disagreement == (21/4, 21/4)",
        "check fallback(Chicken, select: Row).payoffs == (17/2, 7/2)",
        "show fallback(Chicken, at: nash, select: Col)",
      },
      typing = TypingRule.ANY)
  public static Object fallback(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("fallback", arguments, call).game();
    FiniteGame game = FiniteGame.of("fallback", instance, call);
    return new FallbackAnswer(game, arguments, call).result();
  }

  @Library(
      signature = "iterated_fallback(game: Game, steps: Integer = 20)",
      result =
          "how players choose the equilibrium to fall back to round by round: `.states`, where each"
              + " round begins, with the `room` that is left; `.last`, `.converged`; `.limit`, or"
              + " intervals that hold it; `.joint`, the correlated equilibrium; `.payoffs`, when"
              + " what is above it is shared equally",
      documentation =
          "The first round begins at the least that each gets in any correlated equilibrium. In"
              + " each round a fair coin says who may pick an equilibrium in which nobody gets less"
              + " than where the round began, and what this comes to on average is where the next"
              + " begins (the sequential solution of Raiffa 1953, among equilibria). What can still"
              + " be picked gets less with every round, and on an edge of the efficient equilibria"
              + " the choice ends. Exact, by linear programs.",
      example = {
        "game Chicken { players Row, Col choose {Swerve, Straight}",
        "  payoff { Swerve, Swerve -> 6, 6  Swerve, Straight -> 2, 7",
        "           Straight, Swerve -> 7, 2  Straight, Straight -> 0, 0 } }",
        "check iterated_fallback(Chicken).limit == (21/4, 21/4)",
        "check iterated_fallback(Chicken, steps: 2).payoffs == (6, 6)",
      },
      typing = TypingRule.ANY)
  public static Object iteratedFallback(Arguments arguments, Call call) {
    GameInstance instance = new GameInputs("iterated_fallback", arguments, call).game();
    int steps = new Inputs("iterated_fallback", arguments, call).count("steps", 0);
    return new ConcessionAnswer(FiniteGame.of("iterated_fallback", instance, call), steps, call)
        .result();
  }

  @Library(
      signature = "bargaining(game: Game, disagreement: security | minimax | Value = security)",
      result =
          "a table of what every solution gives each player: from the disagreement point"
              + " `.nash_bargaining`, `.kalai_smorodinsky`, `.egalitarian`, `.utilitarian`; for two"
              + " players `.threats`, what mutual threats come to, and `.threat_point`, the"
              + " agreement under them; with payments `.coco` and `.fallback`",
      documentation =
          "Each as the function of its name answers; `fallback` from the correlated equilibrium"
              + " with the greatest sum. `plot` marks all of them in the picture of what two"
              + " players can get. Games over intervals have no `threat_point` and no `fallback`.",
      example = {
        "game HotDogs { players Ann, Bob choose {Airport, Beach}",
        "  payoff { Airport, Airport -> 20, 40  Airport, Beach -> 40, 200",
        "           Beach, Airport -> 100, 80  Beach, Beach -> 50, 100 } }",
        "show bargaining(HotDogs)",
        "check bargaining(HotDogs).coco == (95, 145)",
      },
      typing = TypingRule.ANY)
  public static Object bargaining(Arguments arguments, Call call) {
    return new BargainingAnswer(arguments, call).result();
  }
}
