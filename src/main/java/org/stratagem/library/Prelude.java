package org.stratagem.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.stratagem.source.SourceFile;

/**
 * The declarations that every file knows, written in the language itself: tiers, and nothing else.
 */
public final class Prelude {
  private Prelude() {}

  /** The text of the prelude. */
  public static SourceFile source() {
    try (InputStream resource = Prelude.class.getResourceAsStream("prelude.game")) {
      if (resource == null) {
        throw new IllegalStateException("the prelude is missing beside " + Prelude.class);
      }
      return new SourceFile("prelude", new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
