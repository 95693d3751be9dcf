package org.stratagem.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The escapes of text literals: {@code \" \\ \n \t \\u{...}}, where the braces hold the code point
 * in hexadecimal.
 */
final class Escapes {
  private Escapes() {}

  /** The end of the escape that starts with the backslash at {@code start}. */
  static int end(String text, int start) {
    if (start + 1 >= text.length()) {
      return text.length();
    }
    if (text.startsWith("u{", start + 1)) {
      int close = text.indexOf('}', start);
      return close < 0 ? start + 3 : close + 1;
    }
    return start + 1 + Character.charCount(text.codePointAt(start + 1));
  }

  /** What an escape stands for, or null when there is no such escape. */
  static @Nullable String resolve(String escape) {
    switch (escape) {
      case "\\\"":
        return "\"";
      case "\\\\":
        return "\\";
      case "\\n":
        return "\n";
      case "\\t":
        return "\t";
      default:
        break;
    }
    if (!escape.startsWith("\\u{")
        || !escape.endsWith("}")
        || escape.length() > 10
        || escape.length() < 5) {
      return null;
    }
    int value = 0;
    for (char digit : escape.substring(3, escape.length() - 1).toCharArray()) {
      int number = digit < 128 ? Character.digit(digit, 16) : -1;
      if (number < 0) {
        return null;
      }
      value = value * 16 + number;
    }
    return Character.isValidCodePoint(value) ? Character.toString(value) : null;
  }

  /** A text as a literal, with its quotes. */
  static String quote(String text) {
    StringBuilder result = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\t' -> result.append("\\t");
                default -> {
                  if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                    result.append("\\u{").append(Integer.toHexString(c)).append('}');
                  } else {
                    result.appendCodePoint(c);
                  }
                }
              }
            });
    return result.append('"').toString();
  }
}
