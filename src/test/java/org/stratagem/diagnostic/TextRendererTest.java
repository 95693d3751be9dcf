package org.stratagem.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

class TextRendererTest {
  private final TextRenderer renderer = new TextRenderer(Style.PLAIN);

  private static Span at(SourceFile file, String word, int occurrence) {
    int start = -1;
    for (int i = 0; i < occurrence; i++) {
      start = file.text().indexOf(word, start + 1);
    }
    return new Span(file, start, start + word.length());
  }

  private static Span at(SourceFile file, String word) {
    return at(file, word, 1);
  }

  @Test
  void theExampleOfTheLanguagePage() {
    SourceFile file =
        new SourceFile("chicken.game", "\n".repeat(22) + "show play(Chicken, Lead, Lead)\n");
    Diagnostic race =
        Diagnostic.error(
                Code.T201,
                at(file, "Lead", 2),
                "Row and Col are in a commitment race: no order of moves exists")
            .labelled("Col plays Metapolicy: it waits to read Row's Reaction")
            .also(at(file, "Lead", 1), "Row plays Metapolicy: it waits to read Col's Reaction")
            .note("two players at the same tier never unwind")
            .hint(
                "unwindings(Chicken, (Lead, Best), (Lead, Best)) shows what each would get by"
                    + " leading")
            .hint("metagame(Chicken, Metapolicy, Reaction), race(Chicken, ...)");
    assertThat(renderer.render(race))
        .isEqualTo(
            """
            error[T201]: Row and Col are in a commitment race: no order of moves exists
              --> chicken.game:23:26
               |
            23 | show play(Chicken, Lead, Lead)
               |                    ----  ^^^^ Col plays Metapolicy: it waits to read Row's Reaction
               |                    |
               |                    Row plays Metapolicy: it waits to read Col's Reaction
               = two players at the same tier never unwind
               = try: unwindings(Chicken, (Lead, Best), (Lead, Best)) shows what each would get by leading
               = or:  metagame(Chicken, Metapolicy, Reaction), race(Chicken, ...)
            """);
  }

  @Test
  void threeTextsOnOneLineHangFromTheRight() {
    SourceFile file = new SourceFile("a.game", "show play(Three, Ann, Bob, Cat)");
    Diagnostic gap =
        Diagnostic.error(Code.T202, at(file, "Bob"), "nobody moves")
            .labelled("second")
            .also(at(file, "Ann"), "first")
            .also(at(file, "Cat"), "third");
    assertThat(renderer.render(gap))
        .isEqualTo(
            """
            error[T202]: nobody moves
             --> a.game:1:23
              |
            1 | show play(Three, Ann, Bob, Cat)
              |                  ---  ^^^  --- third
              |                  |    |
              |                  |    second
              |                  first
            """);
  }

  @Test
  void linesApartAndOtherFiles() {
    SourceFile file = new SourceFile("a.game", "let x = 1\n\nlet y = 2\n\n\n\n\nlet x = 3\n");
    SourceFile imported = new SourceFile("b.game", "let x = 4\n");
    Diagnostic twice =
        Diagnostic.warning(Code.N102, at(file, "x", 2), "`x` is declared twice")
            .also(at(file, "x"), "first here")
            .also(at(file, "y"), "")
            .also(at(imported, "x"), "and here");
    assertThat(renderer.render(twice))
        .isEqualTo(
            """
            warning[N102]: `x` is declared twice
             --> a.game:8:5
              |
            1 | let x = 1
              |     - first here
            2 |
            3 | let y = 2
              |     -
            ...
            8 | let x = 3
              |     ^
             ::: b.game:1:5
              |
            1 | let x = 4
              |     - and here
            """);
  }

  @Test
  void aPlaceOverSeveralLinesIsMarkedAtBothEnds() {
    SourceFile file = new SourceFile("a.game", "game G {\n  players A\n  players B\n  }\n");
    Span all = new Span(file, 0, file.text().length() - 1);
    assertThat(renderer.render(Diagnostic.error(Code.T114, all, "no payoffs").labelled("here")))
        .isEqualTo(
            """
            error[T114]: no payoffs
             --> a.game:1:1
              |
            1 | game G {
              | ^^^^^^^^
            ...
            4 |   }
              |   ^ here
            """);
  }

  @Test
  void tabsWideCombiningAndControlCharacters() {
    SourceFile file = new SourceFile("a.game", "\tlet 囚人 = e\u0301\u001b + x");
    assertThat(renderer.render(Diagnostic.error(Code.N101, at(file, "x"), "unknown")))
        .isEqualTo(
            """
            error[N101]: unknown
             --> a.game:1:17
              |
            1 |     let 囚人 = e\u0301\uFFFD + x
              |                     ^
            """);
    assertThat(renderer.render(Diagnostic.error(Code.N101, at(file, "囚人"), "unknown")))
        .contains("|         ^^^^\n");
  }

  @Test
  void aVeryLongLineIsCutAroundThePlace() {
    SourceFile file =
        new SourceFile("a.game", "a ".repeat(5000) + "wrong" + " b".repeat(5000) + " far");
    Diagnostic wrong =
        Diagnostic.error(Code.S101, at(file, "wrong"), "unexpected").also(at(file, "far"), "end");
    assertThat(renderer.render(wrong))
        .isEqualTo(
            "error[S101]: unexpected\n --> a.game:1:10001\n  |\n"
                + ("1 | ..." + "a ".repeat(30) + "wrong" + " b".repeat(47) + " ...\n")
                + ("  | " + " ".repeat(63) + "^^^^^\n")
                + ("1 | ..." + " b".repeat(78) + " far\n")
                + ("  | " + " ".repeat(160) + "--- end\n"));
  }

  @Test
  void emptyPlacesAtTheEndOfTheText() {
    SourceFile file = new SourceFile("a.game", "show 1 +");
    Span end = new Span(file, 8, 8);
    assertThat(renderer.render(Diagnostic.error(Code.S101, end, "an expression is missing")))
        .endsWith("1 | show 1 +\n  |         ^\n");
    assertThat(
            renderer.render(
                Diagnostic.error(Code.S101, new Span(new SourceFile("e.game", ""), 0, 0), "empty")))
        .isEqualTo("error[S101]: empty\n --> e.game:1:1\n  |\n1 |\n  | ^\n");
  }

  @Test
  void didYouMeanStandsAloneAndOtherHintsAreTries() {
    SourceFile file = new SourceFile("a.game", "show Swrve");
    Diagnostic unknown =
        Diagnostic.error(Code.N101, at(file, "Swrve"), "`Swrve` is unknown")
            .hint("did you mean `Swerve`?")
            .hint("declare it first");
    assertThat(renderer.render(unknown))
        .endsWith("  = did you mean `Swerve`?\n  = try: declare it first\n");
  }

  @Test
  void colouredTextIsThePlainTextWithColours() {
    SourceFile file = new SourceFile("a.game", "show play(Chicken, Lead, Lead)\n");
    Diagnostic race =
        Diagnostic.error(Code.T201, at(file, "Lead", 2), "a race")
            .labelled("two")
            .also(at(file, "Lead"), "one")
            .note("a note")
            .hint("a hint");
    String coloured = new TextRenderer(Style.COLOURED).render(race);
    assertThat(coloured).contains("\u001b[1;31merror[T201]\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(renderer.render(race));
  }

  @Test
  void jsonNamesThePlaceInLinesAndColumns() {
    SourceFile file = new SourceFile("a.game", "let x = 1\nlet y = Swrve\n");
    assertThat(
            JsonRenderer.render(
                    Diagnostic.error(Code.N101, at(file, "Swrve"), "unknown").hint("try"))
                .toString())
        .isEqualTo(
            "{\"code\":\"N101\",\"severity\":\"error\",\"message\":\"unknown\",\"file\":\"a.game\","
                + "\"line\":2,\"column\":9,\"endLine\":2,\"endColumn\":14,"
                + "\"labels\":[{\"text\":\"\",\"primary\":true,\"file\":\"a.game\",\"line\":2,"
                + "\"column\":9,\"endLine\":2,\"endColumn\":14}],\"notes\":[],\"hints\":[\"try\"]}");
  }
}
