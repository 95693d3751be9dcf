package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Progress;

class ProgressBarTest {
  private static final long MILLISECOND = 1_000_000;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8));

  private String after(int done, boolean ended, long milliseconds) {
    shown.reset();
    bar.show(
        new Progress(7, done, 1_000, String.format(Locale.ROOT, "%,d of 1,000 rows", done), ended),
        milliseconds * MILLISECOND);
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aShortSweepShowsNothing() {
    assertThat(after(1, false, 0)).isEmpty();
    assertThat(after(999, false, 400)).isEmpty();
    assertThat(after(1_000, true, 450)).isEmpty();
  }

  @Test
  void aLongSweepShowsHowFarItIsAndHowLongItTakes() {
    after(1, false, 0);
    after(100, false, 499);
    String first = after(200, false, 1_500);
    assertThat(first).contains("line 7 [######----", "200 of 1,000 rows", "0:08 left");
    assertThat(after(201, false, 1_550)).as("not more often than the eye can follow").isEmpty();
    assertThat(after(300, false, 1_700)).contains("300 of 1,000 rows");
    assertThat(after(1_000, true, 9_000)).as("the line is cleared").isEqualTo("\r\u001b[K");
  }
}
