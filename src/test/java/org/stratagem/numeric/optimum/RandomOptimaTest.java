package org.stratagem.numeric.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem.Bounds;
import org.stratagem.numeric.InnerProblem.Sense;
import org.stratagem.numeric.InnerProblem.TieRule;
import org.stratagem.numeric.RandomTape;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.Interval;

/** No point of a grid beats a certified optimum. */
class RandomOptimaTest {
  private static final Budget SMALL = new Budget(3000);

  private static int check(Tape tape, int seed, double low, double high, int grid) {
    Sense sense = seed % 2 == 0 ? Sense.MAXIMIZE : Sense.MINIMIZE;
    BoxOptimum found =
        new BranchAndBound()
            .optimize(
                new BoxProblem(
                    tape,
                    Collections.nCopies(tape.inputs(), new Bounds(low, high)),
                    sense,
                    TieRule.LOWEST,
                    1e-10,
                    SMALL,
                    () -> false));
    DoubleFunction function = new NestedSearch().compiler().compile(tape);
    double[] value = new double[1];
    Random random = new Random(seed);
    boolean undefined = false;
    for (int i = 0; i <= grid; i++) {
      double[] point = new double[tape.inputs()];
      for (int k = 0; k < point.length; k++) {
        double share = k == 0 ? (double) i / grid : random.nextDouble();
        point[k] = Math.min(high, low + share * (high - low));
      }
      function.evaluate(point, value);
      if (Double.isNaN(value[0])) {
        undefined = true;
        continue;
      }
      double noise = 1e-9 * (1 + Math.abs(value[0]));
      Interval enclosure = found.enclosure();
      String label = "seed " + seed + " at " + point[0] + ": " + found;
      if (sense == Sense.MAXIMIZE) {
        assertThat(value[0]).as(label).isLessThanOrEqualTo(enclosure.high() + noise);
      } else {
        assertThat(value[0]).as(label).isGreaterThanOrEqualTo(enclosure.low() - noise);
      }
      if (found.proven()) {
        double better = sense.sign() * (value[0] - found.value());
        assertThat(better).as(label).isLessThanOrEqualTo(noise);
      }
    }
    if (undefined) {
      assertThat(found.proven()).as("seed %d", seed).isFalse();
    }
    if (found.proven()) {
      function.evaluate(found.point().stream().mapToDouble(Double::doubleValue).toArray(), value);
      assertThat(value[0]).isEqualTo(found.value());
      assertThat(found.regions()).as("seed %d", seed).isNotEmpty();
    }
    return found.proven() ? 1 : 0;
  }

  @Test
  void smoothFormulasOfOneVariable() {
    int proven = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      proven += check(RandomTape.smooth(random, 1, 1 + random.nextInt(8)), seed, -1.5, 2, 300);
    }
    assertThat(proven).isGreaterThan(280);
  }

  @Test
  void kinkedFormulasOfOneVariable() {
    int proven = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      proven += check(RandomTape.kinked(random, 1, 1 + random.nextInt(8)), seed, -1.5, 2, 300);
    }
    assertThat(proven).isGreaterThan(380);
  }

  @Test
  void formulasOfTwoVariables() {
    int proven = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      Tape tape =
          seed % 3 == 0
              ? RandomTape.kinked(random, 2, 1 + random.nextInt(7))
              : RandomTape.smooth(random, 2, 1 + random.nextInt(7));
      proven += check(tape, seed, -1.5, 2, 500);
    }
    assertThat(proven).isGreaterThan(115);
  }
}
