package org.stratagem.engine;

import java.util.List;

/**
 * Keeps rows of sweeps from one run of a file to the next, so that a run that was interrupted can
 * be continued. Rows are lines of text.
 */
public interface RowStore {
  /**
   * A run begins.
   *
   * @param heading what the rows depend on; rows kept under another heading are forgotten
   * @return the rows that an earlier run has kept, in any order; a line that was damaged is left
   *     out
   */
  List<String> open(String heading);

  /** Whether rows are kept at all. */
  boolean isOpen();

  /** Keeps a row; called by several threads, and never fails: at worst nothing is kept. */
  void keep(String row);

  /** Keeps nothing. */
  static RowStore none() {
    return new RowStore() {
      @Override
      public List<String> open(String heading) {
        return List.of();
      }

      @Override
      public boolean isOpen() {
        return false;
      }

      @Override
      public void keep(String row) {
        // The next run starts anew.
      }
    };
  }
}
