package org.stratagem.tier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;

/**
 * Sorts the strategies of a metagame of two players by where they lead: for each strategy, how many
 * of the foe's strategies end in each category of outcomes. A function answers its inputs
 * independently, so the numbers of a function are sums over its inputs; the generating function of
 * all functions is the product, over the inputs, of the sums over the possible answers, and inputs
 * that are alike make it a power. Gives up (null) where it would have too many terms.
 */
final class OutcomeClasses {
  private static final int MOST_TERMS = 40_000;
  private static final int MOST_DEGREE = 600;

  private final Metagame game;
  private final List<Integer> title;
  private final NormalForm base;
  private final Runnable tick;

  OutcomeClasses(Metagame game, List<Integer> title, Runnable tick) {
    this.game = game;
    this.title = title;
    this.base = game.base();
    this.tick = tick;
  }

  /**
   * The classes of a player's strategies after the first readings are done.
   *
   * @param player whose strategies
   * @param done how many readings are done
   * @param category by outcome, from 0; -1 where it is not counted
   * @param categories how many there are
   * @return how many strategies have which counts by category; null where there are too many
   */
  @Nullable Map<List<BigInteger>, BigInteger> of(
      int player, int done, int[] category, int categories) {
    if (done == title.size()) {
      return actions(player, category, categories);
    } else if (title.get(done) != player) {
      return scaled(of(player, done + 1, category, categories), scale(player, done));
    }
    BigInteger answers = size(player, done + 1);
    Map<List<BigInteger>, BigInteger> inputs = of(1 - player, done + 1, category, categories);
    if (answers == null || inputs == null) {
      return null;
    }
    Map<List<BigInteger>, BigInteger> product = one(categories);
    for (Map.Entry<List<BigInteger>, BigInteger> input : inputs.entrySet()) {
      tick.run();
      Map<List<BigInteger>, BigInteger> sum = sum(input.getKey(), answers);
      Map<List<BigInteger>, BigInteger> power = power(sum, input.getValue(), categories);
      product = power == null ? null : times(product, power);
      if (product == null) {
        return null;
      }
    }
    return product;
  }

  /**
   * For the strategies t of a player who reads next: the sum of the numbers N(t) of foe's
   * strategies that end in category 0, over those t with none in category -1, by the number that
   * end in 0 or 1. Category 2 is the rest.
   */
  @Nullable Map<BigInteger, BigInteger> gains(int player, int done, int[] category) {
    Map<List<BigInteger>, BigInteger> inputs = of(1 - player, done + 1, category, 3);
    if (inputs == null) {
      return null;
    }
    // Terms of the generating function with their derivatives by the weight of category 0.
    Map<BigInteger, BigInteger> plain = new TreeMap<>(Map.of(BigInteger.ZERO, BigInteger.ONE));
    Map<BigInteger, BigInteger> slope = new TreeMap<>();
    for (Map.Entry<List<BigInteger>, BigInteger> input : inputs.entrySet()) {
      tick.run();
      List<BigInteger> counts = input.getKey();
      BigInteger many = input.getValue();
      BigInteger kept = counts.get(0).add(counts.get(1));
      Map<BigInteger, BigInteger> all = binomial(counts.get(2), kept, many);
      Map<BigInteger, BigInteger> allButOne =
          binomial(counts.get(2), kept, many.subtract(BigInteger.ONE));
      if (all == null || allButOne == null) {
        return null;
      }
      Map<BigInteger, BigInteger> derivative = new TreeMap<>();
      BigInteger weight = counts.get(0).multiply(many);
      if (weight.signum() > 0) {
        allButOne.forEach(
            (degree, terms) -> derivative.put(degree.add(BigInteger.ONE), terms.multiply(weight)));
      }
      Map<BigInteger, BigInteger> next = product(slope, all);
      product(plain, derivative).forEach((at, terms) -> next.merge(at, terms, BigInteger::add));
      slope = next;
      plain = product(plain, all);
      if (plain.size() > MOST_DEGREE) {
        return null;
      }
    }
    slope.values().removeIf(terms -> terms.signum() == 0);
    return slope;
  }

  /**
   * By how much the numbers of a player's strategies grow when the foe reads them: every other
   * input of the foe may be answered in any way.
   */
  @Nullable BigInteger scale(int player, int done) {
    BigInteger answers = size(1 - player, done + 1);
    BigInteger inputs = size(player, done + 1);
    if (BigInteger.ONE.equals(answers)) {
      return answers;
    } else if (answers == null
        || inputs == null
        || inputs.bitLength() > 30
        || (long) answers.bitLength() * inputs.intValue() > Metagame.MOST_BITS) {
      return null;
    }
    return answers.pow(inputs.intValue() - 1);
  }

  private @Nullable BigInteger size(int player, int done) {
    int stage = Collections.frequency(title.subList(0, done), player);
    return game.size(new Metagame.Source(player, stage));
  }

  private Map<List<BigInteger>, BigInteger> actions(int player, int[] category, int categories) {
    Map<List<BigInteger>, BigInteger> classes = new HashMap<>();
    for (int action = 0; action < base.actions(player).size(); action++) {
      int[] counts = new int[categories];
      for (int other = 0; other < base.actions(1 - player).size(); other++) {
        int cell =
            category[player == 0 ? base.profile(action, other) : base.profile(other, action)];
        if (cell >= 0) {
          counts[cell]++;
        }
      }
      List<BigInteger> key = new ArrayList<>();
      for (int count : counts) {
        key.add(BigInteger.valueOf(count));
      }
      classes.merge(key, BigInteger.ONE, BigInteger::add);
    }
    return classes;
  }

  private static @Nullable Map<List<BigInteger>, BigInteger> scaled(
      @Nullable Map<List<BigInteger>, BigInteger> classes, @Nullable BigInteger scale) {
    if (classes == null || scale == null) {
      return null;
    }
    Map<List<BigInteger>, BigInteger> scaled = new HashMap<>();
    classes.forEach(
        (counts, strategies) ->
            scaled.put(counts.stream().map(scale::multiply).toList(), strategies));
    return scaled;
  }

  private static Map<List<BigInteger>, BigInteger> one(int categories) {
    return new HashMap<>(Map.of(Collections.nCopies(categories, BigInteger.ZERO), BigInteger.ONE));
  }

  /** What one input contributes: each answer adds one to its category, or to none. */
  private static Map<List<BigInteger>, BigInteger> sum(
      List<BigInteger> counts, BigInteger answers) {
    Map<List<BigInteger>, BigInteger> sum = new HashMap<>();
    BigInteger rest = answers;
    for (int category = 0; category < counts.size(); category++) {
      BigInteger count = counts.get(category);
      rest = rest.subtract(count);
      if (count.signum() > 0) {
        List<BigInteger> unit =
            new ArrayList<>(Collections.nCopies(counts.size(), BigInteger.ZERO));
        unit.set(category, BigInteger.ONE);
        sum.put(List.copyOf(unit), count);
      }
    }
    if (rest.signum() > 0) {
      sum.put(Collections.nCopies(counts.size(), BigInteger.ZERO), rest);
    }
    return sum;
  }

  private static @Nullable Map<List<BigInteger>, BigInteger> power(
      Map<List<BigInteger>, BigInteger> sum, BigInteger exponent, int categories) {
    if (sum.size() == 1) {
      Map.Entry<List<BigInteger>, BigInteger> only = sum.entrySet().iterator().next();
      BigInteger value = power(only.getValue(), exponent);
      return value == null
          ? null
          : Map.of(only.getKey().stream().map(exponent::multiply).toList(), value);
    } else if (exponent.bitLength() > 30 || exponent.intValue() > MOST_DEGREE) {
      return null;
    }
    Map<List<BigInteger>, BigInteger> result = one(categories);
    Map<List<BigInteger>, BigInteger> square = sum;
    for (int left = exponent.intValue(); left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = times(result, square);
      }
      Map<List<BigInteger>, BigInteger> next = left > 1 ? times(square, square) : square;
      if (result == null || next == null) {
        return null;
      }
      square = next;
    }
    return result;
  }

  private static @Nullable BigInteger power(BigInteger base, BigInteger exponent) {
    if (base.equals(BigInteger.ONE)) {
      return base;
    }
    return exponent.bitLength() > 30
            || (long) base.bitLength() * exponent.intValue() > Metagame.MOST_BITS
        ? null
        : base.pow(exponent.intValue());
  }

  private static @Nullable Map<List<BigInteger>, BigInteger> times(
      Map<List<BigInteger>, BigInteger> left, Map<List<BigInteger>, BigInteger> right) {
    if ((long) left.size() * right.size() > 4_000_000L) {
      return null;
    }
    Map<List<BigInteger>, BigInteger> product = new HashMap<>();
    for (Map.Entry<List<BigInteger>, BigInteger> one : left.entrySet()) {
      for (Map.Entry<List<BigInteger>, BigInteger> two : right.entrySet()) {
        List<BigInteger> key = new ArrayList<>(one.getKey().size());
        for (int category = 0; category < one.getKey().size(); category++) {
          key.add(one.getKey().get(category).add(two.getKey().get(category)));
        }
        product.merge(key, one.getValue().multiply(two.getValue()), BigInteger::add);
      }
      if (product.size() > MOST_TERMS) {
        return null;
      }
    }
    return product;
  }

  /** (rest + kept z) to a power, by the power of z. */
  private static @Nullable Map<BigInteger, BigInteger> binomial(
      BigInteger rest, BigInteger kept, BigInteger exponent) {
    Map<BigInteger, BigInteger> terms = new TreeMap<>();
    if (exponent.signum() == 0) {
      terms.put(BigInteger.ZERO, BigInteger.ONE);
    } else if (rest.signum() == 0 || kept.signum() == 0) {
      BigInteger value = power(rest.add(kept), exponent);
      if (value == null) {
        return null;
      } else if (value.signum() > 0) {
        terms.put(kept.signum() == 0 ? BigInteger.ZERO : exponent, value);
      }
    } else if (exponent.bitLength() > 30 || exponent.intValue() > MOST_DEGREE) {
      return null;
    } else {
      int degree = exponent.intValue();
      BigInteger term = rest.pow(degree);
      for (int power = 0; power <= degree; power++) {
        terms.put(BigInteger.valueOf(power), term);
        term =
            term.multiply(BigInteger.valueOf(degree - power))
                .multiply(kept)
                .divide(BigInteger.valueOf(power + 1L).multiply(rest));
      }
    }
    return terms;
  }

  private static Map<BigInteger, BigInteger> product(
      Map<BigInteger, BigInteger> left, Map<BigInteger, BigInteger> right) {
    Map<BigInteger, BigInteger> product = new TreeMap<>();
    left.forEach(
        (one, leftTerm) ->
            right.forEach(
                (two, rightTerm) ->
                    product.merge(one.add(two), leftTerm.multiply(rightTerm), BigInteger::add)));
    return product;
  }
}
