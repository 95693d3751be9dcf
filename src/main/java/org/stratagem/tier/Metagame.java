package org.stratagem.tier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * The game whose strategies are functions that read one another until all are actions of a base
 * game (Howard, Paradoxes of Rationality, 1971). A player passes through stages: at stage 0 stands
 * its strategy, each of its readings leads to the next stage, the last stage is an action. A
 * strategy at a stage with a reading is a function from the sources' strategies to its strategies
 * one stage on.
 *
 * <p>Strategies are numbered: actions in the base game's order, functions by their tables,
 * lexicographically, the first input most significant.
 */
public final class Metagame {
  /** Sizes of more bits are not written down. */
  public static final long MOST_BITS = 4_000_000;

  /** A stage of a player, read as it is when the player gets there. */
  public record Source(int player, int stage) {}

  /**
   * A player's function is applied to what it reads.
   *
   * @param player who reads
   * @param sources what, in the order of its table's inputs; at least one
   */
  public record Reading(int player, List<Source> sources) {
    public Reading {
      sources = List.copyOf(sources);
    }
  }

  private final NormalForm base;
  private final List<Reading> readings;
  private final int[] stages;
  private final Map<Source, List<Source>> sources = new HashMap<>();
  private final Map<Source, Number> sizes = new HashMap<>();

  /** What is known of a size: null where it has too many bits. */
  private record Number(@Nullable BigInteger value) {}

  /**
   * @param base the game that the actions are played in
   * @param readings in an order in which whatever is read has been reached
   */
  public Metagame(NormalForm base, List<Reading> readings) {
    this.base = base;
    this.readings = List.copyOf(readings);
    this.stages = new int[base.players().size()];
    for (Reading reading : this.readings) {
      for (Source source : reading.sources()) {
        if (source.stage() > stages[source.player()]) {
          throw new IllegalArgumentException(source + " is read before it is reached");
        }
      }
      sources.put(new Source(reading.player(), stages[reading.player()]++), reading.sources());
    }
  }

  public NormalForm base() {
    return base;
  }

  public int playerCount() {
    return stages.length;
  }

  public List<Reading> readings() {
    return readings;
  }

  /** The number of the player's last stage, its action. */
  public int lastStage(int player) {
    return stages[player];
  }

  /** How many strategies a player has; null where the number has more than MOST_BITS bits. */
  public @Nullable BigInteger size(int player) {
    return size(new Source(player, 0));
  }

  /** The same at any of its stages. */
  public @Nullable BigInteger size(Source at) {
    Number known = sizes.get(at);
    if (known == null) {
      known = new Number(sized(at));
      sizes.put(at, known);
    }
    return known.value();
  }

  private @Nullable BigInteger sized(Source at) {
    List<Source> read = sources.get(at);
    if (read == null) {
      return BigInteger.valueOf(base.actions(at.player()).size());
    }
    BigInteger results = size(new Source(at.player(), at.stage() + 1));
    if (BigInteger.ONE.equals(results)) {
      return results;
    }
    BigInteger inputs = BigInteger.ONE;
    for (Source source : read) {
      BigInteger factor = size(source);
      inputs = inputs == null || factor == null ? null : inputs.multiply(factor);
    }
    if (results == null
        || inputs == null
        || inputs.bitLength() > 30
        || (long) results.bitLength() * inputs.intValue() > MOST_BITS) {
      return null;
    }
    return results.pow(inputs.intValue());
  }

  /** The number of profiles of strategies where it is at most the limit, else -1. */
  public long profiles(long limit) {
    BigInteger product = BigInteger.ONE;
    for (int player = 0; player < stages.length; player++) {
      BigInteger size = size(player);
      if (size == null) {
        return -1;
      }
      product = product.multiply(size);
    }
    return product.compareTo(BigInteger.valueOf(limit)) <= 0 ? product.longValueExact() : -1;
  }

  /**
   * The players in the order of their readings, where each reads, once, all that the others are at
   * that moment: Howard's metagame k1 k2 ... kr G, k1 the first to read. Null for others; in
   * particular where a player reads some of the others only.
   */
  public @Nullable List<Integer> title() {
    List<Integer> title = new ArrayList<>();
    int[] reached = new int[stages.length];
    for (Reading reading : readings) {
      boolean[] seen = new boolean[stages.length];
      for (Source source : reading.sources()) {
        if (seen[source.player()] || reached[source.player()] != source.stage()) {
          return null;
        }
        seen[source.player()] = true;
      }
      if (reading.sources().size() != stages.length - 1 || seen[reading.player()]) {
        return null;
      }
      reached[reading.player()]++;
      title.add(reading.player());
    }
    return title;
  }

  /**
   * The metagame as a game in normal form, its actions the strategies by number: small ones only.
   *
   * @param names of each player's strategies, in order
   * @param tick called now and then; may throw
   */
  public NormalForm normalForm(List<List<String>> names, Runnable tick) {
    int[] outcomes = MetagameTable.of(this, tick).outcomes();
    Real[][] payoffs = new Real[stages.length][outcomes.length];
    for (int player = 0; player < stages.length; player++) {
      for (int profile = 0; profile < outcomes.length; profile++) {
        payoffs[player][profile] = base.payoff(outcomes[profile], player);
      }
    }
    return new NormalForm(base.players(), names, payoffs);
  }

  /** The metagame that is left once the first reading is done. */
  Metagame afterFirstReading() {
    int reader = readings.get(0).player();
    List<Reading> left = new ArrayList<>();
    for (Reading reading : readings.subList(1, readings.size())) {
      List<Source> moved = new ArrayList<>();
      for (Source source : reading.sources()) {
        int stage = source.player() == reader ? source.stage() - 1 : source.stage();
        moved.add(new Source(source.player(), stage));
      }
      left.add(new Reading(reading.player(), moved));
    }
    return new Metagame(base, left);
  }

  /** Whether every reading reads the others as they are at that moment, some or all of them. */
  boolean readsThePresent() {
    int[] reached = new int[stages.length];
    for (Reading reading : readings) {
      for (Source source : reading.sources()) {
        if (source.stage() != reached[source.player()]) {
          return false;
        }
      }
      reached[reading.player()]++;
    }
    return true;
  }
}
