package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/**
 * Data as one line of text that reads back as the same value, to the last bit: a letter for the
 * kind, then the parts. Functions, games and whatever else is no data has no text; nor has an
 * answer that knows the game it is about.
 */
final class ValueText {
  private static final char END = ';';

  private ValueText() {}

  /** The text of a value; nothing where the value, or a part of it, is no data. */
  static Optional<String> write(Object value) {
    StringBuilder out = new StringBuilder();
    return write(value, out) ? Optional.of(out.toString()) : Optional.empty();
  }

  /** The text of the slots of a frame, which may be empty; nothing where one holds no data. */
  static Optional<String> write(@Nullable Object[] slots) {
    StringBuilder out = new StringBuilder();
    for (Object slot : slots) {
      if (slot == null) {
        out.append('-');
      } else if (!write(slot, out)) {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  /** The value of a text; nothing where the text is not one that was written here. */
  static Optional<Object> read(String text) {
    try {
      Reader reader = new Reader(text);
      Object value = reader.value();
      return reader.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean write(Object value, StringBuilder out) {
    if (value instanceof Rational exact) {
      out.append('q').append(exact.numerator()).append('/').append(exact.denominator()).append(END);
    } else if (value instanceof Real inexact) {
      long bits = Double.doubleToRawLongBits(inexact.doubleValue());
      out.append('d').append(Long.toHexString(bits)).append(END);
    } else if (value instanceof Boolean truth) {
      out.append(truth ? 'y' : 'n');
    } else if (value instanceof String text) {
      out.append('s');
      quote(text, out);
    } else if (value instanceof Label label) {
      out.append('l');
      quote(label.name(), out);
    } else if (value instanceof Player player) {
      out.append('p');
      quote(player.family(), out);
      return writeOptional(player.index(), out);
    } else if (value instanceof NotMade) {
      out.append('m');
    } else if (value instanceof Interval interval) {
      out.append('i');
      return write(interval.low(), out) && write(interval.high(), out);
    } else {
      return writeParts(value, out);
    }
    return true;
  }

  private static boolean writeParts(Object value, StringBuilder out) {
    if (value instanceof Tuple tuple) {
      return writeAll('t', tuple.parts(), out);
    } else if (value instanceof Sequence sequence) {
      return writeAll('e', sequence.elements(), out);
    } else if (value instanceof ValueSet set) {
      return writeAll('v', List.copyOf(set.elements()), out);
    } else if (value instanceof Profile profile) {
      out.append('o');
      return writeAll('e', profile.players(), out) && writeAll('e', profile.values(), out);
    } else if (value instanceof NamedTuple record) {
      out.append('r');
      return writeEntries(record.fields(), out);
    } else if (value instanceof Distribution distribution) {
      out.append('w');
      return writeEntries(distribution.weights(), out);
    } else if (value instanceof Result result && result.about() == null) {
      out.append('a');
      quote(result.kind(), out);
      return writeOptional(result.profile(), out) && writeEntries(result.fields(), out);
    } else if (value instanceof Table table) {
      out.append('g').append(table.variables()).append(END);
      return writeAll('e', table.columns(), out)
          && writeAll('e', table.rows().stream().map(Tuple::new).toList(), out);
    }
    return false;
  }

  private static boolean writeOptional(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append('-');
      return true;
    }
    return write(value, out);
  }

  private static boolean writeAll(char kind, List<?> values, StringBuilder out) {
    out.append(kind).append(values.size()).append(END);
    for (Object value : values) {
      if (!write(value, out)) {
        return false;
      }
    }
    return true;
  }

  private static boolean writeEntries(Map<?, ?> entries, StringBuilder out) {
    out.append(entries.size()).append(END);
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      if (!write(entry.getKey(), out) || !write(entry.getValue(), out)) {
        return false;
      }
    }
    return true;
  }

  /** The length, then the text, in which line ends and backslashes are escaped. */
  private static void quote(String text, StringBuilder out) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    out.append(escaped.length()).append(END).append(escaped);
  }

  /** Reads what was written, from left to right. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Object value() {
      char kind = text.charAt(at++);
      return switch (kind) {
        case 'q' -> rational(untilEnd());
        case 'd' -> Real.of(Double.longBitsToDouble(Long.parseUnsignedLong(untilEnd(), 16)));
        case 'y' -> true;
        case 'n' -> false;
        case 's' -> quoted();
        case 'l' -> new Label(quoted());
        case 'p' -> new Player(quoted(), (Real) optional());
        case 'm' -> NotMade.MOVE;
        case 'i' -> new Interval((Real) value(), (Real) value());
        case 't' -> new Tuple(list(this::value));
        case 'e' -> new Sequence(list(this::value));
        case 'v' -> ValueSet.of(list(this::value));
        case 'o' -> new Profile(players(), elements());
        case 'r' -> new NamedTuple(fields());
        case 'w' -> distribution();
        case 'a' -> new Result(quoted(), (Profile) optional(), fields());
        case 'g' -> table();
        default -> throw new IllegalArgumentException(text);
      };
    }

    private static Real rational(String fraction) {
      int slash = fraction.indexOf('/');
      return Rational.of(
          new java.math.BigInteger(fraction.substring(0, slash)),
          new java.math.BigInteger(fraction.substring(slash + 1)));
    }

    private @Nullable Object optional() {
      if (text.charAt(at) == '-') {
        at++;
        return null;
      }
      return value();
    }

    private String untilEnd() {
      int end = text.indexOf(END, at);
      String part = text.substring(at, end);
      at = end + 1;
      return part;
    }

    private int count() {
      return Integer.parseInt(untilEnd());
    }

    private String quoted() {
      int length = count();
      String escaped = text.substring(at, at + length);
      at += length;
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < escaped.length(); i++) {
        char c = escaped.charAt(i);
        if (c == '\\') {
          char next = escaped.charAt(++i);
          plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        } else {
          plain.append(c);
        }
      }
      return plain.toString();
    }

    private <T> List<T> list(Supplier<T> element) {
      int count = count();
      List<T> list = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        list.add(element.get());
      }
      return list;
    }

    private List<Object> elements() {
      return ((Sequence) value()).elements();
    }

    private List<Player> players() {
      return elements().stream().map(Player.class::cast).toList();
    }

    private Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      int count = count();
      for (int i = 0; i < count; i++) {
        fields.put((String) value(), value());
      }
      return fields;
    }

    private Distribution distribution() {
      Map<Object, Real> weights = new LinkedHashMap<>();
      int count = count();
      for (int i = 0; i < count; i++) {
        weights.put(value(), (Real) value());
      }
      return Distribution.of(weights);
    }

    private Table table() {
      int variables = count();
      List<String> columns = elements().stream().map(String.class::cast).toList();
      List<List<Object>> rows = elements().stream().map(row -> ((Tuple) row).parts()).toList();
      return new Table(columns, rows, variables);
    }
  }
}
