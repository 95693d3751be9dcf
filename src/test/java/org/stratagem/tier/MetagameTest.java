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
    for (int round = 0; round < 25; round++) {
      for (int[] shape : shapes) {
        NormalForm base = RandomMetagames.game(random, 1 + random.nextInt(6), shape);
        for (int[] title : titles) {
          Metagame game = RandomMetagames.titled(base, title);
          long profiles = game.profiles(round == 0 ? 70_000 : 3_000);
          if (profiles < 0) {
            continue;
          }
          MetagameEquilibria listed = new MetagameEnumeration(game, NO_TICK).equilibria();
          MetagameEquilibria sustained =
              new MetagameCharacterisation(game, NO_TICK).equilibria();
          assertThat(sustained.outcomes()).isEqualTo(listed.outcomes());
          assertThat(sustained.counts()).isEqualTo(listed.counts());
          if (profiles < 300) {
            assertThat(plain(game)).isEqualTo(counts(listed));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  /** Sizes up to 8^6561: the products over the first reader's answers list one tier less. */
  @Test
  void countsAgreeAtTiersThatNobodyCanList() {
    Random random = new Random(32);
    int[][] shapes = {{2, 2}, {2, 3}, {3, 2}, {1, 4}, {4, 1}};
    int longest = 0;
    for (int round = 0; round < 12; round++) {
      for (int[] shape : shapes) {
        NormalForm base = RandomMetagames.game(random, 2 + random.nextInt(8), shape);
        for (int higher = 0; higher < 2; higher++) {
          Metagame game = RandomMetagames.standard(base, higher, 3);
          if (round > 0 && game.afterFirstReading().profiles(10_000) < 0) {
            continue;
          }
          MetagameEquilibria products = new MetagameProducts(game, NO_TICK).equilibria();
          MetagameEquilibria sustained =
              new MetagameCharacterisation(game, NO_TICK).equilibria();
          assertThat(sustained.outcomes()).isEqualTo(products.outcomes());
          assertThat(sustained.counts()).isEqualTo(products.counts());
          if (sustained.count() instanceof MetagameCount.Exact exact) {
            longest = Math.max(longest, exact.value().bitLength());
          }
        }
      }
    }
    assertThat(longest).as("bits of the longest count").isGreaterThan(10_000);
  }

  @Test
  void productsAgreeWithEnumerationForThreePlayers() {
    Random random = new Random(3);
    int[][] titles = {{0}, {1}, {2}, {0, 0}, {1, 0}, {2, 1}, {0, 2}};
    int[][] shapes = {{2, 2, 2}, {1, 2, 3}, {2, 1, 2}, {3, 2, 1}, {2, 2, 1}};
    int compared = 0;
    for (int round = 0; round < 15; round++) {
      for (int[] shape : shapes) {
        NormalForm base = RandomMetagames.game(random, 1 + random.nextInt(5), shape);
        for (int[] title : titles) {
          Metagame game = RandomMetagames.titled(base, title);
          if (game.profiles(20_000) < 0) {
            continue;
          }
          MetagameEquilibria listed = new MetagameEnumeration(game, NO_TICK).equilibria();
          MetagameEquilibria products = new MetagameProducts(game, NO_TICK).equilibria();
          assertThat(products.outcomes()).isEqualTo(listed.outcomes());
          assertThat(products.counts()).isEqualTo(listed.counts());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  /** Players who read some of the others, or what the others were before they read. */
  @Test
  void enumerationUnwindsReadingsOfTheFewAndOfThePast() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      NormalForm base = RandomMetagames.game(random, 4, 2, 2, 2);
      Metagame some =
          new Metagame(base, List.of(reading(1, 0, 0), reading(2, 0, 0)));
      Metagame past = new Metagame(base, List.of(reading(1, 2, 0), reading(0, 1, 0)));
      for (Metagame game : List.of(some, past)) {
        assertThat(counts(new MetagameEnumeration(game, NO_TICK).equilibria()))
            .isEqualTo(plain(game));
        assertThat(game.title()).isNull();
      }
    }
  }

  /** A reading of (player, stage) pairs. */
  private static Metagame.Reading reading(int reader, int... sources) {
    List<Metagame.Source> read = new ArrayList<>();
    for (int i = 0; i < sources.length; i += 2) {
      read.add(new Metagame.Source(sources[i], sources[i + 1]));
    }
    return new Metagame.Reading(reader, read);
  }

  /** Last readings decide, so that two more readings change nothing. */
  @Test
  void repeatingAPlayerAddsNoOutcomes() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      NormalForm base = RandomMetagames.game(random, 5, 3, 4);
      List<Integer> outcomes =
          new SustainedOutcomes(RandomMetagames.standard(base, 0, 2)).outcomes();
      for (int tier = 3; tier < 12; tier++) {
        // The last to read is Col at even tiers of Row, at odd ones of Col.
        Metagame higher = RandomMetagames.standard(base, tier % 2 == 0 ? 0 : 1, tier);
        assertThat(new SustainedOutcomes(higher).outcomes()).isEqualTo(outcomes);
      }
      assertThat(outcomes)
          .containsAll(new SustainedOutcomes(RandomMetagames.titled(base)).outcomes());
    }
  }

  /** The logarithm of a vast count against the digits of the same count written out. */
  @Test
  void vastCountsHaveTheirSize() {
    NormalForm base = RandomMetagames.game(new Random(9), 9, 4, 4);
    Metagame game = RandomMetagames.standard(base, 0, 3);
    for (MetagameCount count : new MetagameCharacterisation(game, NO_TICK).equilibria().counts()) {
      MetagameCount.Vast vast = (MetagameCount.Vast) count;
      // |A3| = |A1|^|B2| = (4^4)^(4^256), some 154 digits of digits.
      assertThat(vast.digits()).isNotNull();
      assertThat(vast.digits().toBigInteger().toString()).hasSizeBetween(150, 157);
    }
    MetagameCount sum =
        new MetagameCount.Vast(new java.math.BigDecimal(1000))
            .plus(new MetagameCount.Exact(BigInteger.TEN.pow(1000)));
    assertThat(((MetagameCount.Vast) sum).digits().doubleValue())
        .isCloseTo(1000.30103, org.assertj.core.data.Offset.offset(1e-5));
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
