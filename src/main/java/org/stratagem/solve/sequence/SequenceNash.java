package org.stratagem.solve.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.Trembling;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.ExactEquations;

/**
 * One Nash equilibrium of a tree of any size in which two players have a choice and everybody
 * remembers, exactly: Lemke's path on the sequence form (Koller, Megiddo and von Stengel 1996) from
 * behaviour in which all actions are as likely (von Stengel, van den Elzen and Talman 2002). The
 * path is followed with doubles, the basis at its end is solved exactly, and what it says is kept
 * only if on the tree nobody can gain. Where that fails, other starts are tried, then the path is
 * followed with rationals, as it is at once in small trees.
 */
public final class SequenceNash {
  /** How often a path is tried with doubles: up to a thousand times as long as at first. */
  private static final int TRIES = 80;

  /** So many starts are tried before paths may be twice as long. */
  private static final int STARTS = 8;

  /** With so few sequences a path is followed with rationals at once. */
  private static final int TINY = 60;

  /** After so many paths on which doubles went astray they are not trusted any more. */
  private static final int LOST = 3;

  /** With so many sequences a path can be followed with rationals. */
  private static final int SMALL = 1000;

  /** About how much plans are shaken, so that there are no ties. */
  private static final double SHAKE = 1e-7;

  /** How likely a mistake is thought to be where nobody should be. */
  private static final double ERROR = 1e-6;

  /** Gains so small beside the payoffs are the rounding of payoffs that are doubles. */
  private static final double ROUNDING = 1e-9;

  private final TwoMovers game;
  private final BooleanSupplier cancelled;
  private long exchanges;

  /**
   * An equilibrium.
   *
   * @param profile exact
   * @param exchanges how many exchanges of the basis were made
   */
  public record Solution(BehaviourProfile profile, long exchanges) {}

  /**
   * @param cancelled asked now and then; when it says yes, nothing is found any more
   */
  public SequenceNash(TwoMovers game, BooleanSupplier cancelled) {
    this.game = game;
    this.cancelled = cancelled;
  }

  /**
   * The equilibrium; nothing where the search was cancelled, or all paths of a large game were too
   * long.
   */
  public Optional<Solution> solve() {
    if (game.sequenceCount() <= TINY) {
      return exact();
    }
    long budget = 2000L + 20L * game.sequenceCount();
    int lost = 0;
    for (int attempt = 0; attempt < TRIES && !cancelled.getAsBoolean(); attempt++) {
      // Lengths differ widely from start to start: many short tries, then longer ones.
      long most = attempt == 0 ? 2 * budget : budget << attempt / STARTS;
      long before = exchanges;
      Optional<BehaviourProfile> found = guided(attempt, most);
      if (found.isPresent()) {
        return Optional.of(new Solution(found.get(), exchanges));
      }
      lost += exchanges - before < most ? 1 : 0;
      if (lost == LOST && game.sequenceCount() <= SMALL) {
        return exact();
      }
    }
    return cancelled.getAsBoolean() || game.sequenceCount() > SMALL ? Optional.empty() : exact();
  }

  /** How many exchanges were made so far. */
  public long exchanges() {
    return exchanges;
  }

  /** With doubles for a guide; nothing where the path was not followed to a proven end. */
  Optional<BehaviourProfile> guided(int attempt, long most) {
    PathProblem plain = new PathProblem(game, Shares.none(game), Nudges.uniform(game));
    SplittableRandom random = new SplittableRandom(attempt);
    double size = SHAKE * Math.pow(0.1, attempt % 3);
    PathProblem shaken =
        new PathProblem(
            game,
            Shares.slight(game, random, size),
            Nudges.shaken(game, random, size, attempt > 0));
    FloatingPath path = new FloatingPath(shaken, cancelled);
    Optional<int[]> basis = path.follow(most);
    exchanges += path.exchanges();
    return basis.flatMap(end -> proven(plain, end));
  }

  /**
   * With rationals: always to the end. Mistakes are made on the way, so that what is done where
   * play never comes is sensible; without them if they turn out not to be small enough.
   */
  Optional<Solution> exact() {
    Rational mistake = Rational.of(1, 1L << 20);
    Optional<BehaviourProfile> found = exact(Shares.of(game, Trembling.SEQUENCES, mistake));
    if (found.isEmpty() && !cancelled.getAsBoolean()) {
      found = exact(Shares.none(game));
    }
    return found.map(profile -> new Solution(profile, exchanges));
  }

  private Optional<BehaviourProfile> exact(Shares shares) {
    ExactPath path = new ExactPath(new PathProblem(game, shares, Nudges.uniform(game)), cancelled);
    Optional<int[]> basis = path.follow();
    exchanges += path.exchanges();
    PathProblem plain = new PathProblem(game, Shares.none(game), Nudges.uniform(game));
    return basis.flatMap(end -> proven(plain, end));
  }

  /** The behaviour of a basis, if it is an equilibrium on the tree. */
  private Optional<BehaviourProfile> proven(PathProblem plain, int[] basis) {
    Optional<ExactEquations> equations = ExactEquations.of(plain.matrix(), basis);
    if (equations.isEmpty()) {
      return Optional.empty();
    }
    Rational[] values = equations.get().solve(plain.rightHandSide());
    List<Rational[]> plans = List.of(plain.plan(0, basis, values), plain.plan(1, basis, values));
    for (Rational[] plan : plans) {
      for (Rational weight : plan) {
        if (weight.signum() < 0) {
          return Optional.empty();
        }
      }
    }
    BehaviourProfile profile = completed(game.behaviour(plans), plans);
    List<Real> regrets = new Play(game.tree(), profile).regrets().orElseThrow();
    double rounding = game.tree().isExact() ? 0 : ROUNDING * game.largestPayoff();
    return regrets.stream().allMatch(regret -> regret.doubleValue() <= rounding)
        ? Optional.of(profile)
        : Optional.empty();
  }

  /** What players do where they never come: what is best if the others hardly ever err. */
  private BehaviourProfile completed(BehaviourProfile profile, List<Rational[]> plans) {
    List<List<Real>> erring = new ArrayList<>();
    for (List<Real> weights : profile.probabilities()) {
      List<Real> near = new ArrayList<>();
      for (Real weight : weights) {
        near.add(Real.of((1 - ERROR) * weight.doubleValue() + ERROR / weights.size()));
      }
      erring.add(near);
    }
    List<List<Real>> completed = new ArrayList<>(profile.probabilities());
    for (int mover = 0; mover < 2; mover++) {
      int[] best = new int[0];
      for (int set : game.sets(mover)) {
        if (plans.get(mover)[game.before(mover, set)].signum() == 0) {
          if (best.length == 0) {
            best =
                new Play(game.tree(), new BehaviourProfile(erring))
                    .bestReply(game.player(mover))
                    .orElseThrow()
                    .actions();
          }
          completed.set(set, BehaviourProfile.point(game.actions(set), best[set]));
        }
      }
    }
    return new BehaviourProfile(completed);
  }
}
