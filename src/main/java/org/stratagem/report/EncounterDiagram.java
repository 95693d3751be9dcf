package org.stratagem.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.report.StageDiagram.Kind;
import org.stratagem.report.StageDiagram.Link;
import org.stratagem.report.StageDiagram.Meaning;
import org.stratagem.report.StageDiagram.Node;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.Verdict.Missing;
import org.stratagem.type.Verdict.Source;
import org.stratagem.type.Verdict.Step;
import org.stratagem.type.Verdict.Wait;
import org.stratagem.type.explain.Encounter;
import org.stratagem.type.explain.EncounterWords;

/** The diagram of strategies that meet: a row for each step, and below what is never reached. */
final class EncounterDiagram {
  /** More players than this are not drawn. */
  private static final int MOST_PLAYERS = 6;

  /** Of more steps the first and the last are drawn. */
  private static final int MOST_STEPS = 12;

  private final Encounter encounter;
  private final StagePrinter printer;
  private final int players;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final Map<Source, Integer> places = new HashMap<>();

  EncounterDiagram(Encounter encounter, StagePrinter printer) {
    this.encounter = encounter;
    this.printer = printer;
    this.players = Math.min(encounter.types().size(), MOST_PLAYERS);
  }

  StageDiagram diagram() {
    for (int player = 0; player < players; player++) {
      add(player, 0, 0, Kind.REACHED, "");
    }
    steps.add("");
    List<Step> drawn = encounter.steps().stream().filter(step -> step.player() < players).toList();
    int omitted = drawn.size() <= MOST_STEPS ? 0 : drawn.size() - MOST_STEPS;
    int row = 1;
    for (int i = 0; i < drawn.size(); i++) {
      if (omitted > 0 && i == MOST_STEPS / 2) {
        omit(drawn.subList(i, i + omitted), row++);
        i += omitted;
      }
      take(drawn.get(i), row++, i + 1);
    }
    never(row);
    List<String> heads = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      heads.add(printer.player(player));
    }
    return new StageDiagram(heads, nodes, links, steps, caption());
  }

  private void take(Step step, int row, int number) {
    Integer before = places.get(new Source(step.player(), step.stage() - 1));
    int now = add(step.player(), step.stage(), row, Kind.REACHED, "");
    steps.add(Integer.toString(number));
    if (before != null) {
      links.add(new Link(before, now, Meaning.BECOMES));
    }
    for (Source source : step.sources()) {
      Integer read = places.get(source);
      if (read != null) {
        links.add(new Link(read, now, Meaning.READS));
      }
    }
  }

  /** One row instead of many: a player's strategy goes through it where it has stages there. */
  private void omit(List<Step> left, int row) {
    for (int player = 0; player < players; player++) {
      int own = player;
      List<Step> mine = left.stream().filter(step -> step.player() == own).toList();
      if (mine.isEmpty()) {
        continue;
      }
      int now = nodes.size();
      nodes.add(new Node(player, row, mine.size() + " more", Kind.OMITTED, ""));
      Integer before = places.get(new Source(player, mine.get(0).stage() - 1));
      if (before != null) {
        links.add(new Link(before, now, Meaning.BECOMES));
      }
      mine.forEach(step -> places.put(new Source(own, step.stage()), now));
    }
    steps.add("");
  }

  /** The stages of those who wait, and what they wait for. */
  private void never(int row) {
    List<Wait> waits = encounter.waits().stream().filter(wait -> wait.player() < players).toList();
    int deepest = row - 1;
    for (Wait wait : waits) {
      List<String> wanted = new ArrayList<>();
      for (Missing missing : wait.missing()) {
        wanted.add(printer.possessive(missing.wanted()));
      }
      int stages = encounter.stages().get(wait.player()).size();
      Integer before = places.get(new Source(wait.player(), wait.stage()));
      for (int k = wait.stage() + 1; k < stages; k++) {
        boolean first = k == wait.stage() + 1;
        boolean last = k == stages - 1;
        if (!first && !last) {
          continue;
        }
        String note = first ? "waits for " + String.join(", ", wanted) : "";
        int at = row + (first ? 0 : 1);
        int now = add(wait.player(), k, at, Kind.NEVER, note);
        deepest = Math.max(deepest, at);
        if (before != null) {
          links.add(new Link(before, now, Meaning.WAITS));
        }
        before = now;
      }
    }
    steps.addAll(Collections.nCopies(deepest - row + 1, ""));
    for (Wait wait : waits) {
      Integer stuck = places.get(new Source(wait.player(), wait.stage() + 1));
      for (Missing missing : wait.missing()) {
        Integer wanted = missing.source() == null ? null : places.get(missing.source());
        if (wanted != null && stuck != null) {
          links.add(new Link(wanted, stuck, Meaning.WAITS));
        }
      }
    }
  }

  private int add(int player, int stage, int row, Kind kind, String note) {
    int place = nodes.size();
    String name = printer.name(encounter.stages().get(player).get(stage));
    nodes.add(new Node(player, row, name, kind, note));
    places.put(new Source(player, stage), place);
    return place;
  }

  private String caption() {
    int more = encounter.types().size() - players;
    String others = more == 0 ? "" : " (" + more + " more players are not drawn)";
    return encounter.grounds()
        ? others.strip()
        : new EncounterWords(printer).outcome(encounter) + others;
  }
}
