package org.stratagem.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.stratagem.engine.Progress;

/**
 * Shows on a terminal how far a long sweep has come, on one line that goes away when it is over.
 */
final class ProgressBar {
  private static final long NANOS = 1_000_000_000L;

  /** What takes less time than this shows nothing. */
  private static final long PATIENCE = NANOS / 2;

  private static final long PAUSE = NANOS / 10;
  private static final int LENGTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream terminal;
  private int line;
  private long begun;
  private long drawn;
  private int doneAtFirst;
  private boolean visible;

  ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  synchronized void show(Progress progress) {
    show(progress, System.nanoTime());
  }

  /**
   * The same at a given time.
   *
   * @param now in nanoseconds from anywhen
   */
  synchronized void show(Progress progress, long now) {
    if (progress.line() != line) {
      line = progress.line();
      begun = now;
      drawn = now;
      // Rows that an earlier run has done come at once, and say nothing of the time that others
      // take.
      doneAtFirst = 0;
    }
    if (progress.ended()) {
      clear();
      line = 0;
    } else if (now - begun < PATIENCE) {
      doneAtFirst = progress.done();
    } else if (!visible || now - drawn > PAUSE) {
      terminal.print(CLEAR + line(progress, now));
      terminal.flush();
      drawn = now;
      visible = true;
    }
  }

  /** Leaves the line to others. */
  private void clear() {
    if (visible) {
      terminal.print(CLEAR);
      terminal.flush();
      visible = false;
    }
  }

  private String line(Progress progress, long now) {
    int full = (int) ((long) LENGTH * progress.done() / Math.max(1, progress.rows()));
    return String.format(
        Locale.ROOT,
        "line %d [%s%s] %s%s",
        progress.line(),
        "#".repeat(full),
        "-".repeat(LENGTH - full),
        progress.words(),
        left(progress, now));
  }

  private String left(Progress progress, long now) {
    int done = progress.done() - doneAtFirst;
    if (done <= 0) {
      return "";
    }
    double each = (double) (now - begun - PATIENCE) / done;
    long seconds = Math.round(each * (progress.rows() - progress.done()) / NANOS);
    return seconds < 1
        ? ""
        : String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
  }
}
