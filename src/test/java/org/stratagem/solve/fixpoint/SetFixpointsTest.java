package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashPoint;

class SetFixpointsTest {
  /** All best replies in a game given by its payoffs. */
  private static final class BestReplies implements SetReplies {
    private final int[] sizes;
    private final int[][] payoffs;

    /**
     * @param payoffs by player, then by profile, the last player's action fastest
     */
    BestReplies(int[] sizes, int[]... payoffs) {
      this.sizes = sizes;
      this.payoffs = payoffs;
    }

    static BestReplies random(Random random, int players, int most, int spread) {
      int[] sizes = random.ints(players, 1, most + 1).toArray();
      int profiles = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
      int[][] payoffs = new int[players][];
      for (int player = 0; player < players; player++) {
        payoffs[player] = random.ints(profiles, 0, spread).toArray();
      }
      return new BestReplies(sizes, payoffs);
    }

    @Override
    public List<Integer> sizes() {
      return IntStream.of(sizes).boxed().toList();
    }

    NormalForm form() {
      List<String> players = new ArrayList<>();
      List<List<String>> actions = new ArrayList<>();
      Real[][] table = new Real[sizes.length][];
      for (int player = 0; player < sizes.length; player++) {
        players.add("P" + player);
        actions.add(IntStream.range(0, sizes[player]).mapToObj(action -> "a" + action).toList());
        table[player] = IntStream.of(payoffs[player]).mapToObj(Real::of).toArray(Real[]::new);
      }
      return new NormalForm(players, actions, table);
    }

    /** What each action pays on average. */
    private List<Real> values(int player, List<List<Real>> profile) {
      List<Real> values = new ArrayList<>();
      for (int own = 0; own < sizes[player]; own++) {
        Real value = Real.ZERO;
        for (int number = 0; number < payoffs[player].length; number++) {
          Real weight = Real.of(payoffs[player][number]);
          int left = number;
          for (int other = sizes.length - 1; other >= 0; other--) {
            int action = left % sizes[other];
            left /= sizes[other];
            if (other != player) {
              weight = weight.times(profile.get(other).get(action));
            } else if (action != own) {
              weight = Real.ZERO;
            }
          }
          value = value.plus(weight);
        }
        values.add(value);
      }
      return values;
    }

    @Override
    public BitSet to(int player, List<List<Rational>> profile) {
      List<List<Real>> weights = new ArrayList<>();
      profile.forEach(own -> weights.add(List.copyOf(own)));
      return best(values(player, weights));
    }

    private static BitSet best(List<Real> values) {
      Real top = values.stream().max(Real::compareTo).orElseThrow();
      BitSet best = new BitSet();
      for (int action = 0; action < values.size(); action++) {
        best.set(action, values.get(action).compareTo(top) == 0);
      }
      return best;
    }

    @Override
    public double[] mixture(int player, double[][] profile) {
      List<List<Real>> weights = new ArrayList<>();
      for (double[] own : profile) {
        List<Real> numbers = new ArrayList<>();
        for (double weight : own) {
          numbers.add(Real.of(weight));
        }
        weights.add(numbers);
      }
      BitSet best = best(values(player, weights));
      double[] mixture = new double[sizes[player]];
      best.stream().forEach(action -> mixture[action] = 1.0 / best.cardinality());
      return mixture;
    }
  }

  @Test
  @Timeout(20)
  void pathsEndInEveryGameOfThreePlayers() {
    Random random = new Random(23);
    int mixed = 0;
    for (int round = 0; round < 40; round++) {
      BestReplies game = BestReplies.random(random, 2 + random.nextInt(2), 2, 3);
      SetFixpoints fixpoints = new SetFixpoints(game, () -> {});
      for (List<List<Rational>> found : fixpoints.searched()) {
        assertThat(fixpoints.holds(found)).isTrue();
        mixed += SetFixpoints.isPure(found) ? 0 : 1;
      }
    }
    assertThat(mixed).isPositive();
  }

  @Test
  void pureFixpointsOfBestRepliesAreThePureEquilibria() {
    Random random = new Random(29);
    int several = 0;
    for (int round = 0; round < 300; round++) {
      BestReplies game = BestReplies.random(random, 1 + random.nextInt(3), 4, 4);
      NormalForm form = game.form();
      List<List<List<Rational>>> expected = new ArrayList<>();
      for (int profile = 0; profile < form.profiles(); profile++) {
        if (form.isEquilibrium(profile)) {
          List<List<Rational>> weights = new ArrayList<>();
          for (int player = 0; player < game.sizes.length; player++) {
            List<Rational> own = new ArrayList<>();
            for (int action = 0; action < game.sizes[player]; action++) {
              own.add(Rational.of(form.action(profile, player) == action ? 1 : 0));
            }
            weights.add(own);
          }
          expected.add(weights);
        }
      }
      SetFixpoints fixpoints = new SetFixpoints(game, () -> {});
      assertThat(fixpoints.pure()).as("round %d", round).isEqualTo(expected);
      several += expected.size() > 1 ? 1 : 0;
    }
    assertThat(several).isPositive();
  }

  @Test
  void everyEquilibriumIsAFixpointAndALittleAsideIsNone() {
    Random random = new Random(31);
    int mixed = 0;
    for (int round = 0; round < 100; round++) {
      BestReplies game = BestReplies.random(random, 2, 4, 20);
      SetFixpoints fixpoints = new SetFixpoints(game, () -> {});
      for (NashPoint point : new FiniteNash(game.form(), () -> false).solve().list()) {
        MixedProfile found = point.profile();
        List<List<Rational>> profile =
            found.weights().stream()
                .map(own -> own.stream().map(Real::toRational).toList())
                .toList();
        assertThat(fixpoints.holds(profile)).as("round %d: %s", round, profile).isTrue();
        if (found.support(0).size() > 1 && found.support(1).size() == found.support(0).size()) {
          mixed++;
          assertThat(fixpoints.holds(List.of(aside(profile.get(0)), profile.get(1))))
              .as("round %d: beside %s", round, profile)
              .isFalse();
        }
      }
    }
    assertThat(mixed).isGreaterThan(20);
  }

  /** Some weight goes from one action that has some to another that has some. */
  private static List<Rational> aside(List<Rational> weights) {
    List<Rational> aside = new ArrayList<>(weights);
    Rational part = Rational.of(1, 1000);
    int moved = 0;
    for (int action = 0; action < weights.size() && moved < 2; action++) {
      if (weights.get(action).signum() > 0) {
        Real share = weights.get(action).times(part);
        Real first = moved == 0 ? share.negate() : given(weights).times(part);
        aside.set(action, weights.get(action).plus(first).toRational());
        moved++;
      }
    }
    return aside;
  }

  private static Rational given(List<Rational> weights) {
    return weights.stream().filter(weight -> weight.signum() > 0).findFirst().orElseThrow();
  }
}
