package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.numeric.Rational;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/** Worths that are evaluated by several threads, against the same worths computed here. */
class CoalitionWorthsTest {
  private static final Span NOWHERE = new Span(new SourceFile("t", ""), 0, 0);

  private static Evaluated run(String text) {
    return new Engine().run(Input.of("c.game", text), Options.standard());
  }

  private static CoalitionalGame game(String text) {
    Evaluated report = run(text);
    assertThat(report.diagnostics()).as(text).isEmpty();
    return ((Coalition) report.answers().get(0).value()).game(NOWHERE);
  }

  @Test
  void areThoseOfTheFormulaWhicheverThreadEvaluates() {
    CoalitionalGame game =
        game(
            "coalition Big { players Chair, P[1..12]\n"
                + "  worth(s) = length(s) * length(s) / (if Chair in s then 3 else 7)\n"
                + "    + (if P[12] in s and not P[1] in s then 5 else 0) }\n"
                + "show Big");
    assertThat(game.players()).isEqualTo(13);
    for (int coalition = 1; coalition < game.coalitions(); coalition++) {
      long size = Integer.bitCount(coalition);
      Rational expected = Rational.of(size * size, (coalition & 1) == 1 ? 3 : 7);
      if ((coalition >> 12 & 1) == 1 && (coalition >> 1 & 1) == 0) {
        expected = expected.plus(Rational.of(5)).toRational();
      }
      assertThat(game.worth(coalition)).as("%s", coalition).isEqualTo(expected);
    }
  }

  @Test
  void nameTheFirstCoalitionThatFailsHoweverManyFail() {
    // From the coalition of P[11] alone on nearly every other one fails, in all pieces of the work.
    String text =
        "coalition Big { players P[1..13]\n"
            + "  worth(s) = if P[11] in s then [5][length(s)] else 1 }\n"
            + "show shapley(Big)";
    for (int trial = 0; trial < 5; trial++) {
      List<String> messages =
          run(text).diagnostics().stream().map(diagnostic -> diagnostic.message()).toList();
      assertThat(messages).singleElement().asString().contains("position 1 ");
    }
  }

  @Test
  void thatNeedThemselvesAreRefused() {
    for (String players : List.of("A, B, C", "P[1..13]")) {
      String text =
          "coalition Loop { players "
              + players
              + "\n  worth(s) = if length(s) > 2 then length(dividends(Loop)) else 1 }\n"
              + "show shapley(Loop)";
      assertThat(run(text).diagnostics())
          .singleElement()
          .satisfies(
              refused -> assertThat(refused.message()).contains("the worths of `Loop` are needed"));
    }
  }

  @Test
  void thatNeedEachOtherAreRefused() {
    String text =
        "coalition Ping { players P[1..12]  worth(s) = length(dividends(Pong)) }\n"
            + "coalition Pong { players P[1..12]  worth(s) = length(dividends(Ping)) }\n"
            + "show shapley(Ping)";
    assertThat(run(text).diagnostics())
        .singleElement()
        .satisfies(refused -> assertThat(refused.message()).contains("are needed to find"));
  }
}
