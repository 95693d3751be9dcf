package org.stratagem.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stratagem.numeric.Real;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** The picture of orbits, where there are few profiles. */
final class OrbitFigure {
  /** More actions along an axis cannot be read. */
  private static final int MOST = 16;

  private OrbitFigure() {}

  static Optional<Figure> of(Result orbits) {
    if (!(orbits.fields().get("ways") instanceof Table ways)
        || !(orbits.fields().get("cycles") instanceof Sequence cycles)
        || ways.rows().isEmpty()
        || !(ways.rows().get(0).get(0) instanceof Profile first)
        || first.players().isEmpty()) {
      return Optional.empty();
    }
    Set<String> across = new LinkedHashSet<>();
    Set<String> up = new LinkedHashSet<>();
    for (List<Object> row : ways.rows()) {
      across.add(own((Profile) row.get(0)));
      up.add(others((Profile) row.get(0)));
    }
    if (across.size() > MOST || up.size() > MOST) {
      return Optional.empty();
    }
    List<String> columns = List.copyOf(across);
    List<String> rows = List.copyOf(up);
    List<OrbitChart.Way> arrows = new ArrayList<>();
    for (List<Object> row : ways.rows()) {
      Profile start = (Profile) row.get(0);
      Profile next = (Profile) row.get(1);
      arrows.add(
          new OrbitChart.Way(
              columns.indexOf(own(start)),
              rows.indexOf(others(start)),
              columns.indexOf(own(next)),
              rows.indexOf(others(next)),
              (int) ((Real) row.get(2)).doubleValue(),
              (int) ((Real) row.get(3)).doubleValue(),
              Printer.brief(start) + " -> " + Printer.brief(next)));
    }
    List<String> players = first.players().stream().map(Object::toString).toList();
    List<String> names = new ArrayList<>();
    cycles.elements().forEach(cycle -> names.add(names.size() + ": " + kind(cycle)));
    return Optional.of(
        Figure.of(
            new OrbitChart(
                Axis.of(players.get(0), columns),
                Axis.of(String.join(", ", players.subList(1, players.size())), rows),
                arrows,
                names)));
  }

  private static String own(Profile profile) {
    return Printer.brief(profile.values().get(0));
  }

  private static String others(Profile profile) {
    return String.join(
        ", ",
        profile.values().subList(1, profile.values().size()).stream().map(Printer::brief).toList());
  }

  private static String kind(Object cycle) {
    if (!(cycle instanceof Result result)
        || !(result.get("length") instanceof Real length)
        || !(result.get("basin") instanceof Real basin)) {
      return "";
    }
    String kind = length.equals(Real.ONE) ? "fixpoint" : "cycle of " + length;
    return kind + ", from " + basin;
  }
}
