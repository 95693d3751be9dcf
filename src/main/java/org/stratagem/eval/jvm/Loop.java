package org.stratagem.eval.jvm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Steps that repeat: from {@code start} on, {@code count} iterations of {@code period} steps each.
 * A place is a step's distance from the beginning of its iteration.
 *
 * @param sources for each place and operand where it comes from
 */
record Loop(int start, int period, int count, List<List<Source>> sources) {
  /** Where an operand comes from, in each iteration. */
  sealed interface Source {
    /** The same input, constant or earlier step in every iteration. */
    record Fixed(int reference) implements Source {}

    /** A step of the same iteration. */
    record Within(int place) implements Source {}

    /**
     * A step of the iteration {@code initial.size()} before; in the first ones, which have none,
     * what {@code initial} says.
     */
    record Earlier(int place, List<Integer> initial) implements Source {
      int distance() {
        return initial.size();
      }
    }

    /** A constant for each iteration: their references. */
    record Listed(List<Integer> constants) implements Source {}

    /** A step of another loop: iteration {@code first}, and so on in strides. */
    record Series(Loop loop, int place, int first, int stride) implements Source {}
  }

  int end() {
    return start + period * count;
  }

  boolean contains(int step) {
    return step >= start && step < end();
  }

  int place(int step) {
    return (step - start) % period;
  }

  int iteration(int step) {
    return (step - start) / period;
  }

  /** The step of the first iteration that stands for the place. */
  int representative(int place) {
    return start + place;
  }

  Source source(int place, int operand) {
    return sources.get(place).get(operand);
  }

  /** What the loop takes from outside, each time once. */
  int[] outside() {
    return sources.stream()
        .flatMap(List::stream)
        .flatMapToInt(
            source -> {
              if (source instanceof Source.Fixed fixed) {
                return Arrays.stream(new int[] {fixed.reference()});
              }
              if (source instanceof Source.Earlier earlier) {
                return earlier.initial().stream().mapToInt(Integer::intValue);
              }
              if (source instanceof Source.Series series) {
                return IntStream.range(0, count).map(k -> step(series, k));
              }
              return Arrays.stream(new int[0]);
            })
        .distinct()
        .toArray();
  }

  private static int step(Source.Series series, int iteration) {
    Loop other = series.loop();
    return other.start
        + (series.first() + iteration * series.stride()) * other.period
        + series.place();
  }
}
