package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.value.Binder;

class ParserTest {
  @Test
  void everyExampleIsReadWithoutADiagnostic() {
    for (String text : Examples.ALL) {
      assertThat(read(text).diagnostics()).as(text).isEmpty();
    }
  }

  @Test
  void everyExampleHasOneReading() {
    for (String text : Examples.ALL) {
      assertThat(AmbiguityListener.reports(text)).as(text).isEmpty();
    }
  }

  /** The listener has to hear something, or the test above says nothing. */
  @Test
  void theListenerHearsSyntaxErrors() {
    assertThat(AmbiguityListener.reports("let x = = 3"))
        .singleElement()
        .asString()
        .startsWith("syntax error at 1:9");
  }

  @Test
  void theExamplesUseEveryKindOfNodeAndEveryBinder() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<Binder> binders = new HashSet<>();
    for (String text : Examples.ALL) {
      everyNode(
          read(text).declarations(),
          node -> {
            kinds.add(node.getClass());
            if (node instanceof Expression.Binding binding) {
              binders.add(binding.binder());
            }
          });
    }
    for (Class<?> family :
        List.of(Declaration.class, Member.class, Expression.class, Pattern.class, TypeTerm.class)) {
      for (Class<?> kind : family.getDeclaredClasses()) {
        if (kind.isRecord() && kind != Expression.Missing.class) {
          assertThat(kinds).contains(kind);
        }
      }
    }
    assertThat(binders).containsExactlyInAnyOrder(Binder.values());
  }

  @Test
  void documentationBelongsToTheDeclarationThatFollows() {
    SyntaxTree tree = read(Examples.DECLARATIONS);
    Declaration.Game game = (Declaration.Game) tree.declarations().get(1);
    assertThat(game.documentation()).isEqualTo("Matching pennies,\nwith a stake.");
    SyntaxTree detached = read("/// far\n\n\nlet x = 1 /// beside\nlet y = 2\n// plain\nlet z = 3");
    assertThat(detached.declarations())
        .extracting(declaration -> ((Declaration.Let) declaration).documentation())
        .containsExactly("far", "", "");
    assertThat(detached.comments())
        .extracting(Comment::text)
        .containsExactly("/// far", "/// beside", "// plain");
  }

  /** An expression's span holds exactly its text: read alone, it gives the same expression. */
  @Test
  void theSpanOfAnExpressionIsItsText() {
    for (String text : Examples.ALL) {
      everyNode(
          read(text).declarations(),
          node -> {
            if (node instanceof Expression expression) {
              SyntaxTree alone =
                  Parser.parseExpression(new SourceFile("alone", expression.span().text()));
              assertThat(alone.diagnostics()).as(expression.span().text()).isEmpty();
              Declaration.Show show = (Declaration.Show) alone.declarations().get(0);
              assertThat(Structure.of(show.body())).isEqualTo(Structure.of(expression));
            }
          });
    }
  }

  @Test
  void spansLieWithinTheirParents() {
    for (String text : Examples.ALL) {
      everyNode(
          read(text).declarations(),
          node ->
              parts(
                  node,
                  part ->
                      assertThat(part.span())
                          .as("%s in %s", part, node)
                          .matches(
                              span ->
                                  span.start() >= node.span().start()
                                      && span.end() <= node.span().end())));
    }
  }

  @Test
  void offsetsCountUtf16UnitsAfterAstralCharacters() {
    String text = "let x = \"\uD83D\uDE00\" /* \uD83D\uDE00 */ let bad = = 3";
    Span place = read(text).diagnostics().get(0).span();
    assertThat(place.start()).isEqualTo(text.indexOf("= 3"));
    assertThat(place.column()).isEqualTo(text.indexOf("= 3") + 1 - 2);
  }

  @Test
  void lineEndingsAndByteOrderMarkMakeNoDifference() {
    SyntaxTree unix = read(Examples.DECLARATIONS);
    SyntaxTree windows = read("\uFEFF" + Examples.DECLARATIONS.replace("\n", "\r\n"));
    assertThat(windows.diagnostics()).isEmpty();
    assertThat(Structure.of(windows.declarations())).isEqualTo(Structure.of(unix.declarations()));
  }

  @Test
  void escapesAreResolved() {
    Declaration.Show show =
        (Declaration.Show) read("show \"a\\\"\\\\\\n\\t\\u{1F600}\\u{41}\"").declarations().get(0);
    assertThat(((Expression.Text) show.body()).value()).isEqualTo("a\"\\\n\t\uD83D\uDE00A");
    assertThat(read("show \"a\\qb\"").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.span().column()).isEqualTo(8));
    assertThat(read("show \"\\u{110000}\"").diagnostics()).hasSize(1);
  }

  @Test
  void rowsNeedNoSeparatorWhateverTheyBeginWith() {
    Declaration.Show show =
        (Declaration.Show)
            read("show match x { 0 -> f (a, b) -> g -1 -> h - 1 -2, 3 -> k }")
                .declarations()
                .get(0);
    Expression.Match match = (Expression.Match) show.body();
    assertThat(match.arms()).hasSize(4);
    assertThat(match.arms())
        .extracting(arm -> Printer.print(arm.body()))
        .containsExactly("f", "g", "h - 1", "k");
  }

  @Test
  void anExpressionAloneIsReadToItsEnd() {
    assertThat(Parser.parseExpression(new SourceFile("option", "3/4")).diagnostics()).isEmpty();
    assertThat(Parser.parseExpression(new SourceFile("option", "3 4")).diagnostics()).hasSize(1);
    assertThat(Parser.parseExpression(new SourceFile("option", "")).diagnostics())
        .extracting(d -> d.code())
        .containsExactly(Code.S101);
  }

  private static SyntaxTree read(String text) {
    return Parser.parse(new SourceFile("test.game", text));
  }

  private static void everyNode(Object value, Consumer<Node> visitor) {
    if (value instanceof Node node) {
      visitor.accept(node);
      parts(node, part -> everyNode(part, visitor));
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        everyNode(item, visitor);
      }
    }
  }

  private static void parts(Node node, Consumer<Node> visitor) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = Structure.get(component, (Record) node);
      if (value instanceof List<?> list) {
        values.addAll(list);
      } else if (value != null) {
        values.add(value);
      }
    }
    for (Object value : values) {
      if (value instanceof Node part) {
        visitor.accept(part);
      }
    }
  }
}
