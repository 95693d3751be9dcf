package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.Bicliques;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.bimatrix.NashSubset;

/**
 * A Nash subset of two players, of which only what keeps the others from gaining is wanted. A gain
 * is linear in either side's mixture. Where it does not depend on one side, or that side has one
 * strategy only, it cuts a half-space from the other side's polytope, whose corners are then found
 * by the double description method (Motzkin, Raiffa, Thompson and Thrall 1953). Where no corners
 * have a loss, it is 0 on the faces that are left, some products of which are as large as can be.
 */
final class CutSubset {
  private final PairGame pair;
  private final List<List<Real>> first;
  private final List<List<Real>> second;
  private final List<Cut> cuts;
  private final boolean isKnown;

  /** A gain that has cut one side. */
  private record Cut(boolean ofFirst, Function<List<Real>, Real> gain) {}

  /**
   * @param first corners of the first player's polytope
   * @param second corners of the second player's polytope
   */
  CutSubset(PairGame pair, List<List<Real>> first, List<List<Real>> second) {
    this(pair, first, second, List.of(), true);
  }

  private CutSubset(
      PairGame pair,
      List<List<Real>> first,
      List<List<Real>> second,
      List<Cut> cuts,
      boolean isKnown) {
    this.pair = pair;
    this.first = first;
    this.second = second;
    this.cuts = cuts;
    this.isKnown = isKnown;
  }

  List<List<Real>> first() {
    return first;
  }

  List<List<Real>> second() {
    return second;
  }

  /** Whether this is a product of two polytopes; else only pairs of corners can be told. */
  boolean isKnown() {
    return isKnown;
  }

  /** The same before any doubts. */
  CutSubset asKnown() {
    return new CutSubset(pair, first, second, cuts, true);
  }

  /** What does not let a player gain by a change of its action, in parts. */
  List<CutSubset> kept(int player, int change) {
    Real[][] gains = new Real[first.size()][second.size()];
    boolean isGain = false;
    boolean isLoss = false;
    boolean areAll = true;
    boolean byFirst = true;
    boolean bySecond = true;
    for (int i = 0; i < gains.length; i++) {
      for (int k = 0; k < gains[i].length; k++) {
        gains[i][k] = pair.gain(player, change, first.get(i), second.get(k));
        isGain |= gains[i][k].signum() > 0;
        isLoss |= gains[i][k].signum() < 0;
        areAll &= gains[i][k].signum() > 0;
        byFirst &= gains[i][k].equals(gains[i][0]);
        bySecond &= gains[i][k].equals(gains[0][k]);
      }
    }
    if (!isGain) {
      return List.of(this);
    }
    if (areAll) {
      return List.of();
    }
    if (!isLoss) {
      return faces(gains);
    }
    if (byFirst) {
      List<Real> other = second.get(0);
      return cut(new Cut(true, own -> pair.gain(player, change, own, other)));
    }
    if (bySecond) {
      List<Real> other = first.get(0);
      return cut(new Cut(false, own -> pair.gain(player, change, other, own)));
    }
    return List.of(new CutSubset(pair, first, second, cuts, false));
  }

  /** The largest products of faces on which a gain that is never negative is 0. */
  private List<CutSubset> faces(Real[][] gains) {
    List<NashSets.Pair> zeros = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      for (int k = 0; k < gains[i].length; k++) {
        if (gains[i][k].signum() == 0) {
          zeros.add(new NashSets.Pair(i, k));
        }
      }
    }
    List<CutSubset> faces = new ArrayList<>();
    for (NashSets.Component component : new Bicliques(zeros, gains.length).components()) {
      if (!component.allSubsets()) {
        return List.of(new CutSubset(pair, first, second, cuts, false));
      }
      for (NashSubset subset : component.subsets()) {
        List<List<Real>> one = subset.first().stream().map(first::get).toList();
        List<List<Real>> other = subset.second().stream().map(second::get).toList();
        faces.add(new CutSubset(pair, one, other, cuts, isKnown));
      }
    }
    return faces;
  }

  private List<CutSubset> cut(Cut cut) {
    List<Cut> more = new ArrayList<>(cuts);
    more.add(cut);
    List<List<Real>> left = corners(cut.ofFirst() ? first : second, cut);
    return List.of(
        cut.ofFirst()
            ? new CutSubset(pair, left, second, more, isKnown)
            : new CutSubset(pair, first, left, more, isKnown));
  }

  private List<List<Real>> corners(List<List<Real>> corners, Cut cut) {
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
    for (Cut cut : cuts) {
      tight.set(next++, cut.ofFirst() == ofFirst && cut.gain().apply(strategy).signum() == 0);
    }
    return tight;
  }
}
