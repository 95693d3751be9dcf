package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** Lays out who leads: ladders order by order, races as a table with what its marks mean below. */
final class LeadersLayout {
  private static final String INDENT = "  ";

  private final TextReport report;

  LeadersLayout(TextReport report) {
    this.report = report;
  }

  /** Each order as a play, whether they agree, and if not what two leaders do to each other. */
  List<String> unwindings(Result result) {
    List<String> lines = new ArrayList<>();
    List<Object> orders = elements(result, "list");
    for (int i = 0; i < orders.size(); i++) {
      Result order = (Result) orders.get(i);
      Map<String, Object> fields = new LinkedHashMap<>(order.fields());
      fields.remove("leaders");
      lines.add("[" + i + "] " + leaders(order));
      indent(report.lines(new Result("play", brief(fields))), lines);
    }
    boolean agree = Boolean.TRUE.equals(result.fields().get("agree"));
    lines.add(agree ? "the orders agree" : "the orders do not agree");
    if (!agree && result.fields().get("crash") instanceof Result crash) {
      Map<String, Object> fields = new LinkedHashMap<>(crash.fields());
      if (fields.containsKey("actions")) {
        fields.remove("joint");
      }
      lines.add("where each plays what it would play as the leader");
      indent(report.fields(brief(fields)), lines);
    }
    return lines;
  }

  /**
   * Regrets that are all 0 take a line, others the table with what proves them; the payoffs stand
   * above already.
   */
  private static Map<String, Object> brief(Map<String, Object> fields) {
    if (fields.get("regret") instanceof Result regret) {
      Profile profile = regret.profile();
      if (profile != null && profile.values().stream().allMatch(LeadersLayout::isZero)) {
        fields.put("regret", profile);
      } else {
        Map<String, Object> proofs = new LinkedHashMap<>(regret.fields());
        proofs.remove("payoffs");
        fields.put("regret", new Result("regret", profile, proofs));
      }
    }
    return fields;
  }

  private static boolean isZero(Object value) {
    return value instanceof Real number && number.signum() == 0;
  }

  private static String leaders(Result order) {
    List<Object> leaders = elements(order, "leaders");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < leaders.size(); i++) {
      text.append(i == 0 ? "" : i == leaders.size() - 1 ? " and " : ", ").append(leaders.get(i));
    }
    return text.append(leaders.size() == 1 ? " leads" : " lead").toString();
  }

  /** Outcomes by index, then what each of them pays, both orders of every tie, and the codes. */
  List<String> race(Result race) {
    RaceReading reading = RaceReading.of(race);
    List<String> columns = new ArrayList<>();
    columns.add(reading.player(0) + " \\ " + reading.player(1));
    reading.indices().forEach(index -> columns.add(report.line(index)));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < reading.indices().size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(report.line(reading.indices().get(i)));
      for (Result cell : reading.cells().get(i)) {
        row.add(text(cell));
      }
      rows.add(row);
    }
    List<String> lines = new ArrayList<>(report.grid(columns, rows).lines());
    lines.addAll(payoffs(reading));
    lines.addAll(orders(reading));
    if (reading.hasTies()) {
      lines.add("* hinges on a tie: another way to break ties leads elsewhere");
    } else if (!reading.examined()) {
      lines.add("whether an outcome hinges on a tie was not examined");
    }
    for (Object each : elements(race, "reasons")) {
      Map<String, Object> reason = ((Result) each).fields();
      lines.add(reason.get("code") + " at " + at(reason.get("at")) + ": " + reason.get("why"));
    }
    return lines;
  }

  private String text(Result cell) {
    String outcome = outcome(cell);
    if (outcome != null) {
      return outcome + (Boolean.TRUE.equals(cell.fields().get("tie")) ? " *" : "");
    }
    return String.valueOf(cell.fields().get("code"));
  }

  /** The actions where they are certain, else how they are distributed. */
  private @Nullable String outcome(Result cell) {
    Object actions = cell.fields().get("actions");
    Object shown = actions == null ? cell.fields().get("joint") : actions;
    if (shown == null) {
      return null;
    }
    List<Object> parts = actions == null ? null : Parts.of(actions);
    if (parts == null) {
      return report.line(shown);
    }
    return String.join(", ", parts.stream().map(report::line).toList());
  }

  private List<String> payoffs(RaceReading reading) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (Result outcome : reading.outcomes()) {
      Object payoffs = outcome.fields().get("payoffs");
      String text = outcome(outcome);
      if (text != null && payoffs != null) {
        found.putIfAbsent(text, payoffs);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    found.forEach((text, payoffs) -> rows.add(List.of(text, payoffs)));
    return rows.isEmpty() ? List.of() : report.grid(List.of("outcome", "payoffs"), rows).lines();
  }

  /** A line for every index at which two leaders meet. */
  private List<String> orders(RaceReading reading) {
    Set<String> columns = new LinkedHashSet<>(List.of("both at"));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < reading.indices().size(); i++) {
      Result cell = reading.cells().get(i).get(i);
      if (cell.fields().get("orders") instanceof Result orders) {
        List<Object> row = new ArrayList<>();
        row.add(report.line(reading.indices().get(i)));
        for (Object each : elements(orders, "list")) {
          columns.add(leaders((Result) each));
          row.add(text((Result) each));
        }
        columns.add("both lead");
        row.add(orders.fields().get("crash") instanceof Result crash ? text(crash) : "");
        rows.add(row);
      }
    }
    return rows.isEmpty() ? List.of() : report.grid(List.copyOf(columns), rows).lines();
  }

  private String at(@Nullable Object pair) {
    List<Object> parts = Parts.of(pair);
    return parts == null
        ? ""
        : "(" + String.join(", ", parts.stream().map(report::line).toList()) + ")";
  }

  private static List<Object> elements(Result result, String list) {
    List<Object> elements = Parts.of(result.fields().get(list));
    return elements == null ? List.of() : elements;
  }

  private static void indent(List<String> block, List<String> lines) {
    block.forEach(line -> lines.add(line.isEmpty() ? line : INDENT + line));
  }
}
