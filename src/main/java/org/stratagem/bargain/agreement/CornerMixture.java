package org.stratagem.bargain.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.optimum.SimplestFraction;

/**
 * A mixture of some corners, moved to where the weighted sum of logarithms of gains is greatest.
 */
final class CornerMixture {
  private static final Rational ZERO = Rational.of(0);
  private static final Rational ONE = Rational.of(1);

  private final List<Rational> weights;
  private final Rational lightest;
  private final List<List<Rational>> corners = new ArrayList<>();
  private final List<Rational> shares = new ArrayList<>();

  CornerMixture(List<Rational> weights) {
    this.weights = weights;
    this.lightest = weights.stream().min(Rational::compareTo).orElseThrow();
  }

  /** Takes in a corner, the first with everything, others with nothing yet. */
  void add(List<Rational> gains) {
    shares.add(corners.isEmpty() ? ONE : ZERO);
    corners.add(gains);
  }

  List<Rational> shares() {
    return List.copyOf(shares);
  }

  List<Rational> gains() {
    List<Rational> gains = new ArrayList<>();
    for (int place = 0; place < weights.size(); place++) {
      Rational gain = ZERO;
      for (int corner = 0; corner < corners.size(); corner++) {
        gain = Exact.plus(gain, Exact.times(shares.get(corner), corners.get(corner).get(place)));
      }
      gains.add(gain);
    }
    return gains;
  }

  /** The simplest shares within 2^-digits of these; they may not add up to 1. */
  List<Rational> simplest(int digits) {
    Rational blur = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(digits));
    List<Rational> simple = new ArrayList<>();
    for (Rational share : shares) {
      simple.add(SimplestFraction.between(Exact.minus(share, blur), Exact.plus(share, blur)));
    }
    return simple;
  }

  /**
   * Goes to the optimum over the corners; those that have no share there are dropped.
   *
   * @return the places of the corners that are kept
   */
  List<Integer> settle(int digits, BooleanSupplier cancelled) {
    List<Integer> kept = new ArrayList<>();
    for (int corner = 0; corner < corners.size(); corner++) {
      kept.add(corner);
    }
    Rational enough = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(digits));
    while (corners.size() > 1) {
      if (cancelled.getAsBoolean()) {
        throw new Lotteries.Cancelled();
      }
      Newton newton = Newton.of(weights, gains(), differences());
      if (newton.step().isEmpty()) {
        move(newton.dependence().orElseThrow(), Optional.empty(), digits, kept);
        continue;
      }
      Rational decrement = Exact.over(newton.growth(), lightest);
      if (decrement.compareTo(enough) <= 0) {
        break;
      }
      move(newton.step().get(), Optional.of(length(decrement)), digits, kept);
    }
    return kept;
  }

  /** All corners less the first. */
  private List<List<Rational>> differences() {
    List<List<Rational>> differences = new ArrayList<>();
    for (List<Rational> corner : corners.subList(1, corners.size())) {
      List<Rational> difference = new ArrayList<>();
      for (int place = 0; place < weights.size(); place++) {
        difference.add(Exact.minus(corner.get(place), corners.get(0).get(place)));
      }
      differences.add(difference);
    }
    return differences;
  }

  /** The share of Newton's step that stays in the domain, from the square of its size. */
  private static Rational length(Rational square) {
    if (square.compareTo(Rational.of(1, 16)) < 0) {
      return ONE;
    }
    Rational size = square;
    if (square.doubleValue() < 1e18) {
      size = Rational.of((long) Math.ceil(Math.sqrt(square.doubleValue()) * 1024) + 1, 1024);
    }
    return Exact.over(ONE, Exact.plus(ONE, size));
  }

  /**
   * Moves the shares.
   *
   * @param others the direction of all shares but the first, which makes up for them
   * @param length how far; without it, until a share is 0
   */
  private void move(
      List<Rational> others, Optional<Rational> length, int digits, List<Integer> kept) {
    List<Rational> direction = new ArrayList<>(others);
    direction.add(0, Exact.sum(others).negate());
    int first = -1;
    Rational far = ZERO;
    for (int corner = 0; corner < shares.size(); corner++) {
      if (direction.get(corner).signum() < 0) {
        Rational end = Exact.over(shares.get(corner), direction.get(corner).negate());
        if (first < 0 || end.compareTo(far) < 0) {
          first = corner;
          far = end;
        }
      }
    }
    boolean drops = first >= 0 && (length.isEmpty() || length.get().compareTo(far) >= 0);
    Rational distance = drops ? far : length.orElseThrow();
    for (int corner = 0; corner < shares.size(); corner++) {
      shares.set(
          corner, Exact.plus(shares.get(corner), Exact.times(distance, direction.get(corner))));
    }
    if (drops) {
      drop(first, kept);
    }
    round(digits, kept);
  }

  private void drop(int corner, List<Integer> kept) {
    shares.remove(corner);
    corners.remove(corner);
    kept.remove(corner);
  }

  /** Rounds down all shares but the greatest, which makes up for the rest. */
  private void round(int digits, List<Integer> kept) {
    BigInteger grid = BigInteger.ONE.shiftLeft(2 * digits);
    int greatest = 0;
    for (int corner = 1; corner < shares.size(); corner++) {
      if (shares.get(corner).compareTo(shares.get(greatest)) > 0) {
        greatest = corner;
      }
    }
    Rational rest = ONE;
    for (int corner = 0; corner < shares.size(); corner++) {
      if (corner != greatest) {
        Rational share = shares.get(corner);
        BigInteger scaled = share.numerator().multiply(grid).divide(share.denominator());
        shares.set(corner, Rational.of(scaled, grid));
        rest = Exact.minus(rest, shares.get(corner));
      }
    }
    shares.set(greatest, rest);
    for (int corner = shares.size() - 1; corner >= 0; corner--) {
      if (shares.get(corner).signum() == 0) {
        drop(corner, kept);
      }
    }
  }
}
