package org.stratagem.bargain.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;

/** Random small games against the definitions. */
class BruteForceTest {
  private static CoalitionalGame random(int players, Random random) {
    int denominator = 1 + random.nextInt(3);
    return WorthTable.of(players, coalition -> Rational.of(random.nextInt(21) - 5, denominator));
  }

  private static void orders(List<Integer> order, int players, List<List<Integer>> all) {
    if (order.size() == players) {
      all.add(List.copyOf(order));
    }
    for (int player = 0; player < players; player++) {
      if (!order.contains(player)) {
        order.add(player);
        orders(order, players, all);
        order.remove(order.size() - 1);
      }
    }
  }

  private static List<Rational> average(CoalitionalGame game, List<List<Integer>> orders) {
    Rational[] sums = new Rational[game.players()];
    java.util.Arrays.fill(sums, Rational.of(0));
    for (List<Integer> order : orders) {
      int before = 0;
      for (int player : order) {
        int with = before | 1 << player;
        sums[player] = (Rational) sums[player].plus(game.worth(with).minus(game.worth(before)));
        before = with;
      }
    }
    List<Rational> values = new ArrayList<>();
    for (Rational sum : sums) {
      values.add((Rational) sum.dividedBy(Rational.of(orders.size())));
    }
    return values;
  }

  @Test
  void shapleyAveragesAllOrders() {
    Random random = new Random(1);
    for (int players = 1; players <= 6; players++) {
      List<List<Integer>> orders = new ArrayList<>();
      orders(new ArrayList<>(), players, orders);
      for (int i = 0; i < 5; i++) {
        CoalitionalGame game = random(players, random);
        assertThat(Semivalues.shapley(game, () -> false)).contains(average(game, orders));
        assertThat(Dividends.of(game, () -> false).orElseThrow().equalShares())
            .isEqualTo(average(game, orders));
      }
    }
  }

  @Test
  void owenAveragesTheOrdersThatKeepUnionsTogether() {
    Random random = new Random(2);
    List<Integer> unions = List.of(0b00101, 0b11010);
    List<List<Integer>> orders = new ArrayList<>();
    orders(new ArrayList<>(), 5, orders);
    orders.removeIf(
        order -> {
          int changes = 0;
          for (int i = 1; i < order.size(); i++) {
            changes += (0b00101 >> order.get(i) & 1) != (0b00101 >> order.get(i - 1) & 1) ? 1 : 0;
          }
          return changes != 1;
        });
    for (int i = 0; i < 5; i++) {
      CoalitionalGame game = random(5, random);
      assertThat(OwenValue.of(game, unions, () -> false)).contains(average(game, orders));
    }
  }

  @Test
  void banzhafAveragesAllSetsOfOthers() {
    Random random = new Random(3);
    for (int players = 1; players <= 6; players++) {
      CoalitionalGame game = random(players, random);
      List<Rational> values = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        Rational sum = Rational.of(0);
        for (int coalition = 0; coalition < game.coalitions(); coalition++) {
          if ((coalition >> player & 1) == 0) {
            sum =
                (Rational)
                    sum.plus(game.worth(coalition | 1 << player).minus(game.worth(coalition)));
          }
        }
        values.add((Rational) sum.dividedBy(Rational.of(1L << players - 1)));
      }
      assertThat(Semivalues.banzhaf(game, () -> false)).contains(values);
    }
  }

  /** No other point of a fine grid around it has lexicographically smaller excesses. */
  @Test
  void nothingNearThePrenucleolusIsBetter() {
    Random random = new Random(4);
    for (int i = 0; i < 10; i++) {
      CoalitionalGame game = random(4, random);
      Nucleolus found = Nucleolus.of(game, false, () -> false).orElseThrow();
      assertThat(found.holds(game)).isTrue();
      List<Rational> own = sorted(game, found.division());
      for (int trial = 0; trial < 200; trial++) {
        List<Rational> other = new ArrayList<>(found.division());
        Rational left = Rational.of(0);
        for (int player = 0; player < 3; player++) {
          Rational step = Rational.of(random.nextInt(5) - 2, 1 + random.nextInt(40));
          other.set(player, (Rational) other.get(player).plus(step));
          left = (Rational) left.plus(step);
        }
        other.set(3, (Rational) other.get(3).minus(left));
        assertThat(compare(own, sorted(game, other))).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void aWrongNucleolusHasNoProof() {
    CoalitionalGame game = StandardGames.gloves(2, 2);
    Nucleolus found = Nucleolus.of(game, true, () -> false).orElseThrow();
    Nucleolus wrong =
        new Nucleolus(
            List.of(Rational.of(1), Rational.of(1), Rational.of(0), Rational.of(0)),
            found.levels(),
            true,
            0);
    assertThat(found.holds(game)).isTrue();
    assertThat(wrong.holds(game)).isFalse();
    assertThat(new Nucleolus(found.division(), List.of(), true, 0).holds(game)).isFalse();
  }

  private static List<Rational> sorted(CoalitionalGame game, List<Rational> division) {
    Excesses excesses = new Excesses(game, division);
    List<Rational> sorted = new ArrayList<>();
    for (int coalition = 1; coalition < game.everyone(); coalition++) {
      sorted.add(excesses.of(coalition));
    }
    sorted.sort(java.util.Comparator.reverseOrder());
    return sorted;
  }

  private static int compare(List<Rational> left, List<Rational> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Corners by all choices of three independent walls, in games of four players. */
  @Test
  void cornersOfTheCoreAreAllBasicPoints() {
    Random random = new Random(5);
    int nonempty = 0;
    for (int i = 0; i < 40; i++) {
      // Worths that grow with size leave many of these games a core.
      CoalitionalGame game =
          WorthTable.of(
              4,
              s ->
                  Rational.of(
                      3L * Integer.bitCount(s) * Integer.bitCount(s)
                          + random.nextInt(7)
                          + (s == 15 ? 8 : 0)));
      Set<List<Rational>> expected = basicPoints(game);
      assertThat(
              new LinkedHashSet<>(
                  Core.corners(game, Rational.of(0), 1000, () -> false).orElseThrow()))
          .isEqualTo(expected);
      assertThat(Core.of(game, () -> false).orElseThrow().isEmpty()).isEqualTo(expected.isEmpty());
      nonempty += expected.isEmpty() ? 0 : 1;
    }
    assertThat(nonempty).isGreaterThan(10);
  }

  private static Set<List<Rational>> basicPoints(CoalitionalGame game) {
    Set<List<Rational>> points = new LinkedHashSet<>();
    for (int a = 1; a < 15; a++) {
      for (int b = a + 1; b < 15; b++) {
        for (int c = b + 1; c < 15; c++) {
          List<Rational> point = solve(game, new int[] {15, a, b, c});
          if (point != null && sorted(game, point).get(0).signum() <= 0) {
            points.add(point);
          }
        }
      }
    }
    return points;
  }

  /** The division that gives these coalitions their worths; null where it is not the only one. */
  private static List<Rational> solve(CoalitionalGame game, int[] coalitions) {
    Rational[][] rows = new Rational[4][5];
    for (int i = 0; i < 4; i++) {
      for (int player = 0; player < 4; player++) {
        rows[i][player] = Rational.of(coalitions[i] >> player & 1);
      }
      rows[i][4] = game.worth(coalitions[i]);
    }
    for (int column = 0; column < 4; column++) {
      int pivot = column;
      while (pivot < 4 && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == 4) {
        return null;
      }
      Rational[] swap = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swap;
      for (int i = 0; i < 4; i++) {
        if (i != column) {
          Rational factor = (Rational) rows[i][column].dividedBy(rows[column][column]);
          for (int k = 0; k < 5; k++) {
            rows[i][k] = (Rational) rows[i][k].minus(rows[column][k].times(factor));
          }
        }
      }
    }
    List<Rational> point = new ArrayList<>();
    for (int player = 0; player < 4; player++) {
      point.add((Rational) rows[player][4].dividedBy(rows[player][player]));
    }
    return point;
  }

  @Test
  void anEmptyCoreHasWeightsThatProveIt() {
    Random random = new Random(6);
    int empty = 0;
    for (int i = 0; i < 30; i++) {
      CoalitionalGame game = random(2 + i % 5, random);
      Core core = Core.of(game, () -> false).orElseThrow();
      assertThat(core.holds(game)).isTrue();
      if (core.isEmpty()) {
        empty++;
        assertThat(core.balancedWorth(game)).isGreaterThan(game.total());
      }
    }
    assertThat(empty).isGreaterThan(10);
  }
}
