package org.stratagem.syntax;

import org.antlr.v4.runtime.Token;
import org.stratagem.syntax.grammar.StratagemLexer;

/** The kinds of words and signs, as recovery from mistakes needs them. */
final class Words {
  private Words() {}

  static boolean beginsDeclaration(int type) {
    return type >= StratagemLexer.IMPORT && type <= StratagemLexer.REJECT;
  }

  static boolean beginsMember(int type) {
    return type >= StratagemLexer.PLAYERS && type <= StratagemLexer.WORTH;
  }

  static boolean isClauseWord(int type) {
    return type >= StratagemLexer.CHOOSE && type <= StratagemLexer.FOR;
  }

  static boolean isBinder(int type) {
    return type >= StratagemLexer.ARGMAX && type <= StratagemLexer.MIX;
  }

  static boolean isHard(int type) {
    return type >= StratagemLexer.IF && type <= StratagemLexer.FALSE;
  }

  /** A name of either case, soft words included. */
  static boolean isName(int type) {
    return type == StratagemLexer.SMALL
        || type == StratagemLexer.CAPITAL
        || beginsMember(type)
        || isClauseWord(type)
        || isBinder(type);
  }

  static boolean opens(int type) {
    return type == StratagemLexer.LEFT_PARENTHESIS
        || type == StratagemLexer.LEFT_BRACKET
        || type == StratagemLexer.LEFT_BRACE;
  }

  static boolean closes(int type) {
    return type == StratagemLexer.RIGHT_PARENTHESIS
        || type == StratagemLexer.RIGHT_BRACKET
        || type == StratagemLexer.RIGHT_BRACE;
  }

  static boolean match(int opening, int closing) {
    return switch (opening) {
      case StratagemLexer.LEFT_PARENTHESIS -> closing == StratagemLexer.RIGHT_PARENTHESIS;
      case StratagemLexer.LEFT_BRACKET -> closing == StratagemLexer.RIGHT_BRACKET;
      default -> closing == StratagemLexer.RIGHT_BRACE;
    };
  }

  /**
   * True for the last word of an operand; the words of clauses ({@code sees}, {@code by}) want one
   * after them.
   */
  static boolean endsOperand(int type) {
    return switch (type) {
      case StratagemLexer.NUMBER,
          StratagemLexer.TEXT,
          StratagemLexer.TRUE,
          StratagemLexer.FALSE,
          StratagemLexer.MISSING,
          StratagemLexer.RIGHT_PARENTHESIS,
          StratagemLexer.RIGHT_BRACKET,
          StratagemLexer.RIGHT_BRACE ->
          true;
      default -> isName(type) && !isClauseWord(type);
    };
  }

  /** True for what starts an operand and cannot go on with one. */
  static boolean startsOperand(int type) {
    return switch (type) {
      case StratagemLexer.NUMBER,
          StratagemLexer.TEXT,
          StratagemLexer.TRUE,
          StratagemLexer.FALSE,
          StratagemLexer.UNDERSCORE,
          StratagemLexer.MATCH,
          StratagemLexer.IF,
          StratagemLexer.LET,
          StratagemLexer.NOT,
          StratagemLexer.LEFT_BRACE ->
          true;
      default -> isName(type);
    };
  }

  /** True when the first word of a line. */
  static boolean startsLine(Token token, Token before) {
    return token.getLine() > before.getLine();
  }
}
