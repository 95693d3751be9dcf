package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stratagem.numeric.Real;

/**
 * A Nash subset of two players, of which only what keeps the others from gaining is wanted. A gain
 * is linear in either side's mixture; where it does not depend on one side, or that side has one
 * strategy only, it cuts a half-space from the other side's polytope, whose corners are then found
 * by the double description method (Motzkin, Raiffa, Thompson and Thrall 1953).
 */
final class CutSubset {
  private final PairGame pair;
  private final List<BitOfGain> cuts = new ArrayList<>();
  private List<List<Real>> first;
  private List<List<Real>> second;
  private boolean isKnown = true;

  /** A gain that has cut one side. */
  private record BitOfGain(boolean ofFirst, Function<List<Real>, Real> gain) {}

  /**
   * @param first corners of the first player's polytope
   * @param second corners of the second player's polytope
   */
  CutSubset(PairGame pair, List<List<Real>> first, List<List<Real>> second) {
    this.pair = pair;
    this.first = first;
    this.second = second;
  }

  List<List<Real>> first() {
    return first;
  }

  List<List<Real>> second() {
    return second;
  }

  boolean isEmpty() {
    return first.isEmpty() || second.isEmpty();
  }

  /** Whether what is left is a product of two polytopes; else only pairs of corners can be told. */
  boolean isKnown() {
    return isKnown;
  }

  /** Before the same gains are looked at again. */
  void forgetDoubts() {
    isKnown = true;
  }

  /** Leaves only what does not let a player gain by a change of its action. */
  void keepFromGaining(int player, int change) {
    Real[][] gains = new Real[first.size()][second.size()];
    boolean isAny = false;
    boolean areAll = true;
    boolean byFirst = true;
    boolean bySecond = true;
    for (int i = 0; i < gains.length; i++) {
      for (int k = 0; k < gains[i].length; k++) {
        gains[i][k] = pair.gain(player, change, first.get(i), second.get(k));
        isAny |= gains[i][k].signum() > 0;
        areAll &= gains[i][k].signum() > 0;
        byFirst &= gains[i][k].equals(gains[i][0]);
        bySecond &= gains[i][k].equals(gains[0][k]);
      }
    }
    if (!isAny) {
      return;
    }
    if (areAll) {
      first = List.of();
      second = List.of();
    } else if (byFirst) {
      List<Real> other = second.get(0);
      first = cut(first, new BitOfGain(true, own -> pair.gain(player, change, own, other)));
    } else if (bySecond) {
      List<Real> other = first.get(0);
      second = cut(second, new BitOfGain(false, own -> pair.gain(player, change, other, own)));
    } else {
      isKnown = false;
    }
  }

  private List<List<Real>> cut(List<List<Real>> corners, BitOfGain cut) {
    List<BitSet> tight = corners.stream().map(corner -> tight(corner, cut.ofFirst())).toList();
    Set<List<Real>> kept = new LinkedHashSet<>();
    for (int i = 0; i < corners.size(); i++) {
      Real gain = cut.gain().apply(corners.get(i));
      if (gain.signum() <= 0) {
        kept.add(corners.get(i));
        continue;
      }
      for (int k = 0; k < corners.size(); k++) {
        Real other = cut.gain().apply(corners.get(k));
        if (other.signum() < 0 && areNeighbours(tight, i, k)) {
          Real share = gain.dividedBy(gain.minus(other));
          kept.add(between(corners.get(i), corners.get(k), share));
        }
      }
    }
    cuts.add(cut);
    return List.copyOf(kept);
  }

  private static boolean areNeighbours(List<BitSet> tight, int one, int other) {
    BitSet common = (BitSet) tight.get(one).clone();
    common.and(tight.get(other));
    for (int third = 0; third < tight.size(); third++) {
      BitSet missing = (BitSet) common.clone();
      missing.andNot(tight.get(third));
      if (third != one && third != other && missing.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<Real> between(List<Real> one, List<Real> other, Real share) {
    List<Real> between = new ArrayList<>();
    for (int action = 0; action < one.size(); action++) {
      Real way = other.get(action).minus(one.get(action)).times(share);
      between.add(one.get(action).plus(way));
    }
    return List.copyOf(between);
  }

  /** Which conditions a strategy only just meets: weights of 0, best replies, and cuts. */
  private BitSet tight(List<Real> strategy, boolean ofFirst) {
    BitSet tight = new BitSet();
    int next = 0;
    for (Real weight : strategy) {
      tight.set(next++, weight.signum() == 0);
    }
    List<Real> replies = pair.replies(!ofFirst, strategy);
    Real best = replies.stream().reduce(Real::max).orElseThrow();
    for (Real reply : replies) {
      tight.set(next++, reply.equals(best));
    }
    for (BitOfGain cut : cuts) {
      tight.set(next++, cut.ofFirst() == ofFirst && cut.gain().apply(strategy).signum() == 0);
    }
    return tight;
  }
}
