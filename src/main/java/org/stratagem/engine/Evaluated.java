package org.stratagem.engine;

import java.util.List;
import org.stratagem.diagnostic.Diagnostic;

/**
 * What a file came to.
 *
 * @param file its name
 * @param refused whether a mistake was found before anything ran; then nothing was run
 * @param answers in the order of the file
 * @param diagnostics in the order in which they were found
 */
public record Evaluated(
    String file, boolean refused, List<Answer> answers, List<Diagnostic> diagnostics) {
  public Evaluated {
    answers = List.copyOf(answers);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean isWell() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
