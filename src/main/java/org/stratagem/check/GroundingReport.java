package org.stratagem.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Label;
import org.stratagem.diagnostic.Severity;
import org.stratagem.source.Span;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Stage;
import org.stratagem.type.TierException;
import org.stratagem.type.Verdict;

/**
 * Says why a profile does not ground: who waits for what, after which steps, and what to ask
 * instead.
 */
final class GroundingReport {
  /** Declared strategies that are looked at to name one in a hint. */
  private static final int SEARCHED = 200;

  private final Session session;

  GroundingReport(Session session) {
    this.session = session;
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

  /** What the user may have meant by a play that nobody can begin. */
  private List<String> questions(Arena arena, List<Grounds.Seat> seats, Verdict.Impasse impasse) {
    if (seats.size() != 2 || arena.isOpaque()) {
      return List.of("give the players tiers that differ by one: who reads whom decides who leads");
    }
    Stage row = impasse.stages().get(0).get(0);
    Stage col = impasse.stages().get(1).get(0);
    String s = written(seats.get(0));
    String t = written(seats.get(1));
    String call = "(" + arena.name() + ", " + s + ", " + t;
    if (row.depth() == 1 && col.depth() == 1 && !endsInPolicy(row) && !endsInPolicy(col)) {
      return List.of(
          "fixpoints" + call + ") lists the actions that answer each other",
          "iterate" + call + ", from: (a, b), steps: n) lets them answer in turn");
    } else if (endsInPolicy(row) || endsInPolicy(col)) {
      return List.of(
          "a strategy that reads the other's whole planning process, as policy selection does",
          "iterate" + call + ", from: (p, q), steps: n) runs the loop");
    }
    return ladders(arena, s, t, row, impasse);
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

  private List<String> ladders(
      Arena arena, String s, String t, Stage row, Verdict.Impasse impasse) {
    Stage forCol = wantedBy(impasse, 0);
    Stage forRow = wantedBy(impasse, 1);
    String lowerRow = forRow == null ? null : declared(forRow, arena);
    String lowerCol = forCol == null ? null : declared(forCol, arena);
    boolean known = lowerRow != null && lowerCol != null;
    String unwindings =
        "unwindings("
            + arena.name()
            + ", ("
            + s
            + ", "
            + (known ? lowerRow : "a")
            + "), ("
            + t
            + ", "
            + (known ? lowerCol : "b")
            + ")) shows what each would get by leading"
            + (known ? "" : ", where a and b are strategies one tier lower");
    return forCol == null
        ? List.of(unwindings)
        : List.of(
            unwindings,
            "metagame("
                + arena.name()
                + ", "
                + arena.printer().name(row)
                + ", "
                + arena.printer().name(forCol)
                + "), race("
                + arena.name()
                + ", ...)");
  }

  private static @Nullable Stage wantedBy(Verdict.Impasse impasse, int player) {
    for (Verdict.Wait wait : impasse.waits()) {
      if (wait.player() == player) {
        return wait.missing().get(0).wanted();
      }
    }
    return null;
  }

  private static boolean endsInPolicy(Stage stage) {
    Stage last = stage;
    while (last instanceof Stage.Read read) {
      last = read.result();
    }
    return last instanceof Stage.Policy;
  }

  private static String written(Grounds.Seat seat) {
    String text = seat.given().at().text();
    return text.length() <= 30 && !text.contains("\n") ? text : "s";
  }

  /**
   * A declared strategy of exactly this stage that its owner may play, or null; among the first of
   * the file.
   */
  private @Nullable String declared(Stage stage, Arena arena) {
    int left = SEARCHED;
    for (Module module = session.module; module != null; module = module.parent()) {
      for (Definition definition : module.definitions().values()) {
        if (definition instanceof Definition.Strategy strategy && left-- > 0) {
          if (isOfStage(strategy, stage, arena)) {
            return strategy.symbol().name();
          }
        }
      }
    }
    return null;
  }

  private static boolean isOfStage(Definition.Strategy strategy, Stage stage, Arena arena) {
    return !strategy.indexed()
        && (strategy.game() == null || strategy.game() == arena.symbol())
        && (strategy.player() == null
            || Strategies.isOf(strategy.player(), arena.player(stage.owner())))
        && stage.equals(unfolded(strategy, arena, stage.owner()));
  }

  private static @Nullable Stage unfolded(Definition.Strategy strategy, Arena arena, int player) {
    try {
      return arena.unfolder().unfold(strategy.tier(), player, 0);
    } catch (TierException illFormed) {
      return null;
    }
  }
}
