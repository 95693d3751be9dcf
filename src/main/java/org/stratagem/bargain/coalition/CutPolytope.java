package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * A bounded polytope by its corners, to be cut by half spaces one after the other (the double
 * description method: Motzkin, Raiffa, Thompson, Thrall 1953). Immutable.
 *
 * @param corners each with the walls that it lies on
 * @param walls the half spaces so far
 */
record CutPolytope(List<Corner> corners, List<HalfSpace> walls) {
  private static final Comparator<List<Rational>> ORDER =
      (left, right) -> {
        for (int place = 0; place < left.size(); place++) {
          int order = right.get(place).compareTo(left.get(place));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /** The points at which a linear function is at least a number. */
  record HalfSpace(List<Rational> normal, Rational least) {
    Rational slack(List<Rational> point) {
      Real sum = least.negate();
      for (int place = 0; place < point.size(); place++) {
        if (normal.get(place).signum() != 0) {
          sum = sum.plus(normal.get(place).times(point.get(place)));
        }
      }
      return sum.toRational();
    }
  }

  record Corner(List<Rational> point, BitSet walls) {}

  CutPolytope {
    corners = List.copyOf(corners);
    walls = List.copyOf(walls);
  }

  /**
   * The divisions of a total that give everybody at least some amount; empty where there are none.
   */
  static Optional<CutPolytope> simplex(List<Rational> least, Rational total) {
    int players = least.size();
    Real rest = total;
    for (Rational own : least) {
      rest = rest.minus(own);
    }
    if (rest.signum() < 0) {
      return Optional.empty();
    }
    List<HalfSpace> walls = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      List<Rational> normal = new ArrayList<>();
      for (int other = 0; other < players; other++) {
        normal.add(Rational.of(other == player ? 1 : 0));
      }
      walls.add(new HalfSpace(normal, least.get(player)));
    }
    List<Corner> corners = new ArrayList<>();
    for (int player = 0; player < (rest.signum() == 0 ? 1 : players); player++) {
      List<Rational> point = new ArrayList<>(least);
      point.set(player, least.get(player).plus(rest).toRational());
      BitSet on = new BitSet();
      on.set(0, players);
      on.set(player, rest.signum() == 0);
      corners.add(new Corner(List.copyOf(point), on));
    }
    return Optional.of(new CutPolytope(corners, walls));
  }

  /** The part in a half space; nothing where it is empty. */
  Optional<CutPolytope> cut(HalfSpace half) {
    int number = walls.size();
    List<HalfSpace> all = new ArrayList<>(walls);
    all.add(half);
    List<Rational> slacks = corners.stream().map(corner -> half.slack(corner.point())).toList();
    if (slacks.stream().allMatch(slack -> slack.signum() > 0)) {
      return Optional.of(this);
    }
    List<Corner> kept = new ArrayList<>();
    for (int place = 0; place < corners.size(); place++) {
      if (slacks.get(place).signum() >= 0) {
        BitSet on = (BitSet) corners.get(place).walls().clone();
        on.set(number, slacks.get(place).signum() == 0);
        kept.add(new Corner(corners.get(place).point(), on));
      }
    }
    for (int in = 0; in < corners.size(); in++) {
      for (int out = 0; out < corners.size(); out++) {
        if (slacks.get(in).signum() > 0 && slacks.get(out).signum() < 0 && shareEdge(in, out)) {
          BitSet on = (BitSet) corners.get(in).walls().clone();
          on.and(corners.get(out).walls());
          on.set(number);
          Rational part =
              slacks.get(in).dividedBy(slacks.get(in).minus(slacks.get(out))).toRational();
          kept.add(
              new Corner(between(corners.get(in).point(), corners.get(out).point(), part), on));
        }
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(new CutPolytope(kept, all));
  }

  private boolean shareEdge(int left, int right) {
    BitSet common = (BitSet) corners.get(left).walls().clone();
    common.and(corners.get(right).walls());
    for (int other = 0; other < corners.size(); other++) {
      if (other != left && other != right) {
        BitSet missing = (BitSet) common.clone();
        missing.andNot(corners.get(other).walls());
        if (missing.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Rational> between(List<Rational> from, List<Rational> to, Rational part) {
    List<Rational> point = new ArrayList<>();
    for (int place = 0; place < from.size(); place++) {
      Real way = to.get(place).minus(from.get(place));
      point.add(from.get(place).plus(part.times(way)).toRational());
    }
    return List.copyOf(point);
  }

  boolean holds(List<Rational> point) {
    return walls.stream().allMatch(wall -> wall.slack(point).signum() >= 0);
  }

  /** The corners, the greatest first share first. */
  List<List<Rational>> points() {
    return corners.stream().map(Corner::point).sorted(ORDER).toList();
  }
}
