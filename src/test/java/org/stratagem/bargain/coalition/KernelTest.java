package org.stratagem.bargain.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;

/** The kernel against its definition and against what is known of it. */
final class KernelTest {
  private static CoalitionalGame random(Random random, int players, int size) {
    return WorthTable.of(
        players,
        coalition ->
            Rational.of(
                Integer.bitCount(coalition) == 1
                    ? 0
                    : coalition == (1 << players) - 1 ? 2 * size : random.nextInt(size)));
  }

  /** Davis and Maschler 1965: in a game of three the kernel is one point, here the nucleolus. */
  @Test
  void ofThreePlayersItIsTheNucleolus() {
    Random random = new Random(61);
    for (int trial = 0; trial < 40; trial++) {
      CoalitionalGame game = random(random, 3, 12);
      Kernel kernel = Kernel.of(game, () -> false).orElseThrow();
      List<Rational> nucleolus = Nucleolus.of(game, true, () -> false).orElseThrow().division();
      assertThat(kernel.parts()).containsExactly(List.of(nucleolus));
    }
  }

  /** Convex games have a kernel of one point (Maschler, Peleg and Shapley 1972). */
  @Test
  void ofConvexGamesItIsTheNucleolus() {
    CoalitionalGame estate =
        StandardGames.bankruptcy(
            Rational.of(300),
            List.of(Rational.of(100), Rational.of(150), Rational.of(200), Rational.of(250)));
    List<Rational> nucleolus = Nucleolus.of(estate, true, () -> false).orElseThrow().division();
    assertThat(Kernel.of(estate, () -> false).orElseThrow().parts())
        .containsExactly(List.of(nucleolus));
  }

  /** Two left and two right gloves: every equal trade between the sides is in the kernel. */
  @Test
  void ofGlovesItIsASegment() {
    Kernel kernel = Kernel.of(StandardGames.gloves(2, 2), () -> false).orElseThrow();
    Rational one = Rational.of(1);
    Rational none = Rational.of(0);
    assertThat(kernel.parts())
        .containsExactly(List.of(List.of(one, one, none, none), List.of(none, none, one, one)));
  }

  /** The definition, point by point on a lattice, knows no point that the parts do not have. */
  @Test
  void holdsWhatTheDefinitionHolds() {
    Random random = new Random(62);
    for (int trial = 0; trial < 12; trial++) {
      CoalitionalGame game = random(random, 4, 6);
      Kernel kernel = Kernel.of(game, () -> false).orElseThrow();
      assertThat(kernel.parts()).isNotEmpty();
      for (List<List<Rational>> part : kernel.parts()) {
        assertThat(Kernel.contains(game, middle(part))).isTrue();
      }
      List<Rational> nucleolus = Nucleolus.of(game, true, () -> false).orElseThrow().division();
      assertThat(Kernel.contains(game, nucleolus)).isTrue();
      boolean points = kernel.parts().stream().allMatch(part -> part.size() == 1);
      for (int a = 0; points && a <= 24; a++) {
        for (int b = 0; a + b <= 24; b++) {
          for (int c = 0; a + b + c <= 24; c++) {
            List<Rational> point = new ArrayList<>();
            for (int share : new int[] {a, b, c, 24 - a - b - c}) {
              point.add(Rational.of(share, 2));
            }
            if (Kernel.contains(game, point)) {
              assertThat(kernel.parts()).contains(List.of(point));
            }
          }
        }
      }
    }
  }

  private static List<Rational> middle(List<List<Rational>> part) {
    List<Rational> middle = new ArrayList<>();
    for (int player = 0; player < part.get(0).size(); player++) {
      Rational sum = Rational.of(0);
      for (List<Rational> corner : part) {
        sum = sum.plus(corner.get(player)).toRational();
      }
      middle.add(sum.dividedBy(Rational.of(part.size())).toRational());
    }
    return middle;
  }
}
