package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;

/**
 * Every text that the project shows or ships: examples, the library's prelude, the blocks of the
 * specification.
 */
class WrittenTextsTest {
  private record Written(String place, String text) {}

  @Test
  void eachHasOneReadingAndAStableLayout() throws IOException {
    List<Written> texts = files(Path.of("examples"), ".game");
    texts.addAll(files(Path.of("src/main/resources"), ".game"));
    for (Written page : files(Path.of("spec"), ".md")) {
      texts.addAll(blocks(page, "game"));
    }
    assertThat(texts).hasSizeGreaterThan(10);
    for (Written written : texts) {
      assertThat(AmbiguityListener.reports(written.text())).as(written.place()).isEmpty();
      SyntaxTree tree = read(written);
      assertThat(tree.diagnostics()).as(written.place()).isEmpty();
      SyntaxTree again = read(new Written(written.place(), Formatter.format(tree)));
      assertThat(Structure.of(again.declarations()))
          .as(written.place())
          .isEqualTo(Structure.of(tree.declarations()));
      assertThat(Formatter.format(again)).as(written.place()).isEqualTo(again.file().text());
    }
  }

  /** The page of a syntax error shows a text that has this error. */
  @Test
  void theErrorsOfTheSyntaxPagesAreFound() throws IOException {
    int checked = 0;
    for (Written page : files(Path.of("spec/errors"), ".md")) {
      String code = Path.of(page.place()).getFileName().toString().replace(".md", "");
      if (code.startsWith("S1")) {
        for (Written block : blocks(page, "game-error")) {
          assertThat(read(block).diagnostics())
              .as(block.place())
              .extracting(Diagnostic::code)
              .extracting(Enum::name)
              .contains(code);
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  private static List<Written> files(Path folder, String ending) throws IOException {
    List<Written> result = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
        result.add(new Written(path.toString(), Files.readString(path)));
      }
    }
    return result;
  }

  private static List<Written> blocks(Written page, String kind) {
    List<Written> result = new ArrayList<>();
    Matcher block =
        java.util.regex.Pattern.compile("(?ms)^```" + kind + "\\R(.*?)^```").matcher(page.text());
    while (block.find()) {
      long line = page.text().substring(0, block.start()).lines().count() + 1;
      result.add(new Written(page.place() + ":" + line, block.group(1)));
    }
    return result;
  }

  private static SyntaxTree read(Written written) {
    return Parser.parse(new SourceFile(written.place(), written.text()));
  }
}
