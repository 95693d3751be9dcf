package org.stratagem.library.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.StatePlay;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.NotMade;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/**
 * Where a play of a game with states goes: round by round until it is over or comes back to a state
 * in which it was; where there is chance, what is done in each state and where it leads.
 */
final class StatePath {
  /** More rounds than these are not shown one by one. */
  private static final int MOST_ROUNDS = 1000;

  private final StatePlay play;
  private final GameInstance game;

  StatePath(StatePlay play, GameInstance game) {
    this.play = play;
    this.game = game;
  }

  /** Adds {@code path} and {@code after}, or {@code states}. */
  void putInto(Map<String, Object> fields) {
    StatePlay.Path path = play.path();
    if (path != null && path.states().size() <= MOST_ROUNDS) {
      fields.put("path", path(path));
      fields.put("after", after(path));
    } else {
      fields.put("states", states());
    }
  }

  private Table path(StatePlay.Path path) {
    List<String> columns = new ArrayList<>(List.of("round"));
    columns.addAll(play.names());
    columns.addAll(play.moveNames());
    List<Integer> paid = paid();
    paid.forEach(player -> columns.add(game.players().get(player) + " gets"));
    List<List<Object>> rows = new ArrayList<>();
    for (int round = 0; round < path.states().size(); round++) {
      StatePlay.Here here = play.states().get(path.states().get(round));
      List<Object> row = new ArrayList<>(List.of(Real.of(round + 1L)));
      row.addAll(here.values());
      here.moves().keySet().iterator().next().forEach(move -> row.add(made(move)));
      paid.forEach(player -> row.add(here.payoffs().get(player)));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private String after(StatePlay.Path path) {
    if (path.ends()) {
      return "the play is over";
    }
    int length = path.states().size() - path.again();
    String rounds =
        length == 1
            ? "round " + path.states().size() + " again and again"
            : "rounds " + (path.again() + 1) + " to " + path.states().size() + " again and again";
    return play.rounds() == null
        ? rounds + ", for ever"
        : rounds + ", up to round " + play.rounds();
  }

  private Table states() {
    List<String> columns = new ArrayList<>(play.names());
    columns.addAll(play.moveNames());
    columns.add("next");
    boolean ends = play.states().stream().anyMatch(here -> ending(here).signum() > 0);
    if (ends) {
      columns.add("ends");
    }
    List<Integer> paid = paid();
    paid.forEach(player -> columns.add("worth to " + game.players().get(player)));
    List<List<Object>> rows = new ArrayList<>();
    for (int state = 0; state < play.states().size(); state++) {
      StatePlay.Here here = play.states().get(state);
      List<Object> row = new ArrayList<>(here.values());
      for (int move = 0; move < play.moveNames().size(); move++) {
        row.add(done(here, move));
      }
      row.add(next(here));
      if (ends) {
        row.add(ending(here));
      }
      int number = state;
      paid.forEach(player -> row.add(play.worth(player)[number]));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private List<Integer> paid() {
    List<Integer> paid = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      if (!game.isEnvironment(player)) {
        paid.add(player);
      }
    }
    return paid;
  }

  private static Object made(Object move) {
    return move == NotMade.MOVE ? "-" : move;
  }

  private static Object done(StatePlay.Here here, int move) {
    Map<Object, Real> weights = new LinkedHashMap<>();
    here.moves()
        .forEach((moves, weight) -> weights.merge(made(moves.get(move)), weight, Real::plus));
    return point(weights);
  }

  /** Probability that the play is over after a round in a state. */
  private static Real ending(StatePlay.Here here) {
    Real left = Real.ONE;
    for (Real weight : here.next().values()) {
      left = left.minus(weight);
    }
    return left.isExact() || left.doubleValue() > 1e-12 ? left : Real.ZERO;
  }

  /** The states that follow, given that one does. */
  private Object next(StatePlay.Here here) {
    if (here.next().isEmpty()) {
      return "-";
    }
    Real goesOn = Real.ONE.minus(ending(here));
    Map<Object, Real> weights = new LinkedHashMap<>();
    here.next()
        .forEach(
            (state, weight) -> {
              List<Object> values = play.states().get(state).values();
              Object name = values.size() == 1 ? values.get(0) : new Tuple(values);
              weights.merge(name, weight.dividedBy(goesOn), Real::plus);
            });
    return point(weights);
  }

  private static Object point(Map<Object, Real> weights) {
    return weights.size() == 1
        ? Objects.requireNonNull(weights.keySet().iterator().next())
        : Distribution.of(weights);
  }
}
