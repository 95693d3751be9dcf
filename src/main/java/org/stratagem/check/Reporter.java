package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;

/**
 * Collects what is found. A place is reported once for each code, however often it is checked; what
 * is found within {@link #apart} is kept apart.
 */
final class Reporter {
  private List<Diagnostic> found = new ArrayList<>();
  private Set<Place> seen = new HashSet<>();

  /** Rows of patterns that some check, apart or not, has found to be of use. */
  private final Set<Span> reached = new HashSet<>();

  void report(Diagnostic diagnostic) {
    if (seen.add(new Place(diagnostic.code(), diagnostic.span()))) {
      found.add(diagnostic);
    }
  }

  void reportAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }

  void error(Code code, Span span, String message) {
    report(Diagnostic.error(code, span, message));
  }

  /**
   * Of the rows of patterns that stand here, these are never reached in the check at hand. A row
   * may be checked several times, in several calls, seats or games, and is only warned about (T105)
   * where it is reached in none of them.
   *
   * @param rows the places of all rows
   * @param unreached the numbers of those that are not reached
   */
  void rows(List<Span> rows, List<Integer> unreached) {
    Set<Integer> useless = new HashSet<>(unreached);
    for (int row = 0; row < rows.size(); row++) {
      if (!useless.contains(row)) {
        reached.add(rows.get(row));
      }
    }
    for (int row : unreached) {
      report(
          Diagnostic.warning(
              Code.T105,
              rows.get(row),
              "this row is never reached: the rows before it match all that it does"));
    }
  }

  /** Everything reported so far, in order. */
  List<Diagnostic> found() {
    return found.stream()
        .filter(d -> d.code() != Code.T105 || !reached.contains(d.span()))
        .toList();
  }

  /** Does something, and gives what it found instead of reporting it. */
  <T> Apart<T> apart(Supplier<T> work) {
    List<Diagnostic> outerFound = found;
    Set<Place> outerSeen = seen;
    found = new ArrayList<>();
    seen = new HashSet<>();
    try {
      T result = work.get();
      return new Apart<>(result, List.copyOf(found));
    } finally {
      found = outerFound;
      seen = outerSeen;
    }
  }

  /** A result and what was found on the way. */
  record Apart<T>(T result, List<Diagnostic> found) {
    boolean refused() {
      return found.stream().anyMatch(Diagnostic::isError);
    }
  }

  private record Place(Code code, Span span) {}
}
