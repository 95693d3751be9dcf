package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.numeric.Real;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * Lays out what came of axioms: a row for each, then the counterexamples as declarations that can
 * be run.
 */
final class AxiomLayout {
  private final TextReport report;

  AxiomLayout(TextReport report) {
    this.report = report;
  }

  /** All axioms of one solution at one game. */
  List<String> all(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>();
    Map<String, Result> axioms = new LinkedHashMap<>();
    result
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Result axiom && axiom.kind().equals("axiom")) {
                axioms.put(name, axiom);
              } else {
                rest.put(name, value);
              }
            });
    rest.remove("broken");
    List<String> lines = new ArrayList<>(table(axioms));
    axioms.forEach(
        (name, axiom) -> {
          if (isBroken(axiom)) {
            lines.add(name + ": " + axiom.get("statement"));
            lines.addAll(example(axiom).stream().map(line -> "  " + line).toList());
          }
        });
    lines.addAll(report.fields(rest));
    return lines;
  }

  private List<String> table(Map<String, Result> axioms) {
    boolean someUndefined = axioms.values().stream().anyMatch(axiom -> count(axiom, "undefined"));
    List<String> columns = new ArrayList<>(List.of("axiom", "holds", "cases", "broken"));
    if (someUndefined) {
      columns.add("undefined");
    }
    List<List<Object>> rows = new ArrayList<>();
    axioms.forEach(
        (name, axiom) -> {
          List<Object> row = new ArrayList<>();
          row.add(name);
          row.add(isBroken(axiom) ? "no" : count(axiom, "cases") ? "yes" : "-");
          row.add(Objects.requireNonNull(axiom.get("cases")));
          row.add(Objects.requireNonNull(axiom.get("broken")));
          if (someUndefined) {
            row.add(Objects.requireNonNull(axiom.get("undefined")));
          }
          rows.add(row);
        });
    return report.grid(columns, rows).lines();
  }

  private static boolean isBroken(Result axiom) {
    return count(axiom, "broken");
  }

  private static boolean count(Result axiom, String field) {
    return axiom.get(field) instanceof Real number && number.signum() > 0;
  }

  /** What was done, what is against it, and the game itself. */
  private List<String> example(Result axiom) {
    List<String> lines = new ArrayList<>();
    Object change = axiom.get("change");
    lines.add((change == null ? "" : change + ": ") + axiom.get("reason"));
    lines.addAll(report.lines(Objects.requireNonNull(axiom.get("source"))));
    return lines;
  }

  /** One axiom; its games stand there once, as declarations. */
  List<String> one(Result axiom) {
    Map<String, Object> shown = new LinkedHashMap<>(axiom.fields());
    shown.remove("game");
    shown.remove("changed");
    return report.fields(shown);
  }

  /** Solutions by axioms, then the counterexamples that the table's numbers point to. */
  List<String> matrix(Result result) {
    Map<String, Object> rest = new LinkedHashMap<>(result.fields());
    List<String> lines = new ArrayList<>();
    Object table = rest.remove("table");
    if (table != null) {
      lines.addAll(report.lines(table));
    }
    if (rest.remove("counterexamples") instanceof Sequence examples) {
      for (int i = 0; i < examples.elements().size(); i++) {
        if (examples.elements().get(i) instanceof Result example) {
          Object change = example.get("change");
          lines.add(
              "["
                  + i
                  + "] "
                  + example.get("solution")
                  + ", "
                  + example.get("axiom")
                  + ", "
                  + example.get("of")
                  + ": "
                  + (change == null ? "" : change + ": ")
                  + example.get("reason"));
        }
      }
    }
    lines.addAll(report.fields(rest));
    return lines;
  }
}
