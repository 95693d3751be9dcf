package org.stratagem.library.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.Compromise;
import org.stratagem.bargain.coalition.OwenValue;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Rational;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;

/** Divisions among players in unions, and between what they insist on and what they hope for. */
public final class Compromises {
  private Compromises() {}

  @Library(
      signature = "owen(coalition: Coalition, unions: List)",
      result =
          "each player's Owen value, a profile: its Shapley value when the members of a union"
              + " arrive one after the other",
      documentation =
          "Exact (Owen 1977). `unions` is a list of sets of players; who is in none stands alone."
              + " Without unions it is the Shapley value, and so it is with a single one.",
      example = {
        "coalition Majority { players A, B, C   worth(s) = if length(s) >= 2 then 1 else 0 }",
        "check owen(Majority, [{A, B}]) == (1/2, 1/2, 0)",
      },
      typing = TypingRule.ANY)
  public static Object owen(Arguments arguments, Call call) {
    CoalitionAnswers answers = CoalitionAnswers.of("owen", arguments, call);
    Inputs inputs = new Inputs("owen", arguments, call);
    List<Player> players = answers.coalition().players();
    List<Integer> unions = new ArrayList<>();
    int placed = 0;
    for (Object union : inputs.collection("unions")) {
      int members = 0;
      for (Object member : inputs.collection(union, "unions")) {
        int player = number(players, member);
        if (player < 0) {
          throw inputs.refused(
              Code.N101,
              "unions",
              "`" + answers.coalition() + "` has no player " + Printer.brief(member));
        }
        if (((placed | members) >> player & 1) != 0) {
          throw inputs.refused(
              Code.E310,
              "unions",
              "`" + players.get(player) + "` stands in two unions, and can be in one only");
        }
        members |= 1 << player;
      }
      if (members != 0) {
        unions.add(members);
      }
      placed |= members;
    }
    for (int player = 0; player < players.size(); player++) {
      if ((placed >> player & 1) == 0) {
        unions.add(1 << player);
      }
    }
    List<Rational> values = OwenValue.of(answers.game(), unions, answers.cancelled()).orElseThrow();
    Rational sum = CoalitionalGame.share(values, answers.game().everyone());
    if (!sum.equals(answers.game().total())) {
      throw new IllegalStateException("an Owen value that does not share the whole");
    }
    return answers.profile(values, answers.shares(values));
  }

  /** A player, also one whom a library function named, whose name is a label elsewhere. */
  private static int number(List<Player> players, Object member) {
    for (int player = 0; player < players.size(); player++) {
      if (players.get(player).equals(member)
          || players.get(player).toString().equals(member.toString())) {
        return player;
      }
    }
    return -1;
  }

  @Library(
      signature = "tau_value(coalition: Coalition)",
      result =
          "each player's tau value, a profile, between `.least`, what it can insist on, and"
              + " `.most`, what the others lose without it; `.part` of the way",
      documentation =
          "Exact (Tijs 1981). Who insists on a share points to the coalition that would leave it"
              + " most after giving all others the most that they may hope for. Refused where these"
              + " bounds enclose no division (the game is not quasi-balanced).",
      example = {
        "coalition Estate { players A, B",
        "  worth(s) = max(0, 100 - (if A in s then 0 else 50) - (if B in s then 0 else 100)) }",
        "check tau_value(Estate) == (25, 75)",
      },
      typing = TypingRule.ANY)
  public static Object tauValue(Arguments arguments, Call call) {
    CoalitionAnswers answers = CoalitionAnswers.of("tau_value", arguments, call);
    return compromise(
        answers,
        Compromise.tau(answers.game(), answers.cancelled()),
        "it is not quasi-balanced: what players can insist on and what they may hope for enclose"
            + " no division",
        call);
  }

  @Library(
      signature = "gately(coalition: Coalition)",
      result =
          "each player's share at the Gately point, a profile, between `.least`, its worth alone,"
              + " and `.most`, what the others lose without it; `.part` of the way, the same for"
              + " all",
      documentation =
          "Everybody's propensity to disrupt, the ratio of what the others would lose without it to"
              + " what it would lose itself, is the same (Gately 1974).",
      example = {
        "coalition Estate { players A, B",
        "  worth(s) = max(0, 100 - (if A in s then 0 else 50) - (if B in s then 0 else 100)) }",
        "check gately(Estate) == (25, 75)",
      },
      typing = TypingRule.ANY)
  public static Object gately(Arguments arguments, Call call) {
    CoalitionAnswers answers = CoalitionAnswers.of("gately", arguments, call);
    return compromise(
        answers,
        Compromise.gately(answers.game()),
        "no division lies between what players are worth alone and what the others lose without"
            + " them",
        call);
  }

  private static Result compromise(
      CoalitionAnswers answers, Optional<Compromise> found, String otherwise, Call call) {
    Compromise compromise =
        found.orElseThrow(
            () ->
                new StratagemException(
                    Diagnostic.error(
                            Code.E312,
                            call.span("coalition"),
                            "`" + answers.coalition() + "` has no such value: " + otherwise)
                        .hint(
                            "every game has a `shapley("
                                + answers.coalition()
                                + ")` and a `prenucleolus("
                                + answers.coalition()
                                + ")`")));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("least", answers.byPlayer(compromise.least()));
    fields.put("most", answers.byPlayer(compromise.most()));
    fields.put("part", compromise.part());
    return answers.profile(compromise.division(), fields);
  }
}
