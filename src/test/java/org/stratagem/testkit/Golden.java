package org.stratagem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files, rewritten by {@code -Dupdate=true} and read in review. */
public final class Golden {
  private static final boolean UPDATE = Boolean.getBoolean("update");

  private Golden() {}

  /** The text is what the file holds; after an update the file holds the text. */
  public static void expect(Path file, String text) {
    try {
      if (UPDATE) {
        Path folder = file.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.writeString(file, text);
      }
      assertThat(file).as("rewritten by -Dupdate=true").exists();
      assertThat(text)
          .as("%s (rewritten by -Dupdate=true)", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
