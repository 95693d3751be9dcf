package org.stratagem.library;

import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;

/** What players who can make binding agreements get out of a game. */
public final class Bargaining {
  private Bargaining() {}

  @Library(
      signature = "coco(game: Game)",
      result =
          "the cooperative-competitive value: `.payoffs` after the payments; `.transfers`, what each"
              + " receives (paid where negative); `.plan`, the profile that makes the greatest sum"
              + " (a distribution); `.advantage`, what each gets above or below an equal share, by"
              + " its threats; `.threats`, what each player threatens with alone against all others;"
              + " `.coalitions`, for every coalition its advantage over the rest, its worth, and its"
              + " threat",
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
    return new CocoAnswer(FiniteGame.of("coco", instance, call), call).result();
  }
}
