package org.stratagem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Real;
import org.stratagem.value.Certificate;
import org.stratagem.value.Table;

/** A sweep of many rows that ask for optima is one formula; short ones are proven row by row. */
class LongSweepTest {
  private static final String COURNOT =
      """
      game Cournot(a = 12, c = 3) {
        player F chooses q in [0, 20]
        player G chooses r in [0, 20]
        let price = a - q - r
        payoff F = q * (price - c)
        payoff G = r * (price - c)
      }
      strategy Best(foe): Reaction = argmax x in Action { payoff(x, foe) }
      strategy Lead(foe): Metapolicy = argmax x in Action { payoff(x, foe) }
      """;

  private static Answer answer(String question) {
    Evaluated evaluated =
        new Engine().run(Input.of("sweep.game", COURNOT + question + "\n"), Options.standard());
    assertThat(evaluated.diagnostics()).isEmpty();
    return evaluated.answers().get(0);
  }

  /** The leader takes half of what a monopolist faces: (a - c) / 2, the follower half of that. */
  @Test
  void manyRowsAgreeWithTheClosedForm() {
    Answer answer =
        answer(
            "show sweep a in 5..14 by 1/4, c in 0..4 by 1/4 { play(Cournot(a: a, c: c), Lead,"
                + " Best).actions }");
    Table table = (Table) answer.value();
    assertThat(table.rows()).hasSizeGreaterThan(500);
    for (List<Object> row : table.rows()) {
      double markup = number(row.get(0)) - number(row.get(1));
      assertThat(number(row.get(2))).isCloseTo(markup / 2, offset(1e-7));
      assertThat(number(row.get(3))).isCloseTo(markup / 4, offset(1e-7));
    }
    assertThat(answer.certificates()).hasSize(1);
    assertThat(answer.certificates()).noneMatch(Certificate::proven);
  }

  @Test
  void fewRowsAreExactAndProven() {
    Answer answer = answer("show sweep a in 5..14 { play(Cournot(a: a), Lead, Best).actions }");
    Table table = (Table) answer.value();
    assertThat(table.rows().get(0)).containsExactly(Real.of(5), Real.of(1), Real.parse("0.5"));
    assertThat(answer.certificates()).isNotEmpty().allMatch(Certificate::proven);
  }

  /** Nothing is searched for: the numbers stay exact however many rows there are. */
  @Test
  void manyRowsWithoutASearchStayExact() {
    Table table = (Table) answer("show sweep n in 1..600 { n / 3 }").value();
    assertThat(table.rows()).allMatch(row -> ((Real) row.get(1)).isExact());
  }

  private static double number(Object value) {
    return ((Real) value).doubleValue();
  }
}
