package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;

/** How deep recursion goes, what it costs, and how it ends where it never would. */
class RecursionTest {
  @Test
  void aMillionCallsDeep() throws Exception {
    assertThat(
            Asked.value("fn count(n) = if n == 0 then 0 else 1 + count(n - 1)", "count(1000000)"))
        .isEqualTo(Real.of(1_000_000));
  }

  @Test
  void aRecursionWithoutEndIsRefused() {
    Diagnostic refusal = Asked.refusal("fn rise(n) = 1 + rise(n + 1)", "rise(0)");
    assertThat(refusal.code()).isEqualTo(Code.L403);
    assertThat(refusal.message()).contains("`rise`").containsPattern("[\\d,]{7,} calls deep");
    assertThat(refusal.span().line()).isEqualTo(2);
  }

  /** Two calls a level, through another function: without memory 2^300 calls. */
  @Test
  void mutualRecursionIsLinearInItsDepth() throws Exception {
    String declarations =
        """
        fn value(rounds) = if rounds == 0 then 1 else onward(rounds, 1/4) + onward(rounds, 1/3)
        fn onward(rounds, flip) = (1 - flip) * value(rounds - 1)
        """;
    Object expected = Real.parse("17").dividedBy(Real.of(12)).power(Real.of(300));
    assertThat(Asked.value(declarations, "value(300)")).isEqualTo(expected);
  }

  /** A memory that took 1/2 and the double 0.5 for one would answer by what was asked first. */
  @Test
  void rememberedResultsKeepExactnessApart() throws Exception {
    String declarations = "fn twice(n, x) = if n == 0 then x else twice(n - 1, 2 * x)";
    assertThat(Asked.text(declarations, "[twice(1, 1/4), twice(1, exp(0) / 4), twice(1, 1/4)]"))
        .isEqualTo("[1/2, 0.5, 1/2]");
  }

  /** Equal sets may list their elements in different orders, and argmax takes the first. */
  @Test
  void rememberedResultsKeepOrdersApart() throws Exception {
    String declarations =
        "fn first(s, n) = if n == 0 then (argmax x in s { 0 }) else first(s, n - 1)";
    assertThat(Asked.text(declarations, "[first({C, D}, 2), first({D, C}, 2)]"))
        .isEqualTo("[C, D]");
  }

  @Test
  void aLetThatNeedsItselfIsRefused() {
    Diagnostic refusal = Asked.refusal("let a = b + 1\nlet b = f(2)\nfn f(x) = a * x", "a");
    assertThat(refusal.code()).isEqualTo(Code.E311);
    assertThat(refusal.message()).contains("`a`");
    assertThat(refusal.notes()).anyMatch(note -> note.contains("`a` needs `b` needs `a`"));
  }

  @Test
  void aFailureTellsInWhichCallItHappened() {
    Diagnostic refusal =
        Asked.refusal("fn inverse(x, y) = x / y\nfn outer(z) = inverse(1, z - 1)", "outer(1)");
    assertThat(refusal.code()).isEqualTo(Code.E301);
    assertThat(refusal.notes()).containsExactly("in `inverse`, where `x` is 1 and `y` is 0");
  }
}
