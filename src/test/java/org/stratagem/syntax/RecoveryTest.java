package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;

class RecoveryTest {
  @Test
  void severalMistakesOfAFileAreReportedInOneRun() {
    expect(
        """
        game chicken(Crash = -10) {
          players Row, Col chooses {Swerve, Straight}
          payoff {
            Swerve, Swerve => 0, 0
            Swerve, Straight -> -1, 1
          }
          payoff Row = (3 +
          payoff Col = 2
        }
        let X = 3
        let x =
        show x
        let y = 1 < 2 < 3
        show if x = 3 then 1 else 2
        let v = [1, 2)
        stratgy Foo(foe): Reaction = 3
        check 1 == 1
        """,
        "1:6 S112 `chicken` names a game",
        "1:14 S112 `Crash` names a parameter",
        "2:20 S101 `players` choose, a `player` chooses",
        "4:20 S101 expected `->`, found `=>`",
        "7:16 S101 `(` is never closed",
        "10:5 S112 `X` names a value",
        "12:1 S107 expression missing before this declaration",
        "13:15 S110 comparisons do not chain",
        "14:11 S101 `=` defines a name; values are compared with `==`",
        "15:14 S101 `)` cannot close `[`",
        "16:1 S101 `stratgy` begins no declaration");
  }

  @Test
  void whatStandsAroundAMistakeIsRead() {
    SyntaxTree tree =
        read(
            """
            let a = 1
            let b = (2
            game G {
              players Row, Col
              payoff Row = 1 +
              payoff Col = 2
            }
            strategy S(foe): Reaction = foe foe
            check a == 1
            """);
    assertThat(tree.declarations())
        .extracting(Printer::print)
        .containsExactly(
            "let a = 1",
            "let b = ...",
            "game G {\n  players Row, Col\n  payoff Row = ...\n  payoff Col = 2\n}",
            "strategy S(foe): Reaction = ...",
            "check a == 1");
    assertThat(codes(tree)).containsExactly(Code.S101, Code.S107, Code.S101);
  }

  @Test
  void whatIsMeantIsReadAfterAFrequentMistake() {
    mended("show if a = b then 1 else 2", "show if a == b then 1 else 2");
    mended("show f(x = 1)", "show f(x: 1)");
    mended("show match a { B => 1  C => 2 }", "show match a {  B -> 1  C -> 2 }");
    mended("let f = x -> x", "let f = x => x");
    mended("let x == 3", "let x = 3");
    mended("let x = 3;", "let x = 3");
    mended("tier T = A => B", "tier T = A -> B");
    mended("show if a thn b else c", "show if a then b else c");
    mended("let s = a && b || !c", "let s = a and b or not c");
    mended("let s = a % b \u2212 c \u00D7 d", "let s = a mod b - c * d");
    mended("let s = 'text'", "let s = \"text\"");
    mended("let s = \u201Ctext\u201D", "let s = \"text\"");
    mended("let s = \"text", "let s = \"text\"");
    mended("let match = 3", "let match = 3");
    mended("fn f(check) = check", "fn f(check) = check");
    mended("game G(a: 3) {}", "game G(a = 3) {}");
    mended("let x = 3 # comment", "let x = 3");
    mended("let x = 3 /* never closed", "let x = 3");
    mended("show expect x in d { x }", "show expect x ~ d { x }");
    mended("game G { Row choose {A, B} }", "game G {\n  Row chooses {A, B}\n}");
  }

  @Test
  void frequentMistakesAreExplained() {
    says("let z = f x", "1:11 S101", "a function is applied with brackets: `f(x)`");
    says("show 2x", "1:7 S101", "write `2 * x`");
    says("show .5", "1:6 S101", "a number starts with a digit: write `0.5`");
    says("let u = 1 + if a then b else c", "1:13 S101", "write `(if ...)`");
    says("show if a then b", "1:17 S101 expected `else`", "an `if` needs both `then` and `else`");
    says(
        "strategy Best(foe) = foe", "1:20 S101 expected `:`", "strategy Best(foe): Reaction = ...");
    says(
        "let p = (a, b: 3)",
        "1:10 S101",
        "name every part, `(open: x, final: y)`, or none, `(x, y)`");
    says(
        "let q = {a, b: 3}",
        "1:10 S101",
        "weigh every value, `{a: 1/2, b: 1/2}`, or write a set, `{a, b}`");
    says("show a < b <= c", "1:12 S110", "write `a < b and b <= c`");
    says("show _ + 1", "1:6 S101 `_` has no value", "before `=>`");
    says("show a and x => x", "1:6 S101 only names can stand before `=>`", "in parentheses");
    says("let let = 1", "1:5 S111 `let` is a reserved word", "choose another name");
    says("let a = check", "1:9 S111 `check` begins a declaration", "choose another name");
    says("let a = $", "1:9 S108 `$` means nothing in Stratagem", "remove it");
    says("let a = 1\u200B", "1:10 S108 the character U+200B (zero width space)", "remove it");
    says("let a = _b", "1:9 S108", "write `x_b`");
    says("show \"a", "1:6 S102", "end it with `\"`");
    says("/* a", "1:1 S103", "close it with `*/`");
    says(
        "game G { Row chooses {A} Row chooses {B}",
        "1:8 S101 `{` is never closed",
        "close it with `}`");
    says("let a = 1 }", "1:11 S101 `}` closes nothing", "remove it");
    says("hello", "1:1 S101 `hello` begins no declaration", "`strategy`");
    says("game G { untl x > 3 }", "1:10 S101 `untl` begins no member", "did you mean `until`?");
    says(
        "game G { discount 1 + 2 = 3 }", "1:19 S101 only a player can stand", "discount Row = ...");
    says("show f(1,)", "1:10 S101 expected an expression, found `)`", "");
    says("let", "1:4 S101 expected a name, found the end of the file", "");
    says("let x = ", "1:8 S101 expected an expression, found the end of the file", "");
  }

  @Test
  void aBracketAtTheStartOfALineIsWarnedAbout() {
    SyntaxTree tree = read("show f\n(3)\nlet g = f\n  (3)\ncheck xs\n[0]\n");
    assertThat(tree.diagnostics()).allMatch(diagnostic -> !diagnostic.isError());
    assertThat(places(tree)).containsExactly("2:1 S109", "6:1 S109");
    SyntaxTree inGame = read("game G {\n  payoff Row = f\n  (3)\n  payoff Col = f\n    (3)\n}");
    assertThat(places(inGame)).containsExactly("3:3 S109");
  }

  @Test
  void aDeclarationThatSwallowsTheNextIsReported() {
    for (String next :
        List.of(
            "show 1",
            "plot 1",
            "check 1",
            "reject show 1",
            "fn f(x) = x",
            "let y = 2",
            "game G {}",
            "tier T = A",
            "strategy S: T = 1",
            "program P = C",
            "coalition C {}",
            "import \"a\"")) {
      for (String before :
          List.of("let x =", "show", "check 1 +", "fn g() =", "show not", "let x = if a then")) {
        SyntaxTree tree = read(before + "\n" + next);
        assertThat(places(tree)).as("%s / %s", before, next).containsExactly("2:1 S107");
      }
    }
  }

  /**
   * One changed word is mostly one diagnostic, and at least one when the text cannot be read at
   * all.
   */
  @Test
  void oneMistakeIsRarelyMoreThanOneDiagnostic() {
    String text = Examples.MEMBERS + Examples.DECLARATIONS;
    List<String> words =
        new ArrayList<>(List.of(text.split("(?<=\\s)|(?=\\s)|(?<=[^\\w\\s])|(?=[^\\w\\s])")));
    String[] others = {
      "(", ")", "{", "}", ",", "=", "==", "->", ":", "if", "else", "let", "x", "Row", "3", ".",
      "not"
    };
    int many = 0;
    int trials = 200;
    for (int seed = 0; seed < trials; seed++) {
      Random random = new Random(seed);
      int place = random.nextInt(words.size());
      while (words.get(place).isBlank()) {
        place = random.nextInt(words.size());
      }
      String kept = words.get(place);
      String other = " " + others[random.nextInt(others.length)] + " ";
      words.set(place, random.nextBoolean() ? other : random.nextBoolean() ? "" : kept + other);
      SyntaxTree tree = read(String.join("", words));
      words.set(place, kept);
      if (tree.diagnostics().size() > 2) {
        many++;
      }
    }
    assertThat(many).isLessThan(trials / 10);
  }

  @Test
  void mistakesAfterABrokenWordAreNotReportedAgain() {
    expect("show f(\"a, 1)\nshow g(2)\n", "1:8 S102 this text is not closed");
    expect("show $ $ 3 $\ncheck 1\n", "1:6 S108", "1:8 S108", "1:12 S108");
  }

  private static void expect(String text, String... expected) {
    List<String> actual = new ArrayList<>();
    for (Diagnostic diagnostic : read(text).diagnostics()) {
      actual.add(place(diagnostic) + " " + diagnostic.message());
    }
    assertThat(actual).as(text).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).startsWith(expected[i]);
    }
  }

  private static void says(String text, String message, String hint) {
    expect(text, message);
    assertThat(String.join("\n", read(text).diagnostics().get(0).hints())).contains(hint);
  }

  private static void mended(String text, String meant) {
    SyntaxTree tree = read(text);
    assertThat(tree.diagnostics()).as(text).isNotEmpty().allMatch(Diagnostic::isError);
    assertThat(tree.declarations()).as(text).extracting(Printer::print).containsExactly(meant);
  }

  private static List<Code> codes(SyntaxTree tree) {
    return tree.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static List<String> places(SyntaxTree tree) {
    return tree.diagnostics().stream().map(RecoveryTest::place).toList();
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.span().line() + ":" + diagnostic.span().column() + " " + diagnostic.code();
  }

  private static SyntaxTree read(String text) {
    return Parser.parse(new SourceFile("broken.game", text));
  }
}
