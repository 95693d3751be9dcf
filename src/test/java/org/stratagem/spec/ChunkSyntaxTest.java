package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Parser;

/** The files in the specification are files of the language, and show something. */
class ChunkSyntaxTest {
  static Stream<Chunk> files() {
    return Chunk.all().stream().filter(chunk -> chunk.kind().equals("game"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void parses(Chunk chunk) {
    assertThat(Parser.parse(chunk.source()).diagnostics())
        .extracting(Diagnostic::message)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void checksSomething(Chunk chunk) {
    assertThat(Parser.parse(chunk.source()).declarations())
        .anyMatch(
            declaration ->
                declaration instanceof Declaration.Check
                    || declaration instanceof Declaration.Reject);
  }

  @Test
  void fencesAreOfAFewKinds() {
    assertThat(List.copyOf(Chunk.all()))
        .allMatch(
            chunk -> Set.of("game", "game-error", "text", "java").contains(chunk.kind()),
            "known kind");
  }

  @ParameterizedTest
  @MethodSource("syntaxErrors")
  void isRefusedWithTheCodeOfItsPage(Chunk chunk) {
    assertThat(Parser.parse(chunk.source()).diagnostics())
        .isNotEmpty()
        .allMatch(
            diagnostic -> chunk.page().getFileName().toString().equals(diagnostic.code() + ".md"),
            chunk.page() + "'s code");
  }

  static Stream<Chunk> syntaxErrors() {
    return Chunk.all().stream()
        .filter(chunk -> chunk.kind().equals("game-error"))
        .filter(chunk -> chunk.page().getFileName().toString().startsWith("S"));
  }
}
