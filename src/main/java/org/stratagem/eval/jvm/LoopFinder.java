package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.eval.jvm.Loop.Source;

/**
 * Finds the repetitions in a program. A recursion that counts down unfolds into the same operations
 * over and over; each iteration takes its operands from itself, from the ones before, from outside,
 * or from a list of constants.
 *
 * <p>From the first step on, the period is taken that covers the most steps, of several about as
 * good the shortest. Cost: for each step a few comparisons of hashes for each period.
 */
final class LoopFinder {
  private static final int LONGEST_PERIOD = 256;

  /** The product of steps and longest period, which bounds the time. */
  private static final int PATIENCE = 20_000_000;

  private static final int FEWEST_ITERATIONS = 4;

  /** Shorter ones run as well unfolded. */
  private static final int FEWEST_STEPS = 100;

  private static final int GREATEST_DISTANCE = 3;

  /** An odd multiplier of a polynomial hash (Knuth's, from the golden ratio). */
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private final Program program;

  /** The hash of the operations before each step. */
  private final long[] hashes;

  private final long[] powers = new long[LONGEST_PERIOD + 1];
  private final int longestPeriod;
  private final List<Loop> loops = new ArrayList<>();

  /** For each step so far the loop that it belongs to; -1 for none. */
  private final int[] owners;

  private LoopFinder(Program program) {
    this.program = program;
    this.owners = new int[program.size()];
    Arrays.fill(owners, -1);
    this.longestPeriod = Math.max(16, Math.min(LONGEST_PERIOD, PATIENCE / (program.size() + 1)));
    this.hashes = new long[program.size() + 1];
    for (int step = 0; step < program.size(); step++) {
      hashes[step + 1] = hashes[step] * MULTIPLIER + signature(program.step(step));
    }
    powers[0] = 1;
    for (int i = 1; i <= LONGEST_PERIOD; i++) {
      powers[i] = powers[i - 1] * MULTIPLIER;
    }
  }

  /** The loops, in the order of their steps. */
  static List<Loop> loops(Program program) {
    LoopFinder finder = new LoopFinder(program);
    int at = 0;
    while (at < program.size()) {
      Loop loop = finder.best(at);
      if (loop == null) {
        at++;
      } else {
        Arrays.fill(finder.owners, at, loop.end(), finder.loops.size());
        finder.loops.add(loop);
        at = loop.end();
      }
    }
    return finder.loops;
  }

  private static long signature(Program.Step step) {
    long signature = step.operation().name().hashCode();
    signature = signature * 31 + step.operands().length;
    signature = signature * 31 + step.problem();
    signature = signature * 31 + step.coordinate();
    return signature * 31 + step.role().name().hashCode();
  }

  private long hash(int from, int length) {
    return hashes[from + length] - hashes[from] * powers[length];
  }

  private @Nullable Loop best(int start) {
    Loop best = null;
    int longest = Math.min(longestPeriod, (program.size() - start) / FEWEST_ITERATIONS);
    for (int period = 1; period <= longest; period++) {
      int fewest = Math.max(FEWEST_ITERATIONS, (FEWEST_STEPS + period - 1) / period);
      // Only a promising start is worth a look at the rest.
      if (alike(start, period, fewest) == fewest && iterations(start, period, fewest) == fewest) {
        int count = iterations(start, period, alike(start, period, Integer.MAX_VALUE));
        if (best == null || (long) count * period > covers(best) + covers(best) / 8) {
          best = loop(start, period, count);
        }
      }
    }
    return best;
  }

  private static long covers(Loop loop) {
    return (long) loop.period() * loop.count();
  }

  /** How many times the first operations stand there one after the other, up to a limit. */
  private int alike(int start, int period, int limit) {
    long first = hash(start, period);
    int iterations = 1;
    for (int at = start + period;
        iterations < limit && at + period <= program.size() && hash(at, period) == first;
        at += period) {
      iterations++;
    }
    return iterations;
  }

  /** In how many of so many iterations the operands follow a pattern. */
  private int iterations(int start, int period, int alike) {
    int count = alike;
    for (int place = 0; place < period; place++) {
      // Hashes may meet by chance.
      count = sameKind(start + place, period, count);
      int operands = program.step(start + place).operands().length;
      for (int operand = 0; operand < operands; operand++) {
        count = new Operands(start, period, place, operand).count(count);
        if (count < FEWEST_ITERATIONS) {
          return 0;
        }
      }
    }
    return count;
  }

  private int sameKind(int first, int period, int limit) {
    Program.Step step = program.step(first);
    int same = 1;
    while (same < limit && step.isLike(program.step(first + same * period))) {
      same++;
    }
    return same;
  }

  private Loop loop(int start, int period, int count) {
    List<List<Source>> sources = new ArrayList<>();
    for (int place = 0; place < period; place++) {
      List<Source> row = new ArrayList<>();
      int operands = program.step(start + place).operands().length;
      for (int operand = 0; operand < operands; operand++) {
        row.add(new Operands(start, period, place, operand).source(count));
      }
      sources.add(List.copyOf(row));
    }
    return new Loop(start, period, count, List.copyOf(sources));
  }

  /** One operand of one place, over the iterations. */
  private final class Operands {
    private final int start;
    private final int period;
    private final int place;
    private final int operand;

    Operands(int start, int period, int place, int operand) {
      this.start = start;
      this.period = period;
      this.place = place;
      this.operand = operand;
    }

    private int at(int iteration) {
      return program.step(start + iteration * period + place).operands()[operand];
    }

    private boolean isListed() {
      return Program.isConstant(at(2)) && Program.isConstant(at(3)) && at(2) != at(3);
    }

    private boolean isFixed() {
      return at(2) == at(3);
    }

    private boolean isOfThisLoop() {
      return at(3) - at(2) == period && at(3) >= start;
    }

    private int distance() {
      return 3 - (at(3) - start) / period;
    }

    /** The place that the operand comes from. */
    private int origin() {
      return (at(3) - start) % period;
    }

    /** In how many of the first iterations the operand follows the pattern. */
    int count(int limit) {
      if (isOfThisLoop()) {
        return distance() > GREATEST_DISTANCE || (distance() == 0 && origin() >= place)
            ? 0
            : first(limit, this::followsThisLoop);
      }
      if (isListed()) {
        return first(limit, k -> Program.isConstant(at(k)));
      }
      if (isFixed()) {
        return at(3) >= start ? 0 : first(limit, k -> at(k) == at(3));
      }
      return isSeries() ? first(limit, this::followsSeries) : 0;
    }

    private int first(int limit, IntPredicate follows) {
      return (int) IntStream.range(0, limit).takeWhile(follows).count();
    }

    private boolean followsThisLoop(int iteration) {
      return iteration < distance()
          ? at(iteration) < start
          : at(iteration) == start + (iteration - distance()) * period + origin();
    }

    /** The number of the loop before this one that a step belongs to; -1 for none. */
    private int owner(int reference) {
      return Program.isStep(reference) && reference < start ? owners[reference] : -1;
    }

    private Loop series() {
      return loops.get(owner(at(0)));
    }

    private boolean isSeries() {
      return owner(at(0)) >= 0
          && owner(at(0)) == owner(at(2))
          && owner(at(0)) == owner(at(3))
          && stride() != 0;
    }

    private int stride() {
      return series().iteration(at(3)) - series().iteration(at(2));
    }

    private boolean followsSeries(int iteration) {
      return at(iteration) == at(0) + iteration * stride() * series().period()
          && owner(at(iteration)) == owner(at(0));
    }

    Source source(int count) {
      if (isOfThisLoop()) {
        return distance() == 0
            ? new Source.Within(origin())
            : new Source.Earlier(
                origin(), IntStream.range(0, distance()).map(this::at).boxed().toList());
      }
      if (isListed()) {
        return new Source.Listed(IntStream.range(0, count).map(this::at).boxed().toList());
      }
      if (isFixed()) {
        return new Source.Fixed(at(3));
      }
      Loop other = series();
      return new Source.Series(other, other.place(at(0)), other.iteration(at(0)), stride());
    }
  }
}
