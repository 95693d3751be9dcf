package org.stratagem.bargain.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Rational;

/**
 * The coalitions whose share follows from the shares of some: those whose membership vectors lie in
 * the span of theirs.
 */
final class CoalitionSpan {
  /** The weights of a combination of vectors: powers of an odd number, modulo 2^64. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final int players;
  private final List<Integer> generators = new ArrayList<>();
  private final List<Rational[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  CoalitionSpan(int players) {
    this.players = players;
  }

  /** How many independent coalitions there are. */
  int rank() {
    return rows.size();
  }

  /** Whether every coalition's share follows. */
  boolean isWhole() {
    return rank() == players;
  }

  /** Independent coalitions that generate all, in the order in which they came. */
  List<Integer> generators() {
    return List.copyOf(generators);
  }

  /** Adds a coalition; whether its share did not follow before. */
  boolean add(int coalition) {
    Rational[] rest = remainder(indicator(coalition));
    int pivot = 0;
    while (pivot < players && rest[pivot].signum() == 0) {
      pivot++;
    }
    if (pivot == players) {
      return false;
    }
    Rational scale = rest[pivot];
    for (int player = 0; player < players; player++) {
      rest[player] = (Rational) rest[player].dividedBy(scale);
    }
    for (Rational[] row : rows) {
      subtract(row, rest, row[pivot]);
    }
    rows.add(rest);
    pivots.add(pivot);
    generators.add(coalition);
    return true;
  }

  boolean contains(int coalition) {
    return contains(indicator(coalition));
  }

  /** Whether a vector lies in the span. */
  boolean contains(Rational[] vector) {
    for (Rational part : remainder(vector)) {
      if (part.signum() != 0) {
        return false;
      }
    }
    return true;
  }

  private Rational[] indicator(int coalition) {
    Rational[] vector = new Rational[players];
    for (int player = 0; player < players; player++) {
      vector[player] = Rational.of(coalition >> player & 1);
    }
    return vector;
  }

  /** The vector without its parts along the rows, which are reduced: each has its pivot alone. */
  private Rational[] remainder(Rational[] vector) {
    Rational[] rest = vector.clone();
    for (int i = 0; i < rows.size(); i++) {
      subtract(rest, rows.get(i), rest[pivots.get(i)]);
    }
    return rest;
  }

  private static void subtract(Rational[] from, Rational[] row, Rational factor) {
    if (factor.signum() == 0) {
      return;
    }
    for (int player = 0; player < from.length; player++) {
      if (row[player].signum() != 0) {
        from[player] = (Rational) from[player].minus(row[player].times(factor));
      }
    }
  }

  /**
   * A number for each player such that the numbers of the members of a coalition in the span add up
   * to 0, modulo 2^64; that they do so for another coalition is possible but rare.
   */
  long[] sieve() {
    long[] sieve = new long[players];
    long weight = 1;
    for (int free = 0; free < players; free++) {
      if (pivots.contains(free)) {
        continue;
      }
      // The vector with 1 at the free player that is orthogonal to all rows, in whole numbers.
      BigInteger scale = BigInteger.ONE;
      for (Rational[] row : rows) {
        BigInteger denominator = row[free].denominator();
        scale = scale.multiply(denominator.divide(scale.gcd(denominator)));
      }
      sieve[free] += weight * scale.longValue();
      for (int i = 0; i < rows.size(); i++) {
        Rational part = rows.get(i)[free];
        BigInteger whole = part.numerator().multiply(scale.divide(part.denominator()));
        sieve[pivots.get(i)] -= weight * whole.longValue();
      }
      weight *= BASE;
    }
    return sieve;
  }
}
