package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Segmenter.Slice;
import org.stratagem.syntax.SyntaxAdvice.Mistake;
import org.stratagem.syntax.grammar.StratagemLexer;
import org.stratagem.syntax.grammar.StratagemParser;
import org.stratagem.syntax.grammar.StratagemParser.DeclarationContext;
import org.stratagem.syntax.grammar.StratagemParser.MemberContext;

/**
 * Reads a file with mistakes: declaration by declaration, and games member by member. Each mistake
 * is reported once, at the furthest word that the parser reached. Where it is clear what was meant,
 * the words are mended and read again; else what is known of the declaration is kept, with an
 * {@link Expression.Missing} for the rest, so that its name stays known.
 */
final class RecoveringParser {
  /** Each mending reads its slice again: the bound keeps the time linear. */
  private static final int MOST_MENDINGS = 8;

  private final SourceFile file;
  private final LexedFile lexed;
  private final NavigableSet<Integer> damaged;
  private final Building building;
  private final DeclarationBuilder builder;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();

  RecoveringParser(LexedFile lexed) {
    this.lexed = lexed;
    this.file = lexed.file();
    this.damaged = new TreeSet<>(lexed.damaged());
    this.building = new Building(file);
    this.builder = new DeclarationBuilder(building, new Documentation(file, lexed.comments()));
  }

  SyntaxTree parse() {
    Deque<Slice> rest = new ArrayDeque<>(Segmenter.declarations(lexed.tokens()));
    boolean brokenBody = false;
    while (!rest.isEmpty()) {
      Slice slice = rest.pop();
      boolean declaration = beginsDeclaration(slice.first().getType());
      if (!declaration && brokenBody) {
        // What is left of a body whose braces are wrong, which has been reported.
        continue;
      }
      int before = mistakes.size();
      readDeclaration(slice, rest);
      boolean container =
          slice.first().getType() == StratagemLexer.GAME
              || slice.first().getType() == StratagemLexer.COALITION
              || Words.beginsMember(slice.first().getType());
      brokenBody = container ? mistakes.size() > before : brokenBody && !declaration;
    }
    List<Diagnostic> all = new ArrayList<>(mistakes);
    all.addAll(building.diagnostics());
    return new SyntaxTree(file, declarations, lexed.comments(), Parser.sorted(lexed, all));
  }

  private static boolean beginsDeclaration(int type) {
    return Words.beginsDeclaration(type) || type == StratagemLexer.LET || type == StratagemLexer.FN;
  }

  private void readDeclaration(Slice slice, Deque<Slice> rest) {
    int body = bodyIndex(slice.tokens());
    DeclarationContext context =
        body < 0
            ? read(slice, "declaration", rest, RecoveringParser::declaration)
            : silently(slice.tokens(), RecoveringParser::declaration);
    if (context != null) {
      declarations.add(builder.declaration(context));
    } else if (body >= 0) {
      readMembers(slice, body, rest);
    } else {
      DeclarationContext kept =
          silently(withoutBody(slice.tokens()), RecoveringParser::declaration);
      if (kept != null) {
        declarations.add(builder.declaration(kept));
      }
    }
  }

  /** The opening brace of a game or a coalition, or -1 for any other declaration. */
  private static int bodyIndex(List<Token> tokens) {
    int type = tokens.get(0).getType();
    if (type != StratagemLexer.GAME && type != StratagemLexer.COALITION) {
      return -1;
    }
    int depth = 0;
    for (int i = 1; i < tokens.size(); i++) {
      int next = tokens.get(i).getType();
      if (next == StratagemLexer.LEFT_BRACE && depth == 0) {
        return i;
      }
      if (depth == 0 && Words.startsLine(tokens.get(i), tokens.get(i - 1))) {
        return -1;
      }
      depth = Words.opens(next) ? depth + 1 : Words.closes(next) ? Math.max(0, depth - 1) : depth;
    }
    return -1;
  }

  private void readMembers(Slice slice, int opening, Deque<Slice> rest) {
    List<Token> tokens = slice.tokens();
    int closing = closing(tokens, opening);
    Token brace = tokens.get(opening);
    List<Token> head = new ArrayList<>(tokens.subList(0, opening + 1));
    CommonToken end = new CommonToken(brace);
    end.setType(StratagemLexer.RIGHT_BRACE);
    end.setText("}");
    head.add(end);
    DeclarationContext context =
        read(new Slice(head, null), "declaration", rest, RecoveringParser::declaration);

    int before = mistakes.size();
    int stop = closing < 0 ? tokens.size() : closing;
    Token after = closing < 0 ? slice.following() : tokens.get(closing);
    List<Member> members = new ArrayList<>();
    Deque<Slice> contents =
        new ArrayDeque<>(Segmenter.members(tokens.subList(opening + 1, stop), after));
    while (!contents.isEmpty()) {
      Member member = readMember(contents.pop(), contents);
      if (member != null) {
        members.add(member);
      }
    }
    if (closing < 0 && mistakes.size() == before) {
      report(
          Diagnostic.error(Code.S101, span(brace), "`{` is never closed")
              .also(span(tokens.get(tokens.size() - 1)), "the declaration ends here")
              .hint("close it with `}`"),
          brace,
          brace);
    }
    if (context != null) {
      Span whole =
          span(tokens.get(0)).to(span(tokens.get(stop == tokens.size() ? stop - 1 : stop)));
      declarations.add(builder.container(context, members, whole));
    }
    if (closing >= 0 && closing + 1 < tokens.size()) {
      List<Slice> remaining = Segmenter.declarations(tokens.subList(closing + 1, tokens.size()));
      for (int i = remaining.size() - 1; i >= 0; i--) {
        rest.push(remaining.get(i));
      }
    }
  }

  /**
   * The brace that ends a body, or -1. Where the braces do not match, the last word of the slice is
   * the likeliest if it stands as far left as the declaration, and the mistake is inside the body.
   */
  private static int closing(List<Token> tokens, int opening) {
    int matching = matching(tokens, opening);
    int last = tokens.size() - 1;
    Token end = tokens.get(last);
    boolean farLeft =
        Words.startsLine(end, tokens.get(last - 1))
            && end.getCharPositionInLine() <= tokens.get(0).getCharPositionInLine();
    boolean brace = last > opening && end.getType() == StratagemLexer.RIGHT_BRACE;
    return brace && (matching >= 0 || farLeft) ? last : matching;
  }

  private static int matching(List<Token> tokens, int opening) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = opening; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      if (Words.opens(type)) {
        open.push(type);
      } else if (type == StratagemLexer.RIGHT_BRACE) {
        while (!open.isEmpty() && open.pop() != StratagemLexer.LEFT_BRACE) {
          // A bracket that was left open inside these braces ends with them.
        }
        if (open.isEmpty()) {
          return i;
        }
      } else if (Words.closes(type) && !open.isEmpty() && Words.match(open.peek(), type)) {
        open.pop();
      }
    }
    return -1;
  }

  private @Nullable Member readMember(Slice slice, Deque<Slice> rest) {
    MemberContext context = read(slice, "member", rest, RecoveringParser::member);
    if (context == null) {
      context = silently(withoutBody(slice.tokens()), RecoveringParser::member);
    }
    return context == null ? null : builder.member(context);
  }

  /** Reads a slice, reporting and mending; null when it could not be mended. */
  private <T> @Nullable T read(
      Slice slice, String whole, Deque<Slice> rest, Function<StratagemParser, T> entry) {
    Slice current = slice;
    for (int mendings = 0; mendings <= MOST_MENDINGS; mendings++) {
      Attempt<T> attempt = attempt(current.tokens(), entry);
      if (attempt.context() != null) {
        return attempt.context();
      }
      Mistake mistake = attempt.explain(file, current, whole);
      report(mistake.diagnostic(), attempt.stoppedAt(current), current.first());
      if (mistake.mended().isEmpty()) {
        return null;
      }
      current = mistake.mended().get(0);
      if (mistake.mended().size() > 1) {
        rest.push(mistake.mended().get(1));
      }
    }
    return null;
  }

  private <T> @Nullable T silently(
      @Nullable List<Token> tokens, Function<StratagemParser, T> entry) {
    return tokens == null ? null : attempt(tokens, entry).context();
  }

  private static <T> Attempt<T> attempt(List<Token> tokens, Function<StratagemParser, T> entry) {
    DepthLimitedParser parser =
        new DepthLimitedParser(new ListTokenSource(tokens), PredictionMode.LL, null);
    try {
      return new Attempt<>(entry.apply(parser), null, -1, null);
    } catch (DepthLimitedParser.TooDeep e) {
      return new Attempt<>(null, null, -1, e.token());
    } catch (ParseCancellationException e) {
      if (!(e.getCause() instanceof RecognitionException failure)) {
        throw new IllegalStateException("a parser gave up without a reason", e);
      }
      int position =
          failure.getOffendingToken().getType() == Token.EOF
              ? tokens.size()
              : failure.getOffendingToken().getTokenIndex();
      return new Attempt<>(null, parser.expectations(failure), position, null);
    }
  }

  private record Attempt<T>(
      @Nullable T context, @Nullable Expectations expected, int position, @Nullable Token tooDeep) {
    Mistake explain(SourceFile file, Slice slice, String whole) {
      if (expected != null) {
        return new SyntaxAdvice(file, slice, expected, position, whole).explain();
      }
      Token place = stoppedAt(slice);
      return new Mistake(
          LexedFile.tooDeep(new Span(file, place.getStartIndex(), place.getStopIndex() + 1)),
          List.of());
    }

    Token stoppedAt(Slice slice) {
      if (tooDeep != null) {
        return tooDeep;
      }
      return slice.tokens().get(Math.min(position, slice.tokens().size() - 1));
    }
  }

  /**
   * The words up to the defining {@code =}, with a gap for what follows it; null when there is
   * none.
   */
  private static @Nullable List<Token> withoutBody(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      if (type == StratagemLexer.DEFINES && depth == 0) {
        List<Token> kept = new ArrayList<>(tokens.subList(0, i + 1));
        kept.add(Mending.gap(tokens.get(i)));
        return kept;
      }
      depth += Words.opens(type) ? 1 : Words.closes(type) ? -1 : 0;
    }
    return null;
  }

  private static DeclarationContext declaration(StratagemParser parser) {
    return parser.singleDeclaration().declaration();
  }

  private static MemberContext member(StratagemParser parser) {
    return parser.singleMember().member();
  }

  /** Reports a mistake, unless it follows from a broken word beside it, which has been reported. */
  private void report(Diagnostic diagnostic, Token place, Token first) {
    Integer damage = damaged.floor(place.getStartIndex());
    boolean consequence = false;
    if (damage != null) {
      int lines = place.getLine() - file.line(damage);
      consequence = lines == 0 || lines == 1 && damage >= first.getStartIndex();
    }
    boolean atEnd = diagnostic.span().start() > place.getStopIndex();
    Integer dropped = atEnd ? damaged.ceiling(place.getStartIndex()) : null;
    consequence |= dropped != null && file.line(dropped) == place.getLine();
    if (!consequence && mistakes.size() < Limits.MISTAKES) {
      mistakes.add(diagnostic);
    }
  }

  private Span span(Token token) {
    return new Span(file, token.getStartIndex(), token.getStopIndex() + 1);
  }
}
