package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.check.resolve.Resolving.found;
import static org.stratagem.check.resolve.Resolving.only;
import static org.stratagem.check.resolve.Resolving.shown;

import org.junit.jupiter.api.Test;
import org.stratagem.core.Definition;
import org.stratagem.core.TermPrinter;

/** Locals become slots; functions copy what they use of the scopes around them. */
class LocalsTest {
  @Test
  void everyBinderTakesASlot() {
    assertThat(shown("show let x = 1; let y = x + 1; x * y"))
        .isEqualTo("let x#0 = 1; let y#1 = (x#0 + 1); (x#0 * y#1) {2}");
    assertThat(shown("show max x in 1..3, y in 0..x when x != y { x - y }"))
        .isEqualTo("max x#0 in 1..3, y#1 in 0..x#0 when (x#0 != y#1) { (x#0 - y#1) } {2}");
    assertThat(shown("show match (1, 2) { 1, y -> y   x, (a, b) -> x + a   _, _ -> 0 }"))
        .isEqualTo("match (1, 2) { 1, y#0 -> y#0  x#1, (a#2, b#3) -> (x#1 + a#2)  _, _ -> 0 } {4}");
  }

  @Test
  void innerNamesShadowOuterOnesAndLetSeesOnlyWhatIsBeforeIt() {
    assertThat(shown("show let x = 1; let x = x + 1; x"))
        .isEqualTo("let x#0 = 1; let x#1 = (x#0 + 1); x#1 {2}");
    assertThat(shown("let x = 5 show (sum x in 1..2 { x }) + x"))
        .isEqualTo("(sum x#0 in 1..2 { x#0 } + x) {1}");
    assertThat(shown("show let length = 3; length")).isEqualTo("let length#0 = 3; length#0 {1}");
  }

  @Test
  void scopesEndWithTheirExpression() {
    assertThat(found("show (let x = 1; x) + x")).containsExactly("N101 1:23 `x` is not known here");
    assertThat(found("show (sum q in 1..2 { q }) + q"))
        .containsExactly("N101 1:30 `q` is not known here");
    assertThat(found("show match 1 { a -> a   b -> a }"))
        .containsExactly("N101 1:30 `a` is not known here");
    assertThat(found("show max x in 1..y, y in 1..2 { x }"))
        .containsExactly("N101 1:18 `y` is not known here");
  }

  @Test
  void functionsCaptureInOrderOfUseThenBindTheirFormals() {
    assertThat(shown("show let a = 1; let b = 2; let c = 3; (x, y) => c + x + a + c"))
        .isEqualTo(
            "let a#0 = 1; let b#1 = 2; let c#2 = 3;"
                + " (x, y) [2, 0] => (((c#0 + x#2) + a#1) + c#0) {4} {3}");
  }

  @Test
  void nestedFunctionsPassCapturesOn() {
    assertThat(shown("show let a = 1; x => y => z => a + x + z"))
        .isEqualTo(
            "let a#0 = 1; (x) [0] => (y) [0, 1] => (z) [0, 1] => ((a#0 + x#1) + z#2) {3} {3} {2}"
                + " {1}");
  }

  @Test
  void formalsAndInnerBindersAreNotCaptured() {
    assertThat(shown("show let x = 1; x => let y = x; y"))
        .isEqualTo("let x#0 = 1; (x) [] => let y#1 = x#0; y#1 {2} {1}");
    assertThat(shown("show let y = 1; x => sum y in 1..2 { y }"))
        .isEqualTo("let y#0 = 1; (x) [] => sum y#1 in 1..2 { y#1 } {2} {1}");
    assertThat(shown("show let y = 1; x => sum y in 1..y { y }"))
        .isEqualTo("let y#0 = 1; (x) [0] => sum y#2 in 1..y#0 { y#2 } {3} {1}");
    assertThat(shown("show let y = 1; _ => match 2 { y -> y }"))
        .isEqualTo("let y#0 = 1; (_) [] => match 2 { y#1 -> y#1 } {2} {1}");
  }

  @Test
  void unusedFormalsKeepTheirSlots() {
    assertThat(shown("show (_, x, _) => x")).isEqualTo("(_, x, _) [] => x#1 {3} {0}");
    assertThat(shown("show () => 1")).isEqualTo("() [] => 1 {0} {0}");
  }

  @Test
  void formalsOfDeclaredFunctionsStandFirst() {
    Definition.Function f =
        Resolving.definition(
            "f", Definition.Function.class, "fn f(x, y) = let z = y; x + z + f(x, z)");
    assertThat(TermPrinter.print(f.body()))
        .isEqualTo("let z#2 = y#1; ((x#0 + z#2) + f(x#0, z#2)) {3}");
  }

  @Test
  void aNameIsBoundOnceInAPlace() {
    assertThat(found("fn f(x, x) = x"))
        .containsExactly("N102 1:9 `x` stands twice among the formals");
    assertThat(found("show (a, _, _, a) => a"))
        .containsExactly("N102 1:16 `a` stands twice among the formals");
    assertThat(found("show match (1, 2) { a, a -> a }"))
        .containsExactly("N102 1:24 `a` is bound twice in one pattern");
    assertThat(found("show (a: 1, b: 2, a: 3)"))
        .containsExactly("N102 1:19 the field `a` stands twice in one record");
    assertThat(found("show {1: 1/2, 1: 1/2}"))
        .containsExactly("N102 1:15 `1` stands twice in one distribution");
  }

  @Test
  void intervalsStandAfterOptimisingBindersOnly() {
    assertThat(shown("show argmax x in [0, 1] { x }"))
        .isEqualTo("argmax x#0 in [0 to 1] { x#0 } {1}");
    assertThat(shown("show sum x in [0, 1] { x }")).isEqualTo("sum x#0 in [0, 1] { x#0 } {1}");
    assertThat(shown("show max x in [0, 1, 2] { x }"))
        .isEqualTo("max x#0 in [0, 1, 2] { x#0 } {1}");
  }

  @Test
  void literalsAreExact() {
    assertThat(shown("show (0.1, 1e-3, 2.50, \"a\", true)"))
        .isEqualTo("(1/10, 1/1000, 5/2, \"a\", true) {0}");
    assertThat(found("show 1e999999999"))
        .containsExactly("E303 1:6 a number has at most 10000 digits, and this one has more");
    assertThat(found("show match 1 { 1e-99999 -> 1  _ -> 2 }")).hasSize(1);
    assertThat(shown("show 1e00000000000000002")).isEqualTo("100 {0}");
  }

  @Test
  void misspeltNamesGetASuggestion() {
    assertThat(only("show let total = 1; totl").hints()).containsExactly("did you mean `total`?");
    assertThat(only("let tau = 1 show tua").hints()).containsExactly("did you mean `tau`?");
    assertThat(only("show lenght([1])").hints()).containsExactly("did you mean `length`?");
    assertThat(
            only("game G { players A, B choose {Swerve, Stay} payoff p = 1 } show swerve").hints())
        .containsExactly("did you mean `Swerve`?");
    assertThat(only("show zzzzzz").hints()).isEmpty();
  }

  @Test
  void anUnknownNameIsReportedOnceInADeclaration() {
    assertThat(found("show x + x * x\nshow x"))
        .containsExactly("N101 1:6 `x` is not known here", "N101 2:6 `x` is not known here");
  }

  @Test
  void letsThatNeedThemselvesAreFoundWhereItIsCertain() {
    assertThat(found("let a = a")).containsExactly("E311 1:5 `a` needs itself to be worked out");
    assertThat(found("let a = b + 1\nlet b = f(2)\nfn f(x) = x + a"))
        .containsExactly("E311 1:5 `a` needs itself to be worked out");
    assertThat(found("let a = if true then 1 else b\nlet b = a")).isEmpty();
    assertThat(found("let a = x => b\nlet b = a")).isEmpty();
    assertThat(found("fn f(x) = if x == 0 then 1 else x * f(x - 1)\nlet a = f(3)")).isEmpty();
  }
}
