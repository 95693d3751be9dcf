package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

class TextReportTest {
  private static final Player ROW = new Player("Row", null);
  private static final Player COL = new Player("Col", null);

  private final TextReport report = new TextReport(Descriptions.none());

  private static Profile profile(Object row, Object col) {
    return new Profile(List.of(ROW, COL), List.of(row, col));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "2, 2.0",
    "-0.0, 0.0",
    "1234567890123, 1234567890000.0",
    "0.3333333333333333, 0.3333333333",
    "100000, 100000.0",
    "1e-7, 1e-7",
    "-2.5e30, -2.5e30",
  })
  void doublesHaveTenDigitsAndAlwaysAPoint(double number, String text) {
    assertThat(report.line(Real.of(number))).isEqualTo(text);
  }

  @Test
  void exactNumbersAreWholeUnlessNobodyCouldReadThem() {
    assertThat(report.line(Rational.of(2, 3))).isEqualTo("2/3");
    Real long1 = Rational.of(BigInteger.TEN.pow(40).add(BigInteger.ONE), BigInteger.valueOf(3));
    assertThat(report.line(long1)).isEqualTo("\u22483.333333333e39");
  }

  @Test
  void shortAnswersStandBesideTheirQuestion() {
    assertThat(report.shown("tau\n  + 1", Rational.of(5, 2))).containsExactly("tau + 1 -> 5/2");
    assertThat(report.shown("2", Real.of(2))).containsExactly("2");
    assertThat(report.shown("\"hello\"", "hello\nworld")).containsExactly("hello", "world");
    assertThat(report.shown("p", profile(Real.of(1), Real.of(-1))))
        .containsExactly("p -> Row: 1, Col: -1");
  }

  @Test
  void tablesAreRuledAndProfilesHaveAColumnForEachPlayer() {
    Table table =
        new Table(
            List.of("n", "who", "payoffs"),
            List.of(
                List.of(Real.of(5), new Label("C"), profile(Real.of(1), Real.of(10))),
                List.of(Real.of(10), new Label("Straight"), profile(Real.of(-1), Real.of(0)))));
    assertThat(report.lines(table))
        .containsExactly(
            "|   n | who      | payoffs Row | payoffs Col |",
            "|----:|----------|------------:|------------:|",
            "|   5 | C        |           1 |          10 |",
            "|  10 | Straight |          -1 |           0 |");
  }

  @Test
  void longListsAreBrokenAndLongDistributionsAreTables() {
    List<Object> numbers = new java.util.ArrayList<>();
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (int i = 1; i <= 40; i++) {
      numbers.add(Real.of(1000 + i));
      weights.put(Real.of(i), Rational.of(1, 40));
    }
    List<String> lines = report.lines(new Sequence(numbers));
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.length() <= TextReport.WIDTH);
    assertThat(String.join("", lines).replace(" ", ""))
        .isEqualTo(numbers.toString().replace("Sequence", "").replace(" ", ""));
    assertThat(report.lines(Distribution.of(weights)))
        .hasSize(42)
        .contains("|    40 |        1/40 |");
  }

  @Test
  void aProfileWithMoreToSayIsATableByPlayer() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("deviations", profile(new Label("D"), new Label("C")));
    fields.put("note", "exact");
    assertThat(report.lines(new Result("regret", profile(Real.of(2), Real.ZERO), fields)))
        .containsExactly(
            "| player | regret | deviations |",
            "|--------|-------:|------------|",
            "| Row    |      2 | D          |",
            "| Col    |      0 | C          |",
            "note  exact");
  }

  @Test
  void longIterationsLoseTheirMiddle() {
    List<Object> states = new java.util.ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      states.add(profile(Real.of(i), Real.of(-i)));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("states", new Sequence(states));
    List<String> lines = report.lines(new Result("iterate", fields));
    assertThat(lines).contains("... 61 rows more").hasSize(2 + 20 + 1 + 20);
    assertThat(lines.get(lines.size() - 1)).contains("100").contains("-100");
  }

  @Test
  void recordsOfUnknownKindsAreListedFieldByField() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", Rational.of(-1, 18));
    fields.put("strategies", profile(new Label("A"), new Label("B")));
    assertThat(report.lines(new Result("minimax", fields)))
        .containsExactly("value       -1/18", "strategies  Row: A, Col: B");
    assertThat(report.line(new NamedTuple(fields))).isEqualTo("(value: -1/18, strategies: (A, B))");
  }
}
