package org.stratagem.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;

/** Enumeration, characterisation and a plain unwinding agree. */
class MetagameTest {
  private static final Runnable NO_TICK = () -> {};
  private static final NormalForm PRISONERS =
      RandomMetagames.bimatrix(2, 2, 3, 3, 0, 5, 5, 0, 1, 1);
  private static final NormalForm CHICKEN =
      RandomMetagames.bimatrix(2, 2, 3, 3, 2, 4, 4, 2, 1, 1);

  @Test
  void prisonersCooperateInTheMetagame() {
    Metagame game = RandomMetagames.standard(PRISONERS, 0, 2);
    assertThat(game.size(0)).isEqualTo(16);
    assertThat(game.size(1)).isEqualTo(4);
    for (MetagameEquilibria found : both(game)) {
      assertThat(found.outcomes()).containsExactly(0, 3);
      assertThat(found.counts()).containsExactly(MetagameCount.of(2), MetagameCount.of(1));
      assertThat(found.count()).isEqualTo(MetagameCount.of(3));
    }
  }

  @Test
  void chickenHasTwelveEquilibriaOfWhichEightSwerveStraight() {
    for (MetagameEquilibria found : both(RandomMetagames.standard(CHICKEN, 0, 2))) {
      assertThat(found.count()).isEqualTo(MetagameCount.of(12));
      assertThat(found.counts().get(found.outcomes().indexOf(1))).isEqualTo(MetagameCount.of(8));
    }
  }

  @Test
  void bothMethodsAgreeWithPlainUnwindingOnRandomGames() {
    Random random = new Random(1971);
    int[][] shapes = {{2, 2}, {2, 3}, {3, 2}, {3, 3}, {1, 3}, {3, 1}, {1, 1}, {4, 2}, {2, 4}};
    int[][] titles = {
      {}, {0}, {1}, {0, 1}, {1, 0}, {0, 0}, {1, 1}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {1, 0, 0},
      {0, 1, 1}, {0, 1, 0, 1}, {1, 0, 1, 0, 1}
    };
    int compared = 0;
    for (int round = 0; round < 60; round++) {
      for (int[] shape : shapes) {
        NormalForm base = RandomMetagames.game(random, 1 + random.nextInt(6), shape);
        for (int[] title : titles) {
          Metagame game = RandomMetagames.titled(base, title);
          long profiles = game.profiles(round == 0 ? 200_000 : 6_000);
          if (profiles < 0) {
            continue;
          }
          MetagameEquilibria listed = new MetagameEnumeration(game, NO_TICK).equilibria();
          MetagameEquilibria sustained =
              new MetagameCharacterisation(game, NO_TICK).equilibria();
          assertThat(sustained.outcomes()).isEqualTo(listed.outcomes());
          assertThat(sustained.counts()).isEqualTo(listed.counts());
          if (profiles < 600) {
            assertThat(plain(game)).isEqualTo(counts(listed));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  private static List<MetagameEquilibria> both(Metagame game) {
    return List.of(
        new MetagameEnumeration(game, NO_TICK).equilibria(),
        new MetagameCharacterisation(game, NO_TICK).equilibria());
  }

  private static TreeMap<Integer, BigInteger> counts(MetagameEquilibria found) {
    TreeMap<Integer, BigInteger> counts = new TreeMap<>();
    for (int i = 0; i < found.outcomes().size(); i++) {
      counts.put(found.outcomes().get(i), ((MetagameCount.Exact) found.counts().get(i)).value());
    }
    return counts;
  }

  /** Every profile unwound reading by reading, every deviation tried. */
  static TreeMap<Integer, BigInteger> plain(Metagame game) {
    TreeMap<Integer, BigInteger> counts = new TreeMap<>();
    List<List<BigInteger>> profiles = new ArrayList<>(List.of(List.of()));
    for (int player = 0; player < game.playerCount(); player++) {
      List<List<BigInteger>> longer = new ArrayList<>();
      for (List<BigInteger> prefix : profiles) {
        for (int s = 0; s < game.size(player).intValueExact(); s++) {
          List<BigInteger> one = new ArrayList<>(prefix);
          one.add(BigInteger.valueOf(s));
          longer.add(one);
        }
      }
      profiles = longer;
    }
    for (List<BigInteger> profile : profiles) {
      int outcome = unwind(game, profile);
      boolean stable = true;
      for (int player = 0; player < game.playerCount() && stable; player++) {
        for (int s = 0; s < game.size(player).intValueExact() && stable; s++) {
          List<BigInteger> other = new ArrayList<>(profile);
          other.set(player, BigInteger.valueOf(s));
          stable =
              game.base()
                      .payoff(unwind(game, other), player)
                      .compareTo(game.base().payoff(outcome, player))
                  <= 0;
        }
      }
      if (stable) {
        counts.merge(outcome, BigInteger.ONE, BigInteger::add);
      }
    }
    return counts;
  }

  private static int unwind(Metagame game, List<BigInteger> strategies) {
    List<List<BigInteger>> passed = new ArrayList<>();
    strategies.forEach(strategy -> passed.add(new ArrayList<>(List.of(strategy))));
    for (Metagame.Reading reading : game.readings()) {
      List<BigInteger> own = passed.get(reading.player());
      BigInteger input = BigInteger.ZERO;
      BigInteger inputs = BigInteger.ONE;
      for (Metagame.Source source : reading.sources()) {
        BigInteger size = game.size(source);
        input = input.multiply(size).add(passed.get(source.player()).get(source.stage()));
        inputs = inputs.multiply(size);
      }
      BigInteger radix = game.size(new Metagame.Source(reading.player(), own.size()));
      int fromRight = inputs.subtract(input).intValueExact() - 1;
      own.add(own.get(own.size() - 1).divide(radix.pow(fromRight)).mod(radix));
    }
    int[] actions = new int[strategies.size()];
    for (int player = 0; player < actions.length; player++) {
      List<BigInteger> own = passed.get(player);
      actions[player] = own.get(own.size() - 1).intValueExact();
    }
    return game.base().profile(actions);
  }
}
