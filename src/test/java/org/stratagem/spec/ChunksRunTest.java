package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/** The files in the specification and in the README do what the pages say. */
class ChunksRunTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "diagnostics");

  private static final Pattern REJECT = Pattern.compile("(?m)^reject (\"[^\"]*\" )?");

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

  /** Codes whose page shows them by {@code reject}: what is rejected is asked in the open. */
  @ParameterizedTest
  @MethodSource("rejects")
  void whatIsRejectedReadsAsItShould(Chunk chunk) {
    Matcher reject = REJECT.matcher(chunk.text());
    assertThat(reject.find()).isTrue();
    String opened =
        chunk.text().substring(0, reject.start()) + chunk.text().substring(reject.end());
    Ran ran = Ran.withInput(opened, "run", "-");
    String code = String.valueOf(chunk.page().getFileName()).replace(".md", "");
    assertThat(ran.err()).contains("[" + code + "]");
    Golden.expect(GOLDEN.resolve(code + ".txt"), ran.err());
  }

  static Stream<Chunk> rejects() {
    Set<Path> shown = errors().map(Chunk::page).collect(Collectors.toSet());
    Set<Path> seen = new HashSet<>();
    return Chunk.all().stream()
        .filter(chunk -> chunk.page().startsWith(Path.of("spec", "errors")))
        .filter(chunk -> chunk.kind().equals("game") && REJECT.matcher(chunk.text()).find())
        .filter(chunk -> !shown.contains(chunk.page()) && seen.add(chunk.page()));
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
    // How deep the memory reaches differs from run to run.
    String text =
        ran.err()
            .replaceAll("is [0-9,]+ calls deep", "is N calls deep")
            .replaceAll("where `n` is [0-9]+", "where `n` is N");
    Golden.expect(GOLDEN.resolve(code + (before == 0 ? "" : "-" + (before + 1)) + ".txt"), text);
  }
}
