package org.stratagem.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stratagem.source.SourceFile;

/**
 * A fenced piece of code of a page.
 *
 * @param page the page's path
 * @param line the line of its opening fence, from 1
 * @param kind the word after the fence: {@code game} for a whole file that has to pass, {@code
 *     game-error} for one that has to be refused, {@code text} for output
 * @param options what follows the word, for {@code game-error} the options of the command line that
 *     it needs
 * @param text the lines between the fences
 */
public record Chunk(Path page, int line, String kind, List<String> options, String text) {
  private static final String FENCE = "```";

  /** All chunks of all pages of the specification, in order of path and line. */
  public static List<Chunk> all() {
    try (Stream<Path> paths = Files.walk(Path.of("spec"))) {
      return paths
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .flatMap(path -> of(path).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chunks of one page. */
  static List<Chunk> of(Path page) {
    List<String> lines = lines(page);
    List<Chunk> chunks = new ArrayList<>();
    int opened = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE)) {
        continue;
      }
      if (opened < 0) {
        opened = i;
        continue;
      }
      List<String> words = List.of(lines.get(opened).substring(FENCE.length()).trim().split(" "));
      chunks.add(
          new Chunk(
              page,
              opened + 1,
              words.get(0),
              words.subList(1, words.size()),
              String.join("\n", lines.subList(opened + 1, i)) + "\n"));
      opened = -1;
    }
    if (opened >= 0) {
      throw new IllegalStateException(
          page + ": the fence of line " + (opened + 1) + " is not closed");
    }
    return chunks;
  }

  static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceFile source() {
    return new SourceFile(toString(), text);
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
