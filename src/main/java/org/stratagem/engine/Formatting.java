package org.stratagem.engine;

import java.util.List;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Formatter;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SourceReader;
import org.stratagem.syntax.SyntaxTree;

/** From bytes to the standard layout; a file with mistakes keeps the one that it has. */
final class Formatting {
  private Formatting() {}

  static Formatted of(Input input) {
    SourceReader.Reading reading = SourceReader.decode(input.name(), input.bytes());
    if (reading instanceof SourceReader.Reading.Refused refused) {
      return new Formatted(null, false, List.of(refused.diagnostic()));
    }
    SourceFile file = ((SourceReader.Reading.Accepted) reading).file();
    SyntaxTree tree = Parser.parse(file);
    if (tree.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return new Formatted(null, false, tree.diagnostics());
    }
    String text = Formatter.format(tree);
    return new Formatted(text, !text.equals(file.text()), tree.diagnostics());
  }
}
