package org.stratagem.solve.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;

/** Finds the best commitments in a finite game of two players, exactly. */
public final class CommitmentSolver {
  /** Which of its best replies the follower takes. */
  public enum Ties {
    FOR_LEADER,
    AGAINST_LEADER,
    FIRST
  }

  private final NormalForm form;
  private final int leader;
  private final int follower;

  /**
   * @param form a game of two players
   */
  public CommitmentSolver(NormalForm form, int leader) {
    this.form = form;
    this.leader = leader;
    this.follower = 1 - leader;
  }

  private int actions(int player) {
    return form.actions(player).size();
  }

  private Rational payoff(int player, int action, int reply) {
    int[] chosen = new int[2];
    chosen[leader] = action;
    chosen[follower] = reply;
    return form.payoff(form.profile(chosen), player).toRational();
  }

  /** The best action to commit to, the first of several as good. */
  public Commitment pure(Ties ties) {
    Rational[] most = new Rational[actions(follower)];
    int best = -1;
    int bestReply = -1;
    for (int action = 0; action < actions(leader); action++) {
      int reply = reply(action, ties);
      for (int other = 0; other < most.length; other++) {
        if (payoff(follower, action, other).equals(payoff(follower, action, reply))) {
          Rational gets = payoff(leader, action, other);
          most[other] = most[other] == null || gets.compareTo(most[other]) > 0 ? gets : most[other];
        }
      }
      if (best < 0
          || payoff(leader, action, reply).compareTo(payoff(leader, best, bestReply)) > 0) {
        best = action;
        bestReply = reply;
      }
    }
    List<Rational> point = new ArrayList<>(Collections.nCopies(actions(leader), Rational.of(0)));
    point.set(best, Rational.of(1));
    return new Commitment(
        point,
        bestReply,
        payoff(leader, best, bestReply),
        payoff(follower, best, bestReply),
        Arrays.stream(most).map(Optional::ofNullable).toList());
  }

  private int reply(int action, Ties ties) {
    int best = 0;
    for (int reply = 1; reply < actions(follower); reply++) {
      int better = payoff(follower, action, reply).compareTo(payoff(follower, action, best));
      int kinder = payoff(leader, action, reply).compareTo(payoff(leader, action, best));
      boolean taken =
          switch (ties) {
            case FOR_LEADER -> kinder > 0;
            case AGAINST_LEADER -> kinder < 0;
            case FIRST -> false;
          };
      if (better > 0 || better == 0 && taken) {
        best = reply;
      }
    }
    return best;
  }

  /**
   * The best mixture to commit to, when the follower breaks ties for the leader: for each reply a
   * linear program over the mixtures to which it is a best one. Nothing only where the search was
   * cancelled.
   */
  public Optional<Commitment> mixed(BooleanSupplier cancelled) {
    List<Optional<Rational>> inducible = new ArrayList<>();
    LinearSolution.Optimal best = null;
    int bestReply = -1;
    for (int reply = 0; reply < actions(follower); reply++) {
      LinearSolution solution = new LinearSolver(cancelled).solve(program(reply));
      if (solution instanceof LinearSolution.Unfinished) {
        return Optional.empty();
      } else if (solution instanceof LinearSolution.Optimal optimal) {
        inducible.add(Optional.of(optimal.value()));
        if (best == null || optimal.value().compareTo(best.value()) > 0) {
          best = optimal;
          bestReply = reply;
        }
      } else {
        inducible.add(Optional.empty());
      }
    }
    if (best == null) {
      throw new IllegalStateException("a finite game without a best reply");
    }
    Real gets = Real.ZERO;
    for (int action = 0; action < actions(leader); action++) {
      gets = gets.plus(best.primal().get(action).times(payoff(follower, action, bestReply)));
    }
    return Optional.of(
        new Commitment(best.primal(), bestReply, best.value(), gets.toRational(), inducible));
  }

  /** The most for the leader among the mixtures to which a reply is a best one. */
  private LinearProgram program(int reply) {
    int size = actions(leader);
    LinearProgram.Builder program = new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, size);
    Rational[] ones = new Rational[size];
    Arrays.fill(ones, Rational.of(1));
    program.constraint(ones, LinearProgram.Relation.EQUAL, Rational.of(1));
    for (int action = 0; action < size; action++) {
      program.cost(action, payoff(leader, action, reply));
    }
    for (int other = 0; other < actions(follower); other++) {
      if (other != reply) {
        Rational[] gains = new Rational[size];
        for (int action = 0; action < size; action++) {
          gains[action] =
              payoff(follower, action, other).minus(payoff(follower, action, reply)).toRational();
        }
        program.constraint(gains, LinearProgram.Relation.AT_MOST, Rational.of(0));
      }
    }
    return program.build();
  }

  /** Whether a commitment's reply is a best one and its payoffs are right, by the game alone. */
  public boolean holds(Commitment commitment) {
    Real total = Real.ZERO;
    for (Rational weight : commitment.mixture()) {
      if (weight.signum() < 0) {
        return false;
      }
      total = total.plus(weight);
    }
    if (!total.equals(Real.ONE)
        || !expected(leader, commitment, commitment.reply()).equals(commitment.leader())
        || !expected(follower, commitment, commitment.reply()).equals(commitment.follower())) {
      return false;
    }
    for (int reply = 0; reply < actions(follower); reply++) {
      if (expected(follower, commitment, reply).compareTo(commitment.follower()) > 0) {
        return false;
      }
    }
    return true;
  }

  private Real expected(int player, Commitment commitment, int reply) {
    Real sum = Real.ZERO;
    for (int action = 0; action < actions(leader); action++) {
      Rational weight = commitment.mixture().get(action);
      if (weight.signum() != 0) {
        sum = sum.plus(weight.times(payoff(player, action, reply)));
      }
    }
    return sum;
  }
}
