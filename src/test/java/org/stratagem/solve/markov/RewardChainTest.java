package org.stratagem.solve.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.markov.RewardChain.Link;

/** Values of chains against sums over many rounds, and against closed forms. */
class RewardChainTest {
  @Test
  void valuesAreTheLimitOfLongSums() {
    Random random = new Random(11);
    for (int trial = 0; trial < 50; trial++) {
      int size = 1 + random.nextInt(7);
      List<Link> links = new ArrayList<>();
      for (int state = 0; state < size; state++) {
        Map<Integer, Real> next = new TreeMap<>();
        int parts = random.nextInt(4);
        for (int part = 0; part < parts; part++) {
          next.merge(random.nextInt(size), Rational.of(1, 4), Real::plus);
        }
        links.add(new Link(Real.of(random.nextInt(11) - 5), next));
      }
      RewardChain chain = new RewardChain(links, Rational.of(4, 5));
      Real[] values = chain.values();
      Real[] sums = new RewardChain(rounded(links), Real.of(0.8)).values(200, () -> {});
      for (int state = 0; state < size; state++) {
        assertThat(values[state].isExact()).isTrue();
        assertThat(values[state].doubleValue())
            .as("trial %d, state %d of %s", trial, state, links)
            .isCloseTo(sums[state].doubleValue(), within(1e-9));
      }
    }
  }

  private static List<Link> rounded(List<Link> links) {
    return links.stream()
        .map(link -> new Link(Real.of(link.payoff().doubleValue()), link.next()))
        .toList();
  }

  @Test
  void aRingOfAThousandStatesIsSolvedExactly() {
    int size = 1000;
    List<Link> ring = new ArrayList<>();
    for (int state = 0; state < size; state++) {
      Real payoff = state == 0 ? Real.ONE : Real.ZERO;
      ring.add(new Link(payoff, Map.of((state + 1) % size, Real.ONE)));
    }
    Real half = Rational.of(1, 2);
    Real[] values = new RewardChain(ring, half).values();
    Real power = half.power(Real.of(size));
    assertThat(values[0]).isEqualTo(Real.ONE.dividedBy(Real.ONE.minus(power)));
    assertThat(values[1])
        .isEqualTo(half.power(Real.of(size - 1L)).dividedBy(Real.ONE.minus(power)));
  }

  @Test
  void withoutADiscountChainsHaveToEndOrToPayNothing() {
    Real third = Rational.of(1, 3);
    Link stay = new Link(Real.ONE, Map.of(0, third));
    assertThat(new RewardChain(List.of(stay), Real.ONE).values())
        .containsExactly(Rational.of(3, 2));
    Link forEver = new Link(Real.ONE, Map.of(0, Real.ONE));
    assertThat(new RewardChain(List.of(forEver), Real.ONE).values()).isNull();
    Link quiet = new Link(Real.ZERO, Map.of(1, Real.ONE));
    Link into = new Link(Real.of(7), Map.of(1, Real.ONE));
    assertThat(new RewardChain(List.of(into, quiet), Real.ONE).values())
        .containsExactly(Real.of(7), Real.ZERO);
    Link plus = new Link(Real.ONE, Map.of(1, Real.ONE));
    Link minus = new Link(Real.ONE.negate(), Map.of(0, Real.ONE));
    assertThat(new RewardChain(List.of(plus, minus), Real.ONE).values()).isNull();
  }
}
