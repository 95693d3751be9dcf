package org.stratagem.solve.bimatrix;

import java.util.function.BooleanSupplier;

/**
 * The path of Lemke and Howson (1964) through both players' best-reply polytopes: from the pair of
 * origins, or any pair of vertices that has all labels, one label is dropped and the duplicate that
 * comes in its stead is dropped in the other polytope, until the missing label is back. With
 * perturbed dictionaries no pair is met twice.
 *
 * <p>Cost: as a rule about as many exchanges as there are actions; in the worst case exponentially
 * many (Savani and von Stengel 2006).
 */
final class ComplementaryPath {
  /** How a path ended. */
  enum End {
    /** All labels are present again. */
    ARRIVED,
    /** A column met no row, which exact numbers do not allow, or the path went on for too long. */
    LOST,
    CANCELLED
  }

  private final Dictionary first;
  private final Dictionary second;
  private final BooleanSupplier cancelled;
  private long pivots;

  /**
   * @param first of the first player's weights
   * @param second of the second player's weights
   * @param cancelled asked now and then; when it says yes, the path ends
   */
  ComplementaryPath(Dictionary first, Dictionary second, BooleanSupplier cancelled) {
    this.first = first;
    this.second = second;
    this.cancelled = cancelled;
  }

  /** How many exchanges were made. */
  long pivots() {
    return pivots;
  }

  /**
   * Follows the path that begins by dropping a label.
   *
   * @param most after so many exchanges the path counts as lost
   */
  End follow(int dropped, long most) {
    Dictionary dictionary = first.column(dropped) >= 0 ? first : second;
    int entering = dropped;
    for (long step = 0; step < most; step++) {
      if ((step & 15) == 0 && cancelled.getAsBoolean()) {
        return End.CANCELLED;
      }
      int column = dictionary.column(entering);
      int row = dictionary.leaving(column);
      if (row < 0) {
        return End.LOST;
      }
      entering = dictionary.basic(row);
      dictionary.pivot(row, column);
      pivots++;
      if ((step & 63) == 63) {
        refresh(first);
        refresh(second);
      }
      if (entering == dropped) {
        return End.ARRIVED;
      }
      dictionary = dictionary == first ? second : first;
    }
    return End.LOST;
  }

  private static void refresh(Dictionary dictionary) {
    if (dictionary instanceof FloatingDictionary floating) {
      floating.refreshIfWorn();
    }
  }
}
