package org.stratagem.solve.sequence;

import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.SparseMatrix;

/**
 * Mutual best replies on the sequence form as linear equations (Koller, Megiddo and von Stengel
 * 1996), with what takes them from a first guess to an equilibrium: each player faces a mixture of
 * the other's guessed plan and of a plan that replies to it, and the weight {@code done} of the
 * latter grows from 0 to 1 (von Stengel, van den Elzen and Talman 2002). Plans may be demanded to
 * give each sequence a share of another's weight, so that mistakes are made.
 *
 * <p>Unknowns of each player: the weight of each sequence in the plan that the other faces, any
 * number; of each but the empty one its excess over the demanded share, and the loss of playing it,
 * one of which is 0; for each set what it is worth, any number. Then {@code done} and what is left
 * of 1.
 */
final class PathProblem {
  private final TwoMovers game;
  private final int[] weight = new int[2];
  private final int[] excess = new int[2];
  private final int[] loss = new int[2];
  private final int[] worth = new int[2];
  private final int[] setPlace;
  private final int done;
  private final int left;
  private final int variables;
  private final SparseMatrix matrix;
  private final Rational[] rightHandSide;
  private final int[] start;

  PathProblem(TwoMovers game, Shares shares, Nudges nudges) {
    this.game = game;
    int next = 0;
    this.setPlace = new int[game.tree().sets().size()];
    for (int mover = 0; mover < 2; mover++) {
      int sequences = game.sequences(mover);
      weight[mover] = next;
      excess[mover] = weight[mover] + sequences - 1;
      loss[mover] = excess[mover] + sequences - 1;
      worth[mover] = loss[mover] + sequences;
      next = worth[mover] + game.sets(mover).size();
      int place = 0;
      for (int set : game.sets(mover)) {
        setPlace[set] = place++;
      }
    }
    this.done = next;
    this.left = next + 1;
    this.variables = next + 2;
    int rows = 1;
    for (int mover = 0; mover < 2; mover++) {
      rows += 2 * game.sequences(mover) - 1 + game.sets(mover).size();
    }
    this.rightHandSide = new Rational[rows];
    Arrays.fill(rightHandSide, Rational.of(0));
    SparseMatrix.Builder builder = new SparseMatrix.Builder(rows, variables);
    this.start = new int[rows];
    int row = 0;
    int basic = 0;
    for (int mover = 0; mover < 2; mover++) {
      row = plans(builder, row, mover, shares, nudges);
      basic = guess(basic, mover, shares, nudges);
    }
    for (int mover = 0; mover < 2; mover++) {
      row = replies(builder, row, mover, shares, nudges);
    }
    builder.put(row, done, Rational.of(1));
    builder.put(row, left, Rational.of(1));
    rightHandSide[row] = Rational.of(1);
    start[basic] = left;
    this.matrix = builder.build();
  }

  /** What makes plans plans: the flow of weights, and the demanded shares. */
  private int plans(
      SparseMatrix.Builder builder, int firstRow, int mover, Shares shares, Nudges nudges) {
    Rational[] guess = nudges.guess(mover);
    Rational one = Rational.of(1);
    int row = firstRow;
    builder.put(row, weight[mover], one);
    rightHandSide[row++] = one;
    for (int set : game.sets(mover)) {
      builder.put(row, weight[mover] + game.before(mover, set), Rational.of(-1));
      for (int action = 0; action < game.actions(set); action++) {
        builder.put(row, weight[mover] + game.first(mover, set) + action, one);
      }
      row++;
    }
    for (int sequence = 1; sequence < game.sequences(mover); sequence++) {
      int other = shares.of(mover, sequence);
      Rational share = shares.share(mover, sequence);
      Rational start = minus(guess[sequence], share.times(guess[other]));
      builder.put(row, weight[mover] + sequence, one);
      builder.put(row, weight[mover] + other, share.negate().toRational());
      builder.put(row, excess[mover] + sequence, Rational.of(-1));
      builder.put(row, done, start);
      rightHandSide[row++] = start;
    }
    return row;
  }

  private static Rational minus(Real from, Real number) {
    return from.minus(number).toRational();
  }

  /** What makes replies best: what a sequence brings, its loss, and what its set is worth. */
  private int replies(
      SparseMatrix.Builder builder, int firstRow, int mover, Shares shares, Nudges nudges) {
    // The row of a sequence; the empty one has none.
    int base = firstRow - 1;
    for (int set : game.sets(mover)) {
      int own = worth[mover] + setPlace[set];
      for (int action = 0; action < game.actions(set); action++) {
        builder.put(base + game.first(mover, set) + action, own, Rational.of(1));
      }
      if (game.before(mover, set) > 0) {
        builder.put(base + game.before(mover, set), own, Rational.of(-1));
      }
    }
    for (int sequence = 1; sequence < game.sequences(mover); sequence++) {
      builder.put(base + sequence, loss[mover] + sequence, Rational.of(-1));
      if (shares.of(mover, sequence) > 0) {
        builder.put(
            base + shares.of(mover, sequence),
            loss[mover] + sequence,
            shares.share(mover, sequence));
      }
      rightHandSide[base + sequence] = nudges.bonus(mover, sequence);
    }
    for (TwoMovers.Entry entry : game.entries()) {
      int own = entry.own(mover);
      if (own > 0) {
        Rational payoff = entry.payoffs().get(mover).times(nudges.scale(mover)).toRational();
        builder.put(
            base + own, weight[1 - mover] + entry.own(1 - mover), payoff.negate().toRational());
      }
    }
    return base + game.sequences(mover);
  }

  /** The basic unknowns at the start: a best reply to the other's guess, by backward induction. */
  private int guess(int from, int mover, Shares shares, Nudges nudges) {
    int basic = from;
    Rational[] guess = nudges.guess(1 - mover);
    Real[] brings = new Real[game.sequences(mover)];
    for (int sequence = 0; sequence < brings.length; sequence++) {
      brings[sequence] = nudges.bonus(mover, sequence);
      start[basic++] = weight[mover] + sequence;
    }
    for (TwoMovers.Entry entry : game.entries()) {
      Real payoff = entry.payoffs().get(mover).times(nudges.scale(mover));
      int own = entry.own(mover);
      brings[own] = brings[own].plus(payoff.times(guess[entry.own(1 - mover)]));
    }
    List<Integer> sets = game.sets(mover);
    for (int place = sets.size() - 1; place >= 0; place--) {
      int set = sets.get(place);
      int first = game.first(mover, set);
      int best = first;
      for (int sequence = first; sequence < first + game.actions(set); sequence++) {
        if (brings[sequence].compareTo(brings[best]) > 0) {
          best = sequence;
        }
      }
      int before = game.before(mover, set);
      brings[before] = brings[before].plus(brings[best]);
      for (int sequence = first; sequence < first + game.actions(set); sequence++) {
        start[basic++] = sequence == best ? excess[mover] + sequence : loss[mover] + sequence;
        int other = shares.of(mover, sequence);
        brings[other] =
            brings[other].minus(
                shares.share(mover, sequence).times(brings[best].minus(brings[sequence])));
      }
      start[basic++] = worth[mover] + setPlace[set];
    }
    return basic;
  }

  SparseMatrix matrix() {
    return matrix;
  }

  Rational[] rightHandSide() {
    return rightHandSide.clone();
  }

  /** The basic unknowns at the start, at which {@code done} is about to grow. */
  int[] start() {
    return start.clone();
  }

  /** How much of the way is done. */
  int done() {
    return done;
  }

  /** How much is left: where it leaves the basis the path has arrived. */
  int left() {
    return left;
  }

  /** Whether an unknown may be negative; it is always basic then. */
  boolean isFree(int variable) {
    return complement(variable) < 0 && variable < done;
  }

  /** The unknown of which this one is the complement; -1 where it has none. */
  int complement(int variable) {
    for (int mover = 0; mover < 2; mover++) {
      int sequences = game.sequences(mover);
      if (variable > excess[mover] && variable < excess[mover] + sequences) {
        return variable - excess[mover] + loss[mover];
      }
      if (variable > loss[mover] && variable < loss[mover] + sequences) {
        return variable - loss[mover] + excess[mover];
      }
    }
    return -1;
  }

  /**
   * A player's plan in a solution.
   *
   * @param basis the unknowns that are not zero
   * @param values theirs
   */
  Rational[] plan(int mover, int[] basis, Rational[] values) {
    Rational[] plan = new Rational[game.sequences(mover)];
    Arrays.fill(plan, Rational.of(0));
    for (int place = 0; place < basis.length; place++) {
      int sequence = basis[place] - weight[mover];
      if (sequence >= 0 && sequence < plan.length) {
        plan[sequence] = values[place];
      }
    }
    return plan;
  }
}
