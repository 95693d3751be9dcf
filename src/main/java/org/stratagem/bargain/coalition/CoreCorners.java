package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * The corners of the divisions that give every coalition at least its worth less an allowance. The
 * polytope is cut out of the simplex of divisions that satisfy the single players, coalition by
 * coalition (the double description method: Motzkin, Raiffa, Thompson, Thrall 1953): an edge
 * between a corner that is kept and one that is cut off gives a new corner. Two corners share an
 * edge where no third corner lies on all the walls that both lie on.
 */
final class CoreCorners {
  private final CoalitionalGame game;
  private final Rational allowance;
  private final int most;
  private final BooleanSupplier cancelled;

  /**
   * @param allowance how much a coalition may lack; 0 for the core
   * @param most corners, after which the search is given up
   */
  CoreCorners(CoalitionalGame game, Rational allowance, int most, BooleanSupplier cancelled) {
    this.game = game;
    this.allowance = allowance;
    this.most = most;
    this.cancelled = cancelled;
  }

  /**
   * A corner.
   *
   * @param walls the coalitions, so far, that get just what they need
   */
  private record Corner(List<Rational> division, BitSet walls) {}

  /** What a coalition needs. */
  private Rational need(int coalition) {
    return (Rational) game.worth(coalition).minus(allowance);
  }

  /** All corners, in the order of their shares; empty where there are too many, or cancelled. */
  Optional<List<List<Rational>>> corners() {
    List<Corner> corners = simplex();
    for (int coalition = 1; coalition < game.everyone(); coalition++) {
      if (Integer.bitCount(coalition) > 1) {
        corners = cut(corners, coalition);
        if (corners.size() > most || cancelled.getAsBoolean()) {
          return Optional.empty();
        }
      }
    }
    List<List<Rational>> divisions = new ArrayList<>();
    corners.forEach(corner -> divisions.add(corner.division()));
    divisions.sort(ORDER.reversed());
    return Optional.of(divisions);
  }

  private static final Comparator<List<Rational>> ORDER =
      (left, right) -> {
        for (int i = 0; i < left.size(); i++) {
          int order = left.get(i).compareTo(right.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /** Everybody gets what it needs, and one player all that is left. */
  private List<Corner> simplex() {
    int players = game.players();
    List<Rational> least = new ArrayList<>();
    Rational left = game.total();
    for (int player = 0; player < players; player++) {
      // A game of one player has no coalitions but that of everybody.
      Rational need = players == 1 ? game.total() : need(1 << player);
      least.add(need);
      left = (Rational) left.minus(need);
    }
    List<Corner> corners = new ArrayList<>();
    if (left.signum() < 0) {
      return corners;
    }
    for (int winner = 0; winner < players; winner++) {
      List<Rational> division = new ArrayList<>(least);
      division.set(winner, (Rational) least.get(winner).plus(left));
      BitSet walls = new BitSet(game.coalitions());
      for (int player = 0; player < players; player++) {
        if (player != winner || left.signum() == 0) {
          walls.set(1 << player);
        }
      }
      corners.add(new Corner(division, walls));
      if (left.signum() == 0) {
        break;
      }
    }
    return corners;
  }

  private List<Corner> cut(List<Corner> corners, int coalition) {
    Rational need = need(coalition);
    List<Corner> kept = new ArrayList<>();
    List<Corner> inside = new ArrayList<>();
    List<Corner> outside = new ArrayList<>();
    List<Rational> insideGain = new ArrayList<>();
    List<Rational> outsideLack = new ArrayList<>();
    for (Corner corner : corners) {
      Rational gain = (Rational) CoalitionalGame.share(corner.division(), coalition).minus(need);
      if (gain.signum() < 0) {
        outside.add(corner);
        outsideLack.add(gain.negate());
        continue;
      }
      kept.add(corner);
      if (gain.signum() == 0) {
        corner.walls().set(coalition);
      } else {
        inside.add(corner);
        insideGain.add(gain);
      }
    }
    for (int i = 0; i < outside.size(); i++) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      for (int j = 0; j < inside.size(); j++) {
        BitSet common = (BitSet) outside.get(i).walls().clone();
        common.and(inside.get(j).walls());
        if (common.cardinality() >= game.players() - 2
            && isEdge(corners, outside.get(i), inside.get(j), common)) {
          common.set(coalition);
          kept.add(
              new Corner(
                  between(outside.get(i), outsideLack.get(i), inside.get(j), insideGain.get(j)),
                  common));
        }
      }
    }
    return kept;
  }

  @SuppressWarnings("ReferenceEquality") // corners are told apart by being other objects
  private static boolean isEdge(List<Corner> corners, Corner one, Corner other, BitSet common) {
    BitSet missing = new BitSet();
    for (Corner third : corners) {
      if (third != one && third != other) {
        missing.clear();
        missing.or(common);
        missing.andNot(third.walls());
        if (missing.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The point of the edge where the coalition gets just what it needs. */
  private static List<Rational> between(
      Corner outside, Rational lack, Corner inside, Rational gain) {
    Rational weight = (Rational) lack.dividedBy(lack.plus(gain));
    List<Rational> division = new ArrayList<>();
    for (int player = 0; player < outside.division().size(); player++) {
      Rational from = outside.division().get(player);
      Rational to = inside.division().get(player);
      division.add((Rational) from.plus(to.minus(from).times(weight)));
    }
    return division;
  }
}
