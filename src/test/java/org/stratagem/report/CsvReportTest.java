package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;

class CsvReportTest {
  /** A reader of RFC 4180 by its grammar, which knows nothing of the writer. */
  private static List<List<String>> read(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      StringBuilder field = new StringBuilder();
      if (csv.charAt(at) == '"') {
        at++;
        while (csv.charAt(at) != '"' || (at + 1 < csv.length() && csv.charAt(at + 1) == '"')) {
          at += csv.charAt(at) == '"' ? 1 : 0;
          field.append(csv.charAt(at++));
        }
        at++;
      } else {
        while (csv.charAt(at) != ',' && csv.charAt(at) != '\r') {
          field.append(csv.charAt(at++));
        }
      }
      record.add(field.toString());
      if (csv.charAt(at) == ',') {
        at++;
      } else {
        assertThat(csv.substring(at, at + 2)).isEqualTo("\r\n");
        at += 2;
        records.add(record);
        record = new ArrayList<>();
      }
    }
    assertThat(record).isEmpty();
    return records;
  }

  @Test
  void textsOfAnyKindComeBack() {
    Random random = new Random(4180);
    String letters = "ab,\"\r\n ;é√";
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Object> row = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        StringBuilder text = new StringBuilder("x");
        for (int k = random.nextInt(6); k > 0; k--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        row.add(text.toString());
      }
      rows.add(row);
    }
    String csv = CsvReport.of(new Table(List.of("a", "b, c", "d"), rows)).orElseThrow();
    List<List<String>> back = read(csv);
    assertThat(back.get(0)).containsExactly("a", "b, c", "d");
    assertThat(back.subList(1, back.size())).isEqualTo(rows);
  }

  @Test
  void doublesComeBackToTheLastBit() {
    Random random = new Random(754);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      rows.add(List.of(Real.of(Double.isFinite(number) ? number : random.nextDouble())));
    }
    List<List<String>> back = read(CsvReport.of(new Table(List.of("x"), rows)).orElseThrow());
    for (int i = 0; i < rows.size(); i++) {
      double written = ((Real) rows.get(i).get(0)).doubleValue();
      assertThat(Double.parseDouble(back.get(i + 1).get(0))).isEqualTo(written);
    }
  }

  @Test
  void exactNumbersAreWrittenInFull() {
    Real huge = Real.parse("1e60").dividedBy(Rational.of(7));
    Table table =
        new Table(
            List.of("x", "who", "pair", "pay"),
            List.of(
                List.of(
                    huge,
                    new Label("C"),
                    new Tuple(List.of(Rational.of(1, 3), Real.of(0.5))),
                    new Profile(
                        List.of(new Player("Row", null), new Player("Col", null)),
                        List.of(Rational.of(2, 3), Boolean.TRUE)))));
    assertThat(read(CsvReport.of(table).orElseThrow()))
        .containsExactly(
            List.of("x", "who", "pair", "pay Row", "pay Col"),
            List.of("1" + "0".repeat(60) + "/7", "C", "(1/3, 0.5)", "2/3", "true"));
    assertThat(CsvReport.of(Real.ONE)).isEmpty();
  }
}
