package org.stratagem.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;

/** The overview of the examples names each of them, and nothing that is not there. */
class ExamplesListTest {
  private static final Path FOLDER = Path.of("examples");
  private static final Pattern LINK = Pattern.compile("\\[([\\w-]+)]\\(([\\w-]+)\\.game\\)");

  @Test
  void everyExampleIsListedAndEveryLinkLeadsToOne() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.list(FOLDER)) {
      there =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".game"))
              .map(file -> file.replace(".game", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> listed = new TreeSet<>();
    Matcher links = LINK.matcher(Files.readString(FOLDER.resolve("README.md")));
    while (links.find()) {
      assertThat(links.group(1)).isEqualTo(links.group(2));
      listed.add(links.group(2));
    }
    assertThat(listed).as("files linked in examples/README.md").isEqualTo(there);
  }

  /** What the table says a claim is asked with is asked in its file. */
  @Test
  void filesAskWithTheFunctionsThatStandBesideThem() throws IOException {
    Registry library = Registries.load();
    int asked = 0;
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      Matcher link = LINK.matcher(line);
      String[] cells = line.split("\\|");
      if (cells.length < 5 || !link.find()) {
        continue;
      }
      String files = "";
      do {
        files += Files.readString(FOLDER.resolve(link.group(2) + ".game"));
      } while (link.find());
      Matcher functions = Pattern.compile("`(\\w+)`").matcher(cells[cells.length - 1]);
      while (functions.find()) {
        String function = functions.group(1);
        boolean binder = Set.of("argmax", "count", "sweep").contains(function);
        assertThat(binder || library.find(function) != null).as(function).isTrue();
        assertThat(files).as(line).contains(function + (binder ? " " : "("));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(20);
  }
}
