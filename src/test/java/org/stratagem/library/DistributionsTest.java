package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.library.LibraryCalls.call;
import static org.stratagem.library.LibraryCalls.label;
import static org.stratagem.library.LibraryCalls.list;
import static org.stratagem.library.LibraryCalls.number;
import static org.stratagem.library.LibraryCalls.range;
import static org.stratagem.library.LibraryCalls.ratio;
import static org.stratagem.library.LibraryCalls.refusal;
import static org.stratagem.library.LibraryCalls.refusalNamed;
import static org.stratagem.library.LibraryCalls.set;
import static org.stratagem.library.LibraryCalls.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.ValueSet;

class DistributionsTest {
  private static final Distribution COIN =
      weights(label("Heads"), ratio(1, 3), label("Tails"), ratio(2, 3));

  private static Distribution weights(Object... valuesAndWeights) {
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (int i = 0; i < valuesAndWeights.length; i += 2) {
      weights.put(valuesAndWeights[i], (Real) valuesAndWeights[i + 1]);
    }
    return Distribution.of(weights);
  }

  private static Real total(Distribution distribution) {
    return distribution.weights().values().stream().reduce(Real.ZERO, Real::plus);
  }

  @Test
  void uniformGivesEveryElementTheSameShare() {
    Distribution die = (Distribution) call("uniform", range(1, 6));
    assertThat(die.weights().values()).containsOnly(ratio(1, 6)).hasSize(6);
    assertThat(call("uniform", list(number(1), number(1), number(2))))
        .isEqualTo(weights(number(1), ratio(2, 3), number(2), ratio(1, 3)));
    assertThat(refusal("uniform", set()).code()).isEqualTo(Code.E305);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 40})
  void exactPoissonHasExactRatiosAndTotal(int top) {
    Distribution poisson = (Distribution) call("poisson", ratio(3, 2), range(0, top));
    assertThat(total(poisson)).isEqualTo(Real.ONE);
    for (int j = 1; j <= top; j++) {
      Real ratio = poisson.probability(number(j)).dividedBy(poisson.probability(number(j - 1)));
      assertThat(ratio).isEqualTo(ratio(3, 2).dividedBy(number(j)));
      assertThat(ratio.isExact()).isTrue();
    }
  }

  @Test
  void approximatePoissonAgreesWithTheExactOne() {
    for (int start : new int[] {0, 1, 250}) {
      Distribution exact = (Distribution) call("poisson", ratio(5, 2), range(start, start + 20));
      Distribution approximate =
          (Distribution) call("poisson", Real.of(2.5), range(start, start + 20));
      assertThat(total(approximate).doubleValue()).isCloseTo(1, within(1e-13));
      exact
          .weights()
          .forEach(
              (level, weight) ->
                  assertThat(approximate.probability(level).doubleValue())
                      .isCloseTo(weight.doubleValue(), within(1e-12)));
    }
  }

  @Test
  void poissonFarFromItsMeanDoesNotUnderflow() {
    Distribution far =
        (Distribution) call("poisson", Real.of(0.5), list(number(100_000), number(100_001)));
    assertThat(far.probability(number(100_001)).doubleValue())
        .isCloseTo(0.5 / 100_001, within(1e-10));
  }

  @Test
  void poissonRefusesWhatItIsNotDefinedFor() {
    assertThat(refusal("poisson", number(-1), range(0, 3)).code()).isEqualTo(Code.E303);
    assertThat(refusal("poisson", number(1), list(ratio(1, 2))).code()).isEqualTo(Code.E303);
    assertThat(refusal("poisson", number(1), list()).code()).isEqualTo(Code.E305);
    assertThat(refusal("poisson", number(0), range(1, 3)).code()).isEqualTo(Code.E304);
    assertThat(call("poisson", number(0), range(0, 3))).isEqualTo(Distribution.point(number(0)));
  }

  @Test
  void normalizeTakesPairsOrWeights() {
    Distribution expected = weights(label("Rain"), ratio(1, 4), label("Sun"), ratio(3, 4));
    assertThat(
            call(
                "normalize", list(tuple(label("Rain"), number(2)), tuple(label("Sun"), number(6)))))
        .isEqualTo(expected);
    assertThat(call("normalize", weights(label("Rain"), number(1), label("Sun"), number(3))))
        .isEqualTo(expected);
    assertThat(refusal("normalize", list(tuple(label("Rain"), number(0)))).code())
        .isEqualTo(Code.E304);
    assertThat(
            refusal(
                    "normalize",
                    list(tuple(label("Rain"), number(-1)), tuple(label("Sun"), number(2))))
                .code())
        .isEqualTo(Code.E304);
    assertThat(refusal("normalize", list(number(1))).code()).isEqualTo(Code.E310);
  }

  @Test
  void probabilities() {
    assertThat(call("prob", COIN, label("Tails"))).isEqualTo(ratio(2, 3));
    assertThat(call("prob", COIN, label("Edge"))).isEqualTo(number(0));
    assertThat(call("prob", label("Heads"), label("Heads"))).isEqualTo(number(1));
    Diagnostic refused = refusal("prob", list(label("Heads")), label("Heads"));
    assertThat(refused.code()).isEqualTo(Code.E310);
    assertThat(refused.hints()).anyMatch(hint -> hint.contains("uniform"));
  }

  @Test
  void theProbabilityOfAProfileIsThatOfItsTuple() {
    Profile profile =
        new Profile(
            List.of(new Player("Row", null), new Player("Col", null)),
            List.of(label("C"), label("D")));
    Distribution joint = weights(profile, ratio(1, 4), tuple(label("D"), label("D")), ratio(3, 4));
    assertThat(call("prob", joint, tuple(label("C"), label("D")))).isEqualTo(ratio(1, 4));
  }

  @Test
  void supportModeAndEntropy() {
    assertThat(call("support", COIN)).isEqualTo(set(label("Heads"), label("Tails")));
    assertThat(call("support", weights(label("Heads"), number(1), label("Tails"), number(0))))
        .isEqualTo(new ValueSet(java.util.Set.of(label("Heads"))));
    assertThat(call("mode", COIN)).isEqualTo(label("Tails"));
    assertThat(call("mode", weights(label("B"), ratio(1, 2), label("A"), ratio(1, 2))))
        .isEqualTo(label("B"));
    Real entropy = (Real) call("entropy", call("uniform", range(1, 10)));
    assertThat(entropy.doubleValue()).isCloseTo(Math.log(10), within(1e-14));
    assertThat(call("entropy", Distribution.point(label("A")))).isEqualTo(number(0));
  }

  @Test
  void entropyOfIndependentDrawsAdds() {
    Distribution die = (Distribution) call("uniform", range(1, 6));
    double joint = ((Real) call("entropy", call("product", COIN, die))).doubleValue();
    double parts =
        ((Real) call("entropy", COIN)).doubleValue() + ((Real) call("entropy", die)).doubleValue();
    assertThat(joint).isCloseTo(parts, within(1e-13));
  }

  @Test
  void meansAreExactAndLinear() {
    long seed = 7;
    Random random = new Random(seed);
    Distribution poisson = (Distribution) call("poisson", ratio(2, 3), range(0, 12));
    Real wanted = Real.ZERO;
    for (Map.Entry<Object, Real> entry : poisson.weights().entrySet()) {
      wanted = wanted.plus(((Real) entry.getKey()).times(entry.getValue()));
    }
    assertThat(call("mean", poisson)).isEqualTo(wanted);
    int n = 1 + random.nextInt(50);
    assertThat(call("mean", range(0, n))).as("n = " + n).isEqualTo(ratio(n, 2));
    assertThat(
            call(
                "mean",
                weights(
                    tuple(number(0), number(1)),
                    ratio(1, 2),
                    tuple(number(4), number(3)),
                    ratio(1, 2))))
        .isEqualTo(tuple(number(2), number(2)));
    assertThat(call("mean", number(5))).isEqualTo(number(5));
    assertThat(refusal("mean", COIN).message()).contains("the label `Heads`");
    assertThat(refusal("mean", list()).code()).isEqualTo(Code.E305);
    assertThat(refusal("mean", list(tuple(number(1), number(2)), number(3))).code())
        .isEqualTo(Code.E310);
  }

  @Test
  void productDrawsIndependently() {
    Distribution die = (Distribution) call("uniform", range(1, 6));
    Distribution joint = (Distribution) call("product", COIN, die, label("Sure"));
    assertThat(joint.weights()).hasSize(12);
    assertThat(total(joint)).isEqualTo(Real.ONE);
    joint
        .weights()
        .forEach(
            (value, weight) -> {
              List<Object> parts = ((org.stratagem.value.Tuple) value).parts();
              assertThat(weight)
                  .isEqualTo(COIN.probability(parts.get(0)).times(die.probability(parts.get(1))));
              assertThat(parts.get(2)).isEqualTo(label("Sure"));
            });
    assertThat(call("product", COIN)).isEqualTo(COIN);
    Diagnostic refused = refusalNamed("product", Map.of(), 100, die, die, die);
    assertThat(refused.code()).isEqualTo(Code.L401);
    assertThat(refused.message()).contains("216 tuples");
  }
}
