package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** Plays and regrets of random games with states, against all plans one by one and long sums. */
class StatePlayTest {
  private static final String[] STATES = {"X", "Y", "Z"};

  private final Engine engine = new Engine();

  private List<Answer> answers(String text) {
    return engine.run(Input.of("s.game", text), Options.standard()).answers();
  }

  @Test
  void theBehaviourOfAnAbsentMindedPlayerIsDrawnAtEachVisitInItsRegret() {
    List<Answer> answers =
        answers(
            """
            game Driver {
              player Driver
              state exit in 1..2 from 1
              Driver chooses turn in {Off, On}
              payoff Driver =
                if turn == Off then (if exit == 1 then 0 else 4) else if exit == 2 then 1 else 0
              next exit = exit + 1
              until turn == Off or exit == 2
            }
            let often: Behaviour = {On: 2/3, Off: 1/3}
            let seldom: Behaviour = {On: 1/10, Off: 9/10}
            show regret(Driver, often)
            show regret(Driver, seldom)
            show regret(Driver, {On: 2/3, Off: 1/3})
            """);
    List<String> regrets = List.of("0", "63/100", "1/3");
    List<String> payoffs = List.of("4/3", "37/100", "2/3");
    for (int asked = 0; asked < 3; asked++) {
      Result regret = (Result) answers.get(asked).value();
      assertThat(Objects.requireNonNull(regret.profile()).values())
          .hasToString("[" + regrets.get(asked) + "]");
      assertThat(((Profile) regret.fields().get("payoffs")).values())
          .hasToString("[" + payoffs.get(asked) + "]");
      assertThat(regret.fields()).containsKey("compared");
    }
  }

  @Test
  void theValueOfAnInspectionGameThatEndsIsAFractionThoughItsStagesAreDegenerate() {
    List<Answer> answers =
        answers(
            """
            game Inspection(visits = 2) {
              players Inspector, Smuggler
              state left in 0..visits from visits
              state day in 0..6 from 0
              Inspector chooses {Visit, Rest} sees (left, day)
              Smuggler chooses {Cross, Stay} sees (left, day)
              let visited = left > 0 and Inspector == Visit
              payoff Inspector = if Smuggler == Stay then 0 else if visited then 2 else -1
              payoff Smuggler = -payoff[Inspector]
              next left = if visited then left - 1 else left
              next day = day + 1
              until day == 6 or Smuggler == Cross
            }
            let solution = minimax(Inspection)
            show solution.value
            show regret(Inspection, solution.strategies.Inspector, solution.strategies.Smuggler)
            """);
    assertThat(answers.get(0).value()).hasToString("-5/13");
    Result regret = (Result) answers.get(1).value();
    assertThat(Objects.requireNonNull(regret.profile()).values()).hasToString("[0, 0]");
  }

  @Test
  void regretIsWhatTheBestOfAllPlansGains() {
    Random random = new Random(31);
    for (int trial = 0; trial < 12; trial++) {
      String game = game(random);
      StringBuilder text = new StringBuilder(game);
      text.append(strategy("Mine", random)).append(strategy("Theirs", random));
      text.append("show regret(G, Mine, Theirs)\nshow play(G, Mine, Theirs)\n");
      for (int plan = 0; plan < 8; plan++) {
        text.append("strategy Row").append(plan).append(" for G.Row: Action = s => ");
        text.append("match s { ");
        for (int state = 0; state < 3; state++) {
          text.append(STATES[state]).append(" -> ").append((plan >> state & 1) == 0 ? "A" : "B");
          text.append("  ");
        }
        text.append("}\nshow play(G, Row").append(plan).append(", Theirs)\n");
      }
      List<Answer> answers = answers(text.toString());
      assertThat(answers).as(text.toString()).hasSize(10);
      Result regret = (Result) answers.get(0).value();
      Real own = payoff(answers.get(1), 0);
      assertThat(((Profile) regret.fields().get("payoffs")).values())
          .isEqualTo(List.of(own, payoff(answers.get(1), 1)));
      Real best = payoff(answers.get(2), 0);
      for (int plan = 1; plan < 8; plan++) {
        best = best.max(payoff(answers.get(2 + plan), 0));
      }
      assertThat(Objects.requireNonNull(regret.profile()).values().get(0))
          .as("trial %d: %s", trial, text)
          .isEqualTo(best.minus(own));
    }
  }

  @Test
  void aPlayForEverIsTheLimitOfLongPlays() {
    Random random = new Random(37);
    for (int trial = 0; trial < 10; trial++) {
      String game = game(random);
      String plans = strategy("Mine", random) + strategy("Theirs", random);
      String show = "show play(G, Mine, Theirs)\n";
      Real whole = payoff(answers(game + plans + show).get(0), 0);
      String counted = game.replace("  discount", "  rounds 60\n  discount");
      Real sum = payoff(answers(counted + plans + show).get(0), 0);
      assertThat(sum.doubleValue()).isCloseTo(whole.doubleValue(), within(1e-9));
    }
  }

  private static Real payoff(Answer answer, int player) {
    Result play = (Result) answer.value();
    return (Real) ((Profile) Objects.requireNonNull(play.get("payoffs"))).values().get(player);
  }

  private static String game(Random random) {
    StringBuilder text = new StringBuilder("game G {\n  players Row, Col\n");
    text.append("  state s in {X, Y, Z} from {X: 1/3, Y: 2/3}\n");
    text.append("  Row chooses {A, B} sees s\n  Col chooses {C, D} sees s\n");
    for (String player : List.of("Row", "Col")) {
      text.append("  payoff ").append(player).append(" = match (s, Row, Col) { ");
      for (String state : STATES) {
        for (String profile : List.of("A, C", "A, D", "B, C", "B, D")) {
          text.append(state).append(", ").append(profile).append(" -> ");
          text.append(random.nextInt(9)).append("  ");
        }
      }
      text.append("}\n");
    }
    text.append("  next s = match (s, Row, Col) { ");
    for (String state : STATES) {
      for (String profile : List.of("A, C", "A, D", "B, C", "B, D")) {
        int first = random.nextInt(3);
        int second = (first + 1 + random.nextInt(2)) % 3;
        text.append(state).append(", ").append(profile).append(" -> {").append(STATES[first]);
        text.append(": 1/4, ").append(STATES[second]).append(": 3/4}  ");
      }
    }
    return text.append("}\n  discount 2/3\n}\n").toString();
  }

  /** A strategy that mixes in one state. */
  private static String strategy(String name, Random random) {
    boolean row = name.equals("Mine");
    String one = row ? "A" : "C";
    String other = row ? "B" : "D";
    return "strategy "
        + name
        + " for G."
        + (row ? "Row" : "Col")
        + ": Behaviour = s => match s { X -> {"
        + one
        + ": 1/3, "
        + other
        + ": 2/3}  Y -> "
        + (random.nextBoolean() ? one : other)
        + "  Z -> "
        + (random.nextBoolean() ? one : other)
        + " }\n";
  }
}
