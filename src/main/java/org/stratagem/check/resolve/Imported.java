package org.stratagem.check.resolve;

import org.stratagem.syntax.SyntaxTree;

/** What became of an import. */
public sealed interface Imported {
  /**
   * @param tree the parsed file; the same object whenever the same file is imported
   */
  record File(SyntaxTree tree) implements Imported {}

  /**
   * @param reason why it cannot be read, as the end of a sentence: "there is no such file"
   */
  record Unreadable(String reason) implements Imported {}
}
