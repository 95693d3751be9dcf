package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Polygon;
import org.stratagem.numeric.Polygon.Point;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.repeated.EquilibriumPayoffs;
import org.stratagem.solve.repeated.RepeatedGame;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** What players get in equilibria of a repeated game, as values. */
final class RepeatedAnswers {
  /** Bits of a denominator that people would still read. */
  private static final int BRIEF = 40;

  /** A smaller gap between the two polygons is not worth printing both. */
  private static final double VISIBLE = 1e-6;

  private final FiniteGame game;
  private final Call call;
  private final RepeatedGame repeated;
  private final NormalForm stage;

  RepeatedAnswers(FiniteGame game, Real discount, Call call) {
    this.game = game;
    this.call = call;
    this.stage = exact(game.form());
    this.repeated = new RepeatedGame(stage, discount.toRational());
  }

  private static NormalForm exact(NormalForm form) {
    Real[][] payoffs = new Real[2][form.profiles()];
    for (int player = 0; player < 2; player++) {
      for (int profile = 0; profile < form.profiles(); profile++) {
        payoffs[player][profile] = form.payoff(profile, player).toRational();
      }
    }
    return new NormalForm(form.players(), List.of(form.actions(0), form.actions(1)), payoffs);
  }

  Result payoffs() {
    EquilibriumPayoffs.Solution solution = new EquilibriumPayoffs(repeated, call::tick).solve();
    Polygon inner = solution.inner();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "subgame-perfect equilibria of the repeated game");
    fields.put("corners", corners(inner));
    if (!inner.isEmpty()) {
      fields.put("punishments", numbers(solution.punishments()));
    }
    fields.put("sustained", sustained(inner));
    Table how = how(inner);
    if (!how.rows().isEmpty()) {
      fields.put("how", how);
    }
    Point mixed = new Point(minimax(0), minimax(1));
    fields.put("minimax", numbers(mixed));
    fields.put("pure_minimax", numbers(repeated.pureMinimax()));
    fields.put(
        "folk", corners(repeated.feasible().atLeast(0, mixed.first()).atLeast(1, mixed.second())));
    fields.put("exact", solution.isExact());
    if (!solution.isExact() && !inner.isEmpty()) {
      fields.put("gap", Real.of(solution.gap()));
    }
    if (solution.gap() > VISIBLE && !solution.isExact()) {
      fields.put("outer", corners(solution.outer()));
    }
    fields.put("proof", proof(solution));
    fields.put("method", "sets that generate themselves, " + solution.iterations() + " iterations");
    return new Result("repeated_payoffs", fields).about(game.instance());
  }

  private String proof(EquilibriumPayoffs.Solution solution) {
    if (solution.outer().isEmpty()) {
      return "no equilibrium is without mixing: whatever follows, somebody gains now: proven";
    } else if (solution.inner().isEmpty()) {
      return "no point was found that is an equilibrium payoff for certain; all that there may be"
          + " lie between the corners of `outer`: proven";
    } else if (solution.isExact()) {
      return "all points of the polygon are equilibrium payoffs, and no others: proven";
    }
    return "all points of the polygon are equilibrium payoffs, and none is farther from it than "
        + Numerals.brief(solution.gap())
        + ": proven";
  }

  private Rational minimax(int player) {
    MatrixGameSolution solution =
        new MatrixGameSolver(() -> game.instance().interpreter().limits().isOver())
            .solve(MatrixGame.against(stage, player))
            .orElse(null);
    call.refuseIfOver();
    return java.util.Objects.requireNonNull(solution).value();
  }

  private Sequence corners(Polygon polygon) {
    List<Object> corners = new ArrayList<>();
    polygon.corners().forEach(corner -> corners.add(numbers(corner)));
    return new Sequence(corners);
  }

  private Profile numbers(Point point) {
    return game.byPlayer(List.of(number(point.first()), number(point.second())));
  }

  private Real number(Real exact) {
    return exact.toRational().denominator().bitLength() <= BRIEF
        ? game.number(exact.toRational())
        : Real.of(exact.doubleValue());
  }

  /** The profiles that can be played for ever. */
  private Sequence sustained(Polygon payoffs) {
    List<Object> sustained = new ArrayList<>();
    for (int profile = 0; profile < stage.profiles() && !payoffs.isEmpty(); profile++) {
      if (isSustained(profile, payoffs)) {
        sustained.add(game.profile(profile));
      }
    }
    return new Sequence(sustained);
  }

  private boolean isSustained(int profile, Polygon payoffs) {
    Point pays = repeated.payoffs(profile);
    Point punishments = new Point(payoffs.least(0), payoffs.least(1));
    return payoffs.contains(pays) && repeated.isEnforced(profile, pays, punishments);
  }

  /** What is played first for each corner, and what payoffs then follow. */
  private Table how(Polygon payoffs) {
    List<String> columns = new ArrayList<>();
    game.players().forEach(player -> columns.add(player + " gets"));
    game.players().forEach(player -> columns.add(player + " plays"));
    game.players().forEach(player -> columns.add("then " + player + " gets"));
    List<List<Object>> rows = new ArrayList<>();
    for (Point corner : payoffs.corners()) {
      int first = first(corner, payoffs);
      if (first < 0) {
        return new Table(columns, List.of());
      }
      Profile actions = game.profile(first);
      Profile then = numbers(repeated.continuation(first, corner));
      List<Object> row = new ArrayList<>(numbers(corner).values());
      row.addAll(actions.values());
      row.addAll(then.values());
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /** A profile that gives so much together with a continuation that enforces it; or -1. */
  private int first(Point corner, Polygon payoffs) {
    Point punishments = new Point(payoffs.least(0), payoffs.least(1));
    for (int profile = 0; profile < stage.profiles(); profile++) {
      if (repeated.payoffs(profile).equals(corner) && isSustained(profile, payoffs)) {
        return profile;
      }
    }
    for (int profile = 0; profile < stage.profiles(); profile++) {
      Point then = repeated.continuation(profile, corner);
      if (payoffs.contains(then) && repeated.isEnforced(profile, then, punishments)) {
        return profile;
      }
    }
    return -1;
  }
}
