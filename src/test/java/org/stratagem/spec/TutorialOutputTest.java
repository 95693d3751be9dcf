package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.testkit.Ran;

/** What the tutorial shows as output is what its files print. */
class TutorialOutputTest {
  @Test
  void theFirstGamePrintsWhatItsPageShows() {
    List<Chunk> chunks = Chunk.of(Path.of("spec", "tutorial-first-game.md"));
    int shown = 0;
    for (int i = 1; i < chunks.size(); i++) {
      if (chunks.get(i).kind().equals("text") && chunks.get(i - 1).kind().equals("game")) {
        String output = chunks.get(i).text().replaceFirst("^\\$ stratagem run chicken.game\n", "");
        assertThat(Ran.withInput(chunks.get(i - 1).text(), "run", "-").out())
            .as(chunks.get(i).toString())
            .isEqualTo(output);
        shown++;
      }
    }
    assertThat(shown).isEqualTo(3);
  }
}
