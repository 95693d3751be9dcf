package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.value.Result;

/** Regrets against independent computations: the normal form, and all plans one by one. */
class RegretTest {
  private final Engine engine = new Engine();

  private Object value(String text) {
    List<Answer> answers = engine.run(Input.of("r.game", text), Options.standard()).answers();
    assertThat(answers).as(text).isNotEmpty();
    return answers.get(answers.size() - 1).value();
  }

  @Test
  void agreesWithTheNormalFormOnRandomGames() {
    long seed = 7;
    Random random = new Random(seed);
    for (int trial = 0; trial < 20; trial++) {
      int rows = 1 + random.nextInt(4);
      int cols = 1 + random.nextInt(4);
      StringBuilder table = new StringBuilder();
      for (int i = 1; i <= rows; i++) {
        for (int j = 1; j <= cols; j++) {
          table.append(
              String.format(
                  Locale.ROOT,
                  "%d, %d -> %d/%d, %d  ",
                  i,
                  j,
                  random.nextInt(21) - 10,
                  1 + random.nextInt(4),
                  random.nextInt(21) - 10));
        }
      }
      String game =
          "game G { player Row chooses x in 1.."
              + rows
              + " player Col chooses y in 1.."
              + cols
              + " payoff { "
              + table
              + "} }\n";
      GameInstance instance = (GameInstance) value(game + "show G");
      NormalForm form = Tabulation.normalForm(instance, new Span(new SourceFile("t", ""), 0, 0));
      int i = random.nextInt(rows);
      int j = random.nextInt(cols);
      Result regret = (Result) value(game + "show regret(G, " + (i + 1) + ", " + (j + 1) + ")");
      int profile = form.profile(i, j);
      assertThat(regret.profile().values())
          .as("seed %d, trial %d: %s", seed, trial, game)
          .isEqualTo(List.of(form.regret(profile, 0), form.regret(profile, 1)));
    }
  }

  /**
   * Above a few hundred plans information sets are solved in turn; below, all plans are tried: both
   * give one answer.
   */
  @Test
  void informationSetsSolvedInTurnAgreeWithAllPlansTried() {
    for (int cards = 2; cards <= 4; cards++) {
      String game =
          "game G(n = %d) {\n".formatted(cards)
              + "  players Ann, Bob\n"
              + "  chance card ~ uniform(each a in 1..n, b in 1..n when a != b { (Ann: a, Bob: b)"
              + " })\n"
              + "  Ann chooses open in {Check, Bet} sees card.Ann\n"
              + "  Bob chooses reply in {Check, Bet} sees card.Bob, open\n"
              + "  Ann chooses final in {Fold, Call} sees card.Ann, open, reply when reply == Bet\n"
              + "  payoff Ann = (if open == Bet then 2 else 1) * (if reply == Bet then (if final =="
              + " Fold then -1 else 2) else 1)\n"
              + "               * (if card.Ann > card.Bob then 1 else -1)\n"
              + "  payoff Bob = -payoff[Ann]\n"
              + "}\n"
              + "strategy A for G.Ann: Behaviour = (open: c => {Check: 1/3, Bet: 2/3}, final: (c,"
              + " o, r) => if c == 1 then Fold else Call)\n"
              + "strategy B for G.Bob: Behaviour = (c, o) => if c == 2 then {Check: 1/4, Bet: 3/4}"
              + " else Bet\n";
      Result regret = (Result) value(game + "show regret(G, A, B)");
      GameInstance instance = (GameInstance) value(game + "show G");
      List<Object> plans =
          List.of(((Result) value(game + "show play(G, A, B)")).fields().get("joint"));
      assertThat(plans).hasSize(1);
      Real best = null;
      Span here = new Span(new SourceFile("t", ""), 0, 0);
      List<Object> anns =
          instance.seating().spaces().elements(new org.stratagem.type.Stage.Action(0), here);
      Object bob =
          ((org.stratagem.value.Profile)
                  ((org.stratagem.value.Distribution) plans.get(0))
                      .weights()
                      .keySet()
                      .iterator()
                      .next())
              .values()
              .get(1);
      for (Object ann : anns) {
        Real payoff = Walk.expected(instance, List.of(ann, bob), 0, here);
        best = best == null || payoff.compareTo(best) > 0 ? payoff : best;
      }
      Real payoff =
          (Real) ((org.stratagem.value.Profile) regret.fields().get("payoffs")).values().get(0);
      assertThat(regret.profile().values().get(0))
          .as("%d cards", cards)
          .isEqualTo(best.minus(payoff));
    }
  }
}
