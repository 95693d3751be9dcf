package org.stratagem.solve.extensive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * The extensive-form correlated equilibrium that is best for some weights of the players' payoffs
 * (von Stengel, Forges 2008, Mathematics of Operations Research 33), of a tree with perfect recall,
 * any number of players, and chance.
 *
 * <p>A linear program: a variable for each profile of reduced plans, and for each recommendation
 * what its player could get at each of its sets from there on if it no longer listened. Cost: the
 * profiles times the pairs of a recommendation and a later action. Polynomial programs are known
 * for two players without chance only; with chance the best one is hard to find.
 */
public final class ExtensiveCorrelation {
  private final GameTree tree;
  private final PlanTable table;
  private final Following following;
  private final List<Sequences> sequences = new ArrayList<>();
  private final BooleanSupplier cancelled;

  /**
   * The best equilibrium.
   *
   * @param joint the probability of each profile of the table
   * @param value the weighted sum of payoffs: no equilibrium has more, by the program's dual
   */
  public record Optimum(List<Rational> joint, Rational value) {
    public Optimum {
      joint = List.copyOf(joint);
    }
  }

  /**
   * @param tree with perfect recall and exact numbers
   * @param table of its reduced plans
   */
  public ExtensiveCorrelation(GameTree tree, PlanTable table, BooleanSupplier cancelled) {
    this.tree = tree;
    this.table = table;
    this.following = new Following(tree, table);
    this.cancelled = cancelled;
    for (int player = 0; player < tree.playerCount(); player++) {
      sequences.add(Sequences.of(tree, player).orElseThrow());
    }
  }

  /** All that somebody may hear. */
  public List<Recommendation> recommendations() {
    List<Recommendation> all = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      int actions = tree.information(set).actions().size();
      for (int action = 0; actions > 1 && action < actions; action++) {
        all.add(new Recommendation(set, action));
      }
    }
    return all;
  }

  /** The best one; nothing only where the search was cancelled. */
  public Optional<Optimum> best(List<Rational> weights) {
    int profiles = table.form().profiles();
    List<Recommendation> told = recommendations();
    Map<Long, Integer> values = new LinkedHashMap<>();
    for (int number = 0; number < told.size(); number++) {
      for (int later : later(told.get(number).set())) {
        values.put(key(number, later), profiles + values.size());
      }
    }
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, profiles + values.size());
    values.values().forEach(program::free);
    int[] all = new int[profiles];
    Rational[] ones = new Rational[profiles];
    for (int profile = 0; profile < profiles; profile++) {
      Real worth = Real.ZERO;
      for (int player = 0; player < weights.size(); player++) {
        worth = worth.plus(weights.get(player).times(table.form().payoff(profile, player)));
      }
      program.cost(profile, worth.toRational());
      all[profile] = profile;
      ones[profile] = Rational.of(1);
    }
    program.constraint(all, ones, Relation.EQUAL, Rational.of(1));
    for (int number = 0; number < told.size(); number++) {
      constrain(program, told.get(number), number, values);
    }
    LinearSolution solution = new LinearSolver(cancelled).solve(program.build());
    if (solution instanceof LinearSolution.Optimal optimal) {
      return Optional.of(new Optimum(optimal.primal().subList(0, profiles), optimal.value()));
    }
    if (solution.status() != LinearSolution.Status.UNFINISHED) {
      throw new IllegalStateException("no correlated equilibrium: " + solution.status());
    }
    return Optional.empty();
  }

  private static long key(int recommendation, int set) {
    return (long) recommendation << 32 | set;
  }

  private static int variable(Map<Long, Integer> values, int recommendation, int set) {
    return Objects.requireNonNull(values.get(key(recommendation, set)));
  }

  /** A set, and those of its player that may come after it. */
  private List<Integer> later(int set) {
    Sequences own = sequences.get(tree.information(set).player());
    List<Integer> found = new ArrayList<>();
    for (int each : own.sets()) {
      int above = each;
      while (above >= 0 && above != set) {
        above = own.ending(own.before(above));
      }
      if (above == set) {
        found.add(each);
      }
    }
    return found;
  }

  /** Whoever hears it gains nothing by doing anything else from then on. */
  private void constrain(
      LinearProgram.Builder program, Recommendation told, int number, Map<Long, Integer> values) {
    int player = tree.information(told.set()).player();
    Sequences own = sequences.get(player);
    Row obeys = new Row();
    obeys.add(variable(values, number, told.set()), Real.of(-1));
    Map<Integer, Row> rows = new LinkedHashMap<>();
    for (int set : later(told.set())) {
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Row row = new Row();
        row.add(variable(values, number, set), Real.ONE);
        rows.put(own.sequence(set, action), row);
      }
    }
    for (int set : later(told.set())) {
      Row before = rows.get(own.before(set));
      if (before != null && set != told.set()) {
        before.add(variable(values, number, set), Real.of(-1));
      }
    }
    for (int profile = 0; profile < table.form().profiles(); profile++) {
      if (following.plan(profile, player)[told.set()] == told.action()) {
        pay(profile, player, told.set(), obeys, rows);
      }
    }
    obeys.constrain(program);
    rows.values().forEach(row -> row.constrain(program));
  }

  /** Adds what a profile pays from a set on: to one who follows its plan, and by last action. */
  private void pay(int profile, int player, int set, Row obeys, Map<Integer, Row> rows) {
    Sequences own = sequences.get(player);
    for (int place = 0; place < tree.members(set); place++) {
      int first = tree.member(set, place);
      for (int node = first; node < tree.end(first); node++) {
        if (!tree.isTerminal(node)) {
          continue;
        }
        Real weight = following.weight(profile, player, node);
        if (weight.signum() != 0) {
          Real payoff = weight.times(tree.payoff(node, player));
          Objects.requireNonNull(rows.get(own.at(node))).add(profile, payoff.negate());
          if (following.leads(profile, player, node)) {
            obeys.add(profile, payoff);
          }
        }
      }
    }
  }

  /** A weighted sum in the making, at least 0. */
  private static final class Row {
    private final Map<Integer, Real> factors = new LinkedHashMap<>();

    void add(int variable, Real factor) {
      factors.merge(variable, factor, Real::plus);
    }

    void constrain(LinearProgram.Builder program) {
      program.constraint(
          factors.keySet().stream().mapToInt(variable -> variable).toArray(),
          factors.values().stream().map(Real::toRational).toArray(Rational[]::new),
          Relation.AT_LEAST,
          Rational.of(0));
    }
  }
}
