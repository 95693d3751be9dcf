package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.report.StageDiagram.Kind;
import org.stratagem.report.StageDiagram.Link;
import org.stratagem.report.StageDiagram.Meaning;
import org.stratagem.report.StageDiagram.Node;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Diagrams of tiers that meet: what they hold, and that it is drawn where it can be read. */
class StageDiagramTest {
  private static final Engine ENGINE = new Engine();

  private static StageDiagram diagram(String players, String arguments) {
    String game = "game G { players " + players + " choose {U, V}  payoff p = 0 }\n";
    Evaluated evaluated =
        ENGINE.run(
            Input.of("test", game + "plot explain(G, " + arguments + ")"), Options.standard());
    assertThat(evaluated.diagnostics()).isEmpty();
    Answer answer = evaluated.answers().get(0);
    return (StageDiagram) answer.figure();
  }

  private static List<String> links(StageDiagram diagram, Meaning meaning) {
    return diagram.links().stream()
        .filter(link -> link.meaning() == meaning)
        .map(link -> name(diagram, link.from()) + " > " + name(diagram, link.to()))
        .toList();
  }

  private static String name(StageDiagram diagram, int place) {
    Node node = diagram.stages().get(place);
    return diagram.players().get(node.player()) + " " + node.name();
  }

  @Test
  void aLadderGoesToAndFro() {
    StageDiagram diagram = diagram("A, B", "Tier[3]");
    assertThat(diagram.players()).containsExactly("A", "B");
    assertThat(links(diagram, Meaning.READS))
        .containsExactly(
            "B Metapolicy > A Reaction", "A Reaction > B Action", "B Action > A Action");
    assertThat(links(diagram, Meaning.BECOMES))
        .containsExactly(
            "A Tier[3] > A Reaction", "B Metapolicy > B Action", "A Reaction > A Action");
    assertThat(links(diagram, Meaning.WAITS)).isEmpty();
    assertThat(diagram.steps()).containsExactly("", "1", "2", "3");
    assertThat(diagram.caption()).isEmpty();
  }

  @Test
  void aRaceIsACircle() {
    StageDiagram diagram = diagram("A, B", "Reaction, against: Reaction");
    assertThat(links(diagram, Meaning.READS)).isEmpty();
    assertThat(links(diagram, Meaning.WAITS))
        .contains("B Action > A Action", "A Action > B Action");
    assertThat(diagram.stages())
        .filteredOn(node -> node.kind() == Kind.NEVER)
        .extracting(Node::note)
        .containsExactly("waits for B's Action", "waits for A's Action");
    assertThat(diagram.caption()).isEqualTo("commitment race");
  }

  @Test
  void manyStepsLoseTheirMiddle() {
    StageDiagram diagram = diagram("A, B", "Tier[40]");
    assertThat(diagram.rows()).isEqualTo(14);
    assertThat(diagram.stages())
        .filteredOn(node -> node.kind() == Kind.OMITTED)
        .extracting(Node::name)
        .containsExactly("14 more", "14 more");
    assertThat(diagram.steps()).endsWith("39", "40");
  }

  @Test
  void manyPlayersAreNotAllDrawn() {
    StageDiagram diagram = diagram("P[1..20]", "Reaction");
    assertThat(diagram.players()).hasSize(6);
    assertThat(diagram.caption()).contains("14 more players are not drawn");
  }

  /** Every stage is above what comes of it, and no two stages are in one place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A, B; Tier[4]",
        "A, B; Tier[40]",
        "A, B; Tier[3], against: Tier[3]",
        "A, B; Tier[5], against: Reaction",
        "A, B; Selection",
        "A, B; Threat[3], against: Threat[2]",
        "A, B, C; Tier[3]",
        "A, B, C; Tier[4], against: (Tier[3], Tier[2])",
        "A, B, C, D; Reaction",
        "P[1..9]; Tier[2]"
      })
  void stagesStandBelowWhatTheyNeed(String players, String arguments) {
    StageDiagram diagram = diagram(players, arguments);
    assertThat(diagram.stages().stream().map(node -> node.player() + ":" + node.row()))
        .doesNotHaveDuplicates();
    for (Link link : diagram.links()) {
      Node from = diagram.stages().get(link.from());
      Node to = diagram.stages().get(link.to());
      if (link.meaning() != Meaning.WAITS) {
        assertThat(from.row()).isLessThan(to.row());
      }
    }
    drawnInside(diagram);
  }

  /** Texts fit into their boxes, boxes into the picture, and boxes stand apart. */
  private static void drawnInside(StageDiagram diagram) {
    Document svg = parsed(Drawing.of("t", diagram).svg());
    double width = number(svg.getDocumentElement(), "width");
    double height = number(svg.getDocumentElement(), "height");
    List<Box> boxes = new ArrayList<>();
    for (Element each : elements(svg, "rect")) {
      if (!each.getAttribute("width").equals("100%")) {
        boxes.add(
            new Box(
                number(each, "x"),
                number(each, "y"),
                number(each, "x") + number(each, "width"),
                number(each, "y") + number(each, "height")));
      }
    }
    assertThat(boxes).hasSameSizeAs(diagram.stages());
    Box picture = new Box(0, 0, width, height);
    assertThat(boxes).allMatch(picture::holds);
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
      }
    }
    for (Element text : elements(svg, "text")) {
      assertThat(number(text, "x")).isBetween(0.0, width);
      assertThat(number(text, "y")).isBetween(0.0, height);
    }
    assertThat(svg.toString()).doesNotContain("NaN");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 300})
  void longNamesAreCut(int length) {
    String name = "A" + IntStream.range(1, length).mapToObj(i -> "b").collect(Collectors.joining());
    StageDiagram diagram = diagram(name + ", Z", "Tier[3], against: Tier[3]");
    String svg = Drawing.of("t", diagram).svg();
    double width = number(parsed(svg).getDocumentElement(), "width");
    assertThat(width).isLessThan(700);
    assertThat(svg.contains("…")).isEqualTo(length > 20);
  }

  @Test
  void aPageShowsTheDiagramAndNoNumbers() {
    String page = HtmlPage.of("t", "here", diagram("A, B", "Tier[3]"));
    assertThat(page).contains("<details hidden>").contains("Metapolicy</text>");
    assertThat(page).contains("\"data\">[]<");
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Document parsed(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }
}
