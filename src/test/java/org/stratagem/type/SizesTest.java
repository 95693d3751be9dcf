package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.arrow;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.owned;
import static org.stratagem.type.TierSamples.stage;
import static org.stratagem.type.TierSamples.unfolder;
import static org.stratagem.type.TierSamples.use;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many strategies a tier has. */
class SizesTest {
  private static List<Size> actions(int... counts) {
    return java.util.Arrays.stream(counts).mapToObj(Size::of).toList();
  }

  private static String tier(int n, int... counts) {
    return Sizes.describe(stage(unfolder("Row", "Col"), at("Tier", n), 0), actions(counts));
  }

  @Test
  void theHierarchyOfTwo() {
    assertThat(tier(1, 2, 2)).isEqualTo("4");
    assertThat(tier(2, 2, 2)).isEqualTo("16");
    assertThat(tier(3, 2, 2)).isEqualTo("4^16 = 4294967296");
    assertThat(tier(2, 3, 3)).isEqualTo("3^27 = 7625597484987");
    assertThat(tier(1, 2, 3)).isEqualTo("8");
    assertThat(tier(1, 3, 2)).isEqualTo("9");
  }

  @Test
  void towersArePrintedAsPowers() {
    // 16^(2^32), 27^(3^27) and (2^32)^(2^(2^34)), in powers of their primes.
    assertThat(tier(4, 2, 2)).isEqualTo("2^" + (4L << 32));
    assertThat(tier(3, 3, 3)).isEqualTo("3^" + 3 * 7625597484987L);
    assertThat(tier(5, 2, 2)).isEqualTo("2^(2^" + ((4L << 32) + 5) + ")");
    assertThat(tier(3, 10, 10)).startsWith("10^(10^");
    assertThat(tier(300, 2, 3)).hasSizeLessThan(400).contains("...");
  }

  @Test
  void oneActionLeavesNoChoice() {
    assertThat(tier(1, 1, 5)).isEqualTo("1");
    assertThat(tier(7, 1, 5)).isEqualTo("1");
    assertThat(tier(1, 5, 1)).isEqualTo("5");
  }

  @Test
  void theContinuumAndRandomStrategiesAreInfinite() {
    List<Size> half = List.of(Size.of(2), Size.infinite());
    TierUnfolder two = unfolder("Row", "Col");
    assertThat(Sizes.count(stage(two, at("Tier", 1), 0), half).isFinite()).isFalse();
    assertThat(Sizes.count(stage(two, at("Tier", 0), 0), half).isFinite()).isTrue();
    for (String tier : List.of("Mixed", "Policy", "Planner")) {
      Size size = Sizes.count(stage(two, use(tier), 0), actions(2, 2));
      assertThat(size).hasToString("infinitely many");
      assertThat(size.exceeds(Long.MAX_VALUE)).isTrue();
    }
  }

  @Test
  void theLimitIsCompared() {
    Size sixteen = Sizes.count(stage(unfolder("Row", "Col"), at("Tier", 2), 0), actions(2, 2));
    assertThat(sixteen.exceeds(15)).isTrue();
    assertThat(sixteen.exceeds(16)).isFalse();
    Size tower = Sizes.count(stage(unfolder("Row", "Col"), at("Tier", 9), 0), actions(2, 2));
    assertThat(tower.exceeds(Long.MAX_VALUE)).isTrue();
    assertThat(tower.exact()).isNull();
  }

  private static BigInteger naive(Stage stage, int[] counts) {
    if (stage instanceof Stage.Read read) {
      BigInteger domain = BigInteger.ONE;
      for (Stage part : read.domain()) {
        domain = domain.multiply(naive(part, counts));
      }
      return naive(read.result(), counts).pow(domain.intValueExact());
    }
    return BigInteger.valueOf(counts[stage.owner()]);
  }

  @Test
  void agreesWithPlainArithmetic() {
    TierUnfolder three = unfolder("Ann", "Bob", "Cy");
    TierTerm named = arrow(owned("Bob", use("Reaction")), new TierTerm.Action());
    Random random = new Random(1);
    for (int trial = 0; trial < 60; trial++) {
      int[] counts = {1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(3)};
      for (TierTerm tier : List.of(at("Tier", 0), at("Tier", 1), named)) {
        Stage stage = stage(three, tier, 0);
        assertThat(Sizes.count(stage, actions(counts)).exact()).isEqualTo(naive(stage, counts));
      }
    }
  }

  @Test
  void powersOfPowersMultiplyTheirExponents() {
    Size huge = Size.of(6).power(Size.of(10_000));
    assertThat(huge).hasToString("6^10000");
    assertThat(huge.power(Size.of(3))).hasToString("6^30000");
    assertThat(huge.times(huge)).hasToString("6^20000");
    assertThat(huge.times(Size.of(36))).hasToString("6^10002");
    assertThat(huge.times(Size.of(7))).hasToString("6^10000 * 7");
    assertThat(huge.times(Size.of(7)).power(Size.of(2))).hasToString("6^20000 * 49");
    assertThat(Size.of(64).power(Size.of(1000))).hasToString("2^6000");
    assertThat(Size.of(BigInteger.TEN.pow(30).add(BigInteger.ONE))).hasToString("about 1.00e30");
  }
}
