package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.stratagem.syntax.Segmenter.Slice;
import org.stratagem.syntax.grammar.StratagemLexer;

/** Changes words of a slice to what was probably meant. The slice itself stays as it is. */
final class Mending {
  private final Slice slice;
  private final List<Token> tokens;

  Mending(Slice slice) {
    this.slice = slice;
    this.tokens = slice.tokens();
  }

  /** With a word read as another kind. */
  Slice replaced(int position, int type) {
    List<Token> mended = new ArrayList<>(tokens);
    Token token = tokens.get(position);
    mended.set(position, retyped(token, type, token.getText()));
    return new Slice(mended, slice.following());
  }

  /** With a keyword in place of a misspelt one. */
  Slice replacedByWord(int position, String word) {
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(position, retyped(tokens.get(position), typeOf(word), word));
    return new Slice(mended, slice.following());
  }

  /** With a reserved word read as a name, here and wherever it follows. */
  Slice readAsName(int position) {
    List<Token> mended = new ArrayList<>(tokens);
    int type = tokens.get(position).getType();
    for (int i = position; i < mended.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == type) {
        mended.set(i, retyped(token, StratagemLexer.SMALL, token.getText()));
      }
    }
    return new Slice(mended, slice.following());
  }

  /** Without a word. */
  Slice without(int position) {
    List<Token> mended = new ArrayList<>(tokens);
    mended.remove(position);
    return new Slice(mended, slice.following());
  }

  /** The words before a position, with a gap where an expression is missing. */
  Slice withGapBefore(int position) {
    List<Token> mended = new ArrayList<>(tokens.subList(0, position));
    mended.add(gap(tokens.get(position - 1)));
    return new Slice(mended, tokens.get(position));
  }

  /** The words from a position on. */
  Slice from(int position) {
    return new Slice(tokens.subList(position, tokens.size()), slice.following());
  }

  /** Stands for an expression that is missing after a word. */
  static Token gap(Token after) {
    CommonToken token = new CommonToken(after);
    token.setType(StratagemLexer.MISSING);
    token.setText("");
    token.setStartIndex(after.getStopIndex() + 1);
    token.setStopIndex(after.getStopIndex());
    return token;
  }

  private static Token retyped(Token token, int type, String text) {
    CommonToken copy = new CommonToken(token);
    copy.setType(type);
    copy.setText(text);
    return copy;
  }

  private static int typeOf(String word) {
    for (int type = StratagemLexer.IF; type <= StratagemLexer.MIX; type++) {
      if (Expectations.word(type).equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
