package org.stratagem.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.report.Axis;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.Figure;
import org.stratagem.report.RegionChart;
import org.stratagem.report.RegionChart.Cell;
import org.stratagem.source.Span;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** Draws what the two players of a finite game can get. */
final class PayoffRegions {
  /** Room for names beside and above the cells, as shares of the ranges. */
  private static final double BESIDE = 0.35;

  private static final double ABOVE = 0.18;

  /** Letters of a note beside a point. */
  private static final int LONGEST = 24;

  private PayoffRegions() {}

  static Figure of(GameInstance game, List<Marker> markers, Span at) {
    return of(game, List.of(), markers, at);
  }

  /** The regions of an answer, by what they hold, their corners within those of the game. */
  static Figure within(GameInstance game, Map<String, List<Profile>> regions, Span at) {
    List<RegionChart.Area> areas = new ArrayList<>();
    regions.forEach(
        (name, corners) -> {
          if (!corners.isEmpty()) {
            areas.add(area(name, corners));
          }
        });
    return of(game, areas, List.of(), at);
  }

  private static RegionChart.Area area(String name, List<Profile> corners) {
    List<Double> across = new ArrayList<>();
    List<Double> up = new ArrayList<>();
    for (Profile corner : corners) {
      if (corner.values().get(0) instanceof Real first
          && corner.values().get(1) instanceof Real second) {
        across.add(first.doubleValue());
        up.add(second.doubleValue());
      }
    }
    return new RegionChart.Area(name, across, up);
  }

  /**
   * What solutions give, marked in what the players can get. Of several at one place the first has
   * the symbol, and all have names.
   *
   * @param answer a profile of payoffs for each solution, by name
   */
  static Figure bargaining(GameInstance game, Result answer, Span at) {
    Map<List<Double>, List<String>> names = new LinkedHashMap<>();
    answer
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Profile shares
                  && shares.values().get(0) instanceof Real across
                  && shares.values().get(1) instanceof Real up) {
                names
                    .computeIfAbsent(
                        List.of(across.doubleValue(), up.doubleValue()), key -> new ArrayList<>())
                    .add(name);
              }
            });
    List<List<Marker>> places = new ArrayList<>();
    names.forEach(
        (place, solutions) ->
            places.add(
                notes(solutions).stream()
                    .map(
                        note ->
                            new Marker(kind(solutions.get(0)), place.get(0), place.get(1), note))
                    .toList()));
    // Places with one name choose where it stands before those that have to find room for several.
    places.sort(Comparator.comparingInt(List::size));
    List<Marker> markers = places.stream().flatMap(List::stream).toList();
    return of(game, List.of(), markers, at);
  }

  private static String kind(String solution) {
    return switch (solution) {
      case "disagreement", "threats" -> "without agreement";
      case "coco", "fallback" -> "with payments";
      default -> "agreements";
    };
  }

  /** The names of solutions at one place, in texts that are short enough to stand beside it. */
  private static List<String> notes(List<String> solutions) {
    List<String> notes = new ArrayList<>();
    for (String solution : solutions) {
      String name =
          switch (solution) {
            case "nash_bargaining" -> "Nash";
            case "kalai_smorodinsky" -> "Kalai-Smorodinsky";
            case "threat_point" -> "Nash with threats";
            default -> solution;
          };
      String last = notes.isEmpty() ? name : notes.get(notes.size() - 1) + ", " + name;
      if (notes.isEmpty() || last.length() > LONGEST) {
        notes.add(name);
      } else {
        notes.set(notes.size() - 1, last);
      }
    }
    return notes;
  }

  private static Figure of(
      GameInstance game, List<RegionChart.Area> areas, List<Marker> markers, Span at) {
    NormalForm form = Tabulation.normalForm(game, at);
    Map<List<Real>, List<Integer>> profiles = new LinkedHashMap<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      profiles
          .computeIfAbsent(
              List.of(form.payoff(profile, 0), form.payoff(profile, 1)),
              payoffs -> new ArrayList<>())
          .add(profile);
    }
    List<Cell> cells = new ArrayList<>();
    profiles.forEach(
        (payoffs, where) ->
            cells.add(
                new Cell(
                    payoffs.get(0).doubleValue(),
                    payoffs.get(1).doubleValue(),
                    where.stream().map(profile -> name(form, profile)).toList(),
                    where.stream().anyMatch(form::isEquilibrium))));
    return Figure.of(
        new RegionChart(
            Axis.around(
                "payoff of " + form.players().get(0),
                Stream.concat(
                        cells.stream().map(Cell::across), markers.stream().map(Marker::across))
                    .toList(),
                BESIDE),
            Axis.around(
                "payoff of " + form.players().get(1),
                Stream.concat(cells.stream().map(Cell::up), markers.stream().map(Marker::up))
                    .toList(),
                ABOVE),
            cells,
            areas,
            markers));
  }

  private static String name(NormalForm form, int profile) {
    return "("
        + form.actions(0).get(form.action(profile, 0))
        + ", "
        + form.actions(1).get(form.action(profile, 1))
        + ")";
  }
}
