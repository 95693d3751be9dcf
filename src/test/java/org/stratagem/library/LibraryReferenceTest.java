package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference in {@code spec/} says what the annotations say; {@code -Dupdate=true} rewrites it.
 */
class LibraryReferenceTest {
  private static final Path PAGE = Path.of("spec", "library.md");

  @Test
  void theReferenceIsUpToDate() throws IOException {
    String page = LibraryReference.page();
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("rewrite it with -Dupdate=true").isEqualTo(page);
  }
}
