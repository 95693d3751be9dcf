package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;
import org.stratagem.solve.tree.SubgamePerfection;

/**
 * The ways in which the Nash equilibria of a tree may be played where at most two players have a
 * choice: support by support, at the sets to which play comes. That one player's plan makes the
 * other's actions best is linear in the plan's weights (the sequence form of von Stengel 1996), so
 * that linear programs decide, exactly, and drop a choice of supports as soon as it is hopeless.
 */
final class RealisationPaths {
  private final GameTree tree;
  private final SequenceForm form;
  private final boolean[][] allowed;
  private final int[] players;
  private final int budget;
  private final SubgamePerfection.Watch watch;
  private final List<Paths.Family> families = new ArrayList<>();
  private int programs;
  private boolean complete = true;

  /**
   * @param allowed by set: the actions that may be played
   * @param players two of the players, all who have a choice among them
   * @param budget how many linear programs may be solved
   */
  RealisationPaths(
      GameTree tree,
      boolean[][] allowed,
      int[] players,
      int budget,
      SubgamePerfection.Watch watch) {
    this.tree = tree;
    this.form = SequenceForm.of(tree).orElseThrow();
    this.allowed = allowed;
    this.players = players;
    this.budget = budget;
    this.watch = watch;
  }

  Paths find() {
    choose(Supports.open(allowed.length));
    return new Paths(families, complete);
  }

  private void choose(boolean[][] supports) {
    int set = Path.open(tree, supports);
    if (set < 0) {
      add(supports);
      return;
    }
    complete &= Supports.areAll(Supports.size(allowed[set]));
    for (boolean[] support : Supports.of(allowed[set])) {
      supports[set] = support;
      if (allowed[set].length == 1
          || plan(supports, 0, false, null) != null && plan(supports, 1, false, null) != null) {
        choose(supports);
      }
    }
    Supports.open(supports, set);
  }

  private void add(boolean[][] supports) {
    List<Real> first = plan(supports, 0, true, null);
    List<Real> second = first == null ? null : plan(supports, 1, true, null);
    if (first == null || second == null) {
      return;
    }
    List<Path> members = new ArrayList<>();
    members.add(path(supports, first, second));
    // The first is the plan of players[1], which makes players[0] do what it does.
    for (int player = 0; player < 2; player++) {
      for (List<Real> other : others(supports, player, player == 0 ? first : second)) {
        Path path = player == 0 ? path(supports, other, second) : path(supports, first, other);
        if (!members.contains(path)) {
          members.add(path);
        }
      }
    }
    families.add(new Paths.Family(members, members.size() == 1));
  }

  /** Plans half way to the ends of what is possible, where the plan is not the only one. */
  private List<List<Real>> others(boolean[][] supports, int player, List<Real> plan) {
    Sequences sequences = form.sequences(players[1 - player]);
    List<List<Real>> found = new ArrayList<>();
    for (int sequence = 1; sequence < sequences.count(); sequence++) {
      int set = sequences.ending(sequence);
      boolean[] support = supports[set];
      if (Supports.isOpen(support)
          || !support[sequences.action(sequence)]
          || Supports.size(support) == 1) {
        continue;
      }
      for (boolean most : new boolean[] {true, false}) {
        List<Real> end = plan(supports, player, true, new Target(sequence, most));
        if (end != null && !end.get(sequence).equals(plan.get(sequence))) {
          List<Real> between = new ArrayList<>();
          for (int each = 0; each < end.size(); each++) {
            between.add(plan.get(each).plus(end.get(each)).dividedBy(Real.of(2)));
          }
          found.add(between);
        }
      }
    }
    return found;
  }

  private Path path(boolean[][] supports, List<Real> first, List<Real> second) {
    List<List<Real>> behaviour = new ArrayList<>(Collections.nCopies(supports.length, List.of()));
    for (int set = 0; set < supports.length; set++) {
      if (Supports.isOpen(supports[set])) {
        continue;
      }
      int player = tree.information(set).player();
      List<Real> own = new ArrayList<>();
      if (supports[set].length == 1) {
        own.add(Real.ONE);
      } else {
        List<Real> plan = player == players[1] ? first : second;
        Sequences sequences = form.sequences(player);
        Real whole = plan.get(sequences.before(set));
        for (int action = 0; action < supports[set].length; action++) {
          own.add(plan.get(sequences.sequence(set, action)).dividedBy(whole));
        }
      }
      behaviour.set(set, own);
    }
    return new Path(behaviour, true);
  }

  /** A weight to be as great or small as can be. */
  private record Target(int sequence, boolean most) {}

  /**
   * A plan of the other player that makes a player's actions best, with all weights of what is
   * played as great as can be, or one as great or small.
   *
   * @param last whether all that is decided is decided
   * @return null where there is none, or the budget is spent
   */
  private @Nullable List<Real> plan(
      boolean[][] supports, int player, boolean last, @Nullable Target target) {
    watch.tick();
    if (programs++ >= budget) {
      complete = false;
      return null;
    }
    Sequences own = form.sequences(players[player]);
    Sequences other = form.sequences(players[1 - player]);
    int root = other.count();
    int[] values = new int[tree.sets().size()];
    int next = root + 1;
    for (int set : own.sets()) {
      values[set] = next++;
    }
    int least = next;
    boolean most = target == null || target.most();
    LinearProgram.Builder program =
        new LinearProgram.Builder(
            most ? LinearProgram.Goal.MAXIMIZE : LinearProgram.Goal.MINIMIZE, least + 1);
    program.cost(target == null ? least : target.sequence(), Rational.of(1));
    program.bounds(least, Rational.of(0), Rational.of(1));
    for (int value = root; value < least; value++) {
      program.free(value);
    }
    realise(program, supports, other, least);
    reply(program, supports, own, players[player], values, root);
    if (last) {
      for (int set : own.sets()) {
        int before = own.before(set);
        if (Supports.isOpen(supports[set]) && isPlayed(supports, own, before)) {
          program.bounds(values[set], Rational.of(0), Rational.of(0));
        }
      }
    }
    LinearSolution solution = new LinearSolver(() -> false).solve(program.build());
    if (!(solution instanceof LinearSolution.Optimal optimal)
        || target == null && optimal.value().signum() <= 0) {
      return null;
    }
    return new ArrayList<>(optimal.primal().subList(0, other.count()));
  }

  private static boolean isPlayed(boolean[][] supports, Sequences sequences, int sequence) {
    if (sequence == 0) {
      return true;
    }
    boolean[] support = supports[sequences.ending(sequence)];
    return !Supports.isOpen(support) && support[sequences.action(sequence)];
  }

  /** The other player's weights are those of a plan that takes the actions of the supports. */
  private void realise(
      LinearProgram.Builder program, boolean[][] supports, Sequences other, int least) {
    program.bounds(0, Rational.of(1), Rational.of(1));
    for (int set : other.sets()) {
      int actions = allowed[set].length;
      int[] numbers = new int[actions + 1];
      Rational[] factors = new Rational[actions + 1];
      numbers[actions] = other.before(set);
      factors[actions] = Rational.of(-1);
      for (int action = 0; action < actions; action++) {
        int sequence = other.sequence(set, action);
        numbers[action] = sequence;
        factors[action] = Rational.of(1);
        boolean[] support = supports[set];
        if (Supports.isOpen(support) ? !allowed[set][action] : !support[action]) {
          program.bounds(sequence, Rational.of(0), Rational.of(0));
        } else if (!Supports.isOpen(support)) {
          program.constraint(
              new int[] {sequence, least},
              new Rational[] {Rational.of(1), Rational.of(-1)},
              Relation.AT_LEAST,
              Rational.of(0));
        }
      }
      program.constraint(numbers, factors, Relation.EQUAL, Rational.of(0));
    }
  }

  /** What the player is worth at each set is what its best action there leads to. */
  private void reply(
      LinearProgram.Builder program,
      boolean[][] supports,
      Sequences own,
      int player,
      int[] values,
      int root) {
    List<Map<Integer, Real>> rows = new ArrayList<>();
    for (int sequence = 0; sequence < own.count(); sequence++) {
      Map<Integer, Real> row = new LinkedHashMap<>();
      row.put(sequence == 0 ? root : values[own.ending(sequence)], Real.ONE);
      rows.add(row);
    }
    for (int set : own.sets()) {
      rows.get(own.before(set)).merge(values[set], Real.of(-1), Real::plus);
    }
    int other = player == players[0] ? players[1] : players[0];
    for (SequenceForm.Entry entry : form.entries()) {
      Real payoff = entry.payoffs().get(player);
      if (payoff.signum() != 0) {
        rows.get(entry.sequences().get(player))
            .merge(entry.sequences().get(other), payoff.negate(), Real::plus);
      }
    }
    for (int sequence = 0; sequence < rows.size(); sequence++) {
      Map<Integer, Real> row = rows.get(sequence);
      program.constraint(
          row.keySet().stream().mapToInt(column -> column).toArray(),
          row.values().stream().map(Real::toRational).toArray(Rational[]::new),
          isPlayed(supports, own, sequence) ? Relation.EQUAL : Relation.AT_LEAST,
          Rational.of(0));
    }
  }
}
