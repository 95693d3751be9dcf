package org.stratagem.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.engine.Answer;
import org.stratagem.engine.Ask;
import org.stratagem.engine.Evaluated;
import org.stratagem.report.CsvReport;
import org.stratagem.report.Drawing;
import org.stratagem.report.HtmlPage;
import org.stratagem.report.Picture;

/**
 * The files that answers leave: of a plot a picture and a page; of a table, where the user has
 * named a folder, its rows.
 */
final class AnswerFiles {
  private static final String ENDING = ".game";

  private final Path folder;
  private final boolean named;

  /**
   * What was written of an answer.
   *
   * @param picture the SVG of a plot, or null
   * @param page the HTML beside it, or null
   * @param table the CSV of a table, or null
   */
  record Written(@Nullable Path picture, @Nullable Path page, @Nullable Path table) {}

  /**
   * @param folder where files go
   * @param named whether the user has named it: only then are tables and partial rows written
   */
  AnswerFiles(Path folder, boolean named) {
    this.folder = folder;
    this.named = named;
  }

  /** Where the rows of a file's sweeps are kept while it runs; null for nowhere. */
  @Nullable PartialRows partialRows(String file) {
    return named ? new PartialRows(folder, stem(file)) : null;
  }

  /** Writes what the answers of a file leave, if all went well; in the order of the answers. */
  Map<Answer, Written> write(Evaluated evaluated) {
    return write(evaluated, answer -> stem(evaluated.file()) + "-" + answer.line());
  }

  /** The same under one name, for the answer to one question. */
  Map<Answer, Written> write(Evaluated evaluated, String name) {
    return write(evaluated, answer -> name);
  }

  private Map<Answer, Written> write(Evaluated evaluated, Function<Answer, String> names) {
    Map<Answer, Written> written = new LinkedHashMap<>();
    if (!evaluated.isWell()) {
      return written;
    }
    OutputFiles files = new OutputFiles(folder);
    for (Answer answer : evaluated.answers()) {
      Written own = write(answer, names.apply(answer), evaluated.file(), files);
      if (own.picture() != null || own.table() != null) {
        written.put(answer, own);
      }
    }
    if (!files.isEmpty()) {
      files.write();
    }
    return written;
  }

  private Written write(Answer answer, String name, String file, OutputFiles files) {
    Path picture = null;
    Path page = null;
    Path table = null;
    Picture figure = answer.figure();
    if (figure != null) {
      String origin = file + ", line " + answer.line();
      picture = files.add(name, ".svg", Drawing.of(answer.source(), figure).svg());
      page = files.add(name, ".html", HtmlPage.of(answer.source(), origin, figure));
    }
    if (named && (answer.ask() == Ask.SHOW || answer.ask() == Ask.PLOT)) {
      Optional<String> csv = CsvReport.of(answer.value());
      table = csv.isPresent() ? files.add(name, ".csv", csv.get()) : null;
    }
    return new Written(picture, page, table);
  }

  private static String stem(String file) {
    String name = String.valueOf(Inputs.path(file).getFileName()).replace(' ', '-');
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
