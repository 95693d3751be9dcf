package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratagem.diagnostic.Code;

/** Every code has a page with a title, a reason, a must-fail example and a way to mend it. */
class ErrorPagesTest {
  private static final Path FOLDER = Path.of("spec", "errors");

  /**
   * What no chunk can show: broken bytes, generated files, several files, values nobody can write,
   * our own defects.
   */
  private static final Set<Code> WITHOUT_EXAMPLE =
      Set.of(Code.S104, Code.S105, Code.S106, Code.N105, Code.E308, Code.X999);

  @ParameterizedTest
  @EnumSource(Code.class)
  void hasItsPage(Code code) {
    Path page = FOLDER.resolve(code + ".md");
    assertThat(page).exists();
    List<String> lines = Chunk.lines(page);
    assertThat(lines.get(0)).isEqualTo("# " + code + ": " + code.title());
    assertThat(lines).contains("## How to mend it");
    assertThat(lines.get(2)).as("what it means").isNotBlank();
    if (!WITHOUT_EXAMPLE.contains(code)) {
      assertThat(Chunk.of(page))
          .as("a must-fail example")
          .anyMatch(
              chunk ->
                  chunk.kind().equals("game-error")
                      || chunk.kind().equals("game")
                          && chunk.text().lines().anyMatch(line -> line.startsWith("reject")));
    }
  }

  @Test
  void thereAreNoOtherPages() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::name).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void isInTheProgram(Code code) {
    assertThat(getClass().getResource("/org/stratagem/errors/" + code + ".md")).isNotNull();
  }
}
