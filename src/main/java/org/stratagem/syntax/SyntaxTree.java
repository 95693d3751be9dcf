package org.stratagem.syntax;

import java.util.List;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;

/**
 * A parsed file. There is always a tree, whatever the text: what could not be read is left out or
 * stands as an {@link Expression.Missing}, and the diagnostics say so.
 *
 * @param file the source
 * @param declarations in source order
 * @param comments every comment, in source order, for the formatter
 * @param diagnostics what the parser found
 */
public record SyntaxTree(
    SourceFile file,
    List<Declaration> declarations,
    List<Comment> comments,
    List<Diagnostic> diagnostics) {
  public SyntaxTree {
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }
}
