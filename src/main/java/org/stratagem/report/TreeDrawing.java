package org.stratagem.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a game tree from left to right: a row for each play, the moves above their branches, nodes
 * with the colour and shape of their mover, dashed lines between nodes that the mover cannot tell
 * apart.
 */
final class TreeDrawing implements Drawing {
  private static final double MARGIN = 16;
  private static final double ROW = 27;
  private static final double BEND = 24;
  private static final double GAP = 16;
  private static final double RADIUS = 5;
  private static final double LEAST = 300;
  private static final double LANE = 9;
  private static final double TURN = 14;
  private static final String BRANCH = "fill=\"none\" stroke=\"#777777\" stroke-width=\"1.1\"";
  private static final String CHOSEN = "fill=\"none\" stroke=\"#222222\" stroke-width=\"2.8\"";

  private final String title;
  private final TreeChart chart;
  private final double[] x;
  private final double[] y;
  private final double right;
  private final double bottom;
  private final Legend legend;
  private final int[] depths;
  private final int[] lanes;

  TreeDrawing(String title, TreeChart chart) {
    this.title = title.strip().replaceAll("\\s+", " ");
    this.chart = chart;
    this.legend = legend();
    int size = chart.nodes().size();
    this.x = new double[size];
    this.y = new double[size];
    this.depths = depths();
    rows();
    this.lanes = lanes();
    this.right = Math.max(LEAST, columns());
    double top = MARGIN + legend.height(right - 2 * MARGIN);
    double lowest = 0;
    for (int node = 0; node < size; node++) {
      y[node] += top;
      lowest = Math.max(lowest, y[node]);
    }
    this.bottom = lowest + MARGIN;
  }

  private int[] depths() {
    int[] found = new int[x.length];
    for (int node = 1; node < found.length; node++) {
      found[node] = found[chart.nodes().get(node).parent()] + 1;
    }
    return found;
  }

  /**
   * Sets whose nodes have others between them go around those: each has a lane beside its column,
   * shared by sets that do not overlap; -1 for the others.
   */
  private int[] lanes() {
    int[] chosen = new int[chart.sets().size()];
    List<Integer> order = new ArrayList<>();
    for (int set = 0; set < chosen.length; set++) {
      chosen[set] = -1;
      if (!isStraight(chart.sets().get(set))) {
        order.add(set);
      }
    }
    order.sort(Comparator.comparingDouble(set -> y[chart.sets().get(set).get(0)]));
    Map<Integer, List<Double>> ends = new HashMap<>();
    for (int set : order) {
      List<Integer> members = chart.sets().get(set);
      List<Double> taken = ends.computeIfAbsent(column(members), key -> new ArrayList<>());
      int lane = 0;
      while (lane < taken.size() && taken.get(lane) >= y[members.get(0)]) {
        lane++;
      }
      double end = y[members.get(members.size() - 1)];
      if (lane == taken.size()) {
        taken.add(end);
      } else {
        taken.set(lane, end);
      }
      chosen[set] = lane;
    }
    return chosen;
  }

  /** The leftmost column with a node of a set. */
  private int column(List<Integer> set) {
    return set.stream().mapToInt(node -> depths[node]).min().orElse(0);
  }

  private boolean isStraight(List<Integer> set) {
    for (int i = 1; i < set.size(); i++) {
      int from = set.get(i - 1);
      int to = set.get(i);
      if (depths[from] != depths[to] || isBetween(from, to)) {
        return false;
      }
    }
    return true;
  }

  /** The room beside a column for the lanes of its sets. */
  private double room(int depth) {
    int most = -1;
    for (int set = 0; set < lanes.length; set++) {
      if (column(chart.sets().get(set)) == depth) {
        most = Math.max(most, lanes[set]);
      }
    }
    return most < 0 ? 0 : (most + 1) * LANE + LANE;
  }

  /** Puts nodes into columns by their depth, wide enough for what stands above the branches. */
  private double columns() {
    List<Double> widths = new ArrayList<>();
    for (int node = 0; node < x.length; node++) {
      while (widths.size() <= depths[node]) {
        widths.add(0.0);
      }
      double width = BEND + Lettering.width(chart.nodes().get(node).label()) + GAP;
      widths.set(depths[node], Math.max(widths.get(depths[node]), width));
    }
    double[] places = new double[widths.size()];
    places[0] = MARGIN + RADIUS + room(0);
    for (int depth = 1; depth < places.length; depth++) {
      places[depth] = places[depth - 1] + widths.get(depth) + room(depth);
    }
    double farthest = 0;
    for (int node = 0; node < x.length; node++) {
      x[node] = places[depths[node]];
      farthest = Math.max(farthest, x[node] + 12 + Lettering.width(payoffs(node)));
    }
    return farthest + MARGIN;
  }

  /** A row for each play; a node stands in the middle of what comes after it. */
  private void rows() {
    double[] first = new double[y.length];
    double[] last = new double[y.length];
    Arrays.fill(first, -1);
    double next = ROW / 2;
    for (int node = 0; node < y.length; node++) {
      if (chart.nodes().get(node).mover() == TreeChart.NOBODY) {
        y[node] = next;
        next += ROW;
      }
    }
    for (int node = y.length - 1; node >= 0; node--) {
      if (chart.nodes().get(node).mover() != TreeChart.NOBODY) {
        y[node] = (first[node] + last[node]) / 2;
      }
      int parent = chart.nodes().get(node).parent();
      if (parent >= 0) {
        // Nodes come in from the last to the first.
        last[parent] = first[parent] < 0 ? y[node] : last[parent];
        first[parent] = y[node];
      }
    }
  }

  private Legend legend() {
    Legend made = new Legend();
    for (int player = 0; player < chart.players().size(); player++) {
      int mover = player;
      made.add(
          chart.players().get(player),
          (svg, left, to, at) -> node(svg, mover, (left + to) / 2, at));
    }
    if (chart.nodes().stream().anyMatch(node -> node.mover() == TreeChart.CHANCE)) {
      made.add("chance", (svg, left, to, at) -> node(svg, TreeChart.CHANCE, (left + to) / 2, at));
    }
    if (!chart.sets().isEmpty()) {
      made.add(
          "one information set",
          (svg, left, to, at) -> svg.line(left, at, to, at, dashed(Palette.INK)));
    }
    if (chart.nodes().stream().anyMatch(TreeChart.Node::chosen)) {
      made.add("what is played", (svg, left, to, at) -> svg.line(left, at, to, at, CHOSEN));
    }
    return made;
  }

  @Override
  public double width() {
    return right;
  }

  @Override
  public String svg() {
    SvgText svg = new SvgText();
    svg.raw(SvgFigure.opening(title, right, bottom));
    legend.draw(svg, MARGIN, MARGIN / 2, right - 2 * MARGIN);
    for (int node = 1; node < x.length; node++) {
      branch(svg, node);
    }
    for (int set = 0; set < chart.sets().size(); set++) {
      informationSet(svg, set);
    }
    for (int node = 0; node < x.length; node++) {
      int mover = chart.nodes().get(node).mover();
      if (mover == TreeChart.NOBODY) {
        svg.text(x[node] + 8, y[node] + 5, "start", payoffs(node), "");
      } else {
        node(svg, mover, x[node], y[node]);
      }
    }
    return svg.raw("</svg>\n").toString();
  }

  private String payoffs(int node) {
    return String.join(", ", chart.nodes().get(node).payoffs());
  }

  private static void node(SvgText svg, int mover, double x, double y) {
    if (mover == TreeChart.CHANCE) {
      Symbol.RING.draw(svg, x, y, RADIUS - 1, Palette.INK);
    } else {
      Symbol.ofSeries(mover).draw(svg, x, y, RADIUS, Palette.colour(mover));
    }
  }

  private void branch(SvgText svg, int node) {
    TreeChart.Node each = chart.nodes().get(node);
    double fromX = x[each.parent()];
    double fromY = y[each.parent()];
    String path =
        "M"
            + point(fromX, fromY)
            + "L"
            + point(fromX + BEND - 4, y[node])
            + "L"
            + point(x[node], y[node]);
    svg.path(path, each.chosen() ? CHOSEN : BRANCH);
    svg.text(fromX + BEND, y[node] - 4, "start", each.label(), "font-size=\"13\"");
  }

  /** From node to node, straight where nothing stands between them, else in a lane beside. */
  private void informationSet(SvgText svg, int number) {
    List<Integer> set = chart.sets().get(number);
    StringBuilder path = new StringBuilder();
    double left = set.stream().mapToDouble(node -> x[node]).min().orElse(0);
    double lane = left - LANE * (lanes[number] + 1) - RADIUS;
    for (int i = 1; i < set.size(); i++) {
      int from = set.get(i - 1);
      int to = set.get(i);
      path.append("M" + point(x[from], y[from]));
      if (lanes[number] < 0) {
        path.append("L" + point(x[to], y[to]));
      } else {
        double turn = Math.min(TURN, (y[to] - y[from]) / 2);
        path.append("Q" + point(lane, y[from]) + " " + point(lane, y[from] + turn));
        path.append("L" + point(lane, y[to] - turn));
        path.append("Q" + point(lane, y[to]) + " " + point(x[to], y[to]));
      }
    }
    svg.path(path.toString(), dashed(Palette.colour(chart.nodes().get(set.get(0)).mover())));
  }

  private static String point(double x, double y) {
    return SvgText.number(x) + " " + SvgText.number(y);
  }

  private boolean isBetween(int from, int to) {
    for (int node = 0; node < x.length; node++) {
      if (node != from
          && node != to
          && depths[node] == depths[from]
          && chart.nodes().get(node).mover() != TreeChart.NOBODY
          && (y[node] - y[from]) * (y[node] - y[to]) < 0) {
        return true;
      }
    }
    return false;
  }

  private static String dashed(String colour) {
    return "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.6\" stroke-dasharray=\"5 3\"";
  }
}
