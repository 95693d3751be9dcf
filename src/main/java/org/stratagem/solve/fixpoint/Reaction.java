package org.stratagem.solve.fixpoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A player's reply to others' actions, all of them numbered from 0.
 *
 * @param reads the players whose actions it depends on, in the order in which the rule takes them;
 *     empty for a player whose action stands
 * @param rule the number of the action that answers the others'; pure, asked once for each input
 */
public record Reaction(List<Integer> reads, ToIntFunction<int[]> rule) {
  public Reaction {
    reads = List.copyOf(reads);
    if (reads.stream().distinct().count() < reads.size()) {
      throw new IllegalArgumentException("a player is read twice: " + reads);
    }
  }

  /** An action that stands whatever the others do. */
  public static Reaction constant(int action) {
    return new Reaction(List.of(), read -> action);
  }

  /**
   * A reaction given by its table.
   *
   * @param replies for each combination of the actions read, the last one fastest
   */
  public static Reaction table(List<Integer> reads, int[] sizes, int... replies) {
    int[] table = replies.clone();
    int[] read = reads.stream().mapToInt(player -> sizes[player]).toArray();
    if (table.length != Arrays.stream(read).reduce(1, Math::multiplyExact)) {
      throw new IllegalArgumentException(table.length + " replies to " + Arrays.toString(read));
    }
    return new Reaction(
        reads,
        actions -> {
          int place = 0;
          for (int i = 0; i < read.length; i++) {
            place = place * read[i] + actions[i];
          }
          return table[place];
        });
  }
}
