package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/**
 * Lays out the answers of library functions: a play step by step, an iteration as a table, anything
 * else field by field.
 */
final class ResultLayout {
  /** Longer tables lose their middle. */
  private static final int MOST_ROWS = 40;

  /** Larger parts of a game are not shown with the whole. */
  private static final int MOST_OF_A_PART = 8;

  private final TextReport report;

  ResultLayout(TextReport report) {
    this.report = report;
  }

  List<String> lines(Result result) {
    return switch (result.kind()) {
      case "play" -> play(result);
      case "fixpoint" -> fixpoint(result);
      case "equilibrium" -> equilibrium(result);
      case "equilibria" -> equilibria(result);
      case "component" -> component(result);
      case "normal_form" -> normalForm(result);
      case "subgame_perfect", "sequential" -> ofFirst(result);
      case "step" -> steps(List.of(result));
      case "iterate" -> iterate(result);
      case "unwindings" -> new LeadersLayout(report).unwindings(result);
      case "race" -> new LeadersLayout(report).race(result);
      case "coco" -> parts(result);
      case "bargaining" -> shares(result);
      case "tier" -> new TierLayout(report, this).tier(result);
      case "encounter" -> new TierLayout(report, this).encounter(result);
      case "orbits" -> new OrbitLayout(report).lines(result);
      case "metagame" -> new MetagameLayout(report).lines(result);
      case "witness" -> new MetagameLayout(report).witness(result);
      case "axioms" -> new AxiomLayout(report).all(result);
      case "axiom" -> new AxiomLayout(report).one(result);
      case "axiom_matrix" -> new AxiomLayout(report).matrix(result);
      default -> plain(result);
    };
  }

  /** A profile with more to say about each player is a table with a line for each, else fields. */
  private List<String> plain(Result result) {
    Profile profile = result.profile();
    if (profile == null) {
      return report.fields(result.fields());
    }
    List<String> columns = new ArrayList<>(List.of("player", result.kind()));
    List<Profile> perPlayer = new ArrayList<>(List.of(profile));
    Map<String, Object> rest = new LinkedHashMap<>();
    result
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Profile more && more.players().equals(profile.players())) {
                columns.add(name);
                perPlayer.add(more);
              } else {
                rest.put(name, value);
              }
            });
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < profile.players().size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(profile.players().get(i));
      for (Profile part : perPlayer) {
        row.add(part.values().get(i));
      }
      rows.add(row);
    }
    List<String> lines = new ArrayList<>(report.grid(columns, rows).lines());
    lines.addAll(report.fields(rest));
    return lines;
  }

  /**
   * The unwinding, then what it came to. The joint distribution is shown only where it is no point.
   */
  private List<String> play(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>(result.fields());
    List<String> lines = new ArrayList<>();
    if (rest.remove("trace") instanceof Sequence trace) {
      lines.addAll(steps(trace.elements()));
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    Object actions = rest.remove("actions");
    if (actions != null) {
      shown.put("actions", actions);
    }
    Object joint = rest.remove("joint");
    if (joint != null && !(actions != null && joint instanceof Distribution d && d.isPoint())) {
      shown.put("joint", joint);
    }
    if (rest.remove("history") instanceof Sequence history && !history.elements().isEmpty()) {
      lines.addAll(rounds("round", 1, history.elements()));
    }
    shown.putAll(rest);
    lines.addAll(report.fields(shown));
    return lines;
  }

  /** Actions where they are certain, else what each player mixes: the joint follows from it. */
  private List<String> fixpoint(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    shown.remove(shown.containsKey("actions") ? "strategies" : "joint");
    shown.remove("joint");
    dropEmpty("cycle", shown);
    return report.fields(shown);
  }

  /** Pure strategies are said once, as actions. */
  private List<String> equilibrium(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    if (shown.containsKey("actions")) {
      shown.remove("strategies");
    }
    return report.fields(shown);
  }

  private List<String> equilibria(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    dropEmpty("components", shown);
    if (shown.get("components") instanceof Sequence components
        && components.elements().stream().allMatch(ResultLayout::isSingle)) {
      shown.remove("components");
    }
    return report.fields(shown);
  }

  /** A component with one equilibrium says nothing that the list does not say. */
  private static boolean isSingle(Object component) {
    return component instanceof Result result
        && result.get("members") instanceof Sequence members
        && members.elements().size() == 1;
  }

  /** The equilibria of a component stand in the list already: only their places are shown. */
  private List<String> component(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    if (shown.containsKey("members")) {
      shown.remove("list");
      if (isSingle(result)) {
        shown.remove("subsets");
      }
    }
    dropEmpty("subsets", shown);
    if (shown.get("subsets") instanceof Sequence subsets) {
      List<String> lines = new ArrayList<>();
      for (Object subset : subsets.elements()) {
        lines.addAll(report.lines(subset));
      }
      shown.remove("subsets");
      List<String> all = new ArrayList<>(report.fields(shown));
      all.addAll(report.field("subsets", "subsets".length(), lines));
      return all;
    }
    return report.fields(shown);
  }

  /** The table says what the nested lists hold. */
  private List<String> normalForm(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    shown.remove("payoffs");
    return report.fields(shown);
  }

  /** What is said of the first of several is in the list too; of the only one it is said once. */
  private List<String> ofFirst(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    if (shown.get("list") instanceof Sequence list
        && list.elements().get(0) instanceof Result first) {
      if (list.elements().size() == 1) {
        shown.remove("list");
      } else {
        first.fields().keySet().forEach(shown::remove);
      }
    }
    return report.fields(shown);
  }

  /** A line for each solution, a column for each player. */
  private List<String> shares(Result result) {
    List<String> columns = new ArrayList<>(List.of("solution"));
    List<List<Object>> rows = new ArrayList<>();
    result
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Profile shares) {
                if (rows.isEmpty()) {
                  shares.players().forEach(player -> columns.add(player.toString()));
                }
                List<Object> row = new ArrayList<>(List.of(new Label(name)));
                row.addAll(shares.values());
                rows.add(row);
              }
            });
    return report.grid(columns, rows).lines();
  }

  /** The parts of a game that is decomposed are shown where there is room. */
  private List<String> parts(Result result) {
    Map<String, Object> shown = new LinkedHashMap<>(result.fields());
    for (String part : List.of("team", "zero_sum")) {
      if (shown.get(part) instanceof Table table
          && (table.columns().size() > MOST_OF_A_PART || table.rows().size() > MOST_OF_A_PART)) {
        shown.remove(part);
      }
    }
    return report.fields(shown);
  }

  private static void dropEmpty(String list, Map<String, Object> fields) {
    if (fields.get(list) instanceof Sequence sequence && sequence.elements().isEmpty()) {
      fields.remove(list);
    }
  }

  private List<String> iterate(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>(result.fields());
    List<String> lines = new ArrayList<>();
    if (rest.remove("states") instanceof Sequence states) {
      lines.addAll(rounds("step", 0, states.elements()));
    }
    if (Boolean.TRUE.equals(rest.get("converged"))
        || rest.get("cycle") instanceof Sequence cycle && cycle.elements().isEmpty()) {
      rest.remove("cycle");
    }
    lines.addAll(report.fields(rest));
    return lines;
  }

  /** {@code Row's Lead reads Col's Best -> Straight}, the arrows aligned. */
  List<String> steps(List<Object> steps) {
    List<String> left = new ArrayList<>();
    List<List<String>> right = new ArrayList<>();
    for (Object step : steps) {
      Map<String, Object> fields = step instanceof Result result ? result.fields() : Map.of();
      Object outcome = fields.get("result");
      left.add(fields.get("reads") instanceof String reads ? reads : report.line(step));
      right.add(outcome == null ? List.of() : report.lines(outcome));
    }
    int width = left.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      String text = left.get(i);
      List<String> outcome = right.get(i);
      if (outcome.isEmpty()) {
        lines.add(text);
        continue;
      }
      String arrow = " -> ";
      int wide = outcome.stream().mapToInt(String::length).max().orElse(0);
      if (outcome.size() > 1 && width + arrow.length() + wide > TextReport.WIDTH) {
        lines.add(text + arrow.stripTrailing());
        outcome.forEach(line -> lines.add("    " + line));
        continue;
      }
      lines.add(text + " ".repeat(width - text.length()) + arrow + outcome.get(0));
      String below = " ".repeat(width + arrow.length());
      outcome.stream().skip(1).forEach(line -> lines.add(below + line));
    }
    return lines;
  }

  /** A table with a numbered row for every state or round. */
  private List<String> rounds(String heading, int first, List<Object> states) {
    List<String> columns = columns(states.get(0));
    if (columns == null) {
      return report.lines(new Sequence(states));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(Real.of(first + i));
      row.addAll(cells(states.get(i)));
      rows.add(row);
    }
    List<String> headings = new ArrayList<>();
    headings.add(heading);
    headings.addAll(columns);
    List<String> lines = report.grid(headings, rows).lines();
    if (rows.size() <= MOST_ROWS) {
      return lines;
    }
    List<String> ends = new ArrayList<>(lines.subList(0, 2 + MOST_ROWS / 2));
    ends.add("... " + (rows.size() - MOST_ROWS) + " rows more");
    ends.addAll(lines.subList(lines.size() - MOST_ROWS / 2, lines.size()));
    return ends;
  }

  private static @Nullable List<String> columns(Object state) {
    if (state instanceof Profile profile) {
      return profile.players().stream().map(Object::toString).toList();
    } else if (state instanceof NamedTuple record) {
      return List.copyOf(record.fields().keySet());
    } else if (state instanceof Result record) {
      return List.copyOf(record.fields().keySet());
    }
    return null;
  }

  private static List<Object> cells(Object state) {
    if (state instanceof Profile profile) {
      return profile.values();
    } else if (state instanceof Result record) {
      return List.copyOf(record.fields().values());
    }
    return List.copyOf(((NamedTuple) state).fields().values());
  }
}
