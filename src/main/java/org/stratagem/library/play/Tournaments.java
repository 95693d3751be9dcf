package org.stratagem.library.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/** Everybody against everybody. */
public final class Tournaments {
  private Tournaments() {}

  @Library(
      signature = "tournament(game: Game, entrants: Value, rounds: Integer?, noise: Number?)",
      result =
          "`.table`, the payoffs of every seating; `.totals`, by entrant; `.winner`, the first with"
              + " the highest total",
      documentation =
          "Entrants are a list of strategies, or a record that names them. Every way to seat them"
              + " is played, each against itself too. An entrant's total is the sum of its payoffs"
              + " over all seats of all seatings, divided by the number of seats: in a symmetric"
              + " game the sum of what it gets in the first seat (Axelrod 1984). `rounds` and"
              + " `noise` are as for `play`.",
      example = {
        "game Prisoners { players Row, Col choose {C, D}",
        "  payoff { C, C -> 3, 3  C, D -> 0, 5  D, C -> 5, 0  D, D -> 1, 1 } }",
        "let field = (",
        "  titForTat: machine(from: C, plays: s => s, next: (s, round) => round.foe),",
        "  defector:  machine(from: D, plays: s => s, next: (s, round) => s))",
        "check tournament(Prisoners, field, rounds: 10).totals == (titForTat: 39, defector: 24)",
      },
      typing = TypingRule.TOURNAMENT)
  public static Object tournament(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("tournament", arguments, call);
    GameInstance game = inputs.game();
    Rounds rounds = Rounds.of(arguments.values(), call.span());
    Map<String, Object> entrants = new Inputs("tournament", arguments, call).named("entrants");
    List<String> names = List.copyOf(entrants.keySet());
    Map<String, Real> totals = new LinkedHashMap<>();
    names.forEach(name -> totals.put(name, Real.ZERO));
    List<List<Object>> rows = new ArrayList<>();
    int seats = game.playerCount();
    int[] seated = new int[seats];
    boolean more = !names.isEmpty();
    while (more) {
      call.tick();
      List<Object> strategies = new ArrayList<>();
      for (int seat : seated) {
        strategies.add(entrants.get(names.get(seat)));
      }
      Result outcome = new Outcomes(game, rounds, call.span()).of(strategies);
      Profile payoffs = (Profile) Objects.requireNonNull(outcome.fields().get("payoffs"));
      List<Object> row = new ArrayList<>();
      for (int seat = 0; seat < seats; seat++) {
        String name = names.get(seated[seat]);
        row.add(name);
        Object payoff = payoffs.get(game.players().get(seat).toString());
        if (payoff instanceof Real real) {
          totals.merge(name, real.dividedBy(Real.of(seats)), Real::plus);
        }
      }
      row.add(payoffs);
      rows.add(row);
      more = advance(seated, names.size());
    }
    List<String> columns = new ArrayList<>();
    game.players().forEach(player -> columns.add(player.toString()));
    columns.add("payoffs");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("table", new Table(columns, rows));
    fields.put("totals", new NamedTuple(new LinkedHashMap<>(totals)));
    fields.put("winner", winner(totals));
    return new Result("tournament", fields);
  }

  private static String winner(Map<String, Real> totals) {
    String best = "";
    for (Map.Entry<String, Real> total : totals.entrySet()) {
      if (best.isEmpty() || total.getValue().compareTo(totals.getOrDefault(best, Real.ZERO)) > 0) {
        best = total.getKey();
      }
    }
    return best;
  }

  private static boolean advance(int[] seated, int entrants) {
    int position = seated.length - 1;
    while (position >= 0 && ++seated[position] == entrants) {
      seated[position--] = 0;
    }
    return position >= 0;
  }
}
