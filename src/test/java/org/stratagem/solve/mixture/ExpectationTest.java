package org.stratagem.solve.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

class ExpectationTest {
  private static final int[] SIZES = {2, 1, 3, 4, 2};

  private static PayoffTables tables(Random random) {
    double[][] payoffs = new double[SIZES.length][];
    for (int player = 0; player < SIZES.length; player++) {
      payoffs[player] = random.doubles(48).toArray();
    }
    return new PayoffTables(SIZES, payoffs);
  }

  private static double[][] weights(Random random) {
    double[][] weights = new double[SIZES.length][];
    for (int player = 0; player < SIZES.length; player++) {
      double[] own = random.doubles(SIZES[player]).toArray();
      double sum = java.util.Arrays.stream(own).sum();
      weights[player] = java.util.Arrays.stream(own).map(weight -> weight / sum).toArray();
    }
    return weights;
  }

  private static NormalForm game(PayoffTables tables) {
    List<String> players = new ArrayList<>();
    List<List<String>> actions = new ArrayList<>();
    Real[][] payoffs = new Real[SIZES.length][48];
    for (int player = 0; player < SIZES.length; player++) {
      players.add("P" + player);
      actions.add(Collections.nCopies(SIZES[player], "a"));
      for (int profile = 0; profile < 48; profile++) {
        payoffs[player][profile] = Real.of(tables.at(player, profile));
      }
    }
    return new NormalForm(players, actions, payoffs);
  }

  @Test
  void valuesAreThoseOfExactArithmetic() {
    Random random = new Random(1);
    for (int trial = 0; trial < 10; trial++) {
      PayoffTables tables = tables(random);
      double[][] weights = weights(random);
      List<List<Real>> exact =
          java.util.Arrays.stream(weights)
              .map(own -> java.util.Arrays.stream(own).mapToObj(Real::of).toList())
              .toList();
      MixedPayoffs payoffs = new MixedPayoffs(game(tables), new MixedProfile(exact));
      double[][] values = new Expectation(tables).values(weights);
      for (int player = 0; player < SIZES.length; player++) {
        for (int action = 0; action < SIZES[player]; action++) {
          assertThat(values[player][action])
              .isEqualTo(payoffs.ofAction(player, action).doubleValue(), within(1e-14));
        }
      }
    }
  }

  @Test
  void derivativesAreWhatCertainActionsPay() {
    Random random = new Random(2);
    PayoffTables tables = tables(random);
    double[][] weights = weights(random);
    double[][][][] derivatives = new Expectation(tables).derivatives(weights);
    for (int player = 0; player < SIZES.length; player++) {
      for (int other = 0; other < SIZES.length; other++) {
        for (int reply = 0; other != player && reply < SIZES[other]; reply++) {
          double[][] certain = weights.clone();
          certain[other] = new double[SIZES[other]];
          certain[other][reply] = 1;
          double[] expected = new Expectation(tables).values(player, certain);
          for (int action = 0; action < SIZES[player]; action++) {
            assertThat(derivatives[player][other][action][reply])
                .isEqualTo(expected[action], within(1e-14));
          }
        }
      }
    }
  }

  @Test
  void scalingKeepsWhatActionsPayApart() {
    // What the others' actions alone bring a player has no part in it, however large it is.
    Real huge = Real.parse("1e300");
    Real[][] payoffs = {
      {huge, Real.of(3), huge.plus(Real.ONE), Real.of(7)}, {Real.ONE, Real.ONE, Real.ONE, Real.ONE}
    };
    NormalForm game =
        new NormalForm(List.of("A", "B"), List.of(List.of("x", "y"), List.of("x", "y")), payoffs);
    PayoffTables tables = ScaledPayoffs.of(game);
    assertThat(tables.of(0)).containsExactly(0, 0, 0.25, 1);
    assertThat(tables.of(1)).containsExactly(0, 0, 0, 0);
  }
}
