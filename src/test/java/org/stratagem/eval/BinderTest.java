package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** The binders, against plain loops and by hand. */
class BinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum x in {} { x } | 0",
        "product x in [] { x } | 1",
        "all x in [] { false } | true",
        "any x in [] { true } | false",
        "count x in 1..10 { x mod 3 == 0 } | 3",
        "each x in 1..3, y in 1..x when x != y { (x, y) } | [(2, 1), (3, 1), (3, 2)]",
        "argmax x in 1..3, y in 1..3 { x * y - x ^ 2 } | (1, 3)",
        "argmax x in {C, D, N} { 0 } | C",
        "argmin x in 1..3 { (x - 2) ^ 2 } | 2",
        "argmaxes x in -2..2 { x ^ 2 } | {-2, 2}",
        "argmaxes x in 0..1, y in 0..1 { x + y } | {(1, 1)}",
        "max x in [1, 5, 3] { x } | 5",
        "min x in {4, 2} { x } | 2",
        "sum x in {C: 1/2, D: 1/2} { 1 } | 2",
        "any x in 1..10 { 1 / (3 - x) == 1 } | true",
        "expect x ~ {1: 1/2, 2: 1/2}, y ~ {3: 1/3, 6: 2/3} { x * y } | 15/2",
        "expect x ~ {1: 1/3, 2: 2/3} when x > 1 { x } | 2",
        "expect x ~ 4 { x } | 4",
        "expect x ~ {1: 1/2, 2: 1/2}, y ~ {x: 1/2, 0: 1/2} { y } | 3/4",
        "mix x ~ {1: 1/2, 2: 1/2} { {x: 1/2, 3: 1/2} } | {1: 1/4, 3: 1/2, 2: 1/4}",
        "mix x ~ {1: 1/2, 2: 1/2} { if x == 1 then C else {C: 1/2, D: 1/2} } | {C: 3/4, D: 1/4}",
        "mix x ~ {1: 1/4, 2: 1/4, 3: 1/2} when x < 3 { x } | {1: 1/2, 2: 1/2}",
        "mix x ~ C { x } | {C: 1}",
        "softmax x in {C} { 5 } | {C: 1.0}",
      })
  void values(String expression, String expected) throws Exception {
    assertThat(Asked.text(expression)).isEqualTo(expected);
  }

  /** Random bodies over random ranges; the expected values come from loops in Java. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void foldsAgreeWithLoops(long seed) throws Exception {
    Random random = new Random(seed);
    int a = random.nextInt(7) - 3;
    int b = random.nextInt(7) - 3;
    int c = 2 + random.nextInt(4);
    int high = 1 + random.nextInt(9);
    LongBinaryOperator body = (x, y) -> a * x * x + b * x * y - y + c;
    String term = "(%d * x * x + %d * x * y - y + %d)".formatted(a, b, c);
    String bounds = "x in -2..%d, y in x..%d when (x + y) mod %d != 1".formatted(high, high, c);
    long sum = 0;
    long count = 0;
    Long greatest = null;
    String best = "";
    for (long x = -2; x <= high; x++) {
      for (long y = x; y <= high; y++) {
        if (Math.floorMod(x + y, c) != 1) {
          long value = body.applyAsLong(x, y);
          sum += value;
          count += value > 0 ? 1 : 0;
          if (greatest == null || value > greatest) {
            greatest = value;
            best = "(" + x + ", " + y + ")";
          }
        }
      }
    }
    String expected = "[" + sum + ", " + count + ", " + greatest + ", " + best + "]";
    String expression =
        "[sum %1$s { %2$s }, count %1$s { %2$s > 0 }, max %1$s { %2$s }, argmax %1$s { %2$s }]"
            .formatted(bounds, term);
    assertThat(Asked.text(expression)).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void softmaxIsProportionalToTheExponentialAndDoesNotOverflow() throws Exception {
    Distribution small = (Distribution) Asked.value("softmax x in 0..2 { x / 2 }");
    double total = 1 + Math.exp(0.5) + Math.exp(1);
    assertThat(small.probability(Real.of(2)).doubleValue())
        .isCloseTo(Math.exp(1) / total, within(1e-15));
    Distribution large = (Distribution) Asked.value("softmax x in 0..2 { 10000 + x / 2 }");
    assertThat(large.probability(Real.of(2)).doubleValue())
        .isCloseTo(Math.exp(1) / total, within(1e-15));
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void rangesAreWalkedWithoutBeingListed() throws Exception {
    assertThat(Asked.text("any x in 1..10 ^ 15 { x ^ 2 > 50 }")).isEqualTo("true");
  }

  @Test
  void aSweepHasAColumnForEachVariableAndTheValue() throws Exception {
    Table table = (Table) Asked.value("sweep i in 1..2, name in {C, D} { i * 10 }");
    assertThat(table.columns()).containsExactly("i", "name", "value");
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows().get(2)).isEqualTo(List.of(Real.of(2), new Label("C"), Real.of(20)));
  }

  @Test
  void aSweepOverRecordsHasAColumnForEachField() throws Exception {
    Table table = (Table) Asked.value("sweep i in 1..2 { (square: i ^ 2, cube: i ^ 3) }");
    assertThat(table.columns()).containsExactly("i", "square", "cube");
    assertThat(((Sequence) Asked.value("(sweep i in 1..3 { (square: i ^ 2) }).square")).elements())
        .containsExactly(Real.of(1), Real.of(4), Real.of(9));
    assertThat(((Table) Asked.value("sweep i in 1..2 { (i: 1) }")).columns())
        .containsExactly("i", "value");
  }

  /** The first row that fails is reported, however many threads there are. */
  @Test
  void aFailingRowIsNamed() {
    for (int i = 0; i < 20; i++) {
      Diagnostic refusal =
          Asked.refusal("sweep x in 1..200, y in 0..1 { y / (7 - x) + 1 / (9 - x) }");
      assertThat(refusal.code()).isEqualTo(Code.E301);
      assertThat(refusal.notes()).containsExactly("in the row where `x` is 7 and `y` is 0");
    }
  }

  /** Rows on several threads share what functions remember and lets that are worked out once. */
  @Test
  void rowsShareWhatIsRemembered() throws Exception {
    String declarations =
        """
        fn fibonacci(n) = if n < 2 then n else fibonacci(n - 1) + fibonacci(n - 2)
        let table = each k in 0..300 { fibonacci(k) }
        """;
    assertThat(
            Asked.text(
                declarations,
                "all row in (sweep k in 2..300 { fibonacci(k) - table[k - 1] - table[k - 2]"
                    + " }).value { row == 0 }"))
        .isEqualTo("true");
  }

  @Test
  void sweepsWithinSweeps() throws Exception {
    assertThat(Asked.text("(sweep i in 1..4 { length((sweep j in 1..i { j }).j) }).value"))
        .isEqualTo("[1, 2, 3, 4]");
  }

  @Test
  void longEvaluationsEndWhenTheTimeIsUp() {
    Limits over = new Limits(Limits.DEFAULT_MAX_SIZE, () -> true, () -> false);
    Limits cancelled = new Limits(Limits.DEFAULT_MAX_SIZE, () -> false, () -> true);
    String forever = "sum x in 1..10 ^ 15 { x }";
    assertThat(Asked.refusal("", forever, over).message()).contains("time limit");
    assertThat(Asked.refusal("", forever, cancelled).message()).contains("cancelled");
    assertThat(Asked.refusal("", "sweep y in 1..4 { " + forever + " }", over).code())
        .isEqualTo(Code.L402);
    assertThat(Asked.refusal("fn f(x) = if x < 0 then 0 else f(x - 1)", "f(10 ^ 9)", over).code())
        .isEqualTo(Code.L402);
  }
}
