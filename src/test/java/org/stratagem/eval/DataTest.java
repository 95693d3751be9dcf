package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.diagnostic.Code;

/** Tuples, records, lists, sets, distributions, functions, matches. */
class DataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(C, D) | (C, D)",
        "[1, 2/3, true] | [1, 2/3, true]",
        "{C, D, C} | {C, D}",
        "{} | {}",
        "{C: 1/2, D: 1/2} | {C: 1/2, D: 1/2}",
        "{C: 1, D: 0} | {C: 1}",
        "(open: 1, final: C) | (open: 1, final: C)",
        "(open: 1, final: C).final | C",
        "(open: 1, final: C)[0] | 1",
        "0..1 by 1/4 | [0, 1/4, 1/2, 3/4, 1]",
        "3..1 | []",
        "3..1 by -1 | [3, 2, 1]",
        "0..1 by 2/5 | [0, 2/5, 4/5]",
        "[10, 20, 30][1] | 20",
        "\"a \\\"b\\\"\" | \"a \\\"b\\\"\"",
        "{C, D} == {D, C} | true",
        "{C: 1/2, D: 1/2} == {D: 1/2, C: 1/2} | true",
        "(open: 1, final: 2) == (final: 2, open: 1) | true",
        "[C, D] == [D, C] | false",
        "(C, D) == (C, D, C) | false",
        "let x = 2; let y = x * x; y + x | 6",
        "(x => x * x)(3) | 9",
        "((x, y) => x - y)(5, 3) | 2",
        "((x, y) => x - y)((5, 3)) | 2",
        "(x => x)(1, 2) | (1, 2)",
        "(_ => C)(1) | C",
        "let k = 2; (x => x * k)(4) | 8",
        "(each k in 1..3 { x => x + k })[1](10) | 12",
        "match (C, 2) { C, n -> n  _, _ -> 0 } | 2",
        "match (C, (1, 2)) { C, (1, n) -> n  _, _ -> 0 } | 2",
        "match 3 { 1 -> C  2 -> D  _ -> N } | N",
        "match true { true -> 1  false -> 2 } | 1",
        "map([1, 2, 3], x => x ^ 2) | [1, 4, 9]",
        "map([1, -2], abs) | [1, 2]",
      })
  void values(String expression, String expected) throws Exception {
    assertThat(Asked.text(expression)).isEqualTo(expected);
  }

  @Test
  void functionsTakeTheirArgumentsByPositionByTupleOrByName() throws Exception {
    String declarations = "fn f(x, y) = x - y\nlet pair = (7, 3)";
    assertThat(Asked.text(declarations, "[f(7, 3), f(pair), f(x: 7, y: 3), f(7, y: 3)]"))
        .isEqualTo("[4, 4, 4, 4]");
    assertThat(Asked.refusal(declarations, "(let g = f; g(7, x: 3))").code()).isEqualTo(Code.T107);
    assertThat(Asked.refusal(declarations, "(let g = f; g(x: 7, z: 3))").code())
        .isEqualTo(Code.T107);
  }

  /** Weights that are doubles need only be near, and are then divided by their sum. */
  @Test
  void inexactWeightsAreNormalised() throws Exception {
    assertThat(
            Asked.value(
                "sum x in [0.1, 0.2, 0.7] { prob({1: exp(0) * 0.1, 2: 0.2, 7: 0.7}, 10 * x) }"))
        .isEqualTo(Asked.value("exp(0)"));
  }

  @Test
  void doublesPrintTheFewestDigitsThatReadBack() throws Exception {
    assertThat(
            Asked.text(
                "[exp(0) / 10, exp(0) / 3, exp(0) * 100, exp(0) / 10 ^ 7, exp(0) * 10 ^ 22]"))
        .isEqualTo("[0.1, 0.3333333333333333, 100.0, 1e-7, 1e22]");
  }
}
