package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.library.LibraryCalls.number;
import static org.stratagem.library.LibraryCalls.range;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stratagem.function.Chapter;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Registries;
import org.stratagem.numeric.Real;

/**
 * The tutorial on adding a function shows code that compiles, is found, and computes what it says.
 */
class FunctionTutorialTest {
  @Test
  void theMethodOfTheTutorialIsTheOneTestedHere() throws IOException {
    String page = Files.readString(Path.of("spec", "tutorial-add-a-function.md"));
    String source =
        Files.readString(
            Path.of("src", "test", "java", "org", "stratagem", "library", "Statistics.java"));
    String method = source.substring(source.indexOf("  @Library("), source.lastIndexOf('}'));
    assertThat(page.replaceAll("\\s+", " ")).contains(method.replaceAll("\\s+", " ").strip());
  }

  @Test
  void theFunctionIsFoundAndComputes() {
    LibraryFunction variance =
        Objects.requireNonNull(
            Registries.of(List.of(new Chapter("Statistics", Statistics.class))).find("variance"));
    Object die = LibraryCalls.call("uniform", range(1, 6));
    Real found = (Real) LibraryCalls.bound(variance, die);
    assertThat(found).isEqualTo(number(35).dividedBy(number(12)));
  }
}
