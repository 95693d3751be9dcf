package org.stratagem.syntax;

/** How large and how deep a source file may be. The numbers are documented with S105 and S106. */
final class Limits {
  /**
   * Levels of nesting: brackets in brackets, and operands in operators. Each operator of a chain
   * such as {@code a + b + c} is a level, as is each {@code else if}, since every later phase walks
   * the tree recursively.
   */
  static final int NESTING = 1_000;

  /** Bytes of a file. A file of this size that is all signs stays under {@link #TOKENS}. */
  static final int BYTES = 4 * 1024 * 1024;

  /** Words and signs of a file, comments apart. A parse tree takes up to a kilobyte for each. */
  static final int TOKENS = 1_000_000;

  /**
   * Mistakes of one kind of reading that are reported in one run; a file with more is no Stratagem.
   */
  static final int MISTAKES = 100;

  private Limits() {}
}
