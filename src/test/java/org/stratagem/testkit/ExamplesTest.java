package org.stratagem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example runs, prints what stands beside it, passes its checks, and is laid out in the
 * standard way.
 */
class ExamplesTest {
  @TempDir Path pictures;

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".game")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatStandsBesideIt(String example) {
    Ran ran = Ran.of("run", example, "--out", pictures.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    Path beside = Path.of(example.replaceAll("\\.game$", ".out"));
    Golden.expect(beside, ran.out().replace(pictures.toString(), "out"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void passesItsChecks(String example) {
    Ran ran = Ran.of("test", example);
    assertThat(ran.out()).endsWith(" passed, 0 failed\n").doesNotContain("\n0 passed");
    assertThat(ran.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isLaidOutInTheStandardWay(String example) {
    assertThat(Ran.of("fmt", "--check", example)).isEqualTo(new Ran(0, "", ""));
  }
}
