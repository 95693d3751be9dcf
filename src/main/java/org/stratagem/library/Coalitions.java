package org.stratagem.library;

import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;

/** How players who can earn more together may share it. */
public final class Coalitions {
  private Coalitions() {}

  @Library(
      signature = "shapley(coalition: Coalition)",
      result =
          "each player's Shapley value, a profile: what it adds to those who came before, on the"
              + " average over all orders of arrival; `.share` of the whole, `.proof`",
      documentation =
          "Exact (Shapley 1953), by one pass over the coalitions. The shares add up to the worth of"
              + " everybody; up to 20 players they are recomputed from the dividends of all"
              + " coalitions, an independent formula.",
      example = {
        "coalition Gloves { players Left, Right1, Right2",
        "  worth { Left, Right1 -> 1   Left, Right2 -> 1   Left, Right1, Right2 -> 1 } }",
        "check shapley(Gloves) == (2/3, 1/6, 1/6)",
        "check shapley(Gloves).Left == 2/3",
      },
      typing = TypingRule.ANY)
  public static Object shapley(Arguments arguments, Call call) {
    return CoalitionAnswers.of("shapley", arguments, call).shapley();
  }

  @Library(
      signature = "banzhaf(coalition: Coalition)",
      result =
          "each player's Banzhaf value, a profile: what it adds to a set of others, on the average"
              + " over all sets of others; `.index`, the same scaled to add up to 1",
      documentation =
          "Exact (Banzhaf 1965; Dubey and Shapley 1979), by one pass over the coalitions. The values"
              + " need not add up to the worth of everybody. In a voting game a value is the"
              + " probability that the player's vote decides when the others toss coins.",
      example = {
        "coalition Board { players A, B, C",
        "  worth(s) = if A in s and length(s) >= 2 then 1 else 0 }",
        "check banzhaf(Board) == (3/4, 1/4, 1/4)",
        "check banzhaf(Board).index == (3/5, 1/5, 1/5)",
      },
      typing = TypingRule.ANY)
  public static Object banzhaf(Arguments arguments, Call call) {
    return CoalitionAnswers.of("banzhaf", arguments, call).banzhaf();
  }
}
