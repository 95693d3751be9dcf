package org.stratagem.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.stratagem.engine.RowStore;

/**
 * Rows of the sweeps of one file, kept in a file of their own while it runs: a heading, then a line
 * for each row, with a checksum before it. The file appears only when a run takes longer than a
 * moment, and goes when the run has come to its end.
 */
final class PartialRows implements RowStore {
  private static final String FORMAT = "stratagem rows 1 ";

  /** Rows are written this often: it bounds what the end of the process can lose. */
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final Path path;
  private final StringBuilder waiting = new StringBuilder();
  private String heading = "";
  private long good;
  private long written;
  private boolean open;
  private @Nullable FileChannel channel;

  PartialRows(Path folder, String name) {
    this.path = folder.resolve(name + ".partial");
  }

  @Override
  public synchronized List<String> open(String wanted) {
    heading = FORMAT + wanted;
    open = true;
    written = System.nanoTime();
    List<String> rows = new ArrayList<>();
    good = 0;
    try {
      if (Files.isRegularFile(path)) {
        byte[] bytes = Files.readAllBytes(path);
        good = read(bytes, rows);
      }
    } catch (IOException unreadable) {
      rows.clear();
    }
    return rows;
  }

  /** Adds the rows up to the first damaged line, if the heading is right; gives where they end. */
  private long read(byte[] bytes, List<String> rows) {
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] != '\n') {
        continue;
      }
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (start == 0 ? !line.equals(heading) : !isSound(line)) {
        return start;
      }
      if (start > 0) {
        rows.add(line.substring(line.indexOf(' ') + 1));
      }
      start = end + 1;
    }
    return start;
  }

  private static boolean isSound(String line) {
    int space = line.indexOf(' ');
    return space > 0 && line.substring(0, space).equals(checksum(line.substring(space + 1)));
  }

  private static String checksum(String row) {
    CRC32 sum = new CRC32();
    sum.update(row.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  @Override
  public synchronized boolean isOpen() {
    return open;
  }

  @Override
  public void keep(String row) {
    String line = checksum(row) + " " + row + "\n";
    synchronized (this) {
      if (open) {
        waiting.append(line);
        if (System.nanoTime() - written > PAUSE_NANOS) {
          write();
        }
      }
    }
  }

  /** Where nothing can be written, or another run writes, nothing is kept. */
  private void write() {
    try {
      FileChannel to = channel == null ? begin() : channel;
      channel = to;
      ByteBuffer bytes = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    } catch (IOException | OverlappingFileLockException unwritable) {
      open = false;
    }
    waiting.setLength(0);
    written = System.nanoTime();
  }

  private FileChannel begin() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    FileChannel begun =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (begun.tryLock() == null) {
        throw new IOException("another run writes it");
      }
      if (good == 0 || begun.size() < good) {
        begun.truncate(0);
        begun.write(ByteBuffer.wrap((heading + "\n").getBytes(StandardCharsets.UTF_8)));
      } else {
        begun.truncate(good);
        begun.position(good);
      }
      return begun;
    } catch (IOException | OverlappingFileLockException refused) {
      begun.close();
      throw refused;
    }
  }

  /** The run has come to its end: nothing is left to continue. */
  synchronized void discard() {
    close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException undeletable) {
      // It stands there with its heading; whoever reads it sees whether it fits.
      good = 0;
    }
  }

  /** The run was ended before its end: the rows wait for the next one. */
  synchronized void leave() {
    if (open && !waiting.isEmpty()) {
      write();
    }
    close();
  }

  private void close() {
    open = false;
    waiting.setLength(0);
    FileChannel last = channel;
    channel = null;
    if (last != null) {
      try {
        last.close();
      } catch (IOException lost) {
        // What was not written is computed again.
        good = 0;
      }
    }
  }
}
