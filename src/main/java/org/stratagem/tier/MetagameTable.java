package org.stratagem.tier;

import java.math.BigInteger;
import java.util.List;

/**
 * Where every profile of strategies of a metagame ends: the number of the base game's profile, by
 * the number of the profile of strategies, the last player's varying fastest.
 */
final class MetagameTable {
  private static final int TICK = 1 << 16;

  private final int[] sizes;
  private final int[] strides;
  private final int[] outcomes;

  private MetagameTable(int[] sizes, int[] outcomes) {
    this.sizes = sizes;
    this.strides = strides(sizes);
    this.outcomes = outcomes;
  }

  /**
   * Works the table out. Readings of the present are undone one at a time, the last one first: a
   * profile costs a look-up for each. Others are unwound profile by profile.
   *
   * @param game with as many profiles as an array can hold
   * @param tick called now and then; may throw
   */
  static MetagameTable of(Metagame game, Runnable tick) {
    if (!game.readsThePresent()) {
      return unwound(game, tick);
    } else if (game.readings().isEmpty()) {
      int[] outcomes = new int[game.base().profiles()];
      for (int profile = 0; profile < outcomes.length; profile++) {
        outcomes[profile] = profile;
      }
      return new MetagameTable(sizes(game), outcomes);
    }
    return extended(game, of(game.afterFirstReading(), tick), tick);
  }

  int size(int player) {
    return sizes[player];
  }

  int stride(int player) {
    return strides[player];
  }

  int[] outcomes() {
    return outcomes;
  }

  private static int[] sizes(Metagame game) {
    int[] sizes = new int[game.playerCount()];
    for (int player = 0; player < sizes.length; player++) {
      BigInteger size = game.size(player);
      if (size == null) {
        throw new IllegalArgumentException("too many strategies for a table");
      }
      sizes[player] = size.intValueExact();
    }
    return sizes;
  }

  private static int[] strides(int[] sizes) {
    int[] strides = new int[sizes.length];
    int product = 1;
    for (int player = sizes.length - 1; player >= 0; player--) {
      strides[player] = product;
      product = Math.multiplyExact(product, sizes[player]);
    }
    return strides;
  }

  private int profiles() {
    return outcomes.length;
  }

  /** The table with one more reading before it. */
  private static MetagameTable extended(Metagame game, MetagameTable after, Runnable tick) {
    Metagame.Reading first = game.readings().get(0);
    int reader = first.player();
    int[] sizes = after.sizes.clone();
    BigInteger size = game.size(reader);
    sizes[reader] = size == null ? 0 : size.intValueExact();
    int[] strides = strides(sizes);
    int others = after.profiles() / after.sizes[reader];
    int[] from = new int[others];
    int[] to = new int[others];
    int[] input = new int[others];
    int inputs = 1;
    for (Metagame.Source source : first.sources()) {
      inputs *= after.sizes[source.player()];
    }
    int[] chosen = new int[sizes.length];
    for (int other = 0; other < others; other++) {
      for (int player = 0; player < sizes.length; player++) {
        from[other] += chosen[player] * after.strides[player];
        to[other] += chosen[player] * strides[player];
      }
      for (Metagame.Source source : first.sources()) {
        input[other] = input[other] * after.sizes[source.player()] + chosen[source.player()];
      }
      advance(chosen, after.sizes, reader);
    }
    int[] outcomes = new int[others * sizes[reader]];
    int[] digits = new int[inputs];
    int step = after.strides[reader];
    int radix = after.sizes[reader];
    int sinceTick = 0;
    for (int strategy = 0; strategy < sizes[reader]; strategy++) {
      int shift = strategy * strides[reader];
      for (int other = 0; other < others; other++) {
        outcomes[shift + to[other]] = after.outcomes[from[other] + digits[input[other]] * step];
      }
      for (int place = inputs - 1; place >= 0; place--) {
        if (++digits[place] < radix) {
          break;
        }
        digits[place] = 0;
      }
      sinceTick += others;
      if (sinceTick >= TICK) {
        tick.run();
        sinceTick = 0;
      }
    }
    return new MetagameTable(sizes, outcomes);
  }

  private static void advance(int[] chosen, int[] sizes, int fixed) {
    for (int player = sizes.length - 1; player >= 0; player--) {
      if (player == fixed) {
        continue;
      } else if (++chosen[player] < sizes[player]) {
        return;
      }
      chosen[player] = 0;
    }
  }

  /** Applies the functions of each profile as a play does. */
  private static MetagameTable unwound(Metagame game, Runnable tick) {
    int[] sizes = sizes(game);
    MetagameTable table = new MetagameTable(sizes, new int[product(sizes)]);
    int players = sizes.length;
    long[][] reached = new long[players][];
    for (int player = 0; player < players; player++) {
      reached[player] = new long[game.lastStage(player) + 1];
    }
    List<Metagame.Reading> readings = game.readings();
    int[] stage = new int[players];
    for (int profile = 0; profile < table.outcomes.length; profile++) {
      for (int player = 0; player < players; player++) {
        reached[player][0] = profile / table.strides[player] % sizes[player];
        stage[player] = 0;
      }
      for (Metagame.Reading reading : readings) {
        int reader = reading.player();
        long input = 0;
        long inputs = 1;
        for (Metagame.Source source : reading.sources()) {
          long size = exact(game, source);
          input = input * size + reached[source.player()][source.stage()];
          inputs *= size;
        }
        long radix = exact(game, new Metagame.Source(reader, stage[reader] + 1));
        long value = reached[reader][stage[reader]];
        for (long place = inputs - 1; place > input; place--) {
          value /= radix;
        }
        reached[reader][++stage[reader]] = value % radix;
      }
      int[] actions = new int[players];
      for (int player = 0; player < players; player++) {
        actions[player] = (int) reached[player][stage[player]];
      }
      table.outcomes[profile] = game.base().profile(actions);
      if ((profile & (TICK / 16 - 1)) == 0) {
        tick.run();
      }
    }
    return table;
  }

  private static long exact(Metagame game, Metagame.Source source) {
    BigInteger size = game.size(source);
    return size == null ? Long.MAX_VALUE : size.longValueExact();
  }

  private static int product(int[] sizes) {
    int product = 1;
    for (int size : sizes) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }
}
