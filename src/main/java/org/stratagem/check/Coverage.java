package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    for (Object value : values(rows, columns.get(0))) {
      missing(specialise(rows, value), rest, and(before, Describe.value(value)), missing);
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
    for (Object value : values(both, columns.get(0))) {
      if (matches(first, value) && useful(specialise(rows, value), after, rest)) {
        return true;
      }
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

  private static List<List<Pattern>> specialise(List<List<Pattern>> rows, Object value) {
    return rows.stream().filter(row -> matches(row.get(0), value)).map(Coverage::tail).toList();
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
}
