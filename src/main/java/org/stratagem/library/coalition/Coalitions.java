package org.stratagem.library.coalition;

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
    return VotingAnswers.of(arguments, call)
        .map(VotingAnswers::shapley)
        .orElseGet(() -> CoalitionAnswers.of("shapley", arguments, call).shapley());
  }

  @Library(
      signature = "banzhaf(coalition: Coalition)",
      result =
          "each player's Banzhaf value, a profile: what it adds to a set of others, on the average"
              + " over all sets of others; `.index`, the same scaled to add up to 1",
      documentation =
          "Exact (Banzhaf 1965; Dubey and Shapley 1979), by one pass over the coalitions. The"
              + " values need not add up to the worth of everybody. In a voting game a value is the"
              + " probability that the player's vote decides when the others toss coins.",
      example = {
        "coalition Board { players A, B, C",
        "  worth(s) = if A in s and length(s) >= 2 then 1 else 0 }",
        "check banzhaf(Board) == (3/4, 1/4, 1/4)",
        "check banzhaf(Board).index == (3/5, 1/5, 1/5)",
      },
      typing = TypingRule.ANY)
  public static Object banzhaf(Arguments arguments, Call call) {
    return VotingAnswers.of(arguments, call)
        .map(VotingAnswers::banzhaf)
        .orElseGet(() -> CoalitionAnswers.of("banzhaf", arguments, call).banzhaf());
  }

  @Library(
      signature = "dividends(coalition: Coalition)",
      result =
          "the list of the coalitions that add something to what their parts are worth, each with"
              + " its dividend: pairs of a set and a number",
      documentation =
          "The worth of a coalition is the sum of the dividends of all its subsets (Harsanyi 1959)."
              + " Coalitions without a dividend are left out; small ones come first.",
      example = {
        "coalition Gloves { players Left, Right1, Right2",
        "  worth { Left, Right1 -> 1   Left, Right2 -> 1   Left, Right1, Right2 -> 1 } }",
        "check length(dividends(Gloves)) == 3",
        "check dividends(Gloves)[2][1] == -1",
      },
      typing = TypingRule.ANY)
  public static Object dividends(Arguments arguments, Call call) {
    return CoalitionAnswers.of("dividends", arguments, call).dividends();
  }

  @Library(
      signature = "nucleolus(coalition: Coalition)",
      result =
          "the division, a profile, in which the coalition that lacks most lacks as little as can"
              + " be, then the next, and so on; nobody gets less than alone; `.levels`, what each"
              + " step settles, with `.proof`",
      documentation =
          "Exact (Schmeidler 1969), by linear programs of which each settles at least one more"
              + " share (Maschler, Peleg, Shapley 1979), and proven by Kohlberg's criterion (1971)"
              + " on all coalitions. Refused where all together are worth less than the players"
              + " alone.",
      example = {
        "coalition Estate { players A, B, C",
        "  worth(s) = max(0, 300 - (if A in s then 0 else 100)",
        "    - (if B in s then 0 else 200) - (if C in s then 0 else 300)) }",
        "check nucleolus(Estate) == (50, 100, 150)",
      },
      typing = TypingRule.ANY)
  public static Object nucleolus(Arguments arguments, Call call) {
    return CoalitionAnswers.of("nucleolus", arguments, call).nucleolus(true);
  }

  @Library(
      signature = "prenucleolus(coalition: Coalition)",
      result =
          "as `nucleolus`, among all divisions of the whole, also such as give somebody less than"
              + " it is worth alone",
      documentation =
          "Every game has one (Sobolev 1975); in a superadditive game it is the nucleolus.",
      example = {
        "coalition Apart { players A, B",
        "  worth { A -> 3   B -> 1   A, B -> 2 } }",
        "check prenucleolus(Apart) == (2, 0)",
      },
      typing = TypingRule.ANY)
  public static Object prenucleolus(Arguments arguments, Call call) {
    return CoalitionAnswers.of("prenucleolus", arguments, call).nucleolus(false);
  }

  @Library(
      signature = "core(coalition: Coalition)",
      result =
          "the divisions that give every coalition at least its worth: `.empty`; `.vertices` of the"
              + " polytope and `.ranges` of the players' shares; or, where it is empty, `.weights`"
              + " that prove it",
      documentation =
          "Exact (Gillies 1959). Where it is empty, coalitions with weights that cover each player"
              + " once are worth more than everybody together (Bondareva 1963, Shapley 1967). More"
              + " than 1,000 vertices are not listed; `.point` is then one division of the core.",
      example = {
        "coalition Gloves { players Left, Right1, Right2",
        "  worth { Left, Right1 -> 1   Left, Right2 -> 1   Left, Right1, Right2 -> 1 } }",
        "check core(Gloves).vertices == [(1, 0, 0)]",
        "coalition Majority { players A, B, C   worth(s) = if length(s) >= 2 then 1 else 0 }",
        "check core(Majority).empty",
      },
      typing = TypingRule.ANY)
  public static Object core(Arguments arguments, Call call) {
    return CoalitionAnswers.of("core", arguments, call).core();
  }

  @Library(
      signature = "least_core(coalition: Coalition)",
      result =
          "the divisions in which the coalition that lacks most lacks as little as can be:"
              + " `.excess`, what it lacks; `.weights` that prove it; `.vertices`, `.ranges`",
      documentation =
          "The excess is negative where the core has room to spare, positive where it is empty"
              + " (Maschler, Peleg, Shapley 1979).",
      example = {
        "coalition Majority { players A, B, C   worth(s) = if length(s) >= 2 then 1 else 0 }",
        "check least_core(Majority).excess == 1/3",
        "check least_core(Majority).vertices == [(1/3, 1/3, 1/3)]",
      },
      typing = TypingRule.ANY)
  public static Object leastCore(Arguments arguments, Call call) {
    return CoalitionAnswers.of("least_core", arguments, call).leastCore();
  }

  @Library(
      signature = "kernel(coalition: Coalition)",
      result =
          "the divisions at which nobody can claim more of another than the other of it: `.parts`,"
              + " each the corners of a polytope; `.unique`, whether it is one point",
      documentation =
          "A player's claim against another is the most that a coalition with the one and without"
              + " the other lacks; claims are equal, or who claims less gets no more than it is"
              + " worth alone (Davis and Maschler 1965). Exact, by going through all cases, for at"
              + " most 6 players. The nucleolus is in it.",
      example = {
        "check kernel(bankruptcy(200, [100, 200, 300])).unique",
        "check kernel(bankruptcy(200, [100, 200, 300])).parts == [[(50, 75, 75)]]",
        "check kernel(gloves(2, 2)).parts == [[(1, 1, 0, 0), (0, 0, 1, 1)]]",
      },
      typing = TypingRule.ANY)
  public static Object kernel(Arguments arguments, Call call) {
    return CoalitionAnswers.of("kernel", arguments, call).kernel();
  }
}
