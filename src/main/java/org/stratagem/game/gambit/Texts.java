package org.stratagem.game.gambit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.stratagem.numeric.Real;

/** How Gambit's files write numbers and names. */
final class Texts {
  private Texts() {}

  /** An exact number as an integer or a fraction, a double as the decimal that stands for it. */
  static String number(Real number) {
    return number.isExact()
        ? number.toString()
        : new BigDecimal(Double.toString(number.doubleValue()))
            .stripTrailingZeros()
            .toPlainString();
  }

  /** Numbers with commas. */
  static String numbers(List<Real> numbers) {
    return numbers.stream().map(Texts::number).collect(Collectors.joining(", "));
  }

  /**
   * A name in quotes. A backslash before a quote escapes it, so that an odd number of them cannot
   * stand there: one is added.
   */
  static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    int backslashes = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"') {
        quoted.append(backslashes % 2 == 1 ? "\\\\\"" : "\\\"");
      } else {
        quoted.append(c);
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return quoted.append(backslashes % 2 == 1 ? "\\\"" : "\"").toString();
  }

  /** Names in braces. */
  static String names(List<String> names) {
    return names.stream().map(Texts::quoted).collect(Collectors.joining(" ", "{ ", " }"));
  }
}
