package org.stratagem.solve.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/**
 * Solves trees of two players whose payoffs sum to the same wherever the game ends, by a linear
 * program on the sequence form (Koller, Megiddo, von Stengel 1996): as many variables as the
 * players have sequences, where the normal form has exponentially many. The other player's plan is
 * the dual. Payoffs count as the exact numbers that they are, doubles too.
 */
public final class SequenceMinimax {
  /**
   * A pair of optimal behaviours.
   *
   * @param value what the first player gets
   */
  public record Solution(Rational value, BehaviourProfile profile) {}

  private final SequenceForm form;
  private final Sequences rows;
  private final Sequences columns;

  /**
   * @param form of a tree of two players with constant sum
   */
  public SequenceMinimax(SequenceForm form) {
    this.form = form;
    this.rows = form.sequences(0);
    this.columns = form.sequences(1);
  }

  /** The value and optimal behaviour; nothing only where the search was cancelled. */
  public Optional<Solution> solve(BooleanSupplier cancelled) {
    LinearSolution solution = new LinearSolver(cancelled).solve(program());
    if (!(solution instanceof LinearSolution.Optimal optimal)) {
      if (solution.status() == LinearSolution.Status.UNFINISHED) {
        return Optional.empty();
      }
      throw new IllegalStateException("a zero-sum tree without a value");
    }
    List<Real> first = new ArrayList<>(optimal.primal().subList(0, rows.count()));
    int above = 1 + rows.sets().size();
    List<Real> second = new ArrayList<>(optimal.dual().subList(above, above + columns.count()));
    return Optional.of(new Solution(optimal.value(), form.behaviour(List.of(first, second))));
  }

  /**
   * The first player's plan that gets most against a best reply. Variables: its sequences, what the
   * other leaves it in the whole game, and what it leaves it from each of the other's sets on.
   * Constraints: the plan is one; the other's best reply at each of its sequences.
   */
  private LinearProgram program() {
    GameTree tree = form.tree();
    int values = rows.count();
    int[] valueOf = new int[tree.sets().size()];
    int variables = values + 1;
    for (int set : columns.sets()) {
      valueOf[set] = variables++;
    }
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, variables);
    program.cost(values, Rational.of(1));
    for (int value = values; value < variables; value++) {
      program.free(value);
    }
    program.constraint(
        new int[] {0}, new Rational[] {Rational.of(1)}, Relation.EQUAL, Rational.of(1));
    for (int set : rows.sets()) {
      Terms terms = new Terms();
      terms.add(rows.before(set), Rational.of(-1));
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        terms.add(rows.sequence(set, action), Rational.of(1));
      }
      terms.constrain(program, Relation.EQUAL);
    }
    replies(program, values, valueOf);
    return program.build();
  }

  private void replies(LinearProgram.Builder program, int whole, int[] valueOf) {
    List<Terms> replies = new ArrayList<>();
    for (int sequence = 0; sequence < columns.count(); sequence++) {
      Terms terms = new Terms();
      int set = columns.ending(sequence);
      terms.add(set < 0 ? whole : valueOf[set], Rational.of(1));
      replies.add(terms);
    }
    for (int set : columns.sets()) {
      replies.get(columns.before(set)).add(valueOf[set], Rational.of(-1));
    }
    for (SequenceForm.Entry entry : form.entries()) {
      Rational payoff = entry.payoffs().get(0).toRational();
      if (payoff.signum() != 0) {
        replies
            .get(entry.sequences().get(1))
            .add(entry.sequences().get(0), payoff.negate().toRational());
      }
    }
    replies.forEach(terms -> terms.constrain(program, Relation.AT_MOST));
  }

  /** A weighted sum in the making. */
  private static final class Terms {
    private final List<Integer> variables = new ArrayList<>();
    private final List<Rational> coefficients = new ArrayList<>();

    void add(int variable, Rational coefficient) {
      variables.add(variable);
      coefficients.add(coefficient);
    }

    void constrain(LinearProgram.Builder program, Relation relation) {
      program.constraint(
          variables.stream().mapToInt(variable -> variable).toArray(),
          coefficients.toArray(Rational[]::new),
          relation,
          Rational.of(0));
    }
  }
}
