package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

/** Assertions on texts in which {@code ⟦ ⟧} mark the place that is to be reported. */
final class Refusals {
  /** Two games that most tests share. */
  static final String GAMES =
      """
      game Chicken(crash = -10) {
        players Row, Col choose {Swerve, Straight}
        payoff { Swerve, Swerve -> 0, 0      Swerve, Straight -> -1, 1
                 Straight, Swerve -> 1, -1   Straight, Straight -> crash, crash }
      }
      game Offer(pie = 4) {
        player Giver chooses offer in 0..pie
        player Taker chooses reply in {Accept, Reject} sees offer
        payoff Giver = if reply == Accept then pie - offer else 0
        payoff Taker = if reply == Accept then offer else 0
      }
      game Pricing {
        players East, West choose price in [0, 10]
        payoff East = price[East] * (10 - 2 * price[East] + price[West])
        payoff West = price[West] * (10 - 2 * price[West] + price[East])
      }
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
      strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }
      """;

  private Refusals() {}

  /** The text passes without any report. */
  static void accepts(String text) {
    assertThat(CheckedText.of(text).lines()).isEmpty();
  }

  /** The shared games and strategies with some more text pass. */
  static void acceptsWithGames(String text) {
    accepts(GAMES + text);
  }

  /** Exactly one report, with that code, at the marked place. */
  static Diagnostic refuses(Code code, String marked) {
    int start = marked.indexOf('⟦');
    int end = marked.indexOf('⟧') - 1;
    String text = marked.replace("⟦", "").replace("⟧", "");
    CheckedText checked = CheckedText.of(text);
    List<Diagnostic> found = checked.diagnostics();
    assertThat(found).as(String.join("\n", checked.lines())).hasSize(1);
    Diagnostic only = found.get(0);
    assertThat(only.code()).as(only.message()).isEqualTo(code);
    assertThat(only.span().text()).as(only.message()).isEqualTo(text.substring(start, end));
    assertThat(only.span().start()).as(only.message()).isEqualTo(start);
    return only;
  }

  /** The same after the shared games and strategies. */
  static Diagnostic refusesWithGames(Code code, String marked) {
    return refuses(code, GAMES + marked);
  }
}
