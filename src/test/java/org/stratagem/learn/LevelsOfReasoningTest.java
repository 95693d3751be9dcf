package org.stratagem.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.learn.LevelsOfReasoning.Level;
import org.stratagem.numeric.Real;

class LevelsOfReasoningTest {
  /** Arad and Rubinstein (2012): ask for 11 to 20, and 20 more for one less than the other. */
  private static NormalForm elevenTwenty() {
    List<String> amounts = new ArrayList<>();
    for (int amount = 11; amount <= 20; amount++) {
      amounts.add(String.valueOf(amount));
    }
    Real[][] payoffs = new Real[2][100];
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        payoffs[0][10 * row + column] = Real.of(11 + row + (row == column - 1 ? 20 : 0));
        payoffs[1][10 * row + column] = Real.of(11 + column + (column == row - 1 ? 20 : 0));
      }
    }
    return new NormalForm(List.of("Row", "Col"), List.of(amounts, amounts), payoffs);
  }

  private static Level pure(NormalForm game, int action) {
    List<Real> weights = new ArrayList<>(Collections.nCopies(game.actions(0).size(), Real.ZERO));
    weights.set(action, Real.ONE);
    return new Level(List.of(weights, weights));
  }

  @Test
  void everyLevelAsksForOneLessAndTheLastBeginsAgain() {
    NormalForm game = elevenTwenty();
    List<Level> levels = new LevelsOfReasoning(game, () -> {}).levelK(pure(game, 9), 12);
    for (int level = 0; level <= 9; level++) {
      assertThat(levels.get(level)).isEqualTo(pure(game, 9 - level));
    }
    assertThat(levels.get(10)).isEqualTo(pure(game, 9));
  }

  @Test
  void levelOneOfAHierarchyIsLevelOneOfLevelK() {
    NormalForm game = elevenTwenty();
    LevelsOfReasoning reasoning = new LevelsOfReasoning(game, () -> {});
    List<Level> hierarchy =
        reasoning.cognitiveHierarchy(pure(game, 9), 3, level -> Real.of(level + 1));
    assertThat(hierarchy.get(1)).isEqualTo(pure(game, 8));
    // Level 2 meets 20 with 1/3 and 19 with 2/3: 18 pays 18 + 40/3, 19 pays 19 + 20/3.
    assertThat(hierarchy.get(2)).isEqualTo(pure(game, 7));
    // Level 3 meets 20, 19, 18 with 1/6, 2/6, 3/6: 17 pays 17 + 10, 18 pays 18 + 20/3.
    assertThat(hierarchy.get(3)).isEqualTo(pure(game, 6));
  }

  @Test
  void ofSeveralBestRepliesEachIsPlayedEquallyOften() {
    Real one = Real.ONE;
    Real zero = Real.ZERO;
    NormalForm game =
        new NormalForm(
            List.of("Row", "Col"),
            List.of(List.of("a", "b", "c"), List.of("x")),
            new Real[][] {{one, zero, one}, {zero, zero, zero}});
    LevelsOfReasoning reasoning = new LevelsOfReasoning(game, () -> {});
    Real half = one.dividedBy(Real.of(2));
    assertThat(reasoning.levelK(reasoning.uniform(), 1).get(1).weights())
        .containsExactly(List.of(half, zero, half), List.of(one));
  }

  @Test
  void aMixtureWeighsTheLevels() {
    NormalForm game = elevenTwenty();
    LevelsOfReasoning reasoning = new LevelsOfReasoning(game, () -> {});
    Level mixture =
        reasoning.mixture(
            List.of(pure(game, 9), pure(game, 8)), level -> Real.of(level == 0 ? 1 : 3));
    assertThat(mixture.weights().get(0).get(9)).isEqualTo(Real.ONE.dividedBy(Real.of(4)));
    assertThat(mixture.weights().get(0).get(8)).isEqualTo(Real.of(3).dividedBy(Real.of(4)));
  }
}
