package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeRunner;
import org.stratagem.numeric.UndecidedException;

/** A computation that is written down gives the numbers that the interpreter gives, bit for bit. */
class TraceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn f(x, y) = x * y - x ^ 2 / 3 + 0.1",
        "fn f(x, y) = exp(-x ^ 2) * logistic(y) + log(x ^ 2 + 1) * sqrt(abs(y))",
        "fn f(x, y) = min(x, y, 1) + max(x, 2 * y) - abs(x - y)",
        "fn f(x, y) = if x < y then x else if x == y then 0 else y / x",
        "fn f(x, y) = if x < 0 or (y > 1 and not (x >= y)) then x mod 3 else floor(y) + ceil(x)",
        "fn f(x, y) = (let z = x + y; z * z) + round(2 * y) - sign(x)",
        "fn f(x, y) = sum k in 1..20 { x / k } + product k in 1..3 { y - k }",
        "fn f(x, y) = count k in 1..5 { x < k } + (if all k in 1..3 { y < k } then 1 else 0)",
        "fn f(x, y) = sum k in 1..5 when k < y { x ^ k }",
        "fn f(x, y) = max k in 1..4 { x * k - k ^ 2 } + min k in {1, 2} { k * y }",
        "fn f(x, y) = argmax k in 1..4 { x * k - k ^ 2 }",
        "fn f(x, y) = if any k in 1..3 { k * x > 2 and k != 2 } then 1 / y else -x",
        "fn f(x, y) = expect v ~ {1: 1/3, 2: 2/3} { v * x - y }",
        "fn f(x, y) = expect v ~ {1: logistic(x), 4: 1 - logistic(x)} { v * y }",
        "fn f(x, y) = if x > 0 then (x, y)[1] else [1, x][1]",
        "fn g(n, x) = if n == 0 then x else 1 + x * g(n - 1, x) / 2\n"
            + "fn f(x, y) = g(30, x) - g(3, y)",
        "fn f(x, y) = if x in [0, 1] then sin(x) else cos(y)",
        "fn f(x, y) = sqrt(x) + (if y > 0 then log(y) else 0)",
        "fn f(x, y) = 0.1 * x + 1/3 + y / 7 + 2 ^ x",
      })
  void theFormulaComputesWhatTheInterpreterComputes(String declarations) throws Exception {
    Asked.Traced traced = Asked.traced(declarations, 2);
    TapeRunner runner = runner(traced.tape());
    Random random = new Random(declarations.hashCode());
    for (int i = 0; i < 300; i++) {
      double x = number(random, i);
      double y = number(random, i / 3);
      double[] output = new double[1];
      runner.evaluate(new double[] {x, y}, output);
      double expected;
      try {
        expected = ((Real) traced.function().call(Real.of(x), Real.of(y))).doubleValue();
      } catch (StratagemException refused) {
        expected = Double.NaN;
      }
      assertThat(Double.valueOf(output[0]))
          .as("%s at %s, %s", declarations, x, y)
          .isEqualTo(Double.valueOf(expected));
    }
  }

  /** Also special values: ends, halves, zero, equal numbers. */
  private static double number(Random random, int place) {
    double[] special = {0, 1, -1, 0.5, 2, 2.5, 3, -0.5};
    return place < special.length ? special[place] : 8 * random.nextDouble() - 4;
  }

  private static TapeRunner runner(Tape tape) {
    return new TapeRunner(
        tape,
        (problem, objective, given, answer) -> {
          throw new IllegalStateException("no inner problems here");
        });
  }

  /** The plain recursion would need two to the power of the depth. */
  @Test
  void aRecursionThatCallsItselfTwiceIsWrittenOnce() throws Exception {
    String declarations =
        "fn g(n, p) = if n == 0 then p else p * (1 + g(n - 1, p)) + (1 - p) * g(n - 1, p) / 2\n"
            + "fn f(x) = g(1000, x)";
    Tape tape = Asked.traced(declarations, 1).tape();
    assertThat(tape.instructions().size()).isBetween(1_000, 10_000);
  }

  @Test
  void anOptimumInsideIsPartOfTheFormula() throws Exception {
    Tape tape = Asked.traced("fn f(y) = y - argmax x in [0, 3] { x * y - x ^ 2 }", 1).tape();
    assertThat(tape.instructions())
        .filteredOn(instruction -> instruction.operation() == Operation.REPLY)
        .hasSize(1);
    assertThat(tape.problems()).hasSize(1);
    assertThat(tape.problems().get(0).parameters()).isEqualTo(1);
  }

  /** Both branches of the recursion would be followed for ever. */
  @Test
  void aRecursionThatAnUnknownNumberEndsIsGivenUp() {
    assertThatThrownBy(() -> Asked.traced("fn f(x) = if x < 1 then x else f(x - 1)", 1))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("recursion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn f(x) = length(filter([1, 2, 3], k => k < x))",
        "fn f(x) = [1, 2, 3][floor(x)]",
        "fn f(x) = prob({x: 1/2, 1: 1/2}, 1)",
        "fn f(x) = if {x} == {1} then 1 else 0",
      })
  void whatDependsOnUnknownNumbersInOtherWaysIsGivenUp(String declarations) {
    assertThatThrownBy(() -> Asked.traced(declarations, 1)).isInstanceOf(UndecidedException.class);
  }
}
