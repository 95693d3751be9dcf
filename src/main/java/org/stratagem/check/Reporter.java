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

  /** Everything reported so far, in order. */
  List<Diagnostic> found() {
    return List.copyOf(found);
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
