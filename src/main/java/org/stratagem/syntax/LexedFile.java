package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemLexer;

/**
 * The words and signs of a file. Broken ones have been reported and, where it is clear what was
 * meant, mended, so that the parser does not stumble over them a second time.
 *
 * @param tokens without comments, without the end of the file
 * @param comments in order
 * @param damaged offsets at which a token was mended or left out: mistakes just after are
 *     consequences
 * @param deepest the deepest nesting of brackets
 * @param diagnostics what was reported
 * @param refused true when a limit was passed, so that the tokens must not be parsed
 */
record LexedFile(
    SourceFile file,
    List<Token> tokens,
    List<Comment> comments,
    Set<Integer> damaged,
    int deepest,
    List<Diagnostic> diagnostics,
    boolean refused) {

  /** What other languages write, and what it is here. */
  private static final Map<String, Substitute> SUBSTITUTES =
      Map.ofEntries(
          Map.entry("&&", new Substitute("and", StratagemLexer.AND)),
          Map.entry("\u2227", new Substitute("and", StratagemLexer.AND)),
          Map.entry("||", new Substitute("or", StratagemLexer.OR)),
          Map.entry("\u2228", new Substitute("or", StratagemLexer.OR)),
          Map.entry("!", new Substitute("not", StratagemLexer.NOT)),
          Map.entry("\u00AC", new Substitute("not", StratagemLexer.NOT)),
          Map.entry("%", new Substitute("mod", StratagemLexer.MOD)),
          Map.entry(":=", new Substitute("=", StratagemLexer.DEFINES)),
          Map.entry("<>", new Substitute("!=", StratagemLexer.NOT_EQUAL)),
          Map.entry("\u2260", new Substitute("!=", StratagemLexer.NOT_EQUAL)),
          Map.entry("\u2264", new Substitute("<=", StratagemLexer.LESS_EQUAL)),
          Map.entry("\u2265", new Substitute(">=", StratagemLexer.GREATER_EQUAL)),
          Map.entry("**", new Substitute("^", StratagemLexer.POWER)),
          Map.entry("\u2212", new Substitute("-", StratagemLexer.MINUS)),
          Map.entry("\u00D7", new Substitute("*", StratagemLexer.TIMES)),
          Map.entry("\u00B7", new Substitute("*", StratagemLexer.TIMES)),
          Map.entry("\u2192", new Substitute("->", StratagemLexer.ARROW)),
          Map.entry("\u21D2", new Substitute("=>", StratagemLexer.MAPS_TO)),
          Map.entry("\u2208", new Substitute("in", StratagemLexer.IN)),
          Map.entry("\u223C", new Substitute("~", StratagemLexer.TILDE)));

  private record Substitute(String word, int type) {}

  /** Reads a whole file; time and memory are linear in its length. */
  static LexedFile of(SourceFile file) {
    return new Reading(file).read();
  }

  /** The reading of one file. */
  private static final class Reading {
    private final SourceFile file;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Set<Integer> damaged = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int depth;
    private int deepest;
    private @Nullable Span stray;

    private Reading(SourceFile file) {
      this.file = file;
    }

    private LexedFile read() {
      StratagemLexer lexer = new StratagemLexer(new SourceCharacters(file));
      lexer.removeErrorListeners();
      for (Token token = lexer.nextToken();
          token.getType() != Token.EOF;
          token = lexer.nextToken()) {
        take((CommonToken) token);
        if (tokens.size() > Limits.TOKENS) {
          return refuse(
              Diagnostic.error(
                      Code.S106,
                      span(token),
                      "the file has more than %,d words and signs".formatted(Limits.TOKENS))
                  .hint("split it into several files and `import` them"));
        }
        if (depth > Limits.NESTING) {
          return refuse(tooDeep(span(token)));
        }
      }
      reportStray();
      return new LexedFile(file, tokens, comments, damaged, deepest, diagnostics, false);
    }

    private LexedFile refuse(Diagnostic reason) {
      return new LexedFile(file, List.of(), comments, damaged, deepest, List.of(reason), true);
    }

    private void take(CommonToken token) {
      if (token.getType() == StratagemLexer.STRAY) {
        takeStray(token);
        return;
      }
      reportStray();
      switch (token.getType()) {
        case StratagemLexer.COMMENT -> comments.add(new Comment(span(token), token.getText()));
        case StratagemLexer.UNCLOSED_COMMENT -> {
          comments.add(new Comment(span(token), token.getText()));
          damaged.add(token.getStartIndex());
          Span opening = new Span(file, token.getStartIndex(), token.getStartIndex() + 2);
          report(
              Diagnostic.error(
                      Code.S103,
                      opening,
                      "this comment is never closed: it runs to the end of the file")
                  .hint("close it with `*/`"));
        }
        case StratagemLexer.UNCLOSED_TEXT -> {
          report(
              Diagnostic.error(
                      Code.S102, span(token), "this text is not closed before the end of its line")
                  .hint("end it with `\"`; a line break inside a text is written `\\n`"));
          String text = token.getText();
          mend(token, StratagemLexer.TEXT, endsInLoneBackslash(text) ? text + "\\\"" : text + "\"");
        }
        case StratagemLexer.UNDERSCORE_NAME -> {
          String text = token.getText();
          report(
              Diagnostic.error(Code.S108, span(token), "a name starts with a letter, not with `_`")
                  .hint("write `" + text.replaceFirst("^_+", "x_") + "`"));
          mend(token, StratagemLexer.SMALL, text);
        }
        case StratagemLexer.FOREIGN_SIGN -> takeForeign(token);
        case StratagemLexer.FOREIGN_TEXT -> {
          String text = token.getText();
          report(
              Diagnostic.error(
                      Code.S108, span(token), "a text stands between straight double quotes")
                  .hint("write `\"...\"`"));
          mend(token, StratagemLexer.TEXT, Escapes.quote(text.substring(1, text.length() - 1)));
        }
        case StratagemLexer.FOREIGN_COMMENT -> {
          damaged.add(token.getStartIndex());
          Span sign = new Span(file, token.getStartIndex(), token.getStartIndex() + 1);
          report(
              Diagnostic.error(Code.S108, sign, "`#` means nothing in Stratagem")
                  .hint("a comment starts with `//`"));
        }
        default -> {
          count(token.getType());
          tokens.add(token);
        }
      }
    }

    private void takeForeign(CommonToken token) {
      Substitute meant = SUBSTITUTES.get(token.getText());
      if (meant == null) {
        throw new IllegalStateException("no substitute for " + token.getText());
      }
      report(
          Diagnostic.error(
                  Code.S108, span(token), "`" + token.getText() + "` means nothing in Stratagem")
              .hint("write `" + meant.word() + "`"));
      mend(token, meant.type(), meant.word());
    }

    private void report(Diagnostic diagnostic) {
      if (diagnostics.size() < Limits.MISTAKES) {
        diagnostics.add(diagnostic);
      }
    }

    private void mend(CommonToken token, int type, String text) {
      damaged.add(token.getStartIndex());
      token.setType(type);
      token.setText(text);
      tokens.add(token);
    }

    private void takeStray(CommonToken token) {
      damaged.add(token.getStartIndex());
      Span here = span(token);
      Span before = stray;
      if (before != null && before.end() == here.start()) {
        stray = before.to(here);
      } else {
        reportStray();
        stray = here;
      }
    }

    private void reportStray() {
      Span place = stray;
      if (place == null) {
        return;
      }
      stray = null;
      String text = place.text();
      int first = text.codePointAt(0);
      boolean single = text.length() == Character.charCount(first);
      if (single && !isVisible(first)) {
        report(
            Diagnostic.error(
                    Code.S108,
                    place,
                    "the character U+%04X (%s) means nothing here".formatted(first, nameOf(first)))
                .hint("remove it"));
        return;
      }
      String shown =
          text.length() <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 10)) + "...";
      Diagnostic problem =
          Diagnostic.error(
              Code.S108, place, "`" + printable(shown) + "` means nothing in Stratagem");
      report(problem.hint(strayHint(first)));
    }

    private static String strayHint(int first) {
      return switch (first) {
        case '\'', '\u2018', '\u2019', '\u201C', '\u201D', '`' ->
            "a text stands between straight double quotes: `\"...\"`";
        case '&' -> "write `and`";
        case '|' -> "write `or`";
        case '?' -> "a choice is written `if condition then value else other`";
        default -> "remove it";
      };
    }

    private void count(int type) {
      switch (type) {
        case StratagemLexer.LEFT_PARENTHESIS,
            StratagemLexer.LEFT_BRACKET,
            StratagemLexer.LEFT_BRACE ->
            deepest = Math.max(deepest, ++depth);
        case StratagemLexer.RIGHT_PARENTHESIS,
            StratagemLexer.RIGHT_BRACKET,
            StratagemLexer.RIGHT_BRACE ->
            depth = Math.max(0, depth - 1);
        default -> {}
      }
    }

    private Span span(Token token) {
      return new Span(file, token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static boolean endsInLoneBackslash(String text) {
      int count = 0;
      for (int i = text.length() - 1; i >= 0 && text.charAt(i) == '\\'; i--) {
        count++;
      }
      return count % 2 == 1;
    }

    private static boolean isVisible(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.SPACE_SEPARATOR,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK ->
            false;
        default -> true;
      };
    }

    private static String printable(String text) {
      StringBuilder result = new StringBuilder();
      text.codePoints()
          .forEach(
              c -> {
                if (isVisible(c)) {
                  result.appendCodePoint(c);
                } else {
                  result.append("U+%04X".formatted(c));
                }
              });
      return result.toString();
    }

    private static String nameOf(int character) {
      String name = Character.getName(character);
      return name == null ? "no character" : name.toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Diagnostic tooDeep(Span place) {
    return Diagnostic.error(
            Code.S105, place, "this is nested more than %,d levels deep".formatted(Limits.NESTING))
        .note("each bracket, each operator of a chain and each `else if` is a level")
        .hint("give the inner parts names with `let` or `fn`");
  }
}
