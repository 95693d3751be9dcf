package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.CurveChart.Marker;
import org.stratagem.report.CurveChart.Series;
import org.stratagem.report.CurveChart.Style;
import org.stratagem.report.RegionChart.Cell;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureTest {
  private static Document parsed(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document document) {
    return elements(document, "text").stream().map(Element::getTextContent).toList();
  }

  private static Figure figure(Object value) {
    return Figures.of(value, Map.of()).orElseThrow();
  }

  private static Table table(int variables, List<String> columns, Object... cells) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < cells.length; i += columns.size()) {
      rows.add(List.of(cells).subList(i, i + columns.size()));
    }
    return new Table(columns, rows, variables);
  }

  private static Real real(double number) {
    return Real.of(number);
  }

  @Test
  void aTableOverOneVariableIsALineForEachColumnOfNumbers() {
    Profile first = profile(1, 2);
    Profile second = profile(3, 4);
    Table table =
        table(1, List.of("x", "payoffs", "word"), real(0), first, "a", real(1), second, "b");
    CurveChart chart = (CurveChart) figure(table).panels().get(0);
    assertThat(chart.across().label()).isEqualTo("x");
    assertThat(chart.series())
        .containsExactly(
            new Series("payoffs Row", List.of(0.0, 1.0), List.of(1.0, 3.0), Style.POINTS),
            new Series("payoffs Col", List.of(0.0, 1.0), List.of(2.0, 4.0), Style.POINTS));
    Document svg = parsed(new SvgFigure("a < b & \"c\"", figure(table)).svg());
    assertThat(texts(svg)).contains("payoffs Row", "payoffs Col", "x");
    assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("a < b & \"c\"");
  }

  private static Profile profile(double row, double col) {
    return new Profile(
        List.of(new Player("Row", null), new Player("Col", null)), List.of(real(row), real(col)));
  }

  @Test
  void columnsOfOtherSizesHaveTheirOwnPanels() {
    Table table =
        table(1, List.of("x", "a", "b"), real(0), real(0), real(0), real(1), real(1), real(1e6));
    assertThat(figure(table).panels()).hasSize(2);
  }

  @Test
  void aTableOverTwoVariablesIsAHeatMap() {
    List<Object> cells = new ArrayList<>();
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 3; y++) {
        if (x != 1 || y != 2) {
          cells.addAll(List.of(real(x), real(10 * y), real(x + 100 * y)));
        }
      }
    }
    HeatMap map =
        (HeatMap) figure(table(2, List.of("x", "y", "value"), cells.toArray())).panels().get(0);
    assertThat(map.columns()).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(map.rows()).containsExactly(0.0, 10.0, 20.0);
    assertThat(map.values().get(2)).containsExactly(200.0, Double.NaN, 202.0, 203.0);
    assertThat(map.across().low()).isEqualTo(-0.5);
    assertThat(map.up().high()).isEqualTo(25);
    Document svg = parsed(new SvgFigure("", Figure.of(map)).svg());
    assertThat(texts(svg)).contains("x", "y", "value", "no value");
    assertThat(coloursOfCells(svg))
        .contains(Palette.NOTHING, Palette.shade(0), Palette.shade(1))
        .hasSize(12);
  }

  private static List<String> coloursOfCells(Document svg) {
    List<String> colours = new ArrayList<>();
    for (Element path : elements(svg, "path")) {
      if (path.getParentNode() instanceof Element group
          && group.getAttribute("id").startsWith("cells")) {
        for (int i = path.getAttribute("d").split("M", -1).length; i > 1; i--) {
          colours.add(path.getAttribute("fill"));
        }
      }
    }
    return colours;
  }

  @Test
  void namesOverTwoVariablesAreAreas() {
    List<Object> cells = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      for (int y = 0; y < 3; y++) {
        cells.addAll(List.of(real(x), real(y), new Label(x > y ? "Fight" : "Yield")));
      }
    }
    HeatMap map =
        (HeatMap) figure(table(2, List.of("x", "y", "outcome"), cells.toArray())).panels().get(0);
    assertThat(map.names()).containsExactly("Yield", "Fight");
    assertThat(map.values().get(1)).containsExactly(0.0, 0.0, 1.0);
    Document svg = parsed(new SvgFigure("", Figure.of(map)).svg());
    assertThat(texts(svg)).contains("Yield", "Fight", "x", "y");
    assertThat(coloursOfCells(svg)).containsOnly(Palette.area(0), Palette.area(1));
    CurveChart line =
        (CurveChart)
            figure(table(1, List.of("x", "o"), real(0), new Label("A"), real(1), new Label("B")))
                .panels()
                .get(0);
    assertThat(line.up().categories()).containsExactly("A", "B");
  }

  @Test
  void oneVariableOfWordsIsAFamilyOfLines() {
    Object low = new Label("Low");
    Object high = new Label("High");
    Table table =
        table(
            2,
            List.of("x", "s", "value"),
            real(0),
            low,
            real(1),
            real(0),
            high,
            real(2),
            real(1),
            low,
            real(3),
            real(1),
            high,
            real(4));
    CurveChart chart = (CurveChart) figure(table).panels().get(0);
    assertThat(chart.series()).extracting(Series::name).containsExactly("s = Low", "s = High");
    assertThat(chart.series().get(1).up()).containsExactly(2.0, 4.0);
  }

  @Test
  void listsAreDrawnByPositionOrByTheirFirstPart() {
    CurveChart plain = (CurveChart) figure(new Sequence(List.of(real(4), real(2)))).panels().get(0);
    assertThat(plain.across().label()).isEqualTo("index");
    assertThat(plain.series().get(0).up()).containsExactly(4.0, 2.0);
    Tuple first = new Tuple(List.of(real(5), real(1)));
    Tuple second = new Tuple(List.of(real(7), real(2)));
    CurveChart pairs = (CurveChart) figure(new Sequence(List.of(first, second))).panels().get(0);
    assertThat(pairs.series().get(0).across()).containsExactly(5.0, 7.0);
  }

  @Test
  void whatHoldsNoNumbersIsNotDrawn() {
    for (Object value :
        List.of(
            Real.ONE,
            "text",
            new Sequence(List.of()),
            new Sequence(List.of(real(1), "a")),
            table(1, List.of("x", "w"), real(1), "a"),
            table(0, List.of("w", "x"), "a", real(1)),
            table(3, List.of("x", "y", "z", "w"), real(1), real(1), real(1), real(1)))) {
      assertThat(Figures.of(value, Map.of())).as("%s", value).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "-3.7, 12.2",
    "74.269233, 74.269241",
    "0, 3e8",
    "1e-7, 9e-7",
    "-1e-300, 1e-300",
    "999999, 1000001",
    "0.01, 10"
  })
  void ticksAreRoundAndFew(double low, double high) {
    Axis axis = Axis.between("x", low, high);
    for (int most = 3; most < 10; most++) {
      Ticks ticks = Ticks.of(axis, most, false);
      assertThat(ticks.at()).hasSizeBetween(2, Math.max(5, most + 1)).isSorted();
      for (int i = 0; i < ticks.at().size(); i++) {
        double shown =
            Double.parseDouble(
                ticks.labels().get(i).replace('\u2212', '-') + "e" + ticks.exponent());
        double tick = ticks.at().get(i);
        assertThat(shown).isCloseTo(tick, org.assertj.core.data.Offset.offset((high - low) * 1e-6));
        assertThat(tick).isBetween(low - (high - low) * 1e-6, high + (high - low) * 1e-6);
      }
      double step = ticks.at().get(1) - ticks.at().get(0);
      double mantissa = step / Math.pow(10, Math.floor(Math.log10(step * 1.000001)));
      assertThat(List.of(1.0, 2.0, 2.5, 5.0))
          .anyMatch(round -> Math.abs(mantissa - round) < 1e-4 * round);
    }
  }

  @Test
  void stepsAreWholeNumbers() {
    assertThat(Ticks.of(Axis.between("step", 0, 3), 9, true).labels())
        .containsExactly("0", "1", "2", "3");
  }

  @Test
  void theHullHoldsAllCellsAndTurnsLeft() {
    Random random = new Random(1979);
    for (int round = 0; round < 300; round++) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        cells.add(new Cell(random.nextInt(6), random.nextInt(6), List.of("c" + i), false));
      }
      List<Cell> distinct = new ArrayList<>();
      for (Cell cell : cells) {
        if (distinct.stream().noneMatch(d -> d.across() == cell.across() && d.up() == cell.up())) {
          distinct.add(cell);
        }
      }
      Axis axis = Axis.between("x", 0, 6);
      List<Cell> hull = new RegionChart(axis, axis, distinct, List.of(), List.of()).hull();
      for (int i = 0; hull.size() > 2 && i < hull.size(); i++) {
        Cell from = hull.get(i);
        Cell to = hull.get((i + 1) % hull.size());
        assertThat(distinct)
            .allMatch(
                cell ->
                    (to.across() - from.across()) * (cell.up() - from.up())
                            - (to.up() - from.up()) * (cell.across() - from.across())
                        >= 0);
      }
      assertThat(distinct).containsAll(hull);
    }
  }

  @Test
  void coloursOfHeatMapsGrowLighter() {
    double before = -1;
    for (int i = 0; i <= 50; i++) {
      int colour = Integer.parseInt(Palette.shade(i / 50.0).substring(1), 16);
      double lightness =
          0.2126 * (colour >> 16) + 0.7152 * (colour >> 8 & 0xff) + 0.0722 * (colour & 0xff);
      assertThat(lightness).isGreaterThan(before);
      before = lightness;
    }
  }

  @Test
  void legendsStandAbovePanelsAndInsideThePicture() {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      series.add(
          new Series(
              "a series with quite a long name " + i,
              List.of(0.0, 1.0),
              List.of(0.0, (double) i),
              Style.LINE));
    }
    CurveChart chart =
        new CurveChart(Axis.between("x", 0, 1), Axis.between("y", 0, 9), series, List.of());
    SvgFigure drawing = new SvgFigure("", Figure.of(chart));
    Box plot = drawing.placed().get(0).plot();
    Document svg = parsed(drawing.svg());
    int entries = 0;
    for (Element text : elements(svg, "text")) {
      if (text.getTextContent().startsWith("a series")) {
        entries++;
        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, plot.top());
        double end =
            Double.parseDouble(text.getAttribute("x")) + Lettering.width(text.getTextContent());
        assertThat(end).isLessThan(drawing.width());
      }
    }
    assertThat(entries).isEqualTo(9);
    assertThat(plot.height()).isGreaterThan(80);
  }

  @Test
  void aGapInterruptsTheCurve() {
    Series series =
        new Series(
            "s", List.of(0.0, 1.0, 2.0, 3.0), List.of(0.0, 1.0, Double.NaN, 1.0), Style.LINE);
    CurveChart chart =
        new CurveChart(
            Axis.between("x", 0, 3), Axis.between("y", 0, 1), List.of(series), List.of());
    Document svg = parsed(new SvgFigure("", Figure.of(chart)).svg());
    assertThat(elements(svg, "path"))
        .anyMatch(path -> path.getAttribute("d").matches("M[^ML]*L[^ML]*M[^ML]*"));
  }

  @Test
  void samplingFindsKinksAndJumps() {
    Sampling kink = Sampling.of(x -> Math.abs(x - 0.3217), 0, 1, List.of(), 20, 8);
    assertThat(kink.up().stream().mapToDouble(Double::doubleValue).min().orElseThrow())
        .isLessThan(0.002);
    assertThat(kink.across()).isSorted().hasSizeLessThan(80);
    Sampling jump = Sampling.of(x -> x < 0.3217 ? 0 : 1, 0, 1, List.of(), 20, 5).withGaps();
    int gap = jump.up().indexOf(Double.NaN);
    assertThat(jump.across().get(gap - 1))
        .isCloseTo(0.3217, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(jump.up().get(gap - 1)).isZero();
    assertThat(jump.up().get(gap + 1)).isEqualTo(1);
    Sampling steep =
        Sampling.of(x -> 1 / (1 + Math.exp(-1e4 * (x - 0.5))), 0, 1, List.of(), 20, 5).withGaps();
    assertThat(steep.up()).doesNotContain(Double.NaN);
  }

  @Test
  void aPageHoldsItsNumbersAndNeedsNothingElse() {
    Marker marker = new Marker("</script><b>", 1, 2, "");
    CurveChart chart =
        new CurveChart(
            Axis.between("x", 0, 2),
            Axis.between("y", 0, 3),
            List.of(new Series("s", List.of(0.0, 1.0 / 3), List.of(1.5, Double.NaN), Style.POINTS)),
            List.of(marker));
    String page = HtmlPage.of("a < b", "f.game, line 3", Figure.of(chart));
    assertThat(page).contains("<h1>a &lt; b</h1>", "default-src 'none'", "f.game, line 3");
    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "//cdn", "src=", "import");
    String data = page.substring(page.indexOf("id=\"data\">") + 10, page.indexOf("</script>"));
    JsonArray panels = JsonParser.parseString(data).getAsJsonArray();
    JsonArray values =
        panels
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("series")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("x");
    assertThat(values.get(1).getAsDouble()).isEqualTo(1.0 / 3);
    assertThat(data).contains("\\u003c/script>").contains("null");
    parsed(page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6));
  }

  @Test
  void exactNumbersAreDrawnToo() {
    Table table =
        table(1, List.of("x", "y"), Rational.of(1, 3), Rational.of(2, 3), real(1), Real.ZERO);
    CurveChart chart = (CurveChart) figure(table).panels().get(0);
    assertThat(chart.series().get(0).across()).containsExactly(1.0 / 3, 1.0);
  }
}
