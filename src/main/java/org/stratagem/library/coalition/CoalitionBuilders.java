package org.stratagem.library.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.StandardGames;
import org.stratagem.bargain.coalition.StrategicGame;
import org.stratagem.diagnostic.Code;
import org.stratagem.elaborate.BuiltCoalition;
import org.stratagem.elaborate.VotingCoalition;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/**
 * Coalitional games of the literature, made of a few numbers. The numbers are a list, or a record
 * whose fields name the players.
 */
public final class CoalitionBuilders {
  private CoalitionBuilders() {}

  @Library(
      signature = "weighted_voting(quota: Number, weights: Value)",
      result =
          "the coalitional game in which a coalition is worth 1 when its weights reach the quota",
      documentation =
          "`weights` is a record that names the voters, `(A: 4, B: 3)`, or a list: the voters are"
              + " then called `Voter[1]` up. `shapley` and `banzhaf` count by weights, also with"
              + " more voters than there could be coalitions listed.",
      example = {
        "let board = weighted_voting(51, (A: 50, B: 49, C: 1))",
        "check shapley(board) == (2/3, 1/6, 1/6)",
        "check shapley(board).A == 2/3",
      },
      typing = TypingRule.ANY)
  public static Object weightedVoting(Arguments arguments, Call call) {
    Numbers weights = Numbers.of("weighted_voting", "weights", "Voter", arguments, call);
    Rational quota = new Inputs("weighted_voting", arguments, call).number("quota").toRational();
    return new VotingCoalition(
        "weighted_voting(" + Printer.number(quota) + ", " + weights.text() + ")",
        weights.players(),
        quota,
        weights.numbers(),
        weights.doubles());
  }

  @Library(
      signature = "airport(costs: Value)",
      result =
          "the coalitional game of sharing a runway: a coalition is worth minus the greatest of its"
              + " costs",
      documentation =
          "Shares are negative: what a player gets is minus what it pays (Littlechild and Owen"
              + " 1973). `costs` is a record that names the players, or a list: they are then"
              + " called `Plane[1]` up.",
      example = {
        "check shapley(airport((Small: 6, Large: 10))) == (-3, -7)",
      },
      typing = TypingRule.ANY)
  public static Object airport(Arguments arguments, Call call) {
    Numbers costs = Numbers.of("airport", "costs", "Plane", arguments, call);
    return costs.build("airport(" + costs.text() + ")", StandardGames.airport(costs.numbers()));
  }

  @Library(
      signature = "bankruptcy(estate: Number, claims: Value)",
      result =
          "the coalitional game in which a coalition is worth what is left of the estate once all"
              + " others' claims are paid, if anything",
      documentation =
          "Its nucleolus is the Talmud's division (O'Neill 1982; Aumann and Maschler 1985)."
              + " `claims` is a record that names the players, or a list: they are then called"
              + " `Claimant[1]` up.",
      example = {
        "check nucleolus(bankruptcy(200, [100, 200, 300])) == (50, 75, 75)",
      },
      typing = TypingRule.ANY)
  public static Object bankruptcy(Arguments arguments, Call call) {
    Numbers claims = Numbers.of("bankruptcy", "claims", "Claimant", arguments, call);
    Inputs inputs = new Inputs("bankruptcy", arguments, call);
    Real estate = inputs.number("estate");
    if (estate.signum() < 0) {
      throw inputs.outside("estate", "an estate that is not negative", estate.toString());
    }
    for (Rational claim : claims.numbers()) {
      if (claim.signum() < 0) {
        throw inputs.outside("claims", "claims that are not negative", claim.toString());
      }
    }
    return claims.build(
        "bankruptcy(" + Printer.number(estate) + ", " + claims.text() + ")",
        StandardGames.bankruptcy(estate.toRational(), claims.numbers()));
  }

  @Library(
      signature = "gloves(left: Integer, right: Integer)",
      result =
          "the coalitional game of owners of left gloves and of right gloves: a coalition is worth"
              + " its number of pairs",
      documentation = "The players are called `Left[1]` up and `Right[1]` up (Shapley 1959).",
      example = {
        "check shapley(gloves(1, 2)) == (2/3, 1/6, 1/6)",
        "check core(gloves(2, 3)).vertices == [(1, 1, 0, 0, 0)]",
      },
      typing = TypingRule.ANY)
  public static Object gloves(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("gloves", arguments, call);
    int left = inputs.count("left", 0);
    int right = inputs.count("right", 0);
    requireSome((long) left + right, "gloves", "left", inputs);
    List<Player> players = new ArrayList<>(numbered("Left", left));
    players.addAll(numbered("Right", right));
    return new BuiltCoalition(
        "gloves(" + left + ", " + right + ")", players, StandardGames.gloves(left, right), false);
  }

  @Library(
      signature = "spanning_tree(costs: List)",
      result =
          "the coalitional game of connecting users to a source: a coalition is worth minus the"
              + " cost of its cheapest tree",
      documentation =
          "`costs` is a table, a list of rows: the cost of a link between any two places, the"
              + " source first. Shares are negative: what a user gets is minus what it pays (Bird"
              + " 1976). The users are called `User[1]` up.",
      example = {
        "let wells = spanning_tree([[0, 6, 8], [6, 0, 3], [8, 3, 0]])",
        "check shapley(wells) == (-7/2, -11/2)",
      },
      typing = TypingRule.ANY)
  public static Object spanningTree(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("spanning_tree", arguments, call);
    List<List<Rational>> links = new ArrayList<>();
    boolean doubles = false;
    List<Object> rows = inputs.list("costs");
    for (Object row : rows) {
      List<Real> costs = inputs.numbers(inputs.list(row, "costs"), "costs");
      if (costs.size() != rows.size()) {
        throw inputs.refused(
            Code.E310,
            "costs",
            "`costs` has "
                + rows.size()
                + " rows and a row of "
                + costs.size()
                + " numbers: it needs as many numbers in each row as there are rows");
      }
      doubles |= costs.stream().anyMatch(cost -> !cost.isExact());
      links.add(costs.stream().map(Real::toRational).toList());
    }
    for (int one = 0; one < links.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (!links.get(one).get(other).equals(links.get(other).get(one))) {
          throw inputs.refused(
              Code.E310,
              "costs",
              "the link between places "
                  + other
                  + " and "
                  + one
                  + " has two costs, "
                  + links.get(other).get(one)
                  + " and "
                  + links.get(one).get(other)
                  + ": a link costs the same in both directions");
        }
      }
    }
    requireSome(links.size() - 1L, "spanning_tree", "costs", inputs);
    return new BuiltCoalition(
        "spanning_tree of " + (links.size() - 1) + " users",
        numbered("User", links.size() - 1),
        StandardGames.spanningTree(links),
        doubles);
  }

  @Library(
      signature = "coalitional(game: Game)",
      result =
          "the coalitional game of a strategic game: a coalition is worth what its members can"
              + " guarantee themselves together, whatever the others do",
      documentation =
          "A zero-sum game for each coalition against all others, where either side may correlate"
              + " what it does (von Neumann and Morgenstern 1944); exact, by linear programs. All"
              + " together are worth their greatest sum of payoffs.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3   C, D -> 0, 5   D, C -> 5, 0   D, D -> 1, 1 } }",
        "check shapley(coalitional(Prisoners)) == (3, 3)",
      },
      typing = TypingRule.ANY)
  public static Object coalitional(Arguments arguments, Call call) {
    FiniteGame game =
        FiniteGame.of("coalitional", new GameInputs("coalitional", arguments, call).game(), call);
    requireSome(
        game.playerCount(), "coalitional", "game", new Inputs("coalitional", arguments, call));
    CoalitionalGame worths =
        StrategicGame.of(
                game.form(),
                () -> {
                  call.tick();
                  return false;
                })
            .orElseThrow();
    return new BuiltCoalition(
        "coalitional(" + game.instance() + ")", game.players(), worths, game.hasDoubles());
  }

  private static List<Player> numbered(String family, int count) {
    List<Player> players = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      players.add(new Player(family, Real.of(i)));
    }
    return players;
  }

  private static void requireSome(long players, String function, String parameter, Inputs inputs) {
    if (players < 1) {
      throw inputs.refused(Code.E310, parameter, "`" + function + "` needs at least one player");
    }
    if (players > CoalitionalGame.MOST_PLAYERS) {
      throw inputs.refused(
          Code.L401,
          parameter,
          "`"
              + function
              + "` would have "
              + players
              + " players, which makes 2^"
              + players
              + " coalitions; the limit is "
              + CoalitionalGame.MOST_PLAYERS
              + " players");
    }
  }

  /** A number for each player, given as a list or by name. */
  private record Numbers(
      List<Player> players, List<Rational> numbers, String text, boolean doubles) {
    static Numbers of(
        String function, String parameter, String family, Arguments arguments, Call call) {
      Inputs inputs = new Inputs(function, arguments, call);
      Object given = arguments.get(parameter);
      List<Player> players = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      if (given instanceof NamedTuple named) {
        for (Map.Entry<String, Object> field : named.fields().entrySet()) {
          players.add(new Player(field.getKey(), null));
          values.add(field.getValue());
        }
      } else {
        values.addAll(inputs.list(given, parameter));
        players.addAll(numbered(family, values.size()));
      }
      requireSome(
          function.equals("weighted_voting") ? Math.min(1, players.size()) : players.size(),
          function,
          parameter,
          inputs);
      List<Real> numbers = inputs.numbers(values, parameter);
      return new Numbers(
          players,
          numbers.stream().map(Real::toRational).toList(),
          Printer.brief(given),
          numbers.stream().anyMatch(number -> !number.isExact()));
    }

    BuiltCoalition build(String name, CoalitionalGame worths) {
      return new BuiltCoalition(name, players, worths, doubles);
    }
  }
}
