package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.Interval;

/**
 * A game taken apart along the comparisons in its payoffs ({@code if p < q then ...}). Where the
 * sign of each difference that is compared is known, payoffs are often smooth; where two numbers
 * are equal they often jump. Not for use by two threads.
 */
final class Pieces {
  /** The sign of a difference that is not known. */
  static final int UNKNOWN = 2;

  /** More comparisons than this are not taken apart. */
  private static final int MOST = 32;

  /** A comparison: of a difference, or of the same with the other sign. */
  private record Comparison(int difference, boolean reversed) {}

  private final ContinuousGame game;
  private final Map<Integer, Comparison> comparisons = new LinkedHashMap<>();
  private final List<int[]> differences = new ArrayList<>();
  private final List<BoxEvaluator> evaluators = new ArrayList<>();
  private final List<boolean[]> depends = new ArrayList<>();
  private final Map<List<Integer>, PayoffBounds> pieces = new HashMap<>();

  Pieces(ContinuousGame game) {
    this.game = game;
    Tape tape = game.payoffs();
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int place = 0; place < tape.instructions().size(); place++) {
      Tape.Instruction instruction = tape.instructions().get(place);
      Operation operation = instruction.operation();
      if (operation != Operation.LESS
          && operation != Operation.LESS_EQUAL
          && operation != Operation.EQUAL) {
        continue;
      }
      int left = instruction.operands()[0];
      int right = instruction.operands()[1];
      List<Integer> pair = List.of(Math.min(left, right), Math.max(left, right));
      Integer number = known.get(pair);
      if (number == null) {
        if (differences.size() == MOST) {
          continue;
        }
        number = differences.size();
        known.put(pair, number);
        differences.add(new int[] {pair.get(0), pair.get(1)});
        prepare(tape, pair);
      }
      comparisons.put(place, new Comparison(number, left > right));
    }
  }

  private void prepare(Tape tape, List<Integer> pair) {
    List<Tape.Instruction> steps = new ArrayList<>(tape.instructions());
    steps.add(new Tape.Instruction(Operation.SUBTRACT, pair.get(0), pair.get(1)));
    Tape difference =
        Tapes.pick(
            new Tape(tape.inputs(), steps, tape.constants(), tape.problems(), steps.size() - 1), 0);
    evaluators.add(new BoxEvaluator(difference, Derivatives.inner()));
    boolean[] inputs = new boolean[tape.inputs()];
    for (Tape.Instruction instruction : difference.instructions()) {
      if (instruction.operation() == Operation.VARIABLE) {
        inputs[instruction.operands()[0]] = true;
      }
    }
    depends.add(inputs);
  }

  ContinuousGame game() {
    return game;
  }

  /** How many differences are compared. */
  int count() {
    return differences.size();
  }

  /** Nothing known of any difference. */
  List<Integer> unknown() {
    return java.util.Collections.nCopies(count(), UNKNOWN);
  }

  boolean dependsOn(int difference, int coordinate) {
    return depends.get(difference)[coordinate];
  }

  /** A difference over a box; everything where it may be undefined. */
  Interval difference(int number, Box box) {
    BoxEvaluator evaluator = evaluators.get(number);
    evaluator.start(box.low(), box.high());
    evaluator.through(0);
    return evaluator.defined(0)
        ? new Interval(evaluator.low(0), evaluator.high(0))
        : Interval.WHOLE;
  }

  /** Whether a difference is known to be continuous on a box. */
  boolean isContinuous(int number, Box box) {
    BoxEvaluator evaluator = evaluators.get(number);
    evaluator.start(box.low(), box.high());
    evaluator.through(0);
    return evaluator.continuous(0);
  }

  /** How often payoffs were enclosed, in all pieces. */
  long evaluations() {
    return pieces.values().stream().mapToLong(PayoffBounds::evaluations).sum();
  }

  /** The payoffs where the differences have the signs. */
  PayoffBounds of(List<Integer> signs) {
    return pieces.computeIfAbsent(signs, unused -> new PayoffBounds(game, piece(signs)));
  }

  /** The payoffs where the differences have the signs, as a tape. */
  Tape piece(List<Integer> signs) {
    return piece(game.payoffs(), signs);
  }

  /** The tape with the comparisons of known sign decided, and what they decide. */
  private Tape piece(Tape tape, List<Integer> signs) {
    int size = tape.instructions().size();
    int[] same = new int[size];
    int[] truth = new int[size];
    List<Real> constants = new ArrayList<>(tape.constants());
    constants.add(Real.ZERO);
    constants.add(Real.ONE);
    List<Tape.Instruction> steps = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      Tape.Instruction instruction = tape.instructions().get(place);
      int[] on = moved(instruction, same);
      same[place] = place;
      truth[place] = truth(instruction.operation(), on, truth, sign(place, signs));
      Tape.Instruction step = new Tape.Instruction(instruction.operation(), on);
      if (truth[place] != UNKNOWN) {
        step = new Tape.Instruction(Operation.CONSTANT, constants.size() - 2 + truth[place]);
      } else if (instruction.operation() == Operation.SELECT && truth[on[0]] != UNKNOWN) {
        same[place] = truth[on[0]] == 1 ? on[1] : on[2];
        step = new Tape.Instruction(Operation.CONSTANT, constants.size() - 1);
      }
      steps.add(step);
    }
    int[] outputs = new int[tape.outputs()];
    Arrays.setAll(outputs, output -> same[tape.output(output)]);
    Tape decided = new Tape(tape.inputs(), steps, constants, tape.problems(), outputs);
    int[] all = new int[outputs.length];
    Arrays.setAll(all, output -> output);
    return Tapes.pick(decided, all);
  }

  private static int[] moved(Tape.Instruction instruction, int[] same) {
    int[] on = instruction.operands().clone();
    int from =
        switch (instruction.operation()) {
          case VARIABLE, CONSTANT -> on.length;
          case REPLY -> 2;
          case OPTIMUM -> 1;
          default -> 0;
        };
    for (int i = from; i < on.length; i++) {
      on[i] = same[on[i]];
    }
    return on;
  }

  private int sign(int place, List<Integer> signs) {
    Comparison comparison = comparisons.get(place);
    if (comparison == null) {
      return UNKNOWN;
    }
    int sign = signs.get(comparison.difference());
    return sign == UNKNOWN || !comparison.reversed() ? sign : -sign;
  }

  /** 1 where a condition holds, 0 where it does not, else not known. */
  private static int truth(Operation operation, int[] on, int[] truth, int sign) {
    return switch (operation) {
      case LESS -> sign == UNKNOWN ? UNKNOWN : sign < 0 ? 1 : 0;
      case LESS_EQUAL -> sign == UNKNOWN ? UNKNOWN : sign <= 0 ? 1 : 0;
      case EQUAL -> sign == UNKNOWN ? UNKNOWN : sign == 0 ? 1 : 0;
      case NOT -> truth[on[0]] == UNKNOWN ? UNKNOWN : 1 - truth[on[0]];
      case AND -> truth[on[0]] == 0 || truth[on[1]] == 0 ? 0 : Math.max(truth[on[0]], truth[on[1]]);
      case OR -> truth[on[0]] == 1 || truth[on[1]] == 1 ? 1 : Math.max(truth[on[0]], truth[on[1]]);
      default -> UNKNOWN;
    };
  }
}
