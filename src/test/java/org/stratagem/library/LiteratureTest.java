package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/**
 * Games of the literature: each file names its source and the claim, and checks it. The same files
 * are run twice: with exact numbers, where answers have to be equal, and with every payoff a
 * double, where they have to be as near as doubles are.
 */
class LiteratureTest {
  private static final Path FOLDER = Path.of("src/test/resources/literature");

  static List<String> games() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".game")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("games")
  void theClaimHoldsExactly(String game) {
    assertHolds(Ran.of("test", game));
  }

  @ParameterizedTest
  @MethodSource("games")
  void theClaimHoldsInDoubles(String game) {
    assertHolds(Ran.of("test", "--set", "u=exp(0)", "--set", "tolerance=1/1000000000", game));
  }

  private static void assertHolds(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith(" passed, 0 failed\n").doesNotContain("\n0 passed");
    assertThat(ran.status()).isZero();
  }

  /** Payoffs that do not have the unit as a factor would stay exact. */
  @ParameterizedTest
  @MethodSource("games")
  void everyGameHasPayoffsInUnits(String game) throws IOException {
    String text = Files.readString(Path.of(game));
    for (String each : text.split("(?m)^game ")) {
      if (each.contains("payoff")) {
        assertThat(each).as(game).containsPattern("\\bu\\b");
      }
    }
  }

  /** The list of the games, their sources and what is asked of them. */
  @Test
  void theListIsWhatTheFilesSay() throws IOException {
    Registry library = Registries.load();
    StringBuilder list = new StringBuilder();
    list.append("# Games of the literature\n\n")
        .append("Each file checks what its source says of the game; `LiteratureTest` runs all of")
        .append(" them, with exact numbers and\nwith doubles, and writes this list.\n\n")
        .append("| game | claim | source | asked with |\n|---|---|---|---|\n");
    for (String game : games()) {
      String text = Files.readString(Path.of(game));
      String name = String.valueOf(Path.of(game).getFileName());
      list.append("| [")
          .append(name.replace(".game", ""))
          .append("](")
          .append(name)
          .append(") | ")
          .append(line(text, "Claim"))
          .append(" | ")
          .append(line(text, "Source"))
          .append(" | ")
          .append(String.join(", ", asked(text, library)))
          .append(" |\n");
    }
    assertThat(games()).hasSizeGreaterThanOrEqualTo(40);
    Golden.expect(FOLDER.resolve("README.md"), list.toString());
  }

  private static String line(String text, String word) {
    Matcher matcher = Pattern.compile("(?m)^// " + word + ": (.+)$").matcher(text);
    assertThat(matcher.find()).as(word).isTrue();
    return matcher.group(1);
  }

  /** The functions that solve games, by name. */
  private static TreeSet<String> asked(String text, Registry library) {
    TreeSet<String> asked = new TreeSet<>();
    Matcher calls = Pattern.compile("\\b([a-z_]+)\\((?=[A-Z]|three)").matcher(text);
    while (calls.find()) {
      String name = calls.group(1);
      if (library.find(name) != null && !name.equals("players")) {
        asked.add("`" + name + "`");
      }
    }
    assertThat(asked).isNotEmpty();
    return asked;
  }
}
