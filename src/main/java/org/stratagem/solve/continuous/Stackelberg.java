package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.numeric.optimum.BoxOptimum;
import org.stratagem.numeric.optimum.BoxProblem;
import org.stratagem.numeric.optimum.Obstacle;
import org.stratagem.numeric.optimum.Region;

/**
 * Players who move one after the other (von Stackelberg 1934): each chooses what is best for it,
 * knowing how those after it will reply. The first mover's problem is one global search whose
 * objective holds the replies; the replies at its solution are then found again, with all that are
 * as good, and the tie rule chooses among them.
 *
 * <p>Cost: that of a search inside a search.
 */
public final class Stackelberg {
  /** How the last mover chooses among replies that are equally good for it. */
  public enum Ties {
    /** As the leader likes best. */
    FOR_LEADER,
    /** As the leader likes least. */
    AGAINST_LEADER,
    /** The lowest. */
    LOWEST
  }

  private static final double CLOSE = 1e-9;
  private static final double ROUNDING = 1e-12;

  private final BoxOptimizer optimizer;
  private final SearchLimits limits;

  /**
   * @param optimizer encloses replies inside formulas
   */
  public Stackelberg(BoxOptimizer optimizer, SearchLimits limits) {
    this.optimizer = optimizer;
    this.limits = limits;
  }

  /**
   * What happens in an order of moves; empty where the search found no point at all.
   *
   * @param order the players, the leader first
   */
  public Optional<StackelbergOutcome> solve(ContinuousGame game, List<Integer> order, Ties ties) {
    return new Run(game, order, ties).run();
  }

  /** A reply of the last mover, and what the leader gets by it. */
  private record Reply(List<Double> action, Interval leaderGets) {}

  /** One order of moves. */
  private final class Run {
    private final ContinuousGame game;
    private final List<Integer> order;
    private final Ties ties;
    private final int leader;
    private final int last;

    Run(ContinuousGame game, List<Integer> order, Ties ties) {
      this.game = game;
      this.order = List.copyOf(order);
      this.ties = ties;
      this.leader = order.get(0);
      this.last = order.get(order.size() - 1);
    }

    Optional<StackelbergOutcome> run() {
      FormulaGraph graph = new FormulaGraph();
      List<Formula> own = variables(graph, leader);
      List<Formula> profile = someProfile(graph);
      set(profile, leader, own);
      reply(graph, profile, 1);
      Tape objective =
          graph.tape(own, graph.embed(Tapes.pick(game.payoffs(), leader), profile).get(0));
      BoxOptimum best =
          optimizer.optimize(
              new BoxProblem(
                  objective,
                  game.players().get(leader).moves(),
                  InnerProblem.Sense.MAXIMIZE,
                  InnerProblem.TieRule.LOWEST,
                  BoxProblem.TOLERANCE,
                  limits.optimum(),
                  limits.cancelled()));
      List<List<Double>> places = new ArrayList<>();
      if (!best.point().isEmpty()) {
        places.add(plain(best.point()));
        places.add(best.point());
      }
      for (Obstacle obstacle : best.obstacles()) {
        if (obstacle.point().size() == own.size()) {
          places.add(obstacle.point());
        }
      }
      StackelbergOutcome chosen = null;
      for (List<Double> place : places.stream().distinct().toList()) {
        StackelbergOutcome outcome = outcome(place, best);
        if (chosen == null
            || outcome.value().low() > chosen.value().low() + ROUNDING * size(chosen.value())) {
          chosen = outcome;
        }
      }
      return Optional.ofNullable(chosen);
    }

    /** The point of fewest digits close by. */
    private List<Double> plain(List<Double> point) {
      List<Double> plain = new ArrayList<>();
      for (int move = 0; move < point.size(); move++) {
        InnerProblem.Bounds side = game.players().get(leader).moves().get(move);
        double margin = ROUNDING * (side.high() - side.low());
        plain.add(
            Shortest.in(
                Math.max(side.low(), point.get(move) - margin),
                Math.min(side.high(), point.get(move) + margin)));
      }
      return plain;
    }

    private List<Formula> variables(FormulaGraph graph, int player) {
      List<Formula> variables = new ArrayList<>();
      game.players().get(player).moves().forEach(side -> variables.add(graph.variable(side)));
      return variables;
    }

    /** Those who do not move in this order have no choice; the others are set in their turn. */
    private List<Formula> someProfile(FormulaGraph graph) {
      List<Formula> profile = new ArrayList<>();
      game.box().forEach(side -> profile.add(graph.constant(Real.of(side.low()))));
      return profile;
    }

    private void set(List<Formula> profile, int player, List<Formula> action) {
      for (int move = 0; move < action.size(); move++) {
        profile.set(game.first(player) + move, action.get(move));
      }
    }

    /** Sets the actions of those who move from a place on, as replies to those before. */
    private void reply(FormulaGraph graph, List<Formula> profile, int place) {
      if (place == order.size()) {
        return;
      }
      int player = order.get(place);
      List<InnerProblem.Bounds> box = game.players().get(player).moves();
      if (!box.isEmpty()) {
        List<Formula> own = variables(graph, player);
        List<Formula> supposed = new ArrayList<>(profile);
        set(supposed, player, own);
        reply(graph, supposed, place + 1);
        Formula objective = graph.embed(Tapes.pick(game.payoffs(), player), supposed).get(0);
        set(
            profile,
            player,
            graph.reply(
                objective,
                null,
                own,
                box,
                InnerProblem.Sense.MAXIMIZE,
                InnerProblem.TieRule.LOWEST));
      }
      reply(graph, profile, place + 1);
    }

    /** What happens after an action of the leader. */
    private StackelbergOutcome outcome(List<Double> action, BoxOptimum best) {
      if (order.size() > 2) {
        return further(action, best);
      }
      double[] profile = led(action);
      Regrets regrets = new Regrets(optimizer, limits.optimum(), limits.cancelled());
      Tape payoff = Tapes.pick(game.payoffs(), last);
      BoxOptimum reply =
          regrets.best(
              Tapes.fix(payoff, profile, game.first(last), game.moves(last)),
              game.players().get(last).moves());
      List<Reply> replies = replies(profile, reply);
      Reply chosen = choose(replies);
      profile = game.deviate(profile, last, chosen.action().stream().mapToDouble(d -> d).toArray());
      List<Deviation> deviations = regrets.at(game, profile);
      Interval gets = chosen.leaderGets();
      double size = size(gets);
      double most = Math.max(best.enclosure().high(), gets.high());
      boolean closed = reply.proven() && most - gets.low() <= CLOSE * size;
      boolean sure = replies.size() == 1 && isUnique(reply);
      return new StackelbergOutcome(
          java.util.Arrays.stream(profile).boxed().toList(),
          new Interval(gets.low(), most),
          deviations,
          replies.size(),
          !closed
              ? StackelbergOutcome.Proof.NOT_PROVEN
              : sure
                  ? StackelbergOutcome.Proof.OPTIMAL
                  : ties == Ties.FOR_LEADER
                      ? StackelbergOutcome.Proof.OPTIMAL_IF_TIED
                      : StackelbergOutcome.Proof.NOT_PROVEN);
    }

    /** The leader's action with some actions of the others. */
    private double[] led(List<Double> action) {
      return game.deviate(
          Box.of(game.box()).middle(),
          leader,
          action.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of those after the leader, when there are several: they are led by the next one. */
    private StackelbergOutcome further(List<Double> action, BoxOptimum best) {
      ContinuousGame rest = game.fixed(leader, led(action));
      Optional<StackelbergOutcome> next = new Run(rest, order.subList(1, order.size()), ties).run();
      double[] profile =
          next.map(outcome -> outcome.profile().stream().mapToDouble(d -> d).toArray())
              .orElseGet(() -> led(action));
      Interval gets = Regrets.value(Tapes.pick(game.payoffs(), leader), profile);
      return new StackelbergOutcome(
          java.util.Arrays.stream(profile).boxed().toList(),
          new Interval(gets.low(), Math.max(gets.high(), best.enclosure().high())),
          new Regrets(optimizer, limits.optimum(), limits.cancelled()).at(game, profile),
          next.map(StackelbergOutcome::ties).orElse(1),
          StackelbergOutcome.Proof.NOT_PROVEN);
    }

    private static double size(Interval value) {
      return Math.max(1, Math.max(Math.abs(value.low()), Math.abs(value.high())));
    }

    private boolean isUnique(BoxOptimum reply) {
      return reply.regions().size() == 1
          && (reply.regions().get(0).kind() == Region.Kind.UNIQUE
              || reply.regions().get(0).box().stream().allMatch(side -> side.low() == side.high()));
    }

    /** The best replies that cannot be told apart. */
    private List<Reply> replies(double[] profile, BoxOptimum reply) {
      List<Reply> replies = new ArrayList<>();
      Tape leaderPayoff = Tapes.pick(game.payoffs(), leader);
      PayoffBounds bounds = new PayoffBounds(game, game.payoffs());
      double size = Math.max(1, Math.abs(reply.value()));
      for (Region region : reply.regions()) {
        if (!region.point().isEmpty()
            && region.value().high() >= reply.enclosure().low() - 1e-12 * size) {
          replies.add(reply(profile, region.point(), Box.of(region.box()), bounds));
          if (region.kind() != Region.Kind.UNIQUE) {
            // Of a plateau the leader may like one end better than the other.
            Box box = Box.of(region.box());
            replies.add(end(profile, box.low(), bounds));
            replies.add(end(profile, box.high(), bounds));
          }
        }
      }
      if (replies.isEmpty()) {
        double[] own = game.part(profile, last);
        replies.add(
            new Reply(
                java.util.Arrays.stream(own).boxed().toList(),
                Regrets.value(leaderPayoff, profile)));
      }
      return replies.stream().distinct().toList();
    }

    private Reply end(double[] profile, double[] action, PayoffBounds bounds) {
      return reply(
          profile, java.util.Arrays.stream(action).boxed().toList(), Box.point(action), bounds);
    }

    private Reply reply(double[] profile, List<Double> point, Box within, PayoffBounds bounds) {
      Interval gets = bounds.payoff(leader, Box.point(profile).with(game.first(last), within));
      return new Reply(point, gets == null ? Interval.WHOLE : gets);
    }

    private Reply choose(List<Reply> replies) {
      Comparator<Reply> byLeader = Comparator.comparingDouble(reply -> reply.leaderGets().low());
      return switch (ties) {
        case FOR_LEADER -> replies.stream().max(byLeader).orElseThrow();
        case AGAINST_LEADER -> replies.stream().min(byLeader).orElseThrow();
        case LOWEST ->
            replies.stream()
                .min(Comparator.comparing(Reply::action, ContinuousNash::compare))
                .orElseThrow();
      };
    }
  }
}
