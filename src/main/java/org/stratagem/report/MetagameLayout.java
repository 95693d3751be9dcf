package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;

/** Lays out a metagame's answer: a row for each outcome, then the strategies that sustain it. */
final class MetagameLayout {
  /** Further outcomes are counted, not listed. */
  private static final int MOST_ROWS = 40;

  /** Further witnesses are left to be asked for. */
  private static final int MOST_WITNESSES = 6;

  private final TextReport report;

  MetagameLayout(TextReport report) {
    this.report = report;
  }

  List<String> lines(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>(result.fields());
    List<Object> outcomes = elements(rest.remove("outcomes"));
    List<Object> payoffs = elements(rest.remove("payoffs"));
    List<Object> counts = elements(rest.remove("counts"));
    List<Object> witnesses = elements(rest.remove("witnesses"));
    Map<String, Object> first = new LinkedHashMap<>();
    for (String name : List.of("sizes", "count")) {
      Object value = rest.remove(name);
      if (value != null) {
        first.put(name, value);
      }
    }
    List<String> lines = new ArrayList<>(report.fields(first));
    if (!outcomes.isEmpty()) {
      lines.addAll(table(outcomes, payoffs, counts));
    }
    for (int i = 0; i < witnesses.size() && i < MOST_WITNESSES; i++) {
      if (witnesses.get(i) instanceof Result witness) {
        lines.addAll(witness(witness));
      }
    }
    if (witnesses.size() > MOST_WITNESSES) {
      lines.add("... and so on: `.witnesses` has all " + witnesses.size());
    }
    Object mixed = rest.remove("mixed");
    lines.addAll(report.fields(rest));
    if (mixed != null) {
      lines.addAll(mixed(elements(mixed)));
    }
    return lines;
  }

  private List<String> mixed(List<Object> equilibria) {
    List<String> lines = new ArrayList<>();
    lines.add("mixed");
    int shown = Math.min(MOST_WITNESSES, equilibria.size());
    report
        .lines(new Sequence(equilibria.subList(0, shown)))
        .forEach(line -> lines.add("  " + line));
    if (equilibria.size() > shown) {
      lines.add("... and so on: `.mixed` has all " + equilibria.size());
    }
    return lines;
  }

  private List<String> table(List<Object> outcomes, List<Object> payoffs, List<Object> counts) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < outcomes.size() && i < MOST_ROWS; i++) {
      rows.add(List.of(tuple(outcomes.get(i)), tuple(payoffs.get(i)), counts.get(i)));
    }
    List<String> lines =
        new ArrayList<>(report.grid(List.of("outcome", "payoffs", "count"), rows).lines());
    if (outcomes.size() > MOST_ROWS) {
      lines.add("... " + (outcomes.size() - MOST_ROWS) + " rows more");
    }
    return lines;
  }

  /** A profile in one column. */
  private static Object tuple(Object profile) {
    return profile instanceof Profile parts ? new Tuple(parts.values()) : profile;
  }

  /** An outcome and a strategy of each player below it. */
  List<String> witness(Result witness) {
    Object outcome = witness.fields().get("outcome");
    Profile strategies = witness.profile();
    List<String> lines = new ArrayList<>();
    lines.add((outcome == null ? "it" : report.line(outcome)) + " is sustained by");
    Map<String, Object> shown = new LinkedHashMap<>();
    if (strategies != null) {
      for (int i = 0; i < strategies.players().size(); i++) {
        shown.put(strategies.players().get(i).toString(), strategies.values().get(i));
      }
    }
    Object proof = witness.fields().get("proof");
    if (proof != null) {
      shown.put("proof", proof);
    }
    report.fields(shown).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static List<Object> elements(@Nullable Object list) {
    return list instanceof Sequence sequence ? sequence.elements() : List.of();
  }
}
