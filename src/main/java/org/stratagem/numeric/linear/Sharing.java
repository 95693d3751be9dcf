package org.stratagem.numeric.linear;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work on a program shared by the processors there are. What is shared writes to places of its own,
 * so that the answer does not depend on how many there are.
 */
final class Sharing {
  /** Programs with fewer variables and constraints are not worth a second thread. */
  private static final int WORTH_IT = 150;

  private Sharing() {}

  /** Does both, at once if the program is large. */
  static void both(int size, Runnable first, Runnable second) {
    IntStream sides = IntStream.range(0, 2);
    (size < WORTH_IT ? sides : sides.parallel())
        .forEach(
            side -> {
              if (side == 0) {
                first.run();
              } else {
                second.run();
              }
            });
  }

  /** Does all parts of a range, each known by where it begins. */
  static void parts(int size, int length, IntConsumer part) {
    IntStream.rangeClosed(0, (size - 1) / length)
        .parallel()
        .forEach(number -> part.accept(number * length));
  }
}
