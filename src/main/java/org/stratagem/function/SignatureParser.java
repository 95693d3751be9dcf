package org.stratagem.function;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.function.Signature.Parameter;

/** Reads the text of one signature; see {@link Signature}. */
final class SignatureParser {
  private static final Set<String> KINDS =
      Set.of(
          "Game",
          "Strategy",
          "Number",
          "Integer",
          "Truth",
          "Text",
          "List",
          "Set",
          "Collection",
          "Distribution",
          "Weights",
          "Function",
          "Player",
          "Coalition",
          "Tier",
          "Profile",
          "Value");

  private final String text;
  private int position;

  SignatureParser(String text) {
    this.text = text;
  }

  Signature signature() {
    String name = smallName("the name of a function");
    expect("(");
    List<Parameter> parameters = new ArrayList<>();
    if (!take(")")) {
      do {
        parameters.add(parameter(parameters));
      } while (take(","));
      expect(")");
    }
    skipSpace();
    if (position < text.length()) {
      throw wrong("the end");
    }
    return new Signature(name, parameters);
  }

  private Parameter parameter(List<Parameter> before) {
    String name = smallName("the name of a parameter");
    if (before.stream().anyMatch(parameter -> parameter.name().equals(name))) {
      throw new IllegalArgumentException("two parameters named " + name + " in " + text);
    }
    expect(":");
    String kind = "Option";
    List<String> options = new ArrayList<>();
    do {
      String word = word("a kind or an option");
      if (Character.isUpperCase(word.charAt(0))) {
        if (!KINDS.contains(word)) {
          throw new IllegalArgumentException("no kind named " + word + " in " + text);
        }
        if (!kind.equals("Option")) {
          throw new IllegalArgumentException("two kinds for " + name + " in " + text);
        }
        kind = word;
      } else {
        options.add(word);
      }
    } while (take("|"));
    checkDistinct(options);
    boolean variadic = take("...");
    boolean optional = !variadic && take("?");
    String fallback = !variadic && !optional && take("=") ? literal() : null;
    boolean open =
        before.stream().allMatch(parameter -> parameter.required() && !parameter.variadic());
    if (variadic && !open) {
      throw new IllegalArgumentException(
          name + "... comes after a parameter that may be left out in " + text);
    }
    if (fallback != null
        && !options.isEmpty()
        && kind.equals("Option")
        && !options.contains(fallback)) {
      throw new IllegalArgumentException(
          "the default " + fallback + " is no option of " + name + " in " + text);
    }
    boolean required = !variadic && !optional && fallback == null;
    return new Parameter(
        name, kind, options, variadic, required, open && (required || variadic), fallback);
  }

  private void checkDistinct(List<String> options) {
    Set<String> seen = new HashSet<>();
    for (String option : options) {
      if (!seen.add(option)) {
        throw new IllegalArgumentException("the option " + option + " stands twice in " + text);
      }
    }
  }

  private String smallName(String wanted) {
    int start = position;
    String name = word(wanted);
    if (Character.isUpperCase(name.charAt(0))) {
      position = start;
      throw wrong(wanted + " with a small first letter");
    }
    return name;
  }

  private String word(String wanted) {
    skipSpace();
    int start = position;
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    if (start == position || Character.isDigit(text.charAt(start))) {
      position = start;
      throw wrong(wanted);
    }
    return text.substring(start, position);
  }

  /** An option word or a number. */
  private String literal() {
    skipSpace();
    int start = position;
    while (position < text.length()
        && (isNamePart(text.charAt(position)) || "./-".indexOf(text.charAt(position)) >= 0)) {
      position++;
    }
    if (start == position) {
      throw wrong("a default");
    }
    return text.substring(start, position);
  }

  private static boolean isNamePart(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }

  private void expect(String symbol) {
    if (!take(symbol)) {
      throw wrong(symbol);
    }
  }

  private boolean take(String symbol) {
    skipSpace();
    boolean found = text.startsWith(symbol, position);
    if (found) {
      position += symbol.length();
    }
    return found;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IllegalArgumentException wrong(String wanted) {
    return new IllegalArgumentException(
        "signature " + text + ": wanted " + wanted + " at " + position + ", got " + rest());
  }

  private String rest() {
    return position < text.length() ? "`" + text.substring(position) + "`" : "the end";
  }
}
