package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.core.Term.Pattern;
import org.stratagem.value.Tuple;

/**
 * Which values rows of patterns leave out, and which rows never match: the usefulness of patterns
 * (Maranget, Warnings for pattern matching, 2007) on finite types. Cost: the product of the
 * columns' sizes at worst; a column in which every row has a wildcard costs nothing.
 */
final class Coverage {
  /** Missing cases that are collected before the search stops. */
  private static final int ENOUGH = 2000;

  /** Rows with wildcards beyond this number are not searched for unreachable ones. */
  private static final int MANY = 400;

  private Coverage() {}

  /**
   * The missing cases as their user would write them, for columns of these types; an empty list
   * where all are covered.
   */
  static List<List<String>> missing(List<List<Pattern>> rows, List<Type> columns) {
    List<List<String>> missing = new ArrayList<>();
    missing(rows, columns, List.of(), missing);
    return missing;
  }

  private static void missing(
      List<List<Pattern>> rows,
      List<Type> columns,
      List<String> before,
      List<List<String>> missing) {
    if (missing.size() >= ENOUGH) {
      return;
    } else if (rows.stream().anyMatch(row -> row.stream().allMatch(Coverage::isWild))) {
      return;
    } else if (columns.isEmpty()) {
      missing.add(before);
      return;
    }
    int parts = parts(rows, columns.get(0));
    if (parts > 0) {
      missing(expand(rows, parts), expandColumns(columns, parts), before, missing);
      return;
    }
    List<Type> rest = columns.subList(1, columns.size());
    if (rows.stream().allMatch(row -> isWild(row.get(0)))) {
      missing(rows.stream().map(Coverage::tail).toList(), rest, and(before, "_"), missing);
      return;
    }
    RowsByValue byValue = new RowsByValue(rows);
    boolean restIsCovered = false;
    for (Object value : values(rows, columns.get(0))) {
      boolean like = byValue.isLikeOthers(value);
      if (like && restIsCovered) {
        continue;
      }
      int found = missing.size();
      missing(byValue.tails(value), rest, and(before, Describe.value(value)), missing);
      restIsCovered |= like && missing.size() == found;
    }
    if (!isFinite(columns.get(0))) {
      List<List<Pattern>> others =
          rows.stream().filter(row -> isWild(row.get(0))).map(Coverage::tail).toList();
      missing(others, rest, and(before, other(columns.get(0))), missing);
    }
  }

  private static String other(Type column) {
    return Types.isNumeric(column) ? "any other number" : "anything else";
  }

  /** The numbers of the rows that never match, since rows before them match all that they do. */
  static List<Integer> unreachable(List<List<Pattern>> rows, List<Type> columns) {
    List<Integer> unreachable = new ArrayList<>();
    List<List<Pattern>> open = new ArrayList<>();
    Set<List<Object>> constants = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Pattern> row = rows.get(i);
      List<Object> constant = constant(row);
      if (constant != null) {
        boolean reached =
            open.stream().noneMatch(earlier -> matches(earlier, constant))
                && constants.add(constant);
        if (!reached) {
          unreachable.add(i);
        }
        continue;
      }
      boolean judged = open.size() <= MANY && i <= MANY;
      if (judged && !useful(rows.subList(0, i), row, columns)) {
        unreachable.add(i);
      }
      open.add(row);
    }
    return unreachable;
  }

  private static boolean useful(
      List<List<Pattern>> rows, List<Pattern> candidate, List<Type> columns) {
    if (rows.isEmpty()) {
      return true;
    } else if (candidate.isEmpty()
        || rows.stream().anyMatch(row -> row.stream().allMatch(Coverage::isWild))) {
      return false;
    }
    List<List<Pattern>> both = new ArrayList<>(rows);
    both.add(candidate);
    int parts = parts(both, columns.get(0));
    if (parts > 0) {
      List<List<Pattern>> expanded = expand(List.of(candidate), parts);
      return !expanded.isEmpty()
          && useful(expand(rows, parts), expanded.get(0), expandColumns(columns, parts));
    }
    Pattern first = candidate.get(0);
    List<Pattern> after = tail(candidate);
    List<Type> rest = columns.subList(1, columns.size());
    if (rows.stream().allMatch(row -> isWild(row.get(0)))) {
      return useful(rows.stream().map(Coverage::tail).toList(), after, rest);
    }
    RowsByValue byValue = new RowsByValue(rows);
    boolean uselessWithOthers = false;
    for (Object value : values(both, columns.get(0))) {
      boolean like = byValue.isLikeOthers(value);
      if (!matches(first, value) || (like && uselessWithOthers)) {
        continue;
      } else if (useful(byValue.tails(value), after, rest)) {
        return true;
      }
      uselessWithOthers |= like;
    }
    return isWild(first)
        && !isFinite(columns.get(0))
        && useful(
            rows.stream().filter(row -> isWild(row.get(0))).map(Coverage::tail).toList(),
            after,
            rest);
  }

  /**
   * How many parts the first column is taken apart into: it is no known set of values, and a row
   * has a pattern of parts.
   */
  private static int parts(List<List<Pattern>> rows, Type column) {
    if (isFinite(column)) {
      return 0;
    }
    for (List<Pattern> row : rows) {
      if (row.get(0) instanceof Pattern.Parts parts && !isWild(parts)) {
        return parts.parts().size();
      }
    }
    return 0;
  }

  /**
   * The rows with their first pattern taken apart; without those that match no tuple of that size.
   */
  private static List<List<Pattern>> expand(List<List<Pattern>> rows, int parts) {
    List<List<Pattern>> expanded = new ArrayList<>();
    for (List<Pattern> row : rows) {
      Pattern first = row.get(0);
      List<Pattern> longer = new ArrayList<>();
      if (first instanceof Pattern.Parts tuple && tuple.parts().size() == parts) {
        longer.addAll(tuple.parts());
      } else if (isWild(first)) {
        for (int i = 0; i < parts; i++) {
          longer.add(new Pattern.Anything(first.span()));
        }
      } else {
        continue;
      }
      longer.addAll(tail(row));
      expanded.add(longer);
    }
    return expanded;
  }

  private static List<Type> expandColumns(List<Type> columns, int parts) {
    List<Type> known = Types.parts(columns.get(0));
    List<Type> expanded =
        new ArrayList<>(
            known != null && known.size() == parts
                ? known
                : java.util.Collections.nCopies(parts, Type.UNKNOWN));
    expanded.addAll(columns.subList(1, columns.size()));
    return expanded;
  }

  /** The values of a column that have to be told apart. */
  private static Set<Object> values(List<List<Pattern>> rows, Type column) {
    Set<Object> values = new LinkedHashSet<>();
    if (column instanceof Type.Values known) {
      values.addAll(known.elements());
    } else if (column instanceof Type.Truth) {
      values.addAll(List.of(Boolean.TRUE, Boolean.FALSE));
    } else {
      for (List<Pattern> row : rows) {
        if (row.get(0) instanceof Pattern.Exactly exactly) {
          values.add(exactly.value());
        }
      }
    }
    return values;
  }

  private static boolean isFinite(Type column) {
    return column instanceof Type.Values || column instanceof Type.Truth;
  }

  private static List<Pattern> tail(List<Pattern> row) {
    return row.subList(1, row.size());
  }

  private static <T> List<T> and(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  static boolean isWild(Pattern pattern) {
    return pattern instanceof Pattern.Anything
        || pattern instanceof Pattern.Bind
        || (pattern instanceof Pattern.Parts parts
            && parts.parts().stream().allMatch(Coverage::isWild));
  }

  private static @org.jspecify.annotations.Nullable List<Object> constant(List<Pattern> row) {
    List<Object> values = new ArrayList<>();
    for (Pattern pattern : row) {
      if (!(pattern instanceof Pattern.Exactly exactly)) {
        return null;
      }
      values.add(exactly.value());
    }
    return values;
  }

  private static boolean matches(List<Pattern> row, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!matches(row.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a pattern matches a value. */
  static boolean matches(Pattern pattern, Object value) {
    if (pattern instanceof Pattern.Exactly exactly) {
      return exactly.value().equals(value);
    } else if (pattern instanceof Pattern.Parts parts) {
      return value instanceof Tuple tuple
          && tuple.parts().size() == parts.parts().size()
          && matches(parts.parts(), tuple.parts());
    }
    return true;
  }

  /**
   * Rows by what their first pattern asks for, so that the rows for each of many values are found
   * without going through all rows.
   */
  private static final class RowsByValue {
    private final List<List<Pattern>> rows;
    private final Map<Object, List<Integer>> asking = new HashMap<>();

    /** The rows that ask for no single value. */
    private final List<Integer> others = new ArrayList<>();

    RowsByValue(List<List<Pattern>> rows) {
      this.rows = rows;
      for (int i = 0; i < rows.size(); i++) {
        List<Integer> group =
            rows.get(i).get(0) instanceof Pattern.Exactly exactly
                ? asking.computeIfAbsent(exactly.value(), value -> new ArrayList<>())
                : others;
        group.add(i);
      }
    }

    /** Whether the rows for a value are those for any value that no row asks for. */
    boolean isLikeOthers(Object value) {
      return !asking.containsKey(value) && !(value instanceof Tuple);
    }

    /** What is left of the rows that match a value, without their first pattern. */
    List<List<Pattern>> tails(Object value) {
      List<Integer> asked = asking.getOrDefault(value, List.of());
      List<List<Pattern>> tails = new ArrayList<>(asked.size() + others.size());
      int next = 0;
      for (int other : others) {
        for (; next < asked.size() && asked.get(next) < other; next++) {
          tails.add(tail(rows.get(asked.get(next))));
        }
        if (matches(rows.get(other).get(0), value)) {
          tails.add(tail(rows.get(other)));
        }
      }
      asked.subList(next, asked.size()).forEach(row -> tails.add(tail(rows.get(row))));
      return tails;
    }
  }
}
