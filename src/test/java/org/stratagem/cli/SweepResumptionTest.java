package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

/** A sweep that was interrupted goes on where it ended, and nobody can tell from its output. */
class SweepResumptionTest {
  private static final String SWEEPS =
      """
      fn value(x, y) = (exact: x / (y + 3), rough: exp(x / 7) * y, word: x > y)
      let table = sweep x in 0..40, y in 0..10 { value(x, y) }
      fn column(y) = sweep x in 0..60 { value(x, y).rough }
      show table
      show column(2)
      show column(3)
      plot table
      """;

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("s.game"), SWEEPS);
  }

  /** Runs until cancellation has been asked for so often. */
  private Ran run(Path out, int asked, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    AtomicInteger left = new AtomicInteger(asked);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int status =
        new CommandLine(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(printed, false, StandardCharsets.UTF_8),
                new PrintStream(complained, false, StandardCharsets.UTF_8),
                Map.of(),
                () -> left.getAndDecrement() <= 0)
            .run(arguments.toArray(String[]::new));
    return new Ran(
        status,
        printed.toString(StandardCharsets.UTF_8).replace(out.toString(), "OUT"),
        complained.toString(StandardCharsets.UTF_8));
  }

  private Ran toTheEnd(Path out, String... more) {
    return run(out, Integer.MAX_VALUE, more);
  }

  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path each : files.toList()) {
        contents.put(String.valueOf(each.getFileName()), Files.readString(each));
      }
    }
    return contents;
  }

  @Test
  void resumedOutputIsThatOfAnUninterruptedRun() throws IOException {
    Path whole = folder.resolve("whole");
    Ran expected = toTheEnd(whole);
    assertThat(expected.status()).isZero();
    assertThat(contents(whole).keySet())
        .containsExactly("s-4.csv", "s-5.csv", "s-6.csv", "s-7.csv", "s-7.html", "s-7.svg");
    Path parts = folder.resolve("parts");
    int interruptions = 0;
    Ran last = run(parts, 150);
    while (last.status() != 0) {
      assertThat(last.status()).isEqualTo(130);
      assertThat(contents(parts).keySet()).containsExactly("s.partial");
      assertThat(++interruptions).isLessThan(100);
      // Rows that are kept are asked for again, so each run has to come a little further.
      last = run(parts, 150 + 100 * interruptions);
    }
    assertThat(interruptions).isGreaterThan(2);
    assertThat(last.out()).isEqualTo(expected.out());
    assertThat(contents(parts)).isEqualTo(contents(whole));
  }

  @Test
  void anInterruptedRunSaysHowFarItCame() {
    Ran stopped = run(folder.resolve("out"), 100);
    assertThat(stopped.err())
        .contains("error[L402]")
        .containsPattern("of the 451 rows of this table \\d+ were done")
        .contains("the same command goes on from there");
    Ran bare = Ran.of("run", file.toString(), "--time-limit", "0.001");
    assertThat(bare.err()).contains("rows of this table").contains("with `--out DIR`");
  }

  @Test
  void outcomesAreComputedAgainSoThatTheyCanStillBeDrawn() throws IOException {
    Files.writeString(
        file,
        """
        game Pennies(top = 1) { players Row, Col choose {Heads, Tails}
          payoff { Heads, Heads -> top, -1  Tails, Tails -> 1, -1  _, _ -> -1, 1 } }
        let table = sweep top in 0..100 { play(Pennies(top: top), Heads, Tails) }
        show table
        plot table[7].value
        """);
    Ran expected = toTheEnd(folder.resolve("whole"));
    assertThat(expected.status()).isZero();
    Path out = folder.resolve("out");
    assertThat(run(out, 50).err()).contains("such as `.payoffs`");
    assertThat(toTheEnd(out)).isEqualTo(expected);
    assertThat(contents(out)).isEqualTo(contents(folder.resolve("whole")));
  }

  /** Changes a kept row, checksum and all: what is printed then tells where it came from. */
  private void forge(Path partial, String from, String to) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(partial));
    for (int i = 1; i < lines.size(); i++) {
      String row = lines.get(i).substring(lines.get(i).indexOf(' ') + 1);
      if (row.contains(from)) {
        String forged = row.replace(from, to);
        CRC32 sum = new CRC32();
        sum.update(forged.getBytes(StandardCharsets.UTF_8));
        lines.set(i, Long.toHexString(sum.getValue()) + " " + forged);
        Files.writeString(partial, String.join("\n", lines) + "\n");
        return;
      }
    }
    throw new AssertionError("no row with " + from);
  }

  @Test
  void keptRowsAreNotComputedAgain() throws IOException {
    Path out = folder.resolve("out");
    run(out, 100);
    forge(out.resolve("s.partial"), "q1/5;", "q777/5;");
    assertThat(toTheEnd(out).out()).contains("777/5");
  }

  @Test
  void aChangedFileOrOptionStartsAnew() throws IOException {
    Path out = folder.resolve("out");
    run(out, 100);
    forge(out.resolve("s.partial"), "q1/5;", "q777/5;");
    Files.writeString(file, SWEEPS.replace("exp(x / 7)", "exp(x / 8)"));
    Ran changed = toTheEnd(out);
    assertThat(changed.status()).isZero();
    assertThat(changed.out()).doesNotContain("777/5");
    assertThat(out.resolve("s.partial")).doesNotExist();
    Files.writeString(file, SWEEPS + "let a = 1\n");
    run(out, 100, "--set", "a=2");
    forge(out.resolve("s.partial"), "q1/5;", "q777/5;");
    assertThat(toTheEnd(out, "--set", "a=3").out()).doesNotContain("777/5");
  }

  @Test
  void aChangedImportStartsAnew() throws IOException {
    Path imported = Files.writeString(folder.resolve("values.game"), "fn value(x) = x / 5\n");
    String text = "import \"values.game\"\nshow sweep x in 0..300 { value(x) }\n";
    Files.writeString(file, text);
    Path out = folder.resolve("out");
    run(out, 100);
    forge(out.resolve("s.partial"), "q1/5;", "q777/5;");
    Files.writeString(imported, "fn value(x) = x / 5 + 0\n");
    assertThat(toTheEnd(out).out()).doesNotContain("777/5");
  }

  @Test
  void damagedRowsAreComputedAgain() throws IOException {
    Path whole = folder.resolve("whole");
    Ran expected = toTheEnd(whole);
    Path out = folder.resolve("out");
    run(out, 200);
    Path partial = out.resolve("s.partial");
    String text = Files.readString(partial);
    int middle = text.length() / 2;
    Files.writeString(
        partial, text.substring(0, middle) + "?" + text.substring(middle + 1, text.length() - 9));
    assertThat(run(out, 300).status()).isEqualTo(130);
    assertThat(toTheEnd(out)).isEqualTo(expected);
    assertThat(contents(out)).isEqualTo(contents(whole));
  }

  @Test
  void whereNothingCanBeWrittenTheAnswersStillCome() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
    Ran stopped = run(blocked, 100);
    assertThat(stopped.status()).isEqualTo(130);
    assertThat(stopped.err()).contains("error[L402]");
  }

  @Test
  void theNumberOfThreadsDoesNotShow() throws Exception {
    List<Ran> rans = new ArrayList<>();
    for (int processors : new int[] {1, 3}) {
      Path out = folder.resolve("out");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:ActiveProcessorCount=" + processors,
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.stratagem.cli.Main",
                  "run",
                  file.toString(),
                  "--out",
                  out.toString())
              .redirectErrorStream(true)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      rans.add(new Ran(process.waitFor(), printed + contents(out), ""));
    }
    assertThat(rans.get(0).status()).isZero();
    assertThat(rans.get(1)).isEqualTo(rans.get(0));
  }
}
