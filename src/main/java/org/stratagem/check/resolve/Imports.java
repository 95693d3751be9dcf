package org.stratagem.check.resolve;

import org.stratagem.syntax.SyntaxTree;

/** Finds imported files; only its implementation knows about the file system. */
@FunctionalInterface
public interface Imports {
  /**
   * The file that an import names.
   *
   * @param path as written in the import
   * @param from the importing file, to which the path is relative
   * @return the same tree object for the same file, whichever way it is reached, or why it cannot
   *     be read
   */
  Imported find(String path, SyntaxTree from);
}
