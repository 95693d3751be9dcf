package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser;
import org.stratagem.syntax.grammar.StratagemParser.NameContext;
import org.stratagem.syntax.grammar.StratagemParser.SmallNameContext;

/** What the builders of one file share: spans, names and the diagnostics that they report. */
final class Building {
  private final SourceFile file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Building(SourceFile file) {
    this.file = file;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  void report(Diagnostic diagnostic) {
    if (diagnostics.size() < Limits.MISTAKES) {
      diagnostics.add(diagnostic);
    }
  }

  Span span(Token token) {
    return new Span(
        file, token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
  }

  Span span(ParserRuleContext context) {
    return span(context.getStart()).to(span(context.getStop()));
  }

  Name name(Token token) {
    return new Name(span(token), token.getText());
  }

  Name name(SmallNameContext context) {
    return name(context.getStart());
  }

  /** A name of something declared about the world. */
  Name capital(NameContext context, String what) {
    Name name = name(context.getStart());
    if (context.CAPITAL() == null) {
      int first = name.text().codePointAt(0);
      int raised = Character.toTitleCase(first);
      String better =
          raised == first
              ? "X" + name.text()
              : Character.toString(raised) + name.text().substring(Character.charCount(first));
      report(
          Diagnostic.error(
                  Code.S112,
                  name.span(),
                  "`%s` names %s, so it has to start with a capital letter"
                      .formatted(name.text(), what))
              .hint("write `" + better + "`"));
    }
    return name;
  }

  /** A name of a value, a variable or a function. */
  Name small(NameContext context, String what) {
    Name name = name(context.getStart());
    if (context.CAPITAL() != null) {
      reportCapital(name, what);
    }
    return name;
  }

  void reportCapital(Name name, String what) {
    report(
        Diagnostic.error(
                Code.S112,
                name.span(),
                "`%s` names %s, so it has to start with a small letter"
                    .formatted(name.text(), what))
            .hint("write `" + lowered(name.text()) + "`"));
  }

  /**
   * The longest run of capitals lowered, but for the one that starts the next word: {@code XMax} is
   * {@code xMax}.
   */
  private static String lowered(String text) {
    int first = text.codePointAt(0);
    int length = Character.charCount(first);
    String rest = text.substring(length);
    boolean allCapitals = text.equals(text.toUpperCase(Locale.ROOT));
    String better =
        allCapitals
            ? text.toLowerCase(Locale.ROOT)
            : Character.toString(Character.toLowerCase(first)) + rest;
    return isHardWord(better) ? better + "_" : better;
  }

  static boolean isHardWord(String text) {
    return switch (text) {
      case "if",
          "then",
          "else",
          "let",
          "fn",
          "match",
          "and",
          "or",
          "not",
          "mod",
          "in",
          "true",
          "false" ->
          true;
      default -> false;
    };
  }

  /**
   * A text literal without its quotes, its escapes resolved; an unknown escape is reported and
   * stands for itself.
   */
  String text(Token token) {
    String raw = token.getText();
    String inner = raw.substring(1, raw.length() - 1);
    if (inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (position < inner.length()) {
      char character = inner.charAt(position);
      if (character != '\\') {
        result.append(character);
        position++;
        continue;
      }
      int end = Escapes.end(inner, position);
      String resolved = Escapes.resolve(inner.substring(position, end));
      if (resolved == null) {
        Span place =
            new Span(file, token.getStartIndex() + 1 + position, token.getStartIndex() + 1 + end);
        report(
            Diagnostic.error(
                    Code.S101, place, "`" + inner.substring(position, end) + "` is no escape")
                .hint(
                    "the escapes are `\\\"`, `\\\\`, `\\n"
                        + "`, `\\t` and `\\u{1F600}`; a backslash is `\\\\`"));
        resolved = inner.substring(position, end);
      }
      result.append(resolved);
      position = end;
    }
    return result.toString();
  }

  /**
   * Warns of a call or index whose bracket starts a line at or left of its declaration: there, the
   * reader sees the beginning of something new.
   */
  void checkBracket(Token bracket, Token declaration) {
    String text = file.text();
    int start = bracket.getStartIndex();
    int lineStart = start;
    while (lineStart > 0 && isBlank(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    boolean startsLine = lineStart > 0 && text.charAt(lineStart - 1) == '\n';
    if (startsLine && file.column(start) <= file.column(declaration.getStartIndex())) {
      boolean call = bracket.getType() == StratagemParser.LEFT_PARENTHESIS;
      report(
          Diagnostic.warning(
                  Code.S109,
                  span(bracket),
                  "this bracket starts a new line, but it is read as %s what stands before it"
                      .formatted(call ? "a call of" : "an index into"))
              .note("newlines carry no meaning")
              .hint("move it to the line before, or indent it"));
    }
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\f' || character == '\r';
  }
}
