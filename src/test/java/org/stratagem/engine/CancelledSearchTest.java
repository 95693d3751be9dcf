package org.stratagem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

/** A search that is cancelled, at whatever moment, ends with a refusal and no failure. */
class CancelledSearchTest {
  private static final String GAMES =
      """
      game Repeated {
        players Row, Col
        state last in {Start, Good, Bad} from Start
        Row chooses {C, D} sees last
        Col chooses {C, D} sees last
        payoff { C, C -> 3, 3   C, D -> 0, 5   D, C -> 5, 0   D, D -> 1, 1 }
        next last = match (Row, Col) { C, C -> Good   _, _ -> Bad }
        discount 9/10
      }
      game Pennies {
        players Row, Col choose {Heads, Tails}
        payoff { Heads, Heads -> 1, -1   Tails, Tails -> 3, -1   _, _ -> -1, 1 }
      }
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nash(Repeated)",
        "quantal(Pennies, lambda: 3)",
        "nash(Pennies)",
        "metagame(Pennies, Metapolicy, Reaction)",
        "regret_minimization(Pennies)"
      })
  void endsWellWheneverItIsCancelled(String question) {
    for (int moment = 1; moment < 400; moment += 7) {
      AtomicInteger asked = new AtomicInteger();
      int last = moment;
      Options options =
          Options.standard().watched(() -> asked.incrementAndGet() > last, failure -> {});
      Evaluated evaluated =
          new Engine().run(Input.of("cancelled.game", GAMES + "show " + question), options);
      assertThat(evaluated.diagnostics())
          .as("cancelled when asked for the %d. time", moment)
          .extracting(Diagnostic::code)
          .doesNotContain(Code.X999);
    }
  }
}
