package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;

/** Says who waits for whom where strategies do not ground, found when a game is played. */
final class Impasses {
  private final StagePrinter printer;

  Impasses(Seating seating) {
    this.printer = seating.printer();
  }

  Diagnostic diagnostic(Verdict.Refused refused, List<Stage> stages, Span at) {
    boolean race = refused instanceof Verdict.Race;
    List<String> names = new ArrayList<>();
    for (Verdict.Wait wait : refused.impasse().waits()) {
      names.add(printer.player(wait.player()));
    }
    String message =
        race
            ? String.join(" and ", names) + " are in a commitment race: no order of moves exists"
            : refused.impasse().mixedEndings()
                ? "some strategies end in actions and others in policies"
                : String.join(" and ", names) + " can never move: there is a gap between the tiers";
    Diagnostic diagnostic = Diagnostic.error(race ? Code.T201 : Code.T202, at, message);
    for (Verdict.Wait wait : refused.impasse().waits()) {
      for (Verdict.Missing missing : wait.missing()) {
        diagnostic =
            diagnostic.note(
                printer.player(wait.player())
                    + " plays "
                    + printer.name(stages.get(wait.player()))
                    + ": it waits to read "
                    + printer.possessive(missing.wanted()));
      }
    }
    for (Verdict.Lack lack : refused.impasse().lacks()) {
      List<String> passes = new ArrayList<>();
      refused.impasse().stages().get(lack.wanted().owner()).forEach(stage -> passes.add(printer.name(stage)));
      diagnostic =
          diagnostic.note(
              printer.player(lack.player())
                  + " waits for "
                  + printer.possessive(lack.wanted())
                  + "; "
                  + printer.player(lack.wanted().owner())
                  + " passes through "
                  + String.join(", ", passes));
    }
    return diagnostic;
  }
}
