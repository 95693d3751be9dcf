package org.stratagem.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Label;
import org.stratagem.diagnostic.Severity;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.source.Span;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;

/**
 * Says why a profile does not ground: who waits for what, after which steps, and what to ask
 * instead.
 */
final class GroundingReport {
  /** Ways to ground that are named at most. */
  private static final int ASKED = 4;

  private static final String ADVICE =
      "give the players tiers that differ by one: who reads whom decides who leads";

  private static final String SELECTION =
      "give one of them a strategy that reads the other's whole planning process, as `Selection` does";

  private final Session session;
  private final DeclaredStrategies declared;

  GroundingReport(Session session) {
    this.session = session;
    this.declared = new DeclaredStrategies(session);
  }

  /**
   * The diagnostic of a refusal.
   *
   * @param seats every player's strategy
   * @param at the whole question
   * @param reasoning the seat whose reasoning it is part of, or null at the top level
   */
  Diagnostic refused(
      Verdict.Refused verdict,
      Arena arena,
      List<Grounds.Seat> seats,
      Span at,
      Setting.@Nullable InSeat reasoning) {
    GroundingExplanation explanation = GroundingExplanation.of(verdict, arena.printer());
    boolean race = verdict instanceof Verdict.Race;
    boolean tiers = seats.stream().allMatch(seat -> seat.given().type() instanceof Type.Tier);
    List<String> notes = new ArrayList<>();
    if (reasoning != null && !arena.isOpaque()) {
      notes.add(
          "in "
              + Strategies.reasoning(reasoning.strategy(), reasoning.arena(), reasoning.player()));
    }
    notes.addAll(explanation.notes());
    List<String> hints = new ArrayList<>();
    boolean questions = race && reasoning == null;
    if (questions) {
      hints.addAll(
          tiers
              ? metagames(arena, seats, verdict.impasse())
              : questions(arena, seats, verdict.impasse()));
    }
    explanation.remedies().stream()
        .limit(questions ? 0 : 2)
        .forEach(remedy -> hints.add(remedy.text()));
    return new Diagnostic(
        race ? Code.T201 : Code.T202,
        Severity.ERROR,
        explanation.headline(),
        labels(explanation, seats, at),
        notes,
        hints);
  }

  /**
   * One label for each strategy; the last in the source is the primary one. One strategy for
   * several players has one.
   */
  private static List<Label> labels(
      GroundingExplanation explanation, List<Grounds.Seat> seats, Span at) {
    Map<Span, List<String>> texts = new LinkedHashMap<>();
    for (GroundingExplanation.Reason reason : explanation.reasons()) {
      Span place = seats.get(reason.player()).given().at();
      texts.computeIfAbsent(place, span -> new ArrayList<>()).add(reason.text());
    }
    List<Label> labels = new ArrayList<>();
    texts.forEach((place, all) -> labels.add(new Label(place, text(all))));
    if (labels.isEmpty()) {
      return List.of(new Label(at, ""));
    }
    labels.sort(Comparator.comparingInt(label -> label.span().start()));
    labels.add(0, labels.remove(labels.size() - 1));
    return labels;
  }

  /** What is said of one strategy that several play. */
  private static String text(List<String> reasons) {
    return reasons.size() <= 3
        ? String.join("; ", reasons)
        : reasons.get(0) + "; and so with " + (reasons.size() - 1) + " others";
  }

  /** The metagames of two tiers that race, one of them lowered so that the other reads it. */
  private static List<String> metagames(
      Arena arena, List<Grounds.Seat> seats, Verdict.Impasse impasse) {
    List<String> hints = new ArrayList<>();
    for (int player = 0; player < 2 && seats.size() == 2; player++) {
      Stage read = wantedBy(impasse, player);
      if (read != null) {
        List<String> tiers = new ArrayList<>();
        for (int seat = 0; seat < 2; seat++) {
          Stage own = impasse.stages().get(seat).get(0);
          tiers.add(arena.printer().name(seat == player ? own : read));
        }
        hints.add("metagame(" + arena.name() + ", " + String.join(", ", tiers) + ")");
      }
    }
    return hints.isEmpty()
        ? List.of("give the players tiers of which each is read by one that comes later")
        : hints;
  }

  private static @Nullable Stage wantedBy(Verdict.Impasse impasse, int player) {
    for (Verdict.Wait wait : impasse.waits()) {
      if (wait.player() == player) {
        return wait.missing().get(0).wanted();
      }
    }
    return null;
  }

  /** What the user may have meant by a play that nobody can begin: other ways to ground it. */
  private List<String> questions(Arena arena, List<Grounds.Seat> seats, Verdict.Impasse impasse) {
    List<String> questions = new ArrayList<>();
    if (!arena.isOpaque()) {
      List<Stage> stages = impasse.stages().stream().map(passed -> passed.get(0)).toList();
      Meeting meeting =
          session.grounds.meeting(
              stages, seats.stream().map(Grounds.Seat::given).toList(), arena);
      for (GroundingMethod method : session.library.groundings()) {
        String question = method.refusal(meeting) == null ? method.question(meeting) : null;
        if (question != null && questions.size() < ASKED) {
          questions.add(question);
        }
      }
      questions.addAll(tables(arena, meeting));
    }
    return questions.isEmpty() ? List.of(advice(arena, impasse)) : questions;
  }

  private static boolean endsInPolicies(Meeting meeting) {
    return meeting.stages().stream()
        .allMatch(stage -> stage instanceof Stage.Read read && read.result() instanceof Stage.Policy);
  }

  private static boolean isName(String tier) {
    return tier.indexOf(' ') < 0;
  }

  /** Several followers stop where one would go on: they have to read their leader alone. */
  private static String advice(Arena arena, Verdict.Impasse impasse) {
    if (arena.players().size() == 2 || impasse.partial().isEmpty()) {
      return ADVICE;
    }
    String leader = arena.player(impasse.partial().get(0).player());
    String after = "After" + leader.replaceAll("[^A-Za-z0-9]", "");
    return "let the others read "
        + leader
        + " alone, `tier "
        + after
        + " = "
        + leader
        + ".Action -> Action`, and "
        + leader
        + " read that, `Foe."
        + after
        + " -> Action`";
  }

  /** Questions about all strategies of the tiers, where two leaders meet. */
  private List<String> tables(Arena arena, Meeting meeting) {
    if (meeting.stages().size() != 2
        || !(meeting.stages().get(0) instanceof Stage.Read first)
        || !(first.domain().get(0) instanceof Stage.Read wanted)) {
      return endsInPolicies(meeting) ? List.of(SELECTION) : List.of();
    }
    StagePrinter printer = arena.printer();
    if (!isName(printer.name(first)) || !isName(printer.name(wanted))) {
      return List.of(); // nothing that could be written there
    }
    String race = declared.indexed(meeting.stages().get(0), arena);
    return List.of(
        "metagame("
            + arena.name()
            + ", "
            + printer.name(first)
            + ", "
            + printer.name(wanted)
            + "), race("
            + arena.name()
            + ", "
            + (race == null ? "..." : race)
            + ")");
  }
}
