package org.stratagem.check.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.SyntaxTree;

/**
 * The words of a file that its syntax errors may have kept out of the tree: a name that is declared
 * there is not unknown, and reporting its uses would repeat the syntax error.
 */
final class LostText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private LostText() {}

  static boolean isDamaged(SourceUnit unit) {
    return unit.tree().diagnostics().stream().anyMatch(Diagnostic::isError);
  }

  /** Whether a syntax error stands in or beside a declaration. */
  static boolean isDamaged(SourceUnit unit, Span declaration) {
    return unit.tree().diagnostics().stream().anyMatch(error -> touches(error, declaration));
  }

  /** The words outside of all declarations, and those of declarations with an error in them. */
  static Set<String> words(List<SourceUnit> damaged) {
    Set<String> words = new LinkedHashSet<>();
    for (SourceUnit unit : damaged) {
      SyntaxTree tree = unit.tree();
      int position = 0;
      for (Declaration declaration : tree.declarations()) {
        Span span = declaration.span();
        if (span.start() > position) {
          add(tree.file().text().substring(position, span.start()), words);
        }
        if (tree.diagnostics().stream().anyMatch(error -> touches(error, span))) {
          add(span.text(), words);
        }
        position = Math.max(position, span.end());
      }
      add(tree.file().text().substring(Math.min(position, tree.file().text().length())), words);
    }
    return words;
  }

  private static boolean touches(Diagnostic error, Span span) {
    return error.isError()
        && error.span().start() <= span.end()
        && span.start() <= error.span().end();
  }

  private static void add(String text, Set<String> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }
}
