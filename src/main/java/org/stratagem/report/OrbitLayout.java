package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/**
 * Lays out where replying leads: a line for each cycle, then each start where they are few; where
 * the cycles are many, how many there are of each length.
 */
final class OrbitLayout {
  private static final int MOST_CYCLES = 40;
  private static final int MOST_STARTS = 16;
  private static final int SHOWN_STATES = 4;

  private final TextReport report;

  OrbitLayout(TextReport report) {
    this.report = report;
  }

  List<String> lines(Result orbits) {
    Map<String, Object> fields = orbits.fields();
    List<String> lines = new ArrayList<>(report.fields(counts(fields)));
    if (fields.get("cycles") instanceof Sequence cycles
        && cycles.elements().size() <= MOST_CYCLES) {
      lines.addAll(cycles(cycles.elements()));
    } else if (fields.get("lengths") instanceof Table lengths) {
      lines.addAll(report.lines(lengths));
    }
    if (fields.get("ways") instanceof Table ways && ways.rows().size() <= MOST_STARTS) {
      lines.addAll(report.lines(ways));
    }
    return lines;
  }

  /** The fixpoints stand among the cycles below: here only their number. */
  private static Map<String, Object> counts(Map<String, Object> fields) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("profiles", fields.getOrDefault("profiles", Real.ZERO));
    if (fields.get("fixpoints") instanceof Sequence fixpoints) {
      counts.put("fixpoints", Real.of(fixpoints.elements().size()));
    }
    return counts;
  }

  private List<String> cycles(List<Object> cycles) {
    List<List<Object>> rows = new ArrayList<>();
    for (Object cycle : cycles) {
      if (cycle instanceof Result result) {
        Map<String, Object> fields = result.fields();
        rows.add(
            List.of(
                Real.of(rows.size()),
                round(fields.get("states")),
                fields.getOrDefault("length", Real.ZERO),
                fields.getOrDefault("basin", Real.ZERO),
                fields.getOrDefault("longest", Real.ZERO)));
      }
    }
    return report.grid(List.of("cycle", "states", "length", "basin", "longest"), rows).lines();
  }

  private String round(@Nullable Object states) {
    List<Object> all = states instanceof Sequence list ? list.elements() : List.of();
    List<String> shown = new ArrayList<>();
    all.stream().limit(SHOWN_STATES).forEach(state -> shown.add(report.line(state)));
    if (all.size() > SHOWN_STATES) {
      shown.add("...");
    }
    return String.join(" -> ", shown);
  }
}
