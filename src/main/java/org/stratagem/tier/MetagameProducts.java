package org.stratagem.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pure equilibria of a metagame whose first reader reads all of the others, any number of
 * players, without listing the first reader's functions. Everything else is listed.
 *
 * <p>A function f of the first reader and strategies s of the others are an equilibrium exactly if
 * f(s) is a best reply to s once the reading is done, and for each single deviation s' of another
 * player f(s') gives the one who deviates no more. Different deviations are different inputs of f,
 * whose values are chosen independently: the number of f is a product. Cost: for each profile of
 * the others, the number of their deviations times that of the reader's answers.
 */
public final class MetagameProducts {
  private final Metagame game;
  private final int reader;
  private final MetagameTable table;
  private final int[][] ranks;
  private final Runnable tick;
  private final BigInteger[] sums;
  private final int[] first;

  /** The strides of profiles of the others, numbered as if the reader had one strategy. */
  private final int[] strides;

  /**
   * By player, profile of the others and rank: how many of the reader's answers give the player no
   * more than the rank.
   */
  private final int[][][] kept;

  /**
   * @param game that {@link #covers covers} says yes to
   * @param tick called now and then; may throw to end the search
   */
  public MetagameProducts(Metagame game, Runnable tick) {
    this.game = game;
    this.tick = tick;
    this.reader = game.readings().get(0).player();
    this.table = MetagameTable.of(game.afterFirstReading(), tick);
    this.ranks = MetagameRanks.of(game.base());
    this.sums = new BigInteger[game.base().profiles()];
    this.first = new int[sums.length];
    Arrays.fill(sums, BigInteger.ZERO);
    this.strides = new int[game.playerCount()];
    int others = 1;
    for (int player = strides.length - 1; player >= 0; player--) {
      strides[player] = others;
      others *= player == reader ? 1 : table.size(player);
    }
    this.kept = new int[strides.length][others][];
  }

  /**
   * Whether it can answer: the first reader reads each of the others once as they are given, and
   * what is left after that reading has at most {@code limit} profiles.
   */
  public static boolean covers(Metagame game, long limit) {
    if (game.readings().isEmpty()) {
      return false;
    }
    List<Metagame.Source> sources = game.readings().get(0).sources();
    Set<Integer> read = sources.stream().map(Metagame.Source::player).collect(Collectors.toSet());
    boolean all = sources.size() == game.playerCount() - 1 && read.size() == sources.size();
    return all && game.afterFirstReading().profiles(limit) >= 0;
  }

  /**
   * All equilibria. In the witnesses the first reader's number is that of what it answers with, one
   * stage on.
   */
  public MetagameEquilibria equilibria() {
    int others = table.outcomes().length / table.size(reader);
    int[] chosen = new int[game.playerCount()];
    for (int other = 0; other < others; other++) {
      tick.run();
      keep(other, at(chosen));
      advance(chosen);
    }
    for (int other = 0; other < others; other++) {
      tick.run();
      add(other, at(chosen), chosen);
      advance(chosen);
    }
    return collect(free(others));
  }

  private void advance(int[] chosen) {
    for (int player = chosen.length - 1; player >= 0; player--) {
      if (player == reader) {
        continue;
      } else if (++chosen[player] < table.size(player)) {
        return;
      }
      chosen[player] = 0;
    }
  }

  private int at(int[] chosen) {
    int at = 0;
    for (int player = 0; player < chosen.length; player++) {
      at += player == reader ? 0 : chosen[player] * table.stride(player);
    }
    return at;
  }

  private void keep(int other, int at) {
    for (int player = 0; player < strides.length; player++) {
      int most = 0;
      for (int rank : ranks[player]) {
        most = Math.max(most, rank);
      }
      int[] counts = new int[most + 1];
      for (int answer = 0; answer < table.size(reader); answer++) {
        counts[ranks[player][end(at, answer)]]++;
      }
      for (int rank = 1; rank <= most; rank++) {
        counts[rank] += counts[rank - 1];
      }
      kept[player][other] = counts;
    }
  }

  /** Adds the equilibria in which the others play what is chosen. */
  private void add(int profile, int at, int[] chosen) {
    int best = 0;
    for (int answer = 0; answer < table.size(reader); answer++) {
      best = Math.max(best, ranks[reader][end(at, answer)]);
    }
    Set<Integer> seen = new TreeSet<>();
    for (int answer = 0; answer < table.size(reader); answer++) {
      int outcome = end(at, answer);
      if (ranks[reader][outcome] < best || !seen.add(outcome)) {
        continue;
      }
      int same = 0;
      for (int other = answer; other < table.size(reader); other++) {
        same += end(at, other) == outcome ? 1 : 0;
      }
      BigInteger functions = functions(profile, chosen, outcome).multiply(BigInteger.valueOf(same));
      if (functions.signum() > 0 && sums[outcome].signum() == 0) {
        first[outcome] = at + answer * table.stride(reader);
      }
      sums[outcome] = sums[outcome].add(functions);
    }
  }

  private int end(int at, int answer) {
    return table.outcomes()[at + answer * table.stride(reader)];
  }

  /** How many answers to all single deviations give whoever deviates no more than an outcome. */
  private BigInteger functions(int profile, int[] chosen, int outcome) {
    // A product of many small numbers: how often each of them occurs.
    int[] factors = new int[table.size(reader) + 1];
    for (int player = 0; player < chosen.length; player++) {
      if (player == reader) {
        continue;
      }
      int rank = ranks[player][outcome];
      for (int other = 0; other < table.size(player); other++) {
        if (other != chosen[player]) {
          int there = profile + (other - chosen[player]) * strides[player];
          factors[kept[player][there][rank]]++;
        }
      }
      if (factors[0] > 0) {
        return BigInteger.ZERO;
      }
    }
    BigInteger product = BigInteger.ONE;
    for (int factor = 2; factor < factors.length; factor++) {
      if (factors[factor] > 0) {
        product = product.multiply(BigInteger.valueOf(factor).pow(factors[factor]));
      }
    }
    return product;
  }

  /** The number of inputs of the first reader that are neither the equilibrium's nor one away. */
  private long free(int others) {
    long free = others - 1L;
    for (int player = 0; player < game.playerCount(); player++) {
      free -= player == reader ? 0 : table.size(player) - 1;
    }
    return free;
  }

  private MetagameEquilibria collect(long free) {
    BigInteger answers = BigInteger.valueOf(table.size(reader));
    boolean written =
        answers.equals(BigInteger.ONE) || free * answers.bitLength() <= Metagame.MOST_BITS;
    Function<BigInteger, MetagameCount> count;
    if (written) {
      BigInteger any = answers.equals(BigInteger.ONE) ? answers : answers.pow((int) free);
      count = sum -> new MetagameCount.Exact(sum.multiply(any));
    } else {
      BigDecimal any = MetagameCount.logarithm(answers, BigInteger.valueOf(free));
      count = sum -> new MetagameCount.Vast(any.add(MetagameCount.logarithm(sum)));
    }
    List<Integer> outcomes = new ArrayList<>();
    List<MetagameCount> counts = new ArrayList<>();
    List<List<Integer>> witnesses = new ArrayList<>();
    for (int outcome = 0; outcome < sums.length; outcome++) {
      if (sums[outcome].signum() > 0) {
        outcomes.add(outcome);
        counts.add(count.apply(sums[outcome]));
        List<Integer> strategies = new ArrayList<>();
        for (int player = 0; player < game.playerCount(); player++) {
          strategies.add(first[outcome] / table.stride(player) % table.size(player));
        }
        witnesses.add(strategies);
      }
    }
    return new MetagameEquilibria(outcomes, counts, witnesses);
  }
}
