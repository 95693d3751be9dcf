package org.stratagem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.numeric.Real;
import org.stratagem.type.explain.TierExplanation;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

/** Figures of values that hold all that is to be drawn. */
public final class Figures {
  /** What can be drawn, for messages: each a line. */
  public static final List<String> DRAWABLE =
      List.of(
          "an `iterate`",
          "a `race`",
          "an `orbits` with up to 16 actions along each side",
          "a `sweep` over one or two variables that gives numbers, or a few names",
          "an `argmax`, `argmin`, `max` or `min` over one or two intervals",
          "a finite game of two players who move at once: its payoffs",
          "a finite game of another order of moves, a `tree`, a `subgame_perfect`: the tree",
          "a game of two players who choose from intervals: their best replies",
          "an outcome, an equilibrium or a regret in such a game, or a list of them",
          "a tier explained: `explain`",
          "a `payoff_region` or the `repeated_payoffs` of two players",
          "a coalitional game of three players, or a value of one: the core",
          "a list of numbers, or of tuples or profiles of numbers");

  private static final String INDEX = "index";

  private Figures() {}

  /**
   * The figure of a value, or nothing where it is none of those that can be drawn.
   *
   * @param moves for labels: the move that a player makes, by the player's name, where it has a
   *     name of its own
   */
  public static Optional<Picture> of(Object value, Map<String, String> moves) {
    if (value instanceof Result result
        && result.fields().get("states") instanceof Sequence states) {
      return new TrajectoryFigure(moves).of(states.elements()).map(figure -> figure);
    } else if (value instanceof Result result
        && result.about() instanceof TierExplanation explanation) {
      return Optional.of(
          new EncounterDiagram(explanation.encounter(), explanation.printer()).diagram());
    } else if (value instanceof Result result && result.kind().equals("race")) {
      return Optional.of(new RaceFigure(result).draw());
    } else if (value instanceof Result result && result.kind().equals("orbits")) {
      return OrbitFigure.of(result).map(figure -> figure);
    } else if (value instanceof Table table) {
      return new TableFigure(Columns.of(table)).draw().map(figure -> figure);
    } else if (value instanceof Sequence sequence) {
      return ofList(sequence.elements());
    }
    return Optional.empty();
  }

  /** Numbers against their positions; tuples by their first part, records and profiles by name. */
  private static Optional<Picture> ofList(List<Object> elements) {
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    Object first = elements.get(0);
    List<String> names = new ArrayList<>();
    if (first instanceof Tuple tuple) {
      for (int i = 0; i < tuple.parts().size(); i++) {
        names.add("[" + i + "]");
      }
    } else {
      names.add(INDEX);
      if (first instanceof Profile profile) {
        profile.players().forEach(player -> names.add(player.toString()));
      } else if (first instanceof NamedTuple record) {
        names.addAll(record.fields().keySet());
      } else {
        names.add("value");
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Object element : elements) {
      List<Object> row = row(rows.size(), element);
      if (row.size() != names.size() || !row.stream().allMatch(Real.class::isInstance)) {
        return Optional.empty();
      }
      rows.add(row);
    }
    return names.size() < 2
        ? Optional.empty()
        : new TableFigure(Columns.of(new Table(names, rows, 1))).draw().map(figure -> figure);
  }

  private static List<Object> row(int index, Object element) {
    if (element instanceof Tuple tuple) {
      return tuple.parts();
    }
    List<Object> row = new ArrayList<>(List.of(Real.of(index)));
    List<Object> parts = Parts.of(element);
    if (parts != null) {
      row.addAll(parts);
    } else if (element instanceof NamedTuple record) {
      row.addAll(record.fields().values());
    } else {
      row.add(element);
    }
    return row;
  }
}
