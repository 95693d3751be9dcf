package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Evaluated;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.value.Parts;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/** Axioms asked of functions of the language, and their counterexamples as files. */
class AxiomsTest {
  private static final Engine ENGINE = new Engine();

  private static final String GAMES =
      """
      game Chicken {
        players Row, Col choose {Swerve, Straight}
        payoff { Swerve, Swerve -> 6, 6     Swerve, Straight -> 2, 7
                 Straight, Swerve -> 7, 2   Straight, Straight -> 0, 0 }
      }
      game Public(n = 3) {
        players Citizen[1..n] choose gift in {0, 1}
        payoff p = 2 * sum q in Players { gift[q] } / n - gift[p]
      }
      game Ultimatum {
        player Proposer  chooses offer in 0..2
        player Responder chooses reply in {Accept, Reject} sees offer
        payoff Proposer  = if reply == Accept then 2 - offer else 0
        payoff Responder = if reply == Accept then offer else 0
      }
      """;

  private static Evaluated run(String text) {
    return ENGINE.run(Input.of("axioms.game", text), Options.standard());
  }

  private static Object value(String expression) {
    Evaluated evaluated = run(GAMES + "show " + expression);
    assertThat(evaluated.diagnostics()).as(expression).isEmpty();
    return Objects.requireNonNull(evaluated.answers().get(0).value());
  }

  private static String refusal(String expression) {
    Evaluated evaluated = run(GAMES + "show " + expression);
    assertThat(evaluated.diagnostics()).as(expression).hasSize(1);
    return evaluated.diagnostics().get(0).toString();
  }

  private static String field(Result result, String name) {
    return String.valueOf(result.get(name));
  }

  /** A file of the printed games alone breaks the axiom again, with the same payoffs. */
  private static void assertRepeats(String solution, Result axiom, String name) {
    String first = axiom.get("changed") == null ? "Broken" : "Before";
    StringBuilder file = new StringBuilder(field(axiom, "source")).append('\n');
    file.append("fn solution(g) = ").append(solution).append("\n");
    file.append("show axioms(").append(first).append(", solution).").append(name).append('\n');
    file.append("show solution(").append(first).append(")\n");
    if (axiom.get("changed") != null) {
      file.append(field(axiom, "changed_source")).append('\n');
      file.append("show solution(After)\n");
    }
    Evaluated again = run(file.toString());
    assertThat(again.diagnostics()).as(file.toString()).isEmpty();
    Result repeated = (Result) Objects.requireNonNull(again.answers().get(0).value());
    assertThat(field(repeated, "reason")).as(file.toString()).isNotEqualTo("null");
    assertThat(again.answers().get(1).value()).isEqualTo(axiom.get("payoffs"));
    if (axiom.get("changed") != null) {
      assertThat(again.answers().get(2).value()).isEqualTo(axiom.get("changed_payoffs"));
    }
  }

  @Test
  void counterexamplesAreFilesThatBreakTheAxiomAgain() {
    int repeated = 0;
    for (String solution :
        List.of(
            "coco(g).payoffs", "fallback(g).payoffs", "security(g)", "egalitarian(g).payoffs")) {
      for (String game : List.of("Chicken", "Public(n: 2)", "Public", "Ultimatum")) {
        if (game.equals("Public") && solution.startsWith("fallback")) {
          continue; // many linear programs
        }
        Result answer = (Result) value("axioms(" + game + ", g => " + solution + ", most: 60)");
        for (Object name : Objects.requireNonNull(Parts.of(answer.get("broken")))) {
          assertRepeats(
              solution,
              (Result) Objects.requireNonNull(answer.get(name.toString())),
              name.toString());
          repeated++;
        }
      }
    }
    assertThat(repeated).isGreaterThan(20);
  }

  @Test
  void solutionsAreGivenByNameAsFunctionsOrAsAnythingWithPayoffs() {
    List<Object> whole = Parts.of(((Result) value("axioms(Chicken, coco)")).get("broken"));
    for (String same :
        List.of(
            "g => coco(g)",
            "g => coco(g).payoffs",
            "g => (coco(g).payoffs.Row, coco(g).payoffs.Col)")) {
      assertThat(Parts.of(((Result) value("axioms(Chicken, " + same + ")")).get("broken")))
          .as(same)
          .isEqualTo(whole);
    }
  }

  @Test
  void gamesOfWhichTheSolutionSaysNothingAreCounted() {
    // Only where payoffs always add up to the same: at the four games of one profile.
    Result answer = (Result) value("axioms(Chicken, g => minimax(g).payoffs)");
    Result efficiency = (Result) Objects.requireNonNull(answer.get("efficiency"));
    assertThat(field(efficiency, "cases")).isEqualTo("4");
    assertThat(field(efficiency, "undefined")).isEqualTo("5");
    assertThat(field(answer, "refusal")).contains("one player's gain is the other's loss");
  }

  @Test
  void aSolutionThatSaysNothingAtAllIsRefusedInItsOwnWords() {
    assertThat(refusal("axioms(Chicken, g => coco(g).payoffs.Nobody)")).contains("Nobody");
    assertThat(refusal("axioms(Chicken, g => 3)"))
        .contains("has to give each of the 2 players of `Chicken` a number");
    assertThat(refusal("axioms(Chicken, 3)")).contains("a function");
    assertThat(refusal("axioms(Chicken, g => (1, Row))")).contains("a number");
    assertThat(refusal("axioms(Chicken, coco, most: 0)")).contains("at least 1");
    assertThat(refusal("axiom_matrix([], [coco])")).contains("`axiom_matrix` needs something");
    assertThat(refusal("axiom_matrix([Chicken], [3])")).contains("functions");
    assertThat(refusal("axiom_matrix([3], [coco])")).contains("games");
  }

  @Test
  void theMatrixPointsToItsCounterexamples() {
    Result matrix =
        (Result)
            value(
                "axiom_matrix((chicken: Chicken, give: Public(n: 2)), (coco: coco, kind: g =>"
                    + " fallback(g)), most: 300)");
    Table table = (Table) Objects.requireNonNull(matrix.get("table"));
    assertThat(table.columns()).containsExactly("axiom", "coco", "kind");
    List<Object> examples = Objects.requireNonNull(Parts.of(matrix.get("counterexamples")));
    int pointed = 0;
    for (List<Object> row : table.rows()) {
      for (int solution = 1; solution < row.size(); solution++) {
        String cell = row.get(solution).toString();
        if (cell.startsWith("✗ ")) {
          Result example = (Result) examples.get(Integer.parseInt(cell.substring(2)));
          assertThat(field(example, "axiom")).isEqualTo(row.get(0));
          assertThat(field(example, "solution")).isEqualTo(table.columns().get(solution));
          assertThat(field(example, "of")).isIn("chicken", "give");
          pointed++;
        }
      }
    }
    assertThat(pointed).isEqualTo(examples.size()).isGreaterThan(1);
    assertThat(table.rows().toString())
        .contains("[monotonicity, ✓, ✗ ")
        .contains("[efficiency, ✓, ✓]");
  }

  /** Payoffs in doubles: the same axioms, up to the tolerance. */
  @Test
  void doublesChangeNothing() {
    String doubles =
        """
        game Doubles {
          players Row, Col choose {Swerve, Straight}
          let one = exp(0)
          payoff { Swerve, Swerve -> 6 * one, 6 * one     Swerve, Straight -> 2 * one, 7 * one
                   Straight, Swerve -> 7 * one, 2 * one   Straight, Straight -> 0 * one, 0 }
        }
        show axioms(Doubles, kalai_smorodinsky).broken
        """;
    Evaluated evaluated = run(doubles);
    assertThat(evaluated.diagnostics()).isEmpty();
    assertThat(Printer.text(Objects.requireNonNull(evaluated.answers().get(0).value())))
        .isEqualTo(
            Printer.text(
                Objects.requireNonNull(
                    ((Result) value("axioms(Chicken, kalai_smorodinsky)")).get("broken"))));
  }

  @Test
  void whatAnActionIsWorthIsADifferenceOfSolutions() {
    Table table =
        (Table) value("threat_worth(Chicken, solutions: [coco, nash_bargaining], of: everyone)");
    for (List<Object> row : table.rows()) {
      for (int solution = 0; solution < 2; solution++) {
        String function = List.of("coco", "nash_bargaining").get(solution);
        String less = "without(Chicken, " + row.get(0) + ", " + row.get(1) + ")";
        for (String player : List.of("Row", "Col")) {
          Object change =
              value(
                  function
                      + "(Chicken).payoffs."
                      + player
                      + " - "
                      + function
                      + "("
                      + less
                      + ").payoffs."
                      + player);
          assertThat(((org.stratagem.value.Profile) row.get(2 + solution)).get(player))
              .isEqualTo(change);
        }
      }
    }
    Table tree =
        (Table)
            value("threat_worth(Ultimatum, solutions: (perfect: g => subgame_perfect(g).payoffs))");
    assertThat(tree.columns()).containsExactly("player", "move", "action", "perfect");
    assertThat(tree.rows()).hasSize(5);
  }
}
