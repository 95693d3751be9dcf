package org.stratagem.syntax;

import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.stratagem.source.SourceFile;

/**
 * Lays out a file anew: at most 100 columns where the words allow it, two columns of indentation,
 * aligned tables. It keeps every word, every comment and their order, and one of several empty
 * lines between declarations, members and rows. A table, a match or a body that starts on a new
 * line stays on lines of its own; one that does not is put on one line where it fits.
 *
 * <p>Formatting twice changes nothing, and the result reads as the same tree.
 */
public final class Formatter {
  /** The greatest width of a line. */
  public static final int WIDTH = 100;

  /**
   * A table that did not fit starts on a new line the next time, which can move its surroundings: a
   * few rounds settle it.
   */
  private static final int MOST_ROUNDS = 8;

  private Formatter() {}

  /**
   * The text of a file laid out anew; the unchanged text when the file has syntax errors.
   *
   * @param tree the file as read by {@link Parser}
   */
  public static String format(SyntaxTree tree) {
    String text = tree.file().text();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = layOut(new SourceFile(tree.file().name(), text));
      if (next.equals(text)) {
        break;
      }
      text = next;
    }
    return text;
  }

  private static String layOut(SourceFile file) {
    LexedFile lexed = LexedFile.of(file);
    if (lexed.refused() || !lexed.diagnostics().isEmpty()) {
      return file.text();
    }
    return Parser.withStackFor(lexed, () -> layOut(lexed));
  }

  private static String layOut(LexedFile lexed) {
    DepthLimitedParser parser =
        new DepthLimitedParser(new ListTokenSource(lexed.tokens()), PredictionMode.SLL, null);
    try {
      return DocRenderer.render(new FormatDeclarations(lexed).file(parser.file()), WIDTH);
    } catch (ParseCancellationException | DepthLimitedParser.TooDeep e) {
      return lexed.file().text();
    }
  }
}
