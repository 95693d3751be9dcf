package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/**
 * What the tutorial on the hierarchy shows is what its commands print, about the file above them;
 * {@code -Dupdate=true} writes it anew.
 */
class HierarchyTutorialTest {
  private static final Path PAGE = Path.of("spec", "tutorial-hierarchy.md");
  private static final String PROMPT = "$ stratagem ";

  @TempDir Path folder;

  @Test
  void everyCommandPrintsWhatThePageShows() throws IOException {
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    List<Chunk> chunks = Chunk.of(PAGE);
    String game = null;
    int removed = 0;
    int shown = 0;
    for (Chunk chunk : chunks) {
      if (chunk.kind().equals("game")) {
        game = chunk.text();
      } else if (chunk.text().startsWith(PROMPT)) {
        int first = chunk.line() + removed + 1;
        int old = (int) chunk.text().lines().count() - 1;
        List<String> printed = printed(page.get(first - 1), Objects.requireNonNull(game));
        if (!Boolean.getBoolean("update")) {
          assertThat(printed)
              .as("%s (rewritten by -Dupdate=true)", page.get(first - 1))
              .isEqualTo(page.subList(first, first + old));
        }
        page.subList(first, first + old).clear();
        page.addAll(first, printed);
        removed += printed.size() - old;
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(8);
    Golden.expect(PAGE, String.join("\n", page) + "\n");
  }

  /** What a command prints: all of it, or as many lines as {@code | head} says. */
  private List<String> printed(String line, String game) throws IOException {
    String[] pipe = line.substring(PROMPT.length()).split(" \\| head ");
    List<String> words = new ArrayList<>();
    String name = "";
    for (String word : pipe[0].split(" ")) {
      if (word.endsWith(".game")) {
        name = word;
        word = Files.writeString(folder.resolve(word), game).toString();
      }
      words.add(word);
    }
    Ran ran = Ran.of(words.toArray(String[]::new));
    assertThat(ran.err()).as(line + " " + name).isEmpty();
    assertThat(ran.out()).as(line).isNotEmpty();
    List<String> lines = ran.out().lines().toList();
    int most = pipe.length < 2 ? lines.size() : Integer.parseInt(pipe[1]);
    return lines.subList(0, Math.min(most, lines.size()));
  }
}
