package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/** Collects diagnostics. */
final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  void report(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Reports an error without labels' text, notes or hints. */
  void error(Code code, Span span, String message) {
    found.add(Diagnostic.error(code, span, message));
  }

  void reportAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /** In source order, the files in the order given; files that are not listed come first. */
  List<Diagnostic> inOrder(List<SourceFile> files) {
    IdentityHashMap<SourceFile, Integer> rank = new IdentityHashMap<>();
    for (SourceFile file : files) {
      rank.put(file, rank.size());
    }
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Diagnostic>comparingInt(d -> rank.getOrDefault(d.span().file(), -1))
            .thenComparingInt(d -> d.span().start()));
    return sorted;
  }

  /** The diagnostic with the nearest of the candidates as its hint, where one is near. */
  static Diagnostic withNearest(
      Diagnostic diagnostic, String wrong, Collection<String> candidates) {
    Optional<String> nearest = DidYouMean.nearest(wrong, candidates);
    return nearest.isPresent()
        ? diagnostic.hint("did you mean `" + nearest.get() + "`?")
        : diagnostic;
  }
}
