package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.testkit.Ran;

/** Scripts of checks with figures from elsewhere: every check and every reject holds. */
class ScriptsTest {
  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/scripts"))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyCheckHolds(String script) {
    Ran ran = Ran.of("test", script);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith(" passed, 0 failed\n").doesNotContain("\n0 passed");
    assertThat(ran.status()).isZero();
  }
}
