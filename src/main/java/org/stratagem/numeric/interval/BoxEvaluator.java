package org.stratagem.numeric.interval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/**
 * Evaluates a tape over boxes, again and again, without allocating. The tape is run only as far as
 * the outputs that are asked for: where the first output is an objective and the others are its
 * derivatives, a box that the objective settles costs no derivatives. Not for use by two threads.
 *
 * <p>It gives what {@link IntervalDomain} gives, or something narrower.
 */
// Operations and decorations are kept as small numbers: objects would triple the cost of a step.
@SuppressWarnings("EnumOrdinal")
public final class BoxEvaluator {
  private static final Operation[] OPERATIONS = Operation.values();

  /** The product of a logistic function and its mirror image: its slope. */
  private static final int SLOPE = 1000;

  /** A number times its logarithm; and the negative of that. */
  private static final int TIMES_LOG = SLOPE + 1;

  private static final int MINUS_TIMES_LOG = SLOPE + 2;

  /** A logarithm that is used only where its argument is positive. */
  private static final int SAFE_LOG = SLOPE + 3;

  private final Tape tape;
  private final InnerEnclosures inner;
  private final IntervalArithmetic at;
  private final int[] code;
  private final int[] first;
  private final int[] second;
  private final int[] third;
  private final Map<List<Integer>, List<Enclosure>> replies = new HashMap<>();
  private double[] lows = new double[0];
  private double[] highs = new double[0];
  private int done;

  public BoxEvaluator(Tape tape, InnerEnclosures inner) {
    this.tape = tape;
    this.inner = inner;
    int size = tape.instructions().size();
    at = new IntervalArithmetic(size);
    code = new int[size];
    first = new int[size];
    second = new int[size];
    third = new int[size];
    boolean[] safe = BranchFacts.safeLogarithms(tape);
    for (int i = 0; i < size; i++) {
      prepare(i);
      if (safe[i]) {
        code[i] = SAFE_LOG;
      }
    }
  }

  private void prepare(int place) {
    Tape.Instruction instruction = tape.instructions().get(place);
    int[] operands = instruction.operands();
    code[place] = instruction.operation().ordinal();
    first[place] = operands.length > 0 ? operands[0] : -1;
    second[place] = operands.length > 1 ? operands[1] : -1;
    third[place] = operands.length > 2 ? operands[2] : -1;
    if (instruction.operation() == Operation.UNDEFINED) {
      at.set(place, Enclosure.EMPTY);
    } else if (instruction.operation() == Operation.CONSTANT) {
      Real value = tape.constants().get(operands[0]);
      at.set(place, IntervalDomain.enclose(value));
    } else if (instruction.operation() == Operation.MULTIPLY
        && (mirrored(operands[0], operands[1]) || mirrored(operands[1], operands[0]))) {
      code[place] = SLOPE;
      first[place] = tape.instructions().get(operands[0]).operands()[0];
    } else if (instruction.operation() == Operation.MULTIPLY) {
      timesLog(place, operands[0], operands[1]);
      timesLog(place, operands[1], operands[0]);
    }
  }

  private void timesLog(int place, int number, int log) {
    Tape.Instruction second = tape.instructions().get(log);
    Tape.Instruction factor = tape.instructions().get(number);
    if (second.operation() != Operation.LOG) {
      return;
    }
    boolean turned =
        factor.operation() == Operation.NEGATE && factor.operands()[0] == second.operands()[0];
    if (turned || number == second.operands()[0]) {
      code[place] = turned ? MINUS_TIMES_LOG : TIMES_LOG;
      first[place] = second.operands()[0];
      this.second[place] = log;
    }
  }

  /** Whether one place holds the logistic of something, and another that of its negative. */
  private boolean mirrored(int one, int other) {
    Tape.Instruction left = tape.instructions().get(one);
    Tape.Instruction right = tape.instructions().get(other);
    if (left.operation() != Operation.LOGISTIC || right.operation() != Operation.LOGISTIC) {
      return false;
    }
    Tape.Instruction negated = tape.instructions().get(right.operands()[0]);
    return negated.operation() == Operation.NEGATE && negated.operands()[0] == left.operands()[0];
  }

  /**
   * Begins with a box.
   *
   * @param low the lower bounds of the inputs; they must not change until the next start
   * @param high the upper bounds of the inputs
   */
  public void start(double[] low, double[] high) {
    lows = low;
    highs = high;
    done = 0;
    if (!replies.isEmpty()) {
      replies.clear();
    }
  }

  /** Runs the tape as far as an output needs; cheap if it has been run that far. */
  public void through(int output) {
    int end = tape.output(output);
    for (; done <= end; done++) {
      step(done);
    }
  }

  private void step(int place) {
    int operation = code[place];
    if (operation >= SLOPE) {
      special(operation, place);
      return;
    }
    Operation known = OPERATIONS[operation];
    switch (known) {
      case VARIABLE -> {
        at.low[place] = lows[first[place]];
        at.high[place] = highs[first[place]];
        at.state[place] = IntervalArithmetic.CONTINUOUS;
      }
      case CONSTANT, UNDEFINED -> {}
      case SELECT -> at.select(place, first[place], second[place], third[place]);
      case REPLY -> at.set(place, reply(place));
      case OPTIMUM ->
          at.set(place, inner.optimum(tape.problems().get(first[place]), given(place, 1)));
      default -> {
        if (second[place] < 0) {
          at.unary(known, place, first[place]);
        } else {
          at.binary(known, place, first[place], second[place]);
        }
      }
    }
  }

  private void special(int operation, int place) {
    switch (operation) {
      case SLOPE -> at.logisticSlope(place, first[place]);
      case SAFE_LOG -> at.logOfPositive(place, first[place]);
      default -> {
        at.timesLog(place, first[place], second[place]);
        if (operation == MINUS_TIMES_LOG) {
          at.negate(place);
        }
      }
    }
  }

  private List<Enclosure> given(int place, int from) {
    int[] operands = tape.instructions().get(place).operands();
    List<Enclosure> given = new ArrayList<>();
    for (int i = from; i < operands.length; i++) {
      given.add(at.get(operands[i]));
    }
    return given;
  }

  /** The coordinates of one reply are found together. */
  private Enclosure reply(int place) {
    int[] operands = tape.instructions().get(place).operands();
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i < operands.length; i++) {
      key.add(i == 1 ? 0 : operands[i]);
    }
    return replies
        .computeIfAbsent(
            key, unused -> inner.reply(tape.problems().get(operands[0]), given(place, 2)))
        .get(operands[1]);
  }

  /** A lower bound of an output, after {@link #through}; NaN where it is defined nowhere. */
  public double low(int output) {
    return at.low[tape.output(output)];
  }

  /** An upper bound of an output, after {@link #through}; NaN where it is defined nowhere. */
  public double high(int output) {
    return at.high[tape.output(output)];
  }

  public Decoration decoration(int output) {
    return Decoration.values()[at.state[tape.output(output)]];
  }

  /** Whether an output is defined and continuous on the box. */
  public boolean continuous(int output) {
    return at.state[tape.output(output)] == IntervalArithmetic.CONTINUOUS;
  }

  /** Whether an output is defined on the whole box. */
  public boolean defined(int output) {
    return at.state[tape.output(output)] >= IntervalArithmetic.DEFINED;
  }

  /** Whether an output is defined at no point of the box. */
  public boolean undefined(int output) {
    return at.state[tape.output(output)] == IntervalArithmetic.UNDEFINED;
  }
}
