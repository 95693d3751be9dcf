package org.stratagem.library;

import java.util.List;
import java.util.Set;
import org.stratagem.function.Chapter;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Registries;

/**
 * The reference of the library as a page of the specification, from the annotations of its
 * functions.
 */
final class LibraryReference {
  private static final String INTRODUCTION =
      """
      # The library

      Every function here is an ordinary function: it can be passed to others, and a file may declare its own of the same
      name. The heading of a function is its signature. A parameter of kind `Number`, `List`, `Game` and so on wants a
      value of that kind; a `Collection` is a list or a set, and a tuple or a profile counts as the list of its parts;
      `Value` takes anything. `...` takes any number of arguments; a parameter with `?` may be left out, one with `=` has a
      default; bare words separated by `|` are options. Parameters before the first one that may be left out are given by
      position or by name, those after it by name only.

      A value of the wrong kind is refused when the file is checked, or where that cannot be told, when the call is
      evaluated (E310). A value of the right kind that a function has no answer for is refused where it stands (E302 to
      E306). What has to be enumerated is counted first (L401).

      This page is generated from the functions themselves: `mvn test -Dtest=LibraryReferenceTest -Dupdate=true`.
      """;

  private static final String ANNOUNCED =
      "The names and arguments of these functions are settled; files that use them are checked."
          + " Running one is refused with X901.";

  private static final int WIDTH = 100;

  private LibraryReference() {}

  /** The page, with every chapter of every provider on the class path. */
  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Chapter chapter : Registries.chapters()) {
      page.append("\n## ").append(chapter.title()).append('\n');
      for (LibraryFunction function : Registries.of(List.of(chapter)).all()) {
        page.append("\n### `").append(function.signature().text()).append("`\n\n");
        page.append(wrapped("Gives " + function.result() + ". " + function.documentation()));
        page.append('\n');
        page.append("```game\n").append(function.example()).append("\n```\n");
      }
    }
    page.append("\n## Announced\n\n").append(wrapped(ANNOUNCED)).append("\n```text\n");
    Set<String> present = Registries.of(Registries.chapters()).names();
    for (LibraryFunction function : Registries.load().all()) {
      if (!present.contains(function.name())) {
        page.append(function.signature().text()).append('\n');
      }
    }
    return page.append("```\n").toString();
  }

  /** A paragraph in lines of at most {@value #WIDTH} characters, as the pages written by hand. */
  private static String wrapped(String paragraph) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        wrapped.append('\n');
        column = 0;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.append('\n').toString();
  }
}
