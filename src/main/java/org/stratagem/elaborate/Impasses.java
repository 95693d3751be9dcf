package org.stratagem.elaborate;

import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;

/**
 * Says who waits for whom where strategies that are only known when a game is played do not ground.
 */
final class Impasses {
  private Impasses() {}

  static Diagnostic diagnostic(Verdict.Refused refused, StagePrinter printer, Span at) {
    GroundingExplanation explanation = GroundingExplanation.of(refused, printer);
    Code code = refused instanceof Verdict.Race ? Code.T201 : Code.T202;
    Diagnostic diagnostic = Diagnostic.error(code, at, explanation.headline());
    for (GroundingExplanation.Reason reason : explanation.reasons()) {
      diagnostic = diagnostic.note(reason.text());
    }
    for (String note : explanation.notes()) {
      diagnostic = diagnostic.note(note);
    }
    for (GroundingExplanation.Remedy remedy : explanation.remedies()) {
      diagnostic = diagnostic.hint(remedy.text());
    }
    return diagnostic;
  }
}
