package org.stratagem.bargain.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Games of the literature, with the values that it gives. */
class LiteratureTest {
  private static Rational q(String number) {
    String[] parts = number.trim().split("/");
    return Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
  }

  private static List<Rational> of(String numbers) {
    return Arrays.stream(numbers.split(",")).map(LiteratureTest::q).toList();
  }

  private static List<Rational> shapley(CoalitionalGame game) {
    List<Rational> values = Semivalues.shapley(game, () -> false).orElseThrow();
    assertThat(Semivalues.isShapley(game, values, true, () -> false)).isTrue();
    return values;
  }

  private static List<Rational> banzhaf(CoalitionalGame game) {
    return Semivalues.banzhaf(game, () -> false).orElseThrow();
  }

  private static List<Rational> nucleolus(CoalitionalGame game) {
    return Nucleolus.of(game, true, () -> false).orElseThrow().division();
  }

  private static List<List<Rational>> core(CoalitionalGame game) {
    return Core.corners(game, Rational.of(0), 10_000, () -> false).orElseThrow();
  }

  private static CoalitionalGame game(int players, IntFunction<Rational> worth) {
    return WorthTable.of(players, worth);
  }

  private static CoalitionalGame voting(int quota, int... weights) {
    return StandardGames.weightedVoting(
        Rational.of(quota), Arrays.stream(weights).mapToObj(Rational::of).toList());
  }

  private static CoalitionalGame bankruptcy(int estate, int... claims) {
    return StandardGames.bankruptcy(
        Rational.of(estate), Arrays.stream(claims).mapToObj(Rational::of).toList());
  }

  /** Shapley (1959), one left glove and two right ones. */
  @Test
  void gloves() {
    CoalitionalGame game = StandardGames.gloves(1, 2);
    assertThat(shapley(game)).isEqualTo(of("2/3, 1/6, 1/6"));
    assertThat(banzhaf(game)).isEqualTo(of("3/4, 1/4, 1/4"));
    assertThat(core(game)).containsExactly(of("1, 0, 0"));
    assertThat(nucleolus(game)).isEqualTo(of("1, 0, 0"));
  }

  /** Aumann and Maschler (1985), the three estates of the Mishnah, Kethubot 93a. */
  @Test
  void talmud() {
    assertThat(nucleolus(bankruptcy(100, 100, 200, 300))).isEqualTo(of("100/3, 100/3, 100/3"));
    assertThat(nucleolus(bankruptcy(200, 100, 200, 300))).isEqualTo(of("50, 75, 75"));
    assertThat(nucleolus(bankruptcy(300, 100, 200, 300))).isEqualTo(of("50, 100, 150"));
  }

  /** O'Neill (1982), after Ibn Ezra: sons claim all, a half, a third, a quarter of 120. */
  @Test
  void ibnEzra() {
    List<Rational> claims = of("30, 40, 60, 120");
    CoalitionalGame greatest = game(4, s -> StandardGames.airport(claims).worth(s).negate());
    assertThat(shapley(greatest))
        .as("each part of the greatest claim is shared by those who claim it")
        .isEqualTo(of("15/2, 65/6, 125/6, 485/6"));
    assertThat(nucleolus(bankruptcy(120, 30, 40, 60, 120))).isEqualTo(of("15, 20, 30, 55"));
  }

  /** The Talmud's garment: one claims all of it, the other half (Baba Metzia 2a). */
  @Test
  void contestedGarment() {
    CoalitionalGame game = bankruptcy(200, 100, 200);
    assertThat(nucleolus(game)).isEqualTo(of("50, 150"));
    assertThat(shapley(game)).isEqualTo(of("50, 150"));
    assertThat(Compromise.tau(game, () -> false).orElseThrow().division()).isEqualTo(of("50, 150"));
  }

  /** Shapley and Shubik (1954): the Security Council with ten elected members. */
  @Test
  void securityCouncil() {
    int[] weights = new int[15];
    Arrays.fill(weights, 1);
    Arrays.fill(weights, 0, 5, 7);
    CoalitionalGame game = voting(39, weights);
    List<Rational> values = shapley(game);
    assertThat(values.subList(0, 5)).containsOnly(q("421/2145"));
    assertThat(values.subList(5, 15)).containsOnly(q("4/2145"));
    // Straffin (1977): 848 decisive votes of a permanent member, 84 of another, of 2^14.
    assertThat(banzhaf(game).get(0)).isEqualTo(q("848/16384"));
    assertThat(banzhaf(game).get(5)).isEqualTo(q("84/16384"));
    assertThat(nucleolus(game).subList(0, 5)).containsOnly(q("1/5"));
  }

  /** Littlechild and Owen (1973): each part of the runway is shared by those who need it. */
  @Test
  void airport() {
    CoalitionalGame game = StandardGames.airport(of("6, 10, 13, 20"));
    assertThat(shapley(game)).isEqualTo(of("-3/2, -17/6, -13/3, -34/3"));
    assertThat(Core.of(game, () -> false).orElseThrow().isEmpty()).isFalse();
  }

  /** Littlechild (1974): the nucleolus of an airport by the least average of what is uncovered. */
  @Test
  void airportNucleolus() {
    CoalitionalGame game = StandardGames.airport(of("6, 10, 13"));
    assertThat(nucleolus(game)).isEqualTo(of("-3, -7/2, -13/2"));
  }

  /** Bird (1976), whose allocation is in the core: each pays for the link to the one before. */
  @Test
  void spanningTree() {
    CoalitionalGame game =
        StandardGames.spanningTree(List.of(of("0, 6, 8"), of("6, 0, 3"), of("8, 3, 0")));
    assertThat(shapley(game)).isEqualTo(of("-7/2, -11/2"));
    assertThat(new Excesses(game, of("-6, -3")).greatest(1, new CoalitionSpan(2), q("0")))
        .isEmpty();
  }

  /** Davis and Maschler (1965): an apex player with any other, or all the others, win. */
  @Test
  void apex() {
    CoalitionalGame game = voting(4, 3, 1, 1, 1, 1);
    assertThat(shapley(game)).isEqualTo(of("3/5, 1/10, 1/10, 1/10, 1/10"));
    assertThat(nucleolus(game)).isEqualTo(of("3/7, 1/7, 1/7, 1/7, 1/7"));
    assertThat(Core.of(game, () -> false).orElseThrow().isEmpty()).isTrue();
  }

  /** Simple majority of three (von Neumann and Morgenstern 1944): the core is empty. */
  @Test
  void majorityOfThree() {
    CoalitionalGame game = voting(2, 1, 1, 1);
    Core core = Core.of(game, () -> false).orElseThrow();
    assertThat(core.excess()).isEqualTo(q("1/3"));
    assertThat(core.balancedWorth(game)).isEqualTo(q("3/2"));
    assertThat(core(game)).isEmpty();
    assertThat(nucleolus(game)).isEqualTo(of("1/3, 1/3, 1/3"));
  }

  /** Constant-sum weighted majority [4; 2, 2, 1, 1, 1] (Peleg 1968: the nucleolus weighs it). */
  @Test
  void pelegsWeights() {
    assertThat(nucleolus(voting(4, 2, 2, 1, 1, 1))).isEqualTo(of("2/7, 2/7, 1/7, 1/7, 1/7"));
  }

  /** Banzhaf (1965): Nassau County 1964, where three of six boards have no power at all. */
  @Test
  void nassauCounty() {
    List<Rational> values = banzhaf(voting(58, 31, 31, 28, 21, 2, 2));
    assertThat(values).isEqualTo(of("1/2, 1/2, 1/2, 0, 0, 0"));
  }

  /** The Council of the six of 1958 (Brams and Affuso 1976): Luxembourg is a dummy. */
  @Test
  void commonMarket() {
    CoalitionalGame game = voting(12, 4, 4, 4, 2, 2, 1);
    assertThat(shapley(game)).isEqualTo(of("7/30, 7/30, 7/30, 3/20, 3/20, 0"));
    assertThat(new GameProperties(game, () -> false).dummies()).containsExactly(5);
  }

  /** Unanimity games (Shapley 1953): those who are needed share alike. */
  @Test
  void unanimity() {
    CoalitionalGame game = game(4, s -> Rational.of((s & 0b0111) == 0b0111 ? 1 : 0));
    assertThat(shapley(game)).isEqualTo(of("1/3, 1/3, 1/3, 0"));
    assertThat(nucleolus(game)).isEqualTo(of("1/3, 1/3, 1/3, 0"));
    Dividends dividends = Dividends.of(game, () -> false).orElseThrow();
    assertThat(dividends.coalitions()).containsExactly(0b0111);
    assertThat(core(game)).hasSize(3);
  }

  /** A seller and two buyers, who value the house at 0, 90 and 100 (Shapley and Shubik 1971). */
  @Test
  void houseMarket() {
    CoalitionalGame game =
        game(3, s -> Rational.of((s & 1) == 0 ? 0 : (s & 4) != 0 ? 100 : (s & 2) != 0 ? 90 : 0));
    assertThat(core(game)).containsExactly(of("100, 0, 0"), of("90, 0, 10"));
    assertThat(nucleolus(game)).isEqualTo(of("95, 0, 5"));
    assertThat(shapley(game)).isEqualTo(of("65, 15, 20"));
  }

  /** The horse market of Boehm-Bawerk in small: two sellers (0, 2), two buyers (10, 5). */
  @Test
  void assignmentMarket() {
    int[][] gain = {{10, 5}, {8, 3}};
    CoalitionalGame game =
        game(
            4,
            s -> {
              int best = 0;
              for (int buyer0 = 0; buyer0 < 2; buyer0++) {
                int sum = 0;
                sum += (s & 4) != 0 && (s >> buyer0 & 1) != 0 ? gain[buyer0][0] : 0;
                sum += (s & 8) != 0 && (s >> 1 - buyer0 & 1) != 0 ? gain[1 - buyer0][1] : 0;
                best = Math.max(best, sum);
              }
              return Rational.of(best);
            });
    assertThat(game.total()).isEqualTo(q("13"));
    assertThat(Core.of(game, () -> false).orElseThrow().isEmpty())
        .as("Shapley and Shubik: assignment games have a core")
        .isFalse();
  }

  /** Owen (1977) in a majority of three: a union of two leaves nothing to the third. */
  @Test
  void owen() {
    CoalitionalGame game = voting(2, 1, 1, 1);
    assertThat(OwenValue.of(game, List.of(0b011, 0b100), () -> false)).contains(of("1/2, 1/2, 0"));
    assertThat(OwenValue.of(game, List.of(0b111), () -> false)).contains(shapley(game));
    assertThat(OwenValue.of(game, List.of(1, 2, 4), () -> false)).contains(shapley(game));
  }

  /** Tijs (1981), in a big boss game (Muto et al. 1988): the boss and half of each contribution. */
  @Test
  void bigBoss() {
    CoalitionalGame game =
        game(3, s -> Rational.of((s & 1) == 0 ? 0 : 4L * ((s >> 1 & 1) + (s >> 2 & 1))));
    assertThat(Compromise.tau(game, () -> false).orElseThrow().division()).isEqualTo(of("4, 2, 2"));
    assertThat(nucleolus(game)).isEqualTo(of("4, 2, 2"));
  }

  /** Shapley (1971): the corners of the core of a convex game are its marginal vectors. */
  @Test
  void convexCore() {
    CoalitionalGame game = game(4, s -> Rational.of((long) Math.pow(Integer.bitCount(s), 2)));
    assertThat(new GameProperties(game, () -> false).notConvex()).isEmpty();
    assertThat(core(game)).hasSize(24);
    assertThat(core(game)).contains(of("1, 3, 5, 7"), of("7, 5, 3, 1"));
  }

  /** Maschler, Peleg and Shapley (1979): the least core of gloves 2, 2 is a segment. */
  @Test
  void balancedGloves() {
    List<List<Rational>> corners = core(StandardGames.gloves(2, 2));
    assertThat(corners).containsExactly(of("1, 1, 0, 0"), of("0, 0, 1, 1"));
    assertThat(nucleolus(StandardGames.gloves(2, 2))).isEqualTo(of("1/2, 1/2, 1/2, 1/2"));
  }

  /** Gately (1974) in a game of two: half the surplus each. */
  @Test
  void gately() {
    CoalitionalGame game = game(2, s -> Rational.of(s == 1 ? 1 : s == 2 ? 3 : 10));
    assertThat(Compromise.gately(game).orElseThrow().division()).isEqualTo(of("4, 6"));
  }

  /** One player, and games worth nothing. */
  @Test
  void smallest() {
    CoalitionalGame one = game(1, s -> Rational.of(7));
    assertThat(shapley(one)).isEqualTo(of("7"));
    assertThat(banzhaf(one)).isEqualTo(of("7"));
    assertThat(nucleolus(one)).isEqualTo(of("7"));
    assertThat(core(one)).containsExactly(of("7"));
    CoalitionalGame idle = game(3, s -> Rational.of(0));
    assertThat(shapley(idle)).isEqualTo(of("0, 0, 0"));
    assertThat(nucleolus(idle)).isEqualTo(of("0, 0, 0"));
    assertThat(core(idle)).containsExactly(of("0, 0, 0"));
  }

  /** Numbers that no long holds, and denominators that do not divide each other. */
  @Test
  void hugeAndBroken() {
    Rational huge = (Rational) Rational.of(10).power(Real.of(40));
    CoalitionalGame game =
        game(3, s -> (Rational) huge.times(Rational.of(Integer.bitCount(s) >= 2 ? 1 : 0, 1)));
    assertThat(shapley(game)).containsOnly((Rational) huge.dividedBy(Rational.of(3)));
    assertThat(nucleolus(game)).containsOnly((Rational) huge.dividedBy(Rational.of(3)));
    List<Rational> parts = new ArrayList<>(of("0, 1/2, 1/3, 5/7, 1/11, 1/13, 1/17, 99/4"));
    CoalitionalGame broken = game(3, parts::get);
    for (int s = 1; s < 8; s++) {
      assertThat(broken.worth(s)).isEqualTo(parts.get(s));
    }
  }
}
