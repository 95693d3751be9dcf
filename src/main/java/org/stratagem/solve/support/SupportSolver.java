package org.stratagem.solve.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.optimum.SimplestFraction;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * The equilibria in which each player plays exactly the actions of one support. Simplices of
 * mixtures are halved; a part is dropped only where it is proven that two actions of a support do
 * not pay as much, or that another action pays more; and where Krawczyk's test proves one solution
 * in the box around a part, it is enclosed and checked.
 */
final class SupportSolver {
  /** Parts are not divided below this. */
  private static final double FINEST = 1e-7;

  /** Mixtures that nobody's equations depend on are not divided below this. */
  private static final double COARSE = 1.0 / 64;

  /** Wider parts are divided before Krawczyk's test, which needs derivatives that vary little. */
  private static final double WIDE = 0.3;

  private static final int FRACTION_BITS = 24;

  private final NormalForm game;
  private final PayoffTables payoffs;
  private final int[][] supports;
  private final PayoffBounds bounds;
  private final RootTest test;
  private final CornerProof proof;
  private final List<SupportEquilibrium> found = new ArrayList<>();
  private final List<MixtureBox> settled = new ArrayList<>();

  /**
   * A player who has more equations to satisfy than the others have weights, or -1: as a rule these
   * contradict one another, and its own weights have nothing to do with it.
   */
  private final int spared;

  private long parts;
  private int undecided;

  /**
   * @param supports the numbers of the actions that each player plays
   */
  SupportSolver(NormalForm game, PayoffTables payoffs, int[][] supports) {
    this.game = game;
    this.payoffs = payoffs;
    this.supports = supports;
    this.bounds = new PayoffBounds(payoffs, supports);
    this.test = new RootTest(bounds, supports);
    this.proof = new CornerProof(payoffs, supports);
    int weights = 0;
    for (int[] support : supports) {
      weights += support.length - 1;
    }
    int most = -1;
    for (int player = 0; player < supports.length; player++) {
      if (2 * (supports[player].length - 1) > weights) {
        most = player;
      }
    }
    this.spared = most;
  }

  List<SupportEquilibrium> found() {
    return found;
  }

  /** How many parts were examined. */
  long parts() {
    return parts;
  }

  /** How many small parts could be neither dropped nor shown to hold one solution. */
  int undecided() {
    return undecided;
  }

  /** Searches; at most so many parts are examined, the rest is undecided, as when cancelled. */
  void run(long most, BooleanSupplier cancelled) {
    Deque<MixtureSimplices> left = new ArrayDeque<>();
    left.push(MixtureSimplices.whole(supports));
    while (!left.isEmpty()) {
      MixtureSimplices part = left.pop();
      if (parts++ >= most || cancelled.getAsBoolean()) {
        undecided += 1 + left.size();
        return;
      }
      MixtureBox box = part.box(supports);
      if (isSettled(box) || proof.excludes(part) || isDecided(box)) {
        continue;
      }
      boolean narrow = box.width(spared) < FINEST;
      if (narrow && (spared < 0 || box.width() < COARSE)) {
        undecided++;
        continue;
      }
      MixtureSimplices[] halves = part.halves(narrow ? -1 : spared);
      left.push(halves[1]);
      left.push(halves[0]);
    }
  }

  private boolean isSettled(MixtureBox box) {
    return settled.stream().anyMatch(each -> holds(each, box));
  }

  private static boolean holds(MixtureBox outer, MixtureBox inner) {
    for (int player = 0; player < outer.low.length; player++) {
      for (int place = 0; place < outer.low[player].length; place++) {
        if (outer.low[player][place] > inner.low[player][place]
            || outer.high[player][place] < inner.high[player][place]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a box is proven to hold no solution, or one that is settled. */
  private boolean isDecided(MixtureBox box) {
    if (box.width(spared) > WIDE) {
      return false;
    }
    RootTest.Verdict verdict = test.test(inflated(box));
    if (verdict == null) {
      return false;
    }
    if (verdict.unique()) {
      settle(verdict.tested(), verdict.smaller());
    }
    return verdict.empty() || verdict.unique();
  }

  private MixtureBox inflated(MixtureBox box) {
    MixtureBox wide = box.copy();
    for (int player = 0; player < supports.length; player++) {
      for (int place = 0; supports[player].length > 1 && place < wide.low[player].length; place++) {
        double by = 0.25 * (box.high[player][place] - box.low[player][place]) + 1e-9;
        wide.low[player][place] -= by;
        wide.high[player][place] += by;
      }
    }
    return wide;
  }

  /** There is one solution of the equations in the wide box, and it lies in the other one. */
  private void settle(MixtureBox wide, MixtureBox enclosure) {
    MixtureBox close = enclosure;
    for (int round = 0; round < 60; round++) {
      RootTest.Verdict verdict = test.test(close);
      if (verdict == null || verdict.smaller().width() >= 0.9 * close.width()) {
        break;
      }
      close = verdict.smaller();
    }
    MixtureBox root = close;
    if (settled.stream().anyMatch(each -> holds(each, root))) {
      settled.add(wide);
      return;
    }
    settled.add(wide);
    boolean inside = true;
    for (double[] lows : root.low) {
      for (double low : lows) {
        inside &= low > 0;
      }
    }
    MixedProfile simple = simplest(root);
    if (simple != null) {
      if (isEquilibrium(simple)) {
        found.add(new SupportEquilibrium(simple, 0));
      }
      return;
    }
    for (double[] highs : root.high) {
      for (double high : highs) {
        if (high < 0) {
          return;
        }
      }
    }
    boolean stable = true;
    for (int player = 0; player < supports.length; player++) {
      for (int action = 0; action < payoffs.actions(player); action++) {
        int own = supports[player][0];
        if (!plays(player, action)) {
          if (bounds.least(root, player, action, own) > PayoffBounds.MARGIN) {
            return;
          }
          stable &= bounds.most(root, player, action, own) < -PayoffBounds.MARGIN;
        }
      }
    }
    if (inside && stable) {
      found.add(new SupportEquilibrium(middle(root), root.width()));
    } else {
      undecided++;
    }
  }

  private boolean plays(int player, int action) {
    for (int own : supports[player]) {
      if (own == action) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegative(MixedProfile profile) {
    return profile.weights().stream()
        .anyMatch(weights -> weights.stream().anyMatch(weight -> weight.signum() < 0));
  }

  private boolean isEquilibrium(MixedProfile profile) {
    return !isNegative(profile)
        && new MixedPayoffs(game, profile)
            .regrets().stream().allMatch(regret -> regret.signum() == 0);
  }

  /** The solution of the enclosure, exactly, where its weights are short fractions; else null. */
  private @Nullable MixedProfile simplest(MixtureBox root) {
    List<List<Real>> weights = new ArrayList<>();
    for (int player = 0; player < supports.length; player++) {
      Real[] own = zeros(payoffs.actions(player));
      Real rest = Real.ONE;
      for (int place = 1; place < supports[player].length; place++) {
        Rational low = Real.of(root.low[player][place] - 1e-12).toRational();
        Rational high = Real.of(root.high[player][place] + 1e-12).toRational();
        Rational weight = SimplestFraction.between(low, high);
        if (weight.denominator().bitLength() > FRACTION_BITS) {
          return null;
        }
        own[supports[player][place]] = weight;
        rest = rest.minus(weight);
      }
      own[supports[player][0]] = rest;
      weights.add(List.of(own));
    }
    MixedProfile profile = new MixedProfile(weights);
    return solves(profile) ? profile : null;
  }

  /** Whether all actions of each support pay exactly as much. */
  private boolean solves(MixedProfile profile) {
    for (int player = 0; player < supports.length; player++) {
      Real first = payoff(profile, player, supports[player][0]);
      for (int action : supports[player]) {
        if (!payoff(profile, player, action).equals(first)) {
          return false;
        }
      }
    }
    return true;
  }

  private Real payoff(MixedProfile profile, int player, int action) {
    return new MixedPayoffs(game, profile).ofAction(player, action);
  }

  private MixedProfile middle(MixtureBox root) {
    List<List<Real>> weights = new ArrayList<>();
    for (int player = 0; player < supports.length; player++) {
      Real[] own = zeros(payoffs.actions(player));
      Real rest = Real.ONE;
      int greatest = 0;
      for (int place = 1; place < supports[player].length; place++) {
        if (root.low[player][place] > root.low[player][greatest]) {
          greatest = place;
        }
      }
      for (int place = 0; place < supports[player].length; place++) {
        if (place != greatest) {
          Real weight =
              Real.of((root.low[player][place] + root.high[player][place]) / 2).toRational();
          own[supports[player][place]] = weight;
          rest = rest.minus(weight);
        }
      }
      own[supports[player][greatest]] = rest;
      weights.add(List.of(own));
    }
    return new MixedProfile(weights);
  }

  private static Real[] zeros(int size) {
    Real[] zeros = new Real[size];
    java.util.Arrays.fill(zeros, Real.ZERO);
    return zeros;
  }
}
