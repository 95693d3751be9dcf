package org.stratagem.solve.bimatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

class AllEquilibriaTest {
  private static NashSets solve(NormalForm game) {
    return new AllEquilibria(game, Long.MAX_VALUE, () -> false).solve();
  }

  private static NashSets exactly(NormalForm game) {
    return new AllEquilibria(game, Long.MAX_VALUE, () -> false).exact();
  }

  private static Set<List<List<Real>>> extreme(NormalForm game) {
    NashSets sets = solve(game);
    Set<List<List<Real>>> profiles = new HashSet<>();
    for (NashSets.Pair pair : sets.extreme()) {
      assertThat(new MixedPayoffs(game, sets.profile(pair)).regrets())
          .allMatch(regret -> regret.signum() == 0);
      assertThat(profiles.add(sets.profile(pair).weights())).isTrue();
    }
    return profiles;
  }

  private static NormalForm changed(NormalForm game, Change change) {
    int m = game.actions(0).size();
    int n = game.actions(1).size();
    Real[][][] payoffs = new Real[2][m][n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int player = 0; player < 2; player++) {
          payoffs[player][i][j] = change.payoff(player, i, j);
        }
      }
    }
    return Matrices.game(payoffs[0], payoffs[1]);
  }

  private interface Change {
    Real payoff(int player, int i, int j);
  }

  @Test
  void agreesWithTryingAllPairsOfVertices() {
    Random random = new Random(5);
    for (int trial = 0; trial < 400; trial++) {
      int m = 1 + random.nextInt(4);
      int n = 1 + random.nextInt(4);
      int top = List.of(0, 1, 2, 3, 9, 100).get(random.nextInt(6));
      NormalForm game = Matrices.random(m, n, top, random);
      assertThat(extreme(game))
          .as("trial %s: %sx%s to %s", trial, m, n, top)
          .isEqualTo(new VertexPairs(game).extreme());
    }
  }

  @Test
  void doublesWithProofsFindWhatIntegersFind() {
    Random random = new Random(6);
    for (int trial = 0; trial < 60; trial++) {
      int top = List.of(2, 20, 300, 1_000_000).get(trial % 4);
      NormalForm game = Matrices.random(2 + random.nextInt(6), 2 + random.nextInt(6), top, random);
      NashSets guided = solve(game);
      NashSets exact = exactly(game);
      assertThat(guided.extreme()).isEqualTo(exact.extreme());
      assertThat(guided.first()).isEqualTo(exact.first());
      assertThat(guided.second()).isEqualTo(exact.second());
      assertThat(guided.components()).isEqualTo(exact.components());
    }
  }

  @Test
  void nearTiesAreToldApart() {
    // Differences far below the precision of doubles decide.
    Random random = new Random(7);
    Real tiny = Real.parse("1e-40");
    for (int trial = 0; trial < 40; trial++) {
      NormalForm ties = Matrices.random(3, 3, 2, random);
      NormalForm game =
          changed(
              ties,
              (player, i, j) ->
                  ties.payoff(ties.profile(i, j), player)
                      .plus(tiny.times(Real.of(random.nextInt(1000)))));
      assertThat(extreme(game)).isEqualTo(new VertexPairs(game).extreme());
    }
  }

  @Test
  void nondegenerateGamesHaveAnOddNumber() {
    Random random = new Random(8);
    for (int trial = 0; trial < 12; trial++) {
      NormalForm game = Matrices.random(8, 7, 1_000_000, random);
      NashSets sets = solve(game);
      assertThat(sets.extreme().size() % 2).isEqualTo(1);
      assertThat(sets.components()).hasSameSizeAs(sets.extreme());
    }
  }

  @Test
  void positiveAffinePayoffsChangeNothing() {
    Random random = new Random(9);
    for (int trial = 0; trial < 40; trial++) {
      NormalForm game = Matrices.random(4, 5, 4, random);
      Real factor = Real.of(1 + random.nextInt(9)).dividedBy(Real.of(7));
      Real[] added = {Real.of(random.nextInt(50) - 25), Real.parse("-1e20")};
      NormalForm scaled =
          changed(
              game,
              (player, i, j) ->
                  game.payoff(game.profile(i, j), player).times(factor).plus(added[player]));
      assertThat(solve(scaled).extreme()).isEqualTo(solve(game).extreme());
      assertThat(solve(scaled).first()).isEqualTo(solve(game).first());
      assertThat(solve(scaled).components()).isEqualTo(solve(game).components());
    }
  }

  @Test
  void otherNamesForActionsAndPlayersChangeNothing() {
    Random random = new Random(10);
    for (int trial = 0; trial < 40; trial++) {
      NormalForm game = Matrices.random(3, 5, 3, random);
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
      Collections.shuffle(order, random);
      NormalForm relabelled =
          changed(game, (player, i, j) -> game.payoff(game.profile(order.get(i), j), player));
      Set<List<List<Real>>> back = new HashSet<>();
      for (List<List<Real>> profile : extreme(relabelled)) {
        List<Real> first = new ArrayList<>(profile.get(0));
        for (int i = 0; i < 3; i++) {
          first.set(order.get(i), profile.get(0).get(i));
        }
        back.add(List.of(first, profile.get(1)));
      }
      assertThat(back).isEqualTo(extreme(game));
      Real[][][] payoffs = new Real[2][5][3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 5; j++) {
          payoffs[0][j][i] = game.payoff(game.profile(i, j), 1);
          payoffs[1][j][i] = game.payoff(game.profile(i, j), 0);
        }
      }
      Set<List<List<Real>>> exchanged = new HashSet<>();
      extreme(Matrices.game(payoffs[0], payoffs[1]))
          .forEach(profile -> exchanged.add(List.of(profile.get(1), profile.get(0))));
      assertThat(exchanged).isEqualTo(extreme(game));
    }
  }

  @Test
  void twinsOfActionsShareTheirWeight() {
    Random random = new Random(11);
    for (int trial = 0; trial < 40; trial++) {
      NormalForm game = Matrices.random(3, 3, 5, random);
      Real[][][] payoffs = new Real[2][4][3];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 3; j++) {
          for (int player = 0; player < 2; player++) {
            payoffs[player][i][j] = game.payoff(game.profile(Math.min(i, 2), j), player);
          }
        }
      }
      Set<List<List<Real>>> merged = new HashSet<>();
      for (List<List<Real>> profile : extreme(Matrices.game(payoffs[0], payoffs[1]))) {
        List<Real> first = new ArrayList<>(profile.get(0).subList(0, 2));
        first.add(profile.get(0).get(2).plus(profile.get(0).get(3)));
        merged.add(List.of(first, profile.get(1)));
      }
      assertThat(merged).isEqualTo(extreme(game));
    }
  }

  @Test
  void narrowAndWideGames() {
    Random random = new Random(12);
    NormalForm game = Matrices.random(2, 300, 100_000, random);
    NashSets sets = solve(game);
    assertThat(sets.complete()).isTrue();
    assertThat(sets.extreme().size() % 2).isEqualTo(1);
    assertThat(extreme(Matrices.random(1, 40, 2, random))).isNotEmpty();
  }

  @Test
  void aLimitIsSaid() {
    NormalForm game = Matrices.random(9, 9, 1000, new Random(13));
    NashSets cut = new AllEquilibria(game, 20, () -> false).solve();
    assertThat(cut.complete()).isFalse();
    assertThat(solve(game).extreme().size()).isGreaterThanOrEqualTo(cut.extreme().size());
    NashSets none =
        new AllEquilibria(Matrices.random(9, 9, 1000, new Random(13)), 1L << 40, () -> true)
            .solve();
    assertThat(none.complete()).isFalse();
  }

  @Test
  void symmetricEquilibriaAreThoseOfTheWholeList() {
    Random random = new Random(14);
    for (int trial = 0; trial < 60; trial++) {
      NormalForm half = Matrices.random(4, 4, 1 + trial % 5, random);
      NormalForm game =
          changed(
              half,
              (player, i, j) ->
                  half.payoff(player == 0 ? half.profile(i, j) : half.profile(j, i), 0));
      Set<List<Real>> expected = new HashSet<>();
      extreme(game)
          .forEach(
              profile -> {
                if (profile.get(0).equals(profile.get(1))) {
                  expected.add(profile.get(0));
                }
              });
      SymmetricEquilibria.Found found =
          new SymmetricEquilibria(game, Long.MAX_VALUE, () -> false).solve();
      assertThat(found.strategies()).containsAll(expected).isNotEmpty();
      for (List<Real> strategy : found.strategies()) {
        assertThat(
                new MixedPayoffs(
                        game, new org.stratagem.game.MixedProfile(List.of(strategy, strategy)))
                    .regret(0)
                    .signum())
            .isZero();
      }
    }
  }
}
