package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stratagem.testkit.Ran;

/** The README shows what really comes out. */
class ReadmeTest {
  private static final Pattern FENCE =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final List<String> games = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();

  ReadmeTest() throws IOException {
    Matcher fence = FENCE.matcher(Files.readString(Path.of("README.md")));
    while (fence.find()) {
      List<String> kind =
          switch (fence.group(1)) {
            case "game" -> games;
            case "text" -> texts;
            case "sh" -> commands;
            default -> new ArrayList<>();
          };
      kind.add(fence.group(2));
    }
  }

  @Test
  void theOutputIsThatOfTheExample() throws IOException {
    Ran ran = run(games.get(0));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(texts.get(0));
  }

  @Test
  void theRaceIsReportedAsShown() throws IOException {
    Ran ran = run(games.get(0).replace("reject \"commitment race\" ", ""));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().replaceAll("(?m)^( *--> ).*chicken\\.game", "$1chicken.game").strip())
        .isEqualTo(texts.get(1).strip());
  }

  @Test
  void theTestCommandIsWhatContinuousIntegrationCalls() throws IOException {
    assertThat(commands.get(0)).contains("mvn -B -ntp verify");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
  }

  private static Ran run(String game) throws IOException {
    Path folder = Files.createTempDirectory("readme");
    Path file = folder.resolve("chicken.game");
    try {
      Files.writeString(file, game);
      return Ran.of("run", file.toString());
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
