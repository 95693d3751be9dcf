package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Segmenter.Slice;
import org.stratagem.syntax.grammar.StratagemLexer;

/**
 * Says what is wrong with a slice at the word where the parser stopped, and mends it where the
 * meaning is clear.
 */
final class SyntaxAdvice {
  private static final List<String> DECLARATIONS =
      List.of(
          "import",
          "game",
          "coalition",
          "tier",
          "strategy",
          "program",
          "fn",
          "let",
          "show",
          "plot",
          "check",
          "reject");

  private static final String IF_HINT = "an `if` needs both `then` and `else`";

  private final SourceFile file;
  private final Slice slice;
  private final List<Token> tokens;
  private final Mending mending;
  private final Expectations expected;
  private final int position;
  private final @Nullable Token found;
  private final int type;
  private final String whole;

  /**
   * What is wrong, and what to read instead: nothing when it cannot be mended, one slice, or two
   * when a second declaration begins in the middle.
   */
  record Mistake(Diagnostic diagnostic, List<Slice> mended) {}

  /**
   * @param position the index of the word where the parser stopped; the number of words for the end
   * @param whole "declaration" or "member"
   */
  SyntaxAdvice(SourceFile file, Slice slice, Expectations expected, int position, String whole) {
    this.file = file;
    this.slice = slice;
    this.tokens = slice.tokens();
    this.mending = new Mending(slice);
    this.expected = expected;
    this.position = position;
    this.found = position < tokens.size() ? tokens.get(position) : null;
    this.type = typeAt(position);
    this.whole = whole;
  }

  Mistake explain() {
    Token token = found;
    if (token == null) {
      return atEnd();
    }
    Mistake mistake = arrows(token);
    if (mistake == null) {
      mistake = equalsSigns(token);
    }
    if (mistake == null) {
      mistake = names(token);
    }
    if (mistake == null) {
      mistake = brackets(token);
    }
    if (mistake == null) {
      mistake = besides(token);
    }
    return mistake != null ? mistake : plain(token);
  }

  private Mistake atEnd() {
    Token last = tokens.get(tokens.size() - 1);
    Span end = new Span(file, span(last).end(), span(last).end());
    Token following = slice.following();
    Token opening = innermostOpen(tokens.size());
    if (opening != null && !(expected.expression() && Words.opens(last.getType()))) {
      return unmended(
          Diagnostic.error(Code.S101, span(opening), "`" + opening.getText() + "` is never closed")
              .also(span(last), "the %s ends here".formatted(whole))
              .hint("close it with `" + closing(opening) + "`"));
    }
    boolean atDeclaration = following != null && following.getType() != StratagemLexer.RIGHT_BRACE;
    if (expected.expression() && atDeclaration && following != null) {
      return missingBefore(following, last);
    }
    if (last.getType() != StratagemLexer.LET
        && pendingLet() != null
        && expected.has(StratagemLexer.SEMICOLON)) {
      Token let = pendingLet();
      return unmended(
          error(end, "`let` inside an expression needs a value after `;`")
              .also(span(let == null ? last : let), "this `let` names a part of the expression")
              .hint("write `let x = value; result`"));
    }
    String what =
        following == null
            ? "the end of the file"
            : atDeclaration ? "the next " + whole + ", `" + following.getText() + "`" : "`}`";
    Diagnostic problem =
        error(end, "expected %s, found %s".formatted(expected.describe(whole), what));
    return unmended(expected.has(StratagemLexer.ELSE) ? problem.hint(IF_HINT) : problem);
  }

  private Mistake missingBefore(Token next, Token last) {
    Diagnostic problem =
        Diagnostic.error(Code.S107, span(next), "expression missing before this " + whole)
            .also(span(last), "after this");
    boolean keyword =
        next.getType() != StratagemLexer.SMALL && next.getType() != StratagemLexer.CAPITAL;
    return unmended(
        keyword
            ? problem.note(
                "`%s` begins a %s, so it is no part of an expression"
                    .formatted(next.getText(), whole))
            : problem);
  }

  private @Nullable Mistake arrows(Token token) {
    if (type == StratagemLexer.MAPS_TO && expected.has(StratagemLexer.ARROW)) {
      return replaced(
          error(span(token), "expected `->`, found `=>`")
              .note("`->` leads from a pattern to its value; `=>` makes a function")
              .hint("write `->`"),
          StratagemLexer.ARROW);
    }
    if (type == StratagemLexer.ARROW
        && !expected.has(StratagemLexer.ARROW)
        && Words.endsOperand(typeAt(position - 1))) {
      return replaced(
          error(span(token), "expected `=>`, found `->`")
              .note("`=>` makes a function; `->` leads from a pattern to its value")
              .hint("write `=>`"),
          StratagemLexer.MAPS_TO);
    }
    return null;
  }

  private @Nullable Mistake equalsSigns(Token token) {
    if (type == StratagemLexer.EQUAL && expected.has(StratagemLexer.DEFINES)) {
      return replaced(
          error(span(token), "expected `=`, found `==`")
              .note("`=` defines, `==` compares")
              .hint("write `=`"),
          StratagemLexer.DEFINES);
    }
    if (type == StratagemLexer.COLON
        && expected.has(StratagemLexer.DEFINES)
        && !expected.has(StratagemLexer.COLON)) {
      return replaced(
          error(span(token), "expected `=`, found `:`").hint("write `=`"), StratagemLexer.DEFINES);
    }
    boolean afterOperand = Words.endsOperand(typeAt(position - 1));
    if (type == StratagemLexer.DEFINES && expected.has(StratagemLexer.COLON) && isStrategyHead()) {
      String name = tokens.get(1).getText();
      return unmended(
          error(span(token), "expected `:` and the tier of `%s`, found `=`".formatted(name))
              .hint(
                  "say at which tier it plays: `strategy %s(foe): Reaction = ...`"
                      .formatted(name)));
    }
    if (type == StratagemLexer.DEFINES && afterOperand && !expected.has(StratagemLexer.DEFINES)) {
      if (isArgumentName()) {
        String name = tokens.get(position - 1).getText();
        return replaced(
            error(span(token), "an argument is named with `:`, not with `=`")
                .hint("write `%s: ...`".formatted(name)),
            StratagemLexer.COLON);
      }
      return replaced(
          error(span(token), "`=` defines a name; values are compared with `==`")
              .hint("write `==`"),
          StratagemLexer.EQUAL);
    }
    if (type == StratagemLexer.SEMICOLON
        && !expected.has(StratagemLexer.SEMICOLON)
        && afterOperand) {
      return new Mistake(
          error(span(token), "a %s does not end with `;`".formatted(whole))
              .note("`;` stands only after a `let` inside an expression")
              .hint("remove it"),
          List.of(mending.without(position)));
    }
    return null;
  }

  private @Nullable Mistake names(Token token) {
    boolean hard = Words.isHard(type) && type != StratagemLexer.UNDERSCORE;
    boolean declares = Words.beginsDeclaration(type);
    if (!hard && !declares) {
      return null;
    }
    String text = token.getText();
    if (expected.name() && expected.smallName() && position > 0) {
      String why =
          hard
              ? "`%s` is a reserved word, so it cannot be a name".formatted(text)
              : "`%s` begins a declaration, so it cannot name a variable".formatted(text);
      return replacedEverywhere(
          Diagnostic.error(Code.S111, span(token), why).hint("choose another name"));
    }
    if (declares && expected.expression() && position > 0) {
      int next = typeAt(position + 1);
      if (!isMember() && (Words.startsOperand(next) || Words.opens(next))) {
        Mistake missing = missingBefore(token, tokens.get(position - 1));
        return new Mistake(
            missing.diagnostic(), List.of(mending.withGapBefore(position), mending.from(position)));
      }
      return replacedEverywhere(
          Diagnostic.error(
                  Code.S111,
                  span(token),
                  "`%s` begins a declaration, so it is no variable".formatted(text))
              .hint("choose another name"));
    }
    boolean runsToTheEnd =
        type == StratagemLexer.IF || type == StratagemLexer.LET || type == StratagemLexer.NOT;
    if (runsToTheEnd
        && expected.has(StratagemLexer.NUMBER)
        && position > 0
        && !expected.has(type)) {
      return unmended(
          error(span(token), "`%s` needs parentheses after an operator".formatted(text))
              .note("it runs to the right end of the expression")
              .hint("write `(%s ...)`".formatted(text)));
    }
    return null;
  }

  private @Nullable Mistake brackets(Token token) {
    if (!Words.closes(type)) {
      return null;
    }
    Token opening = innermostOpen(position);
    if (opening == null) {
      return unmended(
          error(span(token), "`%s` closes nothing".formatted(token.getText())).hint("remove it"));
    }
    if (!Words.match(opening.getType(), type)) {
      return unmended(
          error(span(token), "`%s` cannot close `%s`".formatted(token.getText(), opening.getText()))
              .also(span(opening), "opened here")
              .hint("close it with `" + closing(opening) + "` first"));
    }
    return null;
  }

  /**
   * Two operands side by side: a misspelt word, a forgotten operator, or the application of other
   * languages.
   */
  private @Nullable Mistake besides(Token token) {
    String text = token.getText();
    if (position == 0) {
      return notADeclaration(token);
    }
    if (position == 1 && typeAt(0) == StratagemLexer.SMALL && isMember()) {
      Optional<String> meant = DidYouMean.nearest(tokens.get(0).getText(), wholeWords());
      if (meant.isPresent()) {
        return new Mistake(
            error(span(tokens.get(0)), "`%s` begins no member".formatted(tokens.get(0).getText()))
                .hint("did you mean `%s`?".formatted(meant.get())),
            List.of(mending.replacedByWord(0, meant.get())));
      }
    }
    Token before = tokens.get(position - 1);
    boolean misspelt = type == StratagemLexer.SMALL;
    Optional<String> word =
        misspelt ? DidYouMean.nearest(text, expected.words()) : Optional.empty();
    if (word.isPresent() && !expected.expression() && !expected.name()) {
      return replacedByWord(
          error(span(token), "expected %s, found `%s`".formatted(expected.describe(whole), text))
              .hint("did you mean `%s`?".formatted(word.get())),
          word.get());
    }
    if (!Words.endsOperand(before.getType())
        || !Words.startsOperand(type)
        || expected.expression()) {
      return null;
    }
    if (Words.startsLine(token, before) && innermostOpen(position) == null) {
      return anotherBegins(token);
    }
    boolean adjacent = before.getStopIndex() + 1 == token.getStartIndex();
    if (before.getType() == StratagemLexer.NUMBER && adjacent && Words.isName(type)) {
      return unmended(
          error(
                  span(token),
                  "there is no sign between `%s` and `%s`".formatted(before.getText(), text))
              .hint("write `%s * %s`".formatted(before.getText(), text)));
    }
    Diagnostic problem =
        error(span(token), "expected %s, found `%s`".formatted(expected.describe(whole), text));
    if (Words.isName(before.getType()) && (Words.isName(type) || type == StratagemLexer.NUMBER)) {
      problem =
          problem
              .note("two values side by side mean nothing")
              .hint(
                  "a function is applied with brackets: `%s(%s)`"
                      .formatted(before.getText(), text));
    }
    return unmended(problem);
  }

  private Mistake notADeclaration(Token token) {
    String text = token.getText();
    Diagnostic problem = error(span(token), "`%s` begins no %s".formatted(text, whole));
    if (Words.closes(type)) {
      return unmended(error(span(token), "`%s` closes nothing".formatted(text)).hint("remove it"));
    }
    Optional<String> word =
        type == StratagemLexer.SMALL ? DidYouMean.nearest(text, wholeWords()) : Optional.empty();
    if (word.isPresent()) {
      return replacedByWord(problem.hint("did you mean `%s`?".formatted(word.get())), word.get());
    }
    return unmended(
        problem.hint(
            "a %s begins with one of `%s`".formatted(whole, String.join("`, `", wholeWords()))));
  }

  private Mistake anotherBegins(Token token) {
    String text = token.getText();
    Slice before = new Slice(tokens.subList(0, position), token);
    Optional<String> word =
        type == StratagemLexer.SMALL ? DidYouMean.nearest(text, wholeWords()) : Optional.empty();
    Diagnostic problem =
        error(
            span(token),
            "`%s` neither goes on with the %s before it nor begins one".formatted(text, whole));
    if (word.isEmpty()) {
      return new Mistake(
          problem.hint(
              "a %s begins with one of `%s`".formatted(whole, String.join("`, `", wholeWords()))),
          List.of(before));
    }
    Slice rest = new Mending(mending.from(position)).replacedByWord(0, word.get());
    return new Mistake(
        problem.hint("did you mean `%s`?".formatted(word.get())), List.of(before, rest));
  }

  private Mistake plain(Token token) {
    Diagnostic problem =
        error(
            span(token),
            "expected %s, found `%s`".formatted(expected.describe(whole), shown(token)));
    if (type == StratagemLexer.DOT
        && expected.expression()
        && typeAt(position + 1) == StratagemLexer.NUMBER) {
      problem =
          problem.hint(
              "a number starts with a digit: write `0.%s`"
                  .formatted(tokens.get(position + 1).getText()));
    } else if (expected.has(StratagemLexer.ELSE)) {
      problem = problem.hint(IF_HINT);
    } else if (type == StratagemLexer.COMMA && expected.expression()) {
      problem = problem.hint("remove the `,` or write what is missing before it");
    }
    return unmended(problem);
  }

  // What the words around the place say.

  private boolean isStrategyHead() {
    return typeAt(0) == StratagemLexer.STRATEGY
        && tokens.size() > 1
        && innermostOpen(position) == null;
  }

  /** True for the {@code =} of {@code f(x = 1)} and {@code f(a, x = 1)}. */
  private boolean isArgumentName() {
    int before = typeAt(position - 2);
    if (!Words.isName(typeAt(position - 1))
        || before != StratagemLexer.LEFT_PARENTHESIS && before != StratagemLexer.COMMA) {
      return false;
    }
    int opening = innermostOpenIndex(position);
    return opening > 0
        && typeAt(opening) == StratagemLexer.LEFT_PARENTHESIS
        && Words.endsOperand(typeAt(opening - 1));
  }

  private @Nullable Token pendingLet() {
    for (int i = tokens.size() - 1; i > 0; i--) {
      if (typeAt(i) == StratagemLexer.LET) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private @Nullable Token innermostOpen(int end) {
    int index = innermostOpenIndex(end);
    return index < 0 ? null : tokens.get(index);
  }

  private int innermostOpenIndex(int end) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < end; i++) {
      if (Words.opens(typeAt(i))) {
        open.push(i);
      } else if (Words.closes(typeAt(i)) && !open.isEmpty()) {
        open.pop();
      }
    }
    return open.isEmpty() ? -1 : open.peek();
  }

  private boolean isMember() {
    return whole.equals("member");
  }

  private List<String> wholeWords() {
    return isMember()
        ? List.of(
            "players",
            "player",
            "chance",
            "state",
            "next",
            "discount",
            "rounds",
            "until",
            "let",
            "fn",
            "payoff",
            "worth")
        : DECLARATIONS;
  }

  private static String closing(Token opening) {
    return switch (opening.getType()) {
      case StratagemLexer.LEFT_PARENTHESIS -> ")";
      case StratagemLexer.LEFT_BRACKET -> "]";
      default -> "}";
    };
  }

  private static String shown(Token token) {
    String text = token.getText();
    return text.length() <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 12)) + "...";
  }

  private int typeAt(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  private Mistake unmended(Diagnostic diagnostic) {
    return new Mistake(diagnostic, List.of());
  }

  private Mistake replaced(Diagnostic diagnostic, int meant) {
    return new Mistake(diagnostic, List.of(mending.replaced(position, meant)));
  }

  private Mistake replacedByWord(Diagnostic diagnostic, String word) {
    return new Mistake(diagnostic, List.of(mending.replacedByWord(position, word)));
  }

  private Mistake replacedEverywhere(Diagnostic diagnostic) {
    return new Mistake(diagnostic, List.of(mending.readAsName(position)));
  }

  private Diagnostic error(Span place, String message) {
    return Diagnostic.error(Code.S101, place, message);
  }

  private Span span(Token token) {
    return new Span(
        file, token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
  }
}
