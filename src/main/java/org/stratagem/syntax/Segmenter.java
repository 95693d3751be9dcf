package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.syntax.grammar.StratagemLexer;

/**
 * Cuts the words of a broken file into declarations, and those of a broken game into members, so
 * that a mistake in one does not spoil the next. It relies on there being no juxtaposition: a word
 * that begins a declaration, after a word that ends an operand, begins a declaration. Where
 * brackets are not balanced it goes by line starts as well.
 */
final class Segmenter {
  private final List<Token> tokens;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int start;

  /** The kind of the first word after {@code reject "text"}, or -1. */
  private int head;

  private int pendingLets;
  private boolean afterStraySemicolon;

  private Segmenter(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** A stretch of words that was probably meant as one declaration or member. */
  record Slice(List<Token> tokens, @Nullable Token following) {
    Slice {
      tokens = List.copyOf(tokens);
    }

    Token first() {
      return tokens.get(0);
    }
  }

  static List<Slice> declarations(List<Token> tokens) {
    return new Segmenter(tokens).cut(null, true);
  }

  /**
   * @param following the word after the members, usually the closing brace
   */
  static List<Slice> members(List<Token> tokens, @Nullable Token following) {
    return new Segmenter(tokens).cut(following, false);
  }

  private List<Slice> cut(@Nullable Token following, boolean declarations) {
    List<Slice> slices = new ArrayList<>();
    int position = 0;
    while (position < tokens.size()) {
      start = position;
      head = -1;
      open.clear();
      pendingLets = 0;
      afterStraySemicolon = false;
      advance(position++);
      while (position < tokens.size()
          && !(declarations ? beginsDeclaration(position) : beginsMember(position))) {
        advance(position++);
      }
      Token next = position < tokens.size() ? tokens.get(position) : following;
      slices.add(new Slice(tokens.subList(start, position), next));
    }
    return slices;
  }

  private void advance(int position) {
    int type = type(position);
    afterStraySemicolon = false;
    boolean rejects =
        type == StratagemLexer.REJECT || type == StratagemLexer.TEXT && position > start;
    if (head < 0 && !rejects) {
      head = type;
    }
    if (Words.opens(type)) {
      open.push(type);
    } else if (Words.closes(type)) {
      close(type);
    } else if (open.isEmpty() && type == StratagemLexer.LET && position > start) {
      pendingLets++;
    } else if (open.isEmpty() && type == StratagemLexer.SEMICOLON) {
      if (pendingLets > 0) {
        pendingLets--;
      } else {
        afterStraySemicolon = true;
      }
    }
  }

  private void close(int type) {
    boolean matched = false;
    for (int opening : open) {
      if (Words.match(opening, type)) {
        matched = true;
        break;
      }
    }
    if (!matched && !open.isEmpty() && open.peek() != StratagemLexer.LEFT_BRACE) {
      open.pop();
    }
    while (matched && !open.isEmpty()) {
      matched = !Words.match(open.pop(), type);
    }
  }

  private boolean beginsDeclaration(int position) {
    int type = type(position);
    int before = type(position - 1);
    boolean word = Words.beginsDeclaration(type);
    if (!word && type != StratagemLexer.LET && type != StratagemLexer.FN) {
      return open.isEmpty() && isForeignStart(position);
    }
    if (before == StratagemLexer.DOT || head < 0) {
      return false;
    }
    boolean startsLine = startsLine(position);
    if (word) {
      if (position - 1 == start && takesName(before) && !startsLine) {
        return false;
      }
      if (!open.isEmpty()) {
        return startsLine && type(position + 1) != StratagemLexer.COLON;
      }
      return startsLine || Words.endsOperand(before) || afterStraySemicolon;
    }
    boolean hasBody = head == StratagemLexer.GAME || head == StratagemLexer.COALITION;
    boolean indented = startsLine && column(position) > column(start);
    if (hasBody && (indented || !open.isEmpty())) {
      return false;
    }
    if (type == StratagemLexer.FN) {
      return open.isEmpty() || startsLine;
    }
    boolean asFarLeft = startsLine && column(position) <= column(start);
    return asFarLeft || open.isEmpty() && (Words.endsOperand(before) || afterStraySemicolon);
  }

  private boolean beginsMember(int position) {
    if (position - 1 == start) {
      return false;
    }
    int type = type(position);
    int before = type(position - 1);
    if (before == StratagemLexer.DOT) {
      return false;
    }
    boolean startsLine = startsLine(position);
    boolean operandBefore = Words.endsOperand(before) || afterStraySemicolon;
    if (type == StratagemLexer.FN) {
      return open.isEmpty() || startsLine;
    }
    if (type == StratagemLexer.LET) {
      return open.isEmpty()
          ? operandBefore || startsLine && column(position) <= column(start)
          : startsLine && operandBefore;
    }
    if (!looksLikeMember(position)) {
      return open.isEmpty() && isForeignStart(position);
    }
    if (!open.isEmpty()) {
      return startsLine;
    }
    return operandBefore || startsLine && before != StratagemLexer.COMMA;
  }

  /**
   * A name at the start of a line that cannot go on with what stands before it: probably a misspelt
   * keyword.
   */
  private boolean isForeignStart(int position) {
    return Words.isName(type(position))
        && startsLine(position)
        && column(position) <= column(start)
        && (Words.endsOperand(type(position - 1)) || Words.isName(type(position + 1)));
  }

  private boolean looksLikeMember(int position) {
    int next = type(position + 1);
    return switch (type(position)) {
      case StratagemLexer.PLAYERS,
          StratagemLexer.PLAYER,
          StratagemLexer.CHANCE,
          StratagemLexer.STATE,
          StratagemLexer.NEXT ->
          Words.isName(next);
      case StratagemLexer.PAYOFF -> Words.isName(next) || next == StratagemLexer.LEFT_BRACE;
      case StratagemLexer.WORTH -> next == StratagemLexer.LEFT_BRACE;
      case StratagemLexer.DISCOUNT, StratagemLexer.ROUNDS, StratagemLexer.UNTIL ->
          Words.startsOperand(next) && next != StratagemLexer.LEFT_BRACE || isMove(position);
      default -> isMove(position);
    };
  }

  /** {@code Ann chooses}, {@code Bidder[1] chooses}, {@code p in Bidder chooses}. */
  private boolean isMove(int position) {
    if (!Words.isName(type(position))) {
      return false;
    }
    int next = position + 1;
    if (type(next) == StratagemLexer.LEFT_BRACKET) {
      next++;
      for (int steps = 0; steps < 8 && type(next) != StratagemLexer.RIGHT_BRACKET; steps++) {
        next++;
      }
      next++;
    } else if (type(next) == StratagemLexer.IN && type(next + 1) == StratagemLexer.CAPITAL) {
      next += 2;
    }
    return type(next) == StratagemLexer.CHOOSES || type(next) == StratagemLexer.CHOOSE;
  }

  private static boolean takesName(int type) {
    return switch (type) {
      case StratagemLexer.GAME,
          StratagemLexer.COALITION,
          StratagemLexer.TIER,
          StratagemLexer.STRATEGY,
          StratagemLexer.PROGRAM,
          StratagemLexer.FN,
          StratagemLexer.LET ->
          true;
      default -> false;
    };
  }

  private boolean startsLine(int position) {
    return Words.startsLine(tokens.get(position), tokens.get(position - 1));
  }

  private int column(int position) {
    return tokens.get(position).getCharPositionInLine();
  }

  private int type(int position) {
    return position < tokens.size() ? tokens.get(position).getType() : Token.EOF;
  }
}
