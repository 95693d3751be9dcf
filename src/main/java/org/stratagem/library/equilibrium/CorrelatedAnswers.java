package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Call;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.correlated.CorrelatedOptimum;
import org.stratagem.solve.correlated.CorrelatedPolytope;
import org.stratagem.solve.correlated.CorrelatedSolver;
import org.stratagem.solve.correlated.EntropySolver;
import org.stratagem.solve.correlated.MostEven;
import org.stratagem.solve.correlated.PayoffRegion;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** Correlated equilibria of one game as values. */
final class CorrelatedAnswers {
  /** Numbers of a program that fit into memory and end in minutes. */
  private static final long MOST_TERMS = 5_000_000;

  private final String function;
  private final FiniteGame game;
  private final CorrelatedPolytope polytope;
  private final BooleanSupplier cancelled;

  CorrelatedAnswers(String function, FiniteGame game, CorrelatedPolytope.Kind kind, Call call) {
    this.function = function;
    this.game = game;
    refuseTooMany(CorrelatedPolytope.terms(game.form(), kind), function, game, call);
    this.polytope = new CorrelatedPolytope(game.form(), kind);
    this.cancelled =
        () -> {
          call.tick();
          return false;
        };
  }

  private static void refuseTooMany(long terms, String function, FiniteGame game, Call call) {
    if (terms > Math.max(MOST_TERMS, game.instance().interpreter().limits().maxSize())) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span("game"),
                  "`"
                      + function
                      + "` of `"
                      + game.instance().name()
                      + "` is a linear program with "
                      + terms
                      + " numbers, more than the limit of "
                      + MOST_TERMS)
              .hint("`rationalizable` says which actions can be left out beforehand")
              .hint("raise the limit with --max-size"));
    }
  }

  /** The one with the greatest sum of payoffs. */
  Result richest() {
    return best(
        Collections.nCopies(game.playerCount(), Rational.of(1)), "a greater sum of payoffs");
  }

  /** The one with a player's greatest payoff. */
  Result bestFor(int player) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(game.playerCount(), Rational.of(0)));
    weights.set(player, Rational.of(1));
    return best(weights, "more for " + game.players().get(player));
  }

  private Result best(List<Rational> weights, String more) {
    CorrelatedSolver solver = new CorrelatedSolver(polytope, cancelled);
    return linear(solver, solver.best(weights), more);
  }

  /** The one with the greatest least payoff. */
  Result fairest() {
    CorrelatedSolver solver = new CorrelatedSolver(polytope, cancelled);
    return linear(solver, solver.fairest(), "more for the player who gets least");
  }

  private Result linear(CorrelatedSolver solver, Optional<CorrelatedOptimum> found, String more) {
    CorrelatedOptimum optimum = found.orElseThrow();
    if (!solver.holds(optimum)) {
      throw new IllegalStateException("an equilibrium that its prices do not prove the best");
    }
    Map<String, Object> fields = fields(optimum.joint());
    fields.put("value", game.number(optimum.value()));
    boolean priced = optimum.prices().stream().anyMatch(price -> price.signum() != 0);
    if (priced) {
      fields.put("prices", prices(optimum.prices()));
    }
    fields.put(
        "proof",
        "no "
            + kind()
            + " has "
            + more
            + (priced
                ? ": less the priced gains of deviations, no profile is worth more"
                : ": no profile is worth more")
            + (game.hasDoubles() ? "; exact for the payoffs as they are, which are doubles" : ""));
    return new Result(function, fields).about(game.instance());
  }

  private String kind() {
    return polytope.kind() == CorrelatedPolytope.Kind.COARSE
        ? "coarse correlated equilibrium"
        : "correlated equilibrium";
  }

  /** The one of greatest entropy. */
  Result mostEven() {
    MostEven most = new EntropySolver(polytope, cancelled).solve().orElseThrow();
    Map<String, Object> fields = fields(most.joint());
    fields.put(
        "value", new Interval(Real.of(most.entropy().low()), Real.of(most.entropy().high())));
    fields.put(
        "proof",
        "an exact "
            + kind()
            + "; its entropy and the greatest of all lie in the interval, by duality");
    return new Result(function, fields).about(game.instance());
  }

  private Map<String, Object> fields(List<Rational> joint) {
    Map<Object, Real> weights = new LinkedHashMap<>();
    int likely = -1;
    for (int profile = 0; profile < joint.size(); profile++) {
      if (joint.get(profile).signum() != 0) {
        weights.put(game.profile(profile), game.number(joint.get(profile)));
        likely = profile;
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("joint", Distribution.of(weights));
    if (weights.size() == 1) {
      fields.put("actions", game.profile(likely));
    }
    fields.put("payoffs", game.numbers(polytope.payoffs(joint)));
    fields.put("regret", game.numbers(polytope.regrets(joint)));
    return fields;
  }

  /** What the players can get. */
  Result region() {
    CorrelatedSolver solver = new CorrelatedSolver(polytope, cancelled);
    List<Object> ranges = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      List<Rational> up = new ArrayList<>(Collections.nCopies(game.playerCount(), Rational.of(0)));
      List<Rational> down = new ArrayList<>(up);
      up.set(player, Rational.of(1));
      down.set(player, Rational.of(-1));
      ranges.add(
          new Interval(
              game.number(solver.best(down).orElseThrow().value()).negate(),
              game.number(solver.best(up).orElseThrow().value())));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind().replace("equilibrium", "equilibria"));
    fields.put("ranges", game.byPlayer(ranges));
    if (game.playerCount() == 2) {
      List<Object> corners = new ArrayList<>();
      for (PayoffRegion.Corner corner :
          PayoffRegion.of(polytope, cancelled).orElseThrow().corners()) {
        corners.add(game.numbers(List.of(corner.first(), corner.second())));
      }
      fields.put("corners", new Sequence(corners));
    }
    return new Result(function, fields).about(game.instance());
  }

  private Table prices(List<Rational> prices) {
    boolean coarse = polytope.kind() == CorrelatedPolytope.Kind.COARSE;
    List<List<Object>> rows = new ArrayList<>();
    for (int number = 0; number < prices.size(); number++) {
      if (prices.get(number).signum() != 0) {
        CorrelatedPolytope.Deviation deviation = polytope.deviations().get(number);
        List<Object> plans = game.plans().get(deviation.player());
        List<Object> row = new ArrayList<>();
        row.add(game.players().get(deviation.player()));
        if (!coarse) {
          row.add(plans.get(deviation.told()));
        }
        row.add(plans.get(deviation.instead()));
        row.add(game.number(prices.get(number)));
        rows.add(row);
      }
    }
    return new Table(
        coarse
            ? List.of("player", "instead", "price")
            : List.of("player", "told", "instead", "price"),
        rows);
  }
}
