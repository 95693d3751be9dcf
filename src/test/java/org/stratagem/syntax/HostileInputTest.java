package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.source.SourceFile;

/** Whatever the text, reading it ends soon, with a tree. */
class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int DEEP = 100_000;

  static Stream<Arguments> nestings() {
    return Stream.of(
        nesting("show ", "(", "1", ")"),
        nesting("show ", "[", "1", "]"),
        nesting("show ", "{", "1", "}"),
        nesting("show ", "f(", "1", ")"),
        nesting("show ", "a[", "1", "]"),
        nesting("show f", "(", "a", ", b)"),
        nesting("show ", "max x in D { ", "1", " }"),
        nesting("show ", "match x { A -> ", "1", " }"),
        nesting("show ", "not ", "a", ""),
        nesting("show ", "-", "a", ""),
        nesting("show ", "if a then ", "b", " else c"),
        nesting("show ", "if a then b else ", "c", ""),
        nesting("show ", "x => ", "x", ""),
        nesting("show ", "let x = 1; ", "x", ""),
        nesting("show ", "let x = ", "1", "; x"),
        nesting("show ", "1 ^ ", "1", ""),
        nesting("show 1", " + 1", "", ""),
        nesting("show a", " and a", "", ""),
        nesting("show f", "(1)", "", ""),
        nesting("show f", ".x", "", ""),
        nesting("show f", "[1]", "", ""),
        nesting("tier T = ", "A -> ", "B", ""),
        nesting("tier T = ", "(", "B", ")"),
        nesting("tier T = ", "Dist(", "B", ")"),
        nesting("", "reject ", "show 1", ""));
  }

  private static Arguments nesting(String head, String open, String core, String close) {
    return Arguments.of(head, open, core, close);
  }

  @ParameterizedTest
  @MethodSource("nestings")
  void deepNestingIsOneDiagnosticAndModerateNestingIsNone(
      String head, String open, String core, String close) {
    assertThat(nested(500, head, open, core, close).diagnostics()).isEmpty();
    assertThat(nested(DEEP, head, open, core, close).diagnostics())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.code()).isEqualTo(Code.S105));
  }

  /**
   * On a thread with the smallest usual stack: the depth of a file must not depend on the caller's.
   */
  @ParameterizedTest
  @MethodSource("nestings")
  void theDeepestAllowedNestingNeedsNoLargeStack(
      String head, String open, String core, String close) throws InterruptedException {
    StringBuilder outcome = new StringBuilder();
    Thread small =
        new Thread(
            null,
            () -> {
              SyntaxTree tree = nested(900, head, open, core, close);
              outcome.append(tree.diagnostics()).append(Formatter.format(tree).length() > 900);
            },
            "small stack",
            1024 * 1024);
    small.start();
    small.join();
    assertThat(outcome).hasToString("[]true");
  }

  private static SyntaxTree nested(int depth, String head, String open, String core, String close) {
    return soon(head + open.repeat(depth) + core + close.repeat(depth));
  }

  static Stream<String> heaps() {
    return Stream.of(
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\"\n",
        "/*",
        "'",
        ";",
        ",",
        "..",
        "...",
        "=",
        "= ",
        "->",
        "let ",
        "if ",
        "then ",
        "x ",
        "x\n",
        "x y z\n",
        "max ",
        "max x ",
        "game ",
        "game G {\n",
        "game G { payoff Row = } ",
        "show (\n",
        "let x = \n",
        "let x = 3;\n",
        "show a = b\n",
        "show f(\n",
        "1 2\n",
        "$ ",
        "let x = $\n",
        "\u0000",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "\u200B",
        "(a, ",
        "match x { ",
        "-> ",
        "payoff { ",
        "///\n",
        "reject ",
        "reject \"a\" ",
        "f(a, b) ",
        "a chooses b ",
        "{a: 1, b} ",
        "show a < b < c\n",
        "&& ",
        "_x ",
        "\\");
  }

  @ParameterizedTest
  @MethodSource("heaps")
  void heapsOfAnythingEndSoonWithFewDiagnostics(String piece) {
    SyntaxTree tree = soon(piece.repeat(2_000));
    assertThat(tree.diagnostics().size()).isLessThanOrEqualTo(2 * Limits.MISTAKES);
  }

  @Test
  void tooManyWordsAreRefused() {
    assertThat(soon("1 ".repeat(1_000_001)).diagnostics())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.code()).isEqualTo(Code.S106));
  }

  @Test
  void longFlatTextsAreFine() {
    assertThat(soon("show [1" + ", 1".repeat(50_000) + "]").diagnostics()).isEmpty();
    assertThat(soon("game G { payoff { " + "A, B -> 1, -1  ".repeat(20_000) + "} }").diagnostics())
        .isEmpty();
    assertThat(soon("let x = 1\n".repeat(50_000)).declarations()).hasSize(50_000);
  }

  /**
   * Ten times the text may take ten times the time, not a hundred: the bound leaves room for a busy
   * machine.
   */
  @Test
  void theTimeIsLinear() {
    String unit =
        Examples.MEMBERS + Examples.DECLARATIONS.replace("import \"strategies.game\"", "");
    soon(unit.repeat(20));
    long small = time(unit.repeat(20));
    long large = time(unit.repeat(200));
    assertThat(large).isLessThan(Math.max(small, 20_000_000L) * 60);
  }

  @Test
  void wordsInAnyOrderGiveATree() {
    String[] words =
        (Examples.DECLARATIONS + Examples.MEMBERS + Examples.EXPRESSIONS)
            .split("(?<=\\W)|(?=\\W)", -1);
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? " " : "");
      }
      assertThat(soon(text.toString())).as("seed %d: %s", seed, text).isNotNull();
    }
  }

  private static long time(String text) {
    long start = System.nanoTime();
    assertThat(soon(text).diagnostics().size()).isZero();
    return System.nanoTime() - start;
  }

  private static SyntaxTree soon(String text) {
    return assertTimeoutPreemptively(SOON, () -> Parser.parse(new SourceFile("hostile", text)));
  }
}
