package org.stratagem.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;

/** Collects what a run comes to, and passes it on as it comes. */
final class Log {
  private final Listener listener;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Log(Listener listener) {
    this.listener = listener;
  }

  void answer(Answer answer) {
    answers.add(answer);
    listener.answered(answer);
  }

  void advance(Progress progress) {
    listener.advanced(progress);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    listener.found(diagnostic);
  }

  /**
   * Reports what several phases found, the file itself in the order of its lines, after what it
   * imports.
   */
  void reportInOrder(SourceFile file, List<List<Diagnostic>> phases) {
    List<Diagnostic> own = new ArrayList<>();
    for (List<Diagnostic> phase : phases) {
      for (Diagnostic diagnostic : phase) {
        if (diagnostic.span().file() == file) {
          own.add(diagnostic);
        } else {
          report(diagnostic);
        }
      }
    }
    own.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    // Where a mistake left a hole, shapes of games fall into it: that says nothing new.
    if (own.stream()
        .anyMatch(diagnostic -> diagnostic.isError() && diagnostic.code() != Code.X999)) {
      own.removeIf(diagnostic -> diagnostic.code() == Code.X999);
    }
    own.forEach(this::report);
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  Evaluated evaluated(String file, boolean refused) {
    return new Evaluated(file, refused, answers, diagnostics);
  }
}
