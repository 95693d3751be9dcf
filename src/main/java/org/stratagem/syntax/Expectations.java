package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.stratagem.syntax.grammar.StratagemLexer;
import org.stratagem.syntax.grammar.StratagemParser;

/**
 * What could have stood where the parser stopped, in the words of the language.
 *
 * @param types the kinds of words and signs
 */
record Expectations(IntervalSet types) {
  private static final int MOST_SHOWN = 5;

  /**
   * What was expected at the furthest word that the parser looked at.
   *
   * @param decisions the states at which the parser chose to go on before that word: what it passed
   *     over was possible too
   */
  static Expectations of(RecognitionException failure, ATN atn, List<Integer> decisions) {
    if (failure instanceof NoViableAltException lookahead
        && lookahead.getDeadEndConfigs() != null
        && lookahead.getStartToken() != lookahead.getOffendingToken()) {
      IntervalSet union = new IntervalSet();
      for (ATNConfig config : lookahead.getDeadEndConfigs()) {
        union.addAll(atn.nextTokens(config.state));
      }
      union.remove(Token.EPSILON);
      if (!union.isNil()) {
        return new Expectations(union);
      }
    }
    IntervalSet union = new IntervalSet();
    IntervalSet expected = failure.getExpectedTokens();
    if (expected != null) {
      union.addAll(expected);
    }
    for (int state : decisions) {
      union.addAll(atn.nextTokens(atn.states.get(state)));
    }
    union.remove(Token.EPSILON);
    return new Expectations(union);
  }

  boolean has(int type) {
    return types.contains(type);
  }

  boolean expression() {
    return has(StratagemLexer.NUMBER)
        && has(StratagemLexer.LEFT_BRACKET)
        && has(StratagemLexer.TRUE);
  }

  boolean pattern() {
    return !expression() && has(StratagemLexer.NUMBER) && has(StratagemLexer.UNDERSCORE);
  }

  boolean smallName() {
    return has(StratagemLexer.SMALL);
  }

  boolean name() {
    return !expression() && !pattern() && (smallName() || has(StratagemLexer.CAPITAL));
  }

  /** The words of the language that could have stood here. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (int type : types.toList()) {
      if (type >= StratagemLexer.IF && type <= StratagemLexer.MIX) {
        words.add(word(type));
      }
    }
    return words;
  }

  /** "a name, `,` or `)`". */
  String describe(String whole) {
    List<String> parts = new ArrayList<>();
    IntervalSet rest = new IntervalSet(types);
    rest.remove(StratagemLexer.MISSING);
    if (expression()) {
      parts.add("an expression");
      removeOperandStarts(rest);
      rest.remove(StratagemLexer.MINUS);
    } else if (pattern()) {
      parts.add("a pattern");
      removeOperandStarts(rest);
      rest.remove(StratagemLexer.MINUS);
    } else if (has(StratagemLexer.SMALL)) {
      parts.add(has(StratagemLexer.CAPITAL) ? "a name" : "a name with a small letter");
      removeNames(rest);
    } else if (has(StratagemLexer.CAPITAL)) {
      parts.add("a name with a capital letter");
      rest.remove(StratagemLexer.CAPITAL);
    }
    boolean operators = rest.contains(StratagemLexer.PLUS);
    if (operators) {
      removeOperators(rest);
    }
    if (rest.contains(Token.EOF)) {
      rest.remove(Token.EOF);
      if (operators) {
        parts.add("an operator");
      }
      parts.add("the end of the " + whole);
    }
    for (int type : rest.toList()) {
      parts.add("`" + word(type) + "`");
    }
    if (parts.isEmpty() && operators) {
      parts.add("an operator");
    }
    return join(parts.subList(0, Math.min(MOST_SHOWN, parts.size())));
  }

  static String join(List<String> parts) {
    return switch (parts.size()) {
      case 0 -> "something else";
      case 1 -> parts.get(0);
      default ->
          String.join(", ", parts.subList(0, parts.size() - 1))
              + " or "
              + parts.get(parts.size() - 1);
    };
  }

  private static void removeOperandStarts(IntervalSet types) {
    removeNames(types);
    for (int type : types.toList()) {
      if (Words.startsOperand(type)
          || type == StratagemLexer.LEFT_PARENTHESIS
          || type == StratagemLexer.LEFT_BRACKET) {
        types.remove(type);
      }
    }
  }

  private static void removeNames(IntervalSet types) {
    for (int type : types.toList()) {
      if (Words.isName(type) || Words.beginsDeclaration(type)) {
        types.remove(type);
      }
    }
  }

  private static void removeOperators(IntervalSet types) {
    for (int type : types.toList()) {
      switch (type) {
        case StratagemLexer.PLUS,
            StratagemLexer.MINUS,
            StratagemLexer.TIMES,
            StratagemLexer.DIVIDE,
            StratagemLexer.MOD,
            StratagemLexer.POWER,
            StratagemLexer.DOT,
            StratagemLexer.TO,
            StratagemLexer.LEFT_PARENTHESIS,
            StratagemLexer.LEFT_BRACKET,
            StratagemLexer.EQUAL,
            StratagemLexer.NOT_EQUAL,
            StratagemLexer.LESS,
            StratagemLexer.LESS_EQUAL,
            StratagemLexer.GREATER,
            StratagemLexer.GREATER_EQUAL,
            StratagemLexer.IN,
            StratagemLexer.AND,
            StratagemLexer.OR,
            StratagemLexer.MAPS_TO ->
            types.remove(type);
        default -> {}
      }
    }
  }

  /** A word or sign as the user writes it. */
  static String word(int type) {
    String literal = StratagemParser.VOCABULARY.getLiteralName(type);
    if (literal != null) {
      return literal.substring(1, literal.length() - 1);
    }
    return switch (type) {
      case StratagemLexer.NUMBER -> "number";
      case StratagemLexer.TEXT -> "\"text\"";
      case StratagemLexer.CAPITAL -> "Name";
      default -> "name";
    };
  }
}
