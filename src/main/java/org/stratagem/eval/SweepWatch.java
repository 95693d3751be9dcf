package org.stratagem.eval;

import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/**
 * Hears how far sweeps have come, and may keep their rows so that a later run goes on where this
 * one ended. Only a sweep that is not a part of another one is told of.
 */
public interface SweepWatch {
  /**
   * A sweep begins.
   *
   * @param sweep where it stands
   * @param rows how many rows it has
   * @param inputs what its rows depend on besides the text of the program, the same text for the
   *     same inputs; null where that cannot be told, and then no row may be kept
   */
  Rows begin(Span sweep, int rows, @Nullable String inputs);

  /**
   * A long search that is no sweep has come so far.
   *
   * @param search where it stands
   * @param done how much is done
   * @param all how much there is; with {@code done} as much, the search is over
   * @param words what is said of it
   */
  default void advance(Span search, int done, int all, String words) {}

  /** The rows of one sweep; called by several threads at once. */
  interface Rows {
    /** The value of a row as an earlier run left it, or null. */
    @Nullable String kept(int row);

    /** Whether rows are kept. */
    boolean keeps();

    /**
     * A row is done.
     *
     * @param value what an equal row can be made of, or null where it is not to be kept
     */
    void done(int row, @Nullable String value);

    /** The sweep is over, well or not. */
    void ended();
  }

  /** Hears nothing, keeps nothing. */
  static SweepWatch none() {
    return (sweep, rows, inputs) -> Unwatched.ROWS;
  }
}
