package org.stratagem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Spoilt examples are answered or refused, never worse: no exception, no internal error, in bounded
 * time. {@code -Dfuzz.mutants=5000 -Dfuzz.seed=7} asks for more and for others.
 */
class FuzzTest {
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 300);
  private static final long SEED = Long.getLong("fuzz.seed", 20_240_601L);

  /**
   * The time limit given, and how long a run may take with reading, checking and a busy machine.
   */
  private static final String LIMIT = "1";

  private static final long MOST_SECONDS = 30;

  @Test
  void spoiltExamplesAreRefusedAndNothingWorse() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String example : ExamplesTest.examples()) {
      texts.add(Files.readString(Path.of(example)));
    }
    assertThat(texts).isNotEmpty();
    Mutator mutator = new Mutator(SEED, texts);
    List<String> worse = new ArrayList<>();
    for (int i = 0; i < MUTANTS && worse.size() < 5; i++) {
      byte[] mutant = mutator.next();
      long begun = System.nanoTime();
      Ran ran =
          Ran.withInput(
              mutant,
              "run",
              "-",
              "--time-limit",
              LIMIT,
              "--max-size",
              "10000",
              "--out",
              "target/fuzz");
      long seconds = (System.nanoTime() - begun) / 1_000_000_000;
      if (!List.of(0, 1, 3).contains(ran.status())
          || ran.err().contains("X999")
          || (ran.status() == 0) != !ran.err().contains("error[")
          || seconds > MOST_SECONDS) {
        worse.add(
            "seed %d, mutant %d: status %d in %d s%n%s%n--- of%n%s"
                .formatted(
                    SEED,
                    i,
                    ran.status(),
                    seconds,
                    ran.err(),
                    new String(mutant, StandardCharsets.UTF_8)));
      }
    }
    assertThat(worse).isEmpty();
  }
}
