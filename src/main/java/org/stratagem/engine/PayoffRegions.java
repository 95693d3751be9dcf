package org.stratagem.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Draws what the two players of a finite game can get. */
final class PayoffRegions {
  /** Room for names beside and above the cells, as shares of the ranges. */
  private static final double BESIDE = 0.25;

  private static final double ABOVE = 0.1;

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
                cells.stream().map(Cell::across).toList(),
                BESIDE),
            Axis.around(
                "payoff of " + form.players().get(1), cells.stream().map(Cell::up).toList(), ABOVE),
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
