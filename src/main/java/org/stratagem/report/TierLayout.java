package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** Lays out the explanation of a tier: what it is, an encounter step by step, all other tiers. */
final class TierLayout {
  /** Steps that are shown; of more the first and the last. */
  private static final int STEPS = 12;

  private final TextReport report;
  private final ResultLayout results;

  TierLayout(TextReport report, ResultLayout results) {
    this.report = report;
    this.results = results;
  }

  List<String> tier(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>(result.fields());
    List<String> lines = new ArrayList<>();
    lines.add(rest.remove("tier") + " of " + rest.remove("player") + " in " + rest.remove("game"));
    Object encounter = rest.remove("encounter");
    Object peers = rest.remove("peers");
    Object against = rest.remove("against");
    // The count says the size, and why.
    rest.remove("size");
    if (rest.get("stages") instanceof Sequence stages) {
      rest.put("stages", String.join(", then ", texts(stages)));
    }
    lines.addAll(wrapped(named(rest)));
    if (encounter instanceof Result met) {
      lines.addAll(encounter(met));
    }
    if (peers instanceof Result met) {
      lines.addAll(encounter(met));
    }
    if (against instanceof Table table && !table.rows().isEmpty()) {
      lines.add("against every declared tier");
      report.lines(table).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  /** Fields as they are said. */
  private static Map<String, Object> named(Map<String, Object> fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    fields.forEach((name, value) -> named.put(name.equals("told") ? "in words" : name, value));
    return named;
  }

  /** Fields one below the other, long texts broken between words. */
  private List<String> wrapped(Map<String, Object> fields) {
    int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          List<String> parts =
              value instanceof Sequence sequence ? texts(sequence) : report.lines(value);
          String left = name + " ".repeat(width - name.length());
          for (String part : parts) {
            for (String line : broken(part, TextReport.WIDTH - width - 4)) {
              lines.add(left + "  " + line);
              left = " ".repeat(width);
            }
          }
        });
    return lines;
  }

  private static List<String> texts(Sequence sequence) {
    return sequence.elements().stream().map(String::valueOf).toList();
  }

  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
      int end = rest.lastIndexOf(' ', width);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end + 1);
    }
    lines.add(rest);
    return lines;
  }

  List<String> encounter(Result met) {
    List<String> lines = new ArrayList<>();
    List<String> below = new ArrayList<>();
    Map<String, Object> fields = met.fields();
    String who = fields.get("tiers") instanceof Profile tiers ? heading(tiers) + ": " : "";
    lines.add(who + fields.get("outcome"));
    if (fields.get("steps") instanceof Sequence steps) {
      below.addAll(shortened(results.steps(steps.elements())));
    }
    if (fields.get("waits") instanceof Sequence waits) {
      texts(waits).forEach(text -> below.addAll(broken(text, TextReport.WIDTH - 2)));
    }
    if (fields.get("questions") instanceof Sequence questions) {
      for (String text : texts(questions)) {
        List<String> parts = broken(text, TextReport.WIDTH - 7);
        below.add("try: " + parts.get(0));
        parts.stream().skip(1).forEach(part -> below.add("     " + part));
      }
    }
    below.forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** {@code Row at Tier[4], Col at Tier[3]}. */
  private static String heading(Profile tiers) {
    List<String> seats = new ArrayList<>();
    for (int i = 0; i < tiers.players().size(); i++) {
      if (i == 6 && tiers.players().size() > 8) {
        seats.add("and so on");
        break;
      }
      seats.add(tiers.players().get(i) + " at " + tiers.values().get(i));
    }
    return String.join(", ", seats);
  }

  private static List<String> shortened(List<String> steps) {
    if (steps.size() <= STEPS) {
      return steps;
    }
    List<String> ends = new ArrayList<>(steps.subList(0, STEPS / 2));
    ends.add("... " + (steps.size() - STEPS) + " steps more");
    ends.addAll(steps.subList(steps.size() - STEPS / 2, steps.size()));
    return ends;
  }
}
