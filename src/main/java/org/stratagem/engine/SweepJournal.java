package org.stratagem.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.eval.SweepWatch;
import org.stratagem.source.Span;

/**
 * Tells of the progress of a run's sweeps, and keeps their rows in a store. A row is found again by
 * the place of its sweep, what the sweep depends on besides the file, and its number.
 */
final class SweepJournal implements SweepWatch {
  private static final int KEY_LENGTH = 24;

  private final String heading;
  private final RowStore store;
  private final Log log;
  private @Nullable Map<String, Map<Integer, String>> kept;

  SweepJournal(String heading, RowStore store, Log log) {
    this.heading = heading;
    this.store = store;
    this.log = log;
  }

  @Override
  public Rows begin(Span sweep, int rows, @Nullable String inputs) {
    if (inputs == null) {
      return new Watched(sweep.line(), rows, null, Map.of());
    }
    String file = sweep.file().name();
    String key =
        new Fingerprint()
            .with(file.substring(file.lastIndexOf('/') + 1))
            .with(sweep.start() + "-" + sweep.end())
            .with(inputs)
            .text()
            .substring(0, KEY_LENGTH);
    return new Watched(sweep.line(), rows, key, kept().getOrDefault(key, Map.of()));
  }

  @Override
  public void advance(Span search, int done, int all, String words) {
    log.advance(new Progress(search.line(), done, all, words, done >= all));
  }

  /** What the store holds, read when the first sweep begins. */
  private synchronized Map<String, Map<Integer, String>> kept() {
    Map<String, Map<Integer, String>> known = kept;
    if (known != null) {
      return known;
    }
    Map<String, Map<Integer, String>> read = new HashMap<>();
    for (String line : store.open(heading)) {
      int first = line.indexOf(' ');
      int second = line.indexOf(' ', first + 1);
      if (first > 0 && second > 0) {
        read.computeIfAbsent(line.substring(0, first), key -> new HashMap<>())
            .put(Integer.parseInt(line, first + 1, second, 10), line.substring(second + 1));
      }
    }
    kept = read;
    return read;
  }

  private final class Watched implements Rows {
    private final int line;
    private final int rows;
    private final @Nullable String key;
    private final Map<Integer, String> earlier;
    private int done;

    Watched(int line, int rows, @Nullable String key, Map<Integer, String> earlier) {
      this.line = line;
      this.rows = rows;
      this.key = key;
      this.earlier = earlier;
    }

    @Override
    public @Nullable String kept(int row) {
      return earlier.get(row);
    }

    @Override
    public boolean keeps() {
      return key != null && store.isOpen();
    }

    @Override
    public void done(int row, @Nullable String value) {
      if (value != null) {
        store.keep(key + " " + row + " " + value);
      }
      synchronized (this) {
        done++;
        log.advance(new Progress(line, done, rows, words(), false));
      }
    }

    private String words() {
      return String.format(Locale.ROOT, "%,d of %,d rows", done, rows);
    }

    @Override
    public synchronized void ended() {
      log.advance(new Progress(line, done, rows, words(), true));
    }
  }
}
