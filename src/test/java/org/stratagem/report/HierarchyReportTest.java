package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

/** High tiers have long tables: what is printed of them can still be read. */
class HierarchyReportTest {
  private static final String FILE =
      """
      game Chicken {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> -10, -10
        }
      }
      strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }
      """;

  @TempDir Path folder;

  @Test
  void aLongTableIsShownWhereItArisesAndCalledByItsTierAfterwards() throws IOException {
    String shown = show("play(Chicken, Argmax[4], Argmax[3])");
    assertThat(shown)
        .contains("| {Swerve -> Straight, Straight -> Swerve}   | Straight |")
        .contains("Col's Argmax[3] reads Row's Metapolicy ")
        .contains(
            "Row's Metapolicy reads Col's {Swerve -> Swerve, Straight -> Swerve} -> Straight");
    assertThat(widest(shown)).isLessThan(120);
  }

  @Test
  void strategiesWhoseTablesAreWiderThanTheirWordsArePutIntoWords() throws IOException {
    String shown = show("metagame(Chicken, Metapolicy, Tier[3])");
    assertThat(shown)
        .contains("Col    goes for (Swerve, Swerve) if Row's Metapolicy goes along, else")
        .contains("| {Swerve -> Straight, Straight -> Straight} | Straight |");
    assertThat(widest(shown)).isLessThan(130);
  }

  @Test
  void ofManyMixedEquilibriaOfAMetagameSixAreShownAndAllAreCounted() throws IOException {
    String shown = show("metagame(Chicken, Metapolicy, Reaction, mixed: true)");
    assertThat(shown)
        .contains("[5]\n")
        .doesNotContain("[6]\n")
        .containsPattern("and so on: `\\.mixed` has all \\d+");
  }

  @Test
  void aLongMixtureStandsBelowThePlayerWhoseItIs() throws IOException {
    String shown =
        show(
            """
            (each p in [1/2] { fixpoint(Wide, Even, Even).strategies })[0]
            game Wide { players Row, Col choose 1..9  payoff p = 0 }
            strategy Even(foe): MixedReply = uniform(1..9)
            """);
    assertThat(shown).contains("  Row  {1: 1/9,").contains("  Col  {1: 1/9,");
  }

  private String show(String question) throws IOException {
    Path file = Files.writeString(folder.resolve("asked.game"), FILE + "show " + question);
    Ran ran = Ran.of("run", file.toString());
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  private static int widest(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }
}
