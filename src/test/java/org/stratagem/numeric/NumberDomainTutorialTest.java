package org.stratagem.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.DualNumbers.Dual;
import org.stratagem.numeric.derivative.Differentiation;

/** The tutorial on adding a number domain shows code that compiles, and computes what it says. */
class NumberDomainTutorialTest {
  private static final DualNumbers DUALS = new DualNumbers();

  private static final InnerSolver NO_PROBLEMS =
      (problem, objective, given, answer) -> {
        throw new IllegalArgumentException("no inner problem");
      };

  /** The tutorial's example. */
  @Test
  void aFirmsMarginalProfit() {
    // example
    FormulaGraph graph = new FormulaGraph();
    Formula q = graph.variable();
    Formula r = graph.variable();
    Real price = Real.of(12).minus(q).minus(r);
    Real profit = q.times(price.minus(Real.of(3)));
    Tape tape = graph.tape(List.of(q, r), (Formula) profit);

    Dual three = DualNumbers.variable(Real.of(3));
    Dual marginal = tape.evaluate(DUALS, List.of(three, DUALS.constant(Real.of(2)))).get(0);
    assertThat(marginal.value()).contains(Real.of(12));
    assertThat(marginal.slope()).contains(Real.of(1));
    // end
  }

  @Test
  void theCodeOfThePageIsTheCodeTestedHere() throws IOException {
    String page = squeezed(Files.readString(Path.of("spec", "tutorial-add-a-number-domain.md")));
    String source = source("DualNumbers");
    assertThat(page)
        .contains(squeezed(source.substring(source.indexOf("final class DualNumbers"))));
    String test = source("NumberDomainTutorialTest");
    int begin = test.indexOf("// example") + "// example".length();
    assertThat(page).contains(squeezed(test.substring(begin, test.indexOf("// end"))));
  }

  private static String source(String type) throws IOException {
    return Files.readString(
        Path.of("src", "test", "java", "org", "stratagem", "numeric", type + ".java"));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Optional<Real> slope(Tape tape, Real at, Real other) {
    return tape.evaluate(DUALS, List.of(DualNumbers.variable(at), DUALS.constant(other)))
        .get(0)
        .slope();
  }

  /** Backwards differentiation of the tape, an independent method, says the same. */
  @Test
  void randomFormulasHaveTheSameDerivatives() {
    int checked = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Tape tape = RandomTape.smooth(random, 2, 2 + random.nextInt(12));
      double x = random.nextDouble() * 4 - 2;
      double y = random.nextDouble() * 4 - 2;
      double[] outputs = new double[2];
      Tape derived = Differentiation.first(tape, 0);
      new TapeRunner(derived, NO_PROBLEMS).evaluate(new double[] {x, y}, outputs);
      Optional<Real> slope = slope(tape, Real.of(x), Real.of(y));
      if (slope.isPresent() && Double.isFinite(outputs[1])) {
        double expected = outputs[1];
        assertThat(slope.get().doubleValue())
            .as("seed " + seed)
            .isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  /** d/dx of x^3 / (1 + x^2) is (3 x^2 + x^4) / (1 + x^2)^2, a fraction at every fraction. */
  @ParameterizedTest
  @CsvSource({"0, 1, 0, 1", "1, 1, 1, 1", "1, 2, 13, 25", "-2, 3, 124, 169"})
  void exactDerivativesAreFractions(long above, long below, long slopeAbove, long slopeBelow) {
    Tape tape =
        Traced.of(
            2,
            inputs -> {
              Real x = inputs.get(0);
              return x.times(x).times(x).dividedBy(Real.ONE.plus(x.times(x)));
            });
    assertThat(slope(tape, Rational.of(above, below), Real.ZERO))
        .contains(Rational.of(slopeAbove, slopeBelow));
  }

  /** At a kink there is no derivative; beside it there is. */
  @Test
  void nothingIsClaimedAtAKink() {
    Tape kink = Traced.of(2, inputs -> Elementary.abs(inputs.get(0)));
    assertThat(slope(kink, Real.ZERO, Real.ZERO)).isEmpty();
    assertThat(slope(kink, Real.of(-2), Real.ZERO)).contains(Real.of(-1));
  }
}
