package org.stratagem.library.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

/**
 * Witnesses of random metagames: each is unwound and its deviations are tried where it is made, and
 * one that is no equilibrium is a failure of the program.
 */
class MetagameWitnessesTest {
  private static final List<String> TIERS =
      List.of(
          "Reaction, Action",
          "Action, Reaction",
          "Metapolicy, Reaction",
          "Reaction, Metapolicy",
          "Tier[3], Metapolicy",
          "Metapolicy, Tier[3]",
          "Tier[6], Tier[5]",
          "Tier[6], Tier[7]");

  @Test
  void everyWitnessIsAnEquilibriumThatEndsWhereItShould(@TempDir Path folder) throws IOException {
    Random random = new Random(11);
    StringBuilder file = new StringBuilder();
    int checks = 0;
    for (int number = 0; number < 24; number++) {
      String game = "G" + number;
      file.append(game(game, 1 + random.nextInt(3), 1 + random.nextInt(3), random));
      for (String tiers : TIERS) {
        String meta = "m" + checks++;
        file.append("let %s = metagame(%s, %s)\n".formatted(meta, game, tiers));
        file.append(
            "check all w in %s.witnesses { play(%s, w.Row, w.Col).actions == w.outcome }\n"
                .formatted(meta, game));
      }
    }
    Path written = Files.writeString(folder.resolve("random.game"), file);
    Ran ran = Ran.of("test", written.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith(checks + " passed, 0 failed\n");
  }

  private static String game(String name, int rows, int columns, Random random) {
    StringBuilder text = new StringBuilder("game " + name + " {\n");
    text.append("  player Row chooses row in 1..").append(rows);
    text.append("\n  player Col chooses col in 1..").append(columns);
    for (String player : List.of("Row", "Col")) {
      text.append("\n  payoff ").append(player).append(" = [");
      for (int cell = 0; cell < rows * columns; cell++) {
        text.append(cell == 0 ? "" : ", ").append(random.nextInt(5));
      }
      text.append("][(row - 1) * ").append(columns).append(" + col - 1]");
    }
    return text.append("\n}\n").toString();
  }
}
