package org.stratagem.game.gambit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The words, texts, numbers and braces of a Gambit file, one after the other. White space and
 * commas separate and mean nothing else.
 */
final class Tokens {
  /** Exponents beyond this would fill the memory with digits. */
  private static final int GREATEST_EXPONENT = 5000;

  private static final int LONGEST_NUMBER = 10_000;
  private static final int SHOWN = 20;

  private final String text;
  private int position;
  private int start;

  Tokens(String text) {
    this.text = text;
    if (text.startsWith("\ufeff")) {
      position = 1;
    }
  }

  /** A complaint about the token read last. */
  MalformedException malformed(String reason) {
    return new MalformedException(start, Math.max(position - start, 0), reason);
  }

  /** A complaint about what comes next. */
  MalformedException unexpected(String wanted) {
    skip();
    start = position;
    if (position >= text.length()) {
      return new MalformedException(position, 0, wanted + ", but the file ends here");
    }
    int end = position;
    if (isWordPart(text.charAt(end))) {
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
    } else {
      end += Character.charCount(text.codePointAt(end));
    }
    String found = text.substring(position, Math.min(end, position + SHOWN));
    return new MalformedException(
        position, end - position, wanted + ", but here is `" + found + "`");
  }

  /** Where the next token begins. */
  int mark() {
    skip();
    return position;
  }

  /** A complaint about all from a mark up to here. */
  MalformedException since(int mark, String reason) {
    return new MalformedException(mark, Math.max(1, position - mark), reason);
  }

  private void skip() {
    while (position < text.length()
        && (text.charAt(position) <= ' ' || text.charAt(position) == ',')) {
      position++;
    }
  }

  /** Whether the next token begins with this character. */
  boolean isNext(char wanted) {
    skip();
    return position < text.length() && text.charAt(position) == wanted;
  }

  boolean isAtEnd() {
    skip();
    return position >= text.length();
  }

  boolean isNumberNext() {
    skip();
    return position < text.length() && "0123456789+-.".indexOf(text.charAt(position)) >= 0;
  }

  /** Takes a brace. */
  void take(char wanted, String where) throws MalformedException {
    if (!isNext(wanted)) {
      throw unexpected("a `" + wanted + "` is missing " + where);
    }
    start = position++;
  }

  /** Takes a word. */
  String word(String wanted) throws MalformedException {
    skip();
    start = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw unexpected(wanted);
    }
    return text.substring(start, position);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Takes a text in quotes; {@code \"} stands for a quote in it. */
  String quoted(String what) throws MalformedException {
    if (!isNext('"')) {
      throw unexpected(what + " in quotes is missing");
    }
    start = position++;
    StringBuilder content = new StringBuilder();
    while (position < text.length() && text.charAt(position) != '"') {
      char c = text.charAt(position++);
      if (c == '\\' && position < text.length()) {
        char next = text.charAt(position++);
        content.append(next == '"' ? "\"" : "\\" + next);
      } else {
        content.append(c);
      }
    }
    if (position >= text.length()) {
      throw new MalformedException(start, 1, "this quote is never closed");
    }
    position++;
    return content.toString();
  }

  /** Takes texts between braces. */
  List<String> names(String what) throws MalformedException {
    take('{', "before the names of the " + what);
    List<String> names = new ArrayList<>();
    while (!isNext('}')) {
      names.add(quoted("the name of one of the " + what));
    }
    position++;
    return names;
  }

  /** Takes a whole number. */
  int integer(String what, int least) throws MalformedException {
    Real number = number(what);
    if (!number.isInteger() || number.compareTo(Real.of(least)) < 0) {
      throw malformed(what + " is a whole number, at least " + least);
    }
    if (number.compareTo(Real.of(Integer.MAX_VALUE)) > 0) {
      throw malformed(what + " is too large");
    }
    return (int) number.doubleValue();
  }

  /** Takes a number: {@code 3}, {@code -1/2}, {@code .25}, {@code 1e-3}; exact. */
  Real number(String what) throws MalformedException {
    if (!isNumberNext()) {
      throw unexpected(what + " is missing");
    }
    start = position;
    if ("+-".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    int whole = digits();
    int fraction = 0;
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      fraction = digits();
    }
    if (whole + fraction == 0) {
      throw malformed("this is no number: digits are missing");
    }
    exponent();
    if (position - start > LONGEST_NUMBER) {
      throw malformed("this number is too long: up to " + LONGEST_NUMBER + " digits are read");
    }
    Real value = Real.parse(text.substring(start, position).replace("+", ""));
    if (position < text.length() && text.charAt(position) == '/') {
      int slash = position++;
      if (digits() == 0) {
        throw malformed("digits are missing after the `/`");
      }
      if (position - slash > LONGEST_NUMBER) {
        throw malformed("this number is too long: up to " + LONGEST_NUMBER + " digits are read");
      }
      BigInteger divisor = new BigInteger(text.substring(slash + 1, position));
      if (divisor.signum() == 0) {
        throw malformed("the denominator is 0");
      }
      value = value.dividedBy(Rational.of(divisor, BigInteger.ONE));
    }
    if (position < text.length() && (isWordPart(text.charAt(position)) || isPoint())) {
      while (position < text.length() && (isWordPart(text.charAt(position)) || isPoint())) {
        position++;
      }
      throw malformed("this is no number");
    }
    return value;
  }

  private boolean isPoint() {
    return text.charAt(position) == '.' || text.charAt(position) == '/';
  }

  private int digits() {
    int from = position;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
    return position - from;
  }

  private void exponent() throws MalformedException {
    if (position >= text.length() || "eE".indexOf(text.charAt(position)) < 0) {
      return;
    }
    position++;
    int from = position;
    if (position < text.length() && "+-".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    int count = digits();
    if (count == 0) {
      throw malformed("digits are missing after the `e`");
    }
    BigDecimal exponent = new BigDecimal(text.substring(from, position));
    if (exponent.abs().compareTo(BigDecimal.valueOf(GREATEST_EXPONENT)) > 0) {
      throw malformed(
          "this exponent is too large: numbers are read exactly, up to 10^" + GREATEST_EXPONENT);
    }
  }
}
