package org.stratagem.type.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stratagem.type.GroundingExplanation;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict;
import org.stratagem.type.Verdict.Kind;
import org.stratagem.type.Verdict.Step;

/** Encounters in words. */
public final class EncounterWords {
  /** Steps that one sentence tells. */
  private static final int TOLD = 4;

  /** Players that one sentence names. */
  private static final int NAMED = 6;

  private final StagePrinter printer;

  public EncounterWords(StagePrinter printer) {
    this.printer = printer;
  }

  /** What becomes of each of several, in a word. */
  public String outcome(Prospect prospect) {
    return prospect.encounters().stream()
        .map(this::outcome)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  /** What happens in one encounter, or how often what happens in several. */
  public String verdict(Prospect prospect) {
    List<Encounter> all = prospect.encounters();
    if (all.size() == 1) {
      return verdict(all.get(0));
    }
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(encounter -> counts.merge(outcome(encounter), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What becomes of it, in a word. */
  public String outcome(Encounter encounter) {
    if (encounter.verdict() instanceof Verdict.Grounded grounded) {
      return grounded.ending() == Verdict.Ending.ACTIONS ? "grounds" : "grounds in policies";
    }
    return encounter.verdict() instanceof Verdict.Race ? "commitment race" : "gap";
  }

  /** One sentence: the order of the steps, or who waits for what. */
  public String verdict(Encounter encounter) {
    if (encounter.grounds()) {
      return steps(encounter);
    } else if (encounter.verdict() instanceof Verdict.Race race) {
      return waiting(encounter, race);
    }
    String headline =
        GroundingExplanation.of((Verdict.Refused) encounter.verdict(), printer).headline();
    return headline.substring(headline.indexOf(": ") + 2);
  }

  private String steps(Encounter encounter) {
    List<Step> steps = encounter.steps();
    if (steps.isEmpty()) {
      return "nobody reads anything";
    }
    List<String> told =
        steps.stream().limit(TOLD).map(step -> brief(encounter, step)).collect(Collectors.toList());
    if (steps.size() > TOLD) {
      told.add((steps.size() - TOLD) + " more");
    }
    return String.join(", ", told);
  }

  private String brief(Encounter encounter, Step step) {
    String player = printer.player(step.player());
    return step.kind() == Kind.DRAW
        ? player + " draws"
        : player + " reads " + read(encounter, step, false);
  }

  /** Who is left waiting, and for what; of more than two only who waits for one another. */
  private String waiting(Encounter encounter, Verdict.Race race) {
    Set<Integer> circle = new TreeSet<>();
    race.impasse().cycles().forEach(circle::addAll);
    if (encounter.types().size() > 2 && !circle.isEmpty()) {
      return listing(circle.stream().map(printer::player).toList()) + " wait for one another";
    }
    return encounter.waits().stream()
        .map(
            wait ->
                printer.player(wait.player())
                    + " waits for "
                    + listing(
                        wait.missing().stream()
                            .map(missing -> printer.possessive(missing.wanted()))
                            .toList()))
        .collect(Collectors.joining(", "));
  }

  /** One step in full: {@code Row's Tier[3] reads Col's Metapolicy}. */
  public String step(Encounter encounter, Step step) {
    Stage before = encounter.stages().get(step.player()).get(step.stage() - 1);
    return step.kind() == Kind.DRAW
        ? printer.possessive(before) + " is drawn from"
        : printer.possessive(before) + " reads " + read(encounter, step, true);
  }

  /** What a step leads to: {@code Row's Reaction}. */
  public String result(Step step) {
    return printer.possessive(step.result());
  }

  /** The sources of a read; owners are left out where there is one other player alone. */
  private String read(Encounter encounter, Step step, boolean owners) {
    List<String> read = new ArrayList<>();
    for (Verdict.Source source : step.sources()) {
      Stage stage = encounter.stages().get(source.player()).get(source.stage());
      boolean named = owners || encounter.types().size() > 2;
      read.add(named ? printer.possessive(stage) : printer.name(stage));
    }
    return listing(read);
  }

  /** {@code a, b and c}; of a crowd the first. */
  static String listing(List<String> parts) {
    if (parts.size() > NAMED) {
      return String.join(", ", parts.subList(0, NAMED))
          + " and "
          + (parts.size() - NAMED)
          + " more";
    } else if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
