package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/** The files in the specification and in the README do what the pages say. */
class ChunksRunTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "diagnostics");

  static Stream<Chunk> games() {
    return Stream.concat(Chunk.of(Path.of("README.md")).stream(), Chunk.all().stream())
        .filter(chunk -> chunk.kind().equals("game"));
  }

  static Stream<Chunk> errors() {
    return Chunk.all().stream().filter(chunk -> chunk.kind().equals("game-error"));
  }

  private static Ran ran(Chunk chunk) {
    List<String> arguments = new ArrayList<>(List.of("run", "-"));
    arguments.addAll(chunk.options());
    return Ran.withInput(chunk.text(), arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("games")
  void passes(Chunk chunk) {
    Ran ran = ran(chunk);
    assertThat(ran.err()).as(chunk.toString()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isRefusedWithTheCodeOfItsPage(Chunk chunk) {
    Ran ran = ran(chunk);
    String code = String.valueOf(chunk.page().getFileName()).replace(".md", "");
    boolean warning = ran.status() == 0;
    assertThat(ran.err()).contains((warning ? "warning[" : "error[") + code + "]");
    assertThat(ran.err().lines().filter(line -> line.matches("(error|warning)\\[.*")))
        .as("nothing else is reported")
        .allMatch(line -> line.contains("[" + code + "]"));
    assertThat(ran.status()).isEqualTo(warning ? 0 : code.startsWith("L") ? 3 : 1);
    long before =
        errors().filter(c -> c.page().equals(chunk.page()) && c.line() < chunk.line()).count();
    Golden.expect(GOLDEN.resolve(code + (before == 0 ? "" : "-" + (before + 1)) + ".txt"), ran.err());
  }
}
