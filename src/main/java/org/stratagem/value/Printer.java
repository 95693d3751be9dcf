package org.stratagem.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;

/**
 * Values as users write them: {@code 2/3}, {@code (C, D)}, <code>{Heads: 1/2, Tails: 1/2}</code>.
 */
public final class Printer {
  private static final int BRIEF = 80;

  private Printer() {}

  /** The whole value on one line. */
  public static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, Integer.MAX_VALUE);
    return out.toString();
  }

  /** The value on one line, for a message: a long one is cut, with an ellipsis. */
  public static String brief(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, BRIEF);
    if (out.length() <= BRIEF) {
      return out.toString();
    }
    int end = Character.isHighSurrogate(out.charAt(BRIEF - 2)) ? BRIEF - 2 : BRIEF - 1;
    return out.substring(0, end) + "…";
  }

  /** What kind of value it is, with its article: "a number", "a list". */
  public static String kind(Object value) {
    if (value instanceof Real) {
      return "a number";
    } else if (value instanceof Boolean) {
      return "a truth value";
    } else if (value instanceof String) {
      return "a text";
    } else if (value instanceof Label) {
      return "a label";
    } else if (value instanceof Player) {
      return "a player";
    } else if (value instanceof Tuple) {
      return "a tuple";
    } else if (value instanceof Profile) {
      return "a profile";
    } else if (value instanceof NamedTuple || value instanceof Result) {
      return "a record";
    } else if (value instanceof Sequence) {
      return "a list";
    } else if (value instanceof ValueSet) {
      return "a set";
    } else if (value instanceof Distribution) {
      return "a distribution";
    } else if (value instanceof Interval) {
      return "an interval";
    } else if (value instanceof Table) {
      return "a table";
    } else if (value instanceof Domain) {
      return "a set";
    } else if (value instanceof NotMade) {
      return "a move that was not made";
    }
    return "`" + brief(value) + "`";
  }

  /**
   * A number: an exact one in full, a double by the fewest digits that read back as the same
   * double, with an exponent where it is below a millionth or from 10^15 up. A number that is not
   * known yet is a question mark: traces and messages are made of texts before anybody reads them.
   */
  public static String number(Real value) {
    if (value instanceof Formula) {
      return "?";
    }
    if (value.isExact()) {
      return value.toString();
    }
    double number = value.doubleValue();
    BigDecimal shortest = shortest(number);
    double size = Math.abs(number);
    if (size != 0 && (size < 1e-6 || size >= 1e15)) {
      String digits = shortest.unscaledValue().abs().toString();
      int exponent = digits.length() - 1 - shortest.scale();
      String rest = digits.substring(1);
      return (number < 0 ? "-" : "")
          + digits.charAt(0)
          + (rest.isEmpty() ? "" : "." + rest)
          + "e"
          + exponent;
    }
    String plain = shortest.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /** Every double of at most 15 digits reads back from them; 17 always do (IEEE 754). */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static void write(Object value, StringBuilder out, int limit) {
    if (value instanceof Real real) {
      out.append(number(real));
    } else if (value instanceof String text) {
      out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else if (value instanceof Sequence sequence) {
      list(sequence.elements(), "[", "]", out, limit);
    } else if (value instanceof Tuple tuple) {
      list(tuple.parts(), "(", ")", out, limit);
    } else if (value instanceof Profile profile) {
      list(profile.values(), "(", ")", out, limit);
    } else if (value instanceof ValueSet set) {
      list(set.elements(), "{", "}", out, limit);
    } else if (value instanceof NamedTuple named) {
      entries(named.fields(), "(", ")", out, limit);
    } else if (value instanceof Result result && result.profile() != null) {
      list(result.profile().values(), "(", ")", out, limit);
    } else if (value instanceof Result result) {
      entries(result.fields(), "(", ")", out, limit);
    } else if (value instanceof Distribution distribution) {
      entries(distribution.weights(), "{", "}", out, limit);
    } else if (value instanceof Interval interval) {
      list(List.of(interval.low(), interval.high()), "[", "]", out, limit);
    } else if (value instanceof Table table) {
      out.append("a table of ").append(table.rows().size()).append(" rows");
    } else if (value instanceof Domain domain) {
      out.append("the ").append(domain.description());
    } else {
      out.append(value);
    }
  }

  private static void list(
      Iterable<?> values, String open, String close, StringBuilder out, int limit) {
    out.append(open);
    Iterator<?> rest = values.iterator();
    while (rest.hasNext() && out.length() <= limit) {
      write(rest.next(), out, limit);
      if (rest.hasNext()) {
        out.append(", ");
      }
    }
    out.append(close);
  }

  private static void entries(
      Map<?, ?> entries, String open, String close, StringBuilder out, int limit) {
    out.append(open);
    String separator = "";
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      if (out.length() > limit) {
        break;
      }
      out.append(separator);
      separator = ", ";
      if (entry.getKey() instanceof String name) {
        out.append(name);
      } else {
        write(entry.getKey(), out, limit);
      }
      out.append(": ");
      write(entry.getValue(), out, limit);
    }
    out.append(close);
  }
}
