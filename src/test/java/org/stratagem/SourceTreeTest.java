package org.stratagem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What no compiler looks at: the length of files, and words that promise work instead of doing it.
 */
class SourceTreeTest {
  private static final int MOST_LINES = 500;
  private static final Pattern PROMISE = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : filesUnder("src", "grammar")) {
      int lines = Files.readAllLines(file, StandardCharsets.UTF_8).size();
      if (lines > MOST_LINES) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).as("files of more than %s lines", MOST_LINES).isEmpty();
  }

  @Test
  void nothingIsPromised() throws IOException {
    List<String> promises = new ArrayList<>();
    for (Path file : filesUnder("src/main", "grammar")) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (PROMISE.matcher(lines.get(i)).find()) {
          promises.add(file + ":" + (i + 1) + ": " + lines.get(i).trim());
        }
      }
    }
    assertThat(promises).isEmpty();
  }

  /** The source files, in order; test data such as game files may be as long as it likes. */
  private static List<Path> filesUnder(String... folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      Path top = Path.of(folder);
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          files
              .filter(file -> file.toString().matches(".*\\.(java|g4)"))
              .sorted()
              .forEach(found::add);
        }
      }
    }
    assertThat(found).as("run from the project's top level").isNotEmpty();
    return found;
  }
}
