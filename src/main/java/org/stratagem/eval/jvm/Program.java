package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stratagem.numeric.DoubleArithmetic;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Tape;

/**
 * The steps of a tape that its outputs need. Inputs and constants are no steps but operands: a
 * reference is a step's number, or a negative number for an input or a constant.
 */
final class Program {
  /**
   * One step.
   *
   * @param problem the number of the inner problem; 0 without one
   * @param coordinate which coordinate of its optimal point; 0 without one
   * @param operands references; of a follower its leader alone
   * @param role whether the step takes part in the answer to one inner problem
   */
  record Step(Operation operation, int problem, int coordinate, int[] operands, Role role) {
    boolean solves() {
      return (operation == Operation.REPLY || operation == Operation.OPTIMUM)
          && role != Role.FOLLOWER;
    }

    /** Whether another step does the same with other operands. */
    boolean isLike(Step other) {
      return operation == other.operation
          && problem == other.problem
          && coordinate == other.coordinate
          && role == other.role
          && operands.length == other.operands.length;
    }
  }

  /** Neighbouring coordinates of one point are found together. */
  enum Role {
    ALONE,
    /** Solves the problem for its followers too. */
    LEADER,
    /** Takes its coordinate from the leader's answer. */
    FOLLOWER
  }

  private final Tape tape;
  private final List<Step> steps = new ArrayList<>();
  private final int[] outputs;

  Program(Tape tape) {
    this.tape = tape;
    List<Tape.Instruction> instructions = tape.instructions();
    boolean[] needed = needed(tape);
    int[] references = new int[instructions.size()];
    for (int i = 0; i < references.length; i++) {
      if (needed[i]) {
        references[i] = place(instructions.get(i), references);
      }
    }
    this.outputs = new int[tape.outputs()];
    Arrays.setAll(outputs, i -> references[tape.output(i)]);
  }

  private int place(Tape.Instruction instruction, int[] references) {
    int[] operands = instruction.operands();
    return switch (instruction.operation()) {
      case VARIABLE -> input(operands[0]);
      case CONSTANT -> constant(operands[0]);
      case REPLY ->
          add(reply(operands[0], operands[1], moved(operands, 2, references), steps.size() - 1));
      case OPTIMUM ->
          add(
              new Step(
                  Operation.OPTIMUM, operands[0], 0, moved(operands, 1, references), Role.ALONE));
      default ->
          add(new Step(instruction.operation(), 0, 0, moved(operands, 0, references), Role.ALONE));
    };
  }

  /** A coordinate; a follower where the last step is of the same point. */
  private Step reply(int problem, int coordinate, int[] given, int last) {
    if (last >= 0) {
      Step before = steps.get(last);
      int leader = before.role == Role.FOLLOWER ? before.operands[0] : last;
      Step first = steps.get(leader);
      if (first.operation == Operation.REPLY
          && first.problem == problem
          && Arrays.equals(first.operands, given)) {
        steps.set(leader, new Step(Operation.REPLY, problem, first.coordinate, given, Role.LEADER));
        return new Step(Operation.REPLY, problem, coordinate, new int[] {leader}, Role.FOLLOWER);
      }
    }
    return new Step(Operation.REPLY, problem, coordinate, given, Role.ALONE);
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  private static int[] moved(int[] operands, int from, int[] references) {
    int[] moved = new int[operands.length - from];
    Arrays.setAll(moved, i -> references[operands[from + i]]);
    return moved;
  }

  private static boolean[] needed(Tape tape) {
    boolean[] needed = new boolean[tape.instructions().size()];
    for (int output = 0; output < tape.outputs(); output++) {
      needed[tape.output(output)] = true;
    }
    for (int i = needed.length - 1; i >= 0; i--) {
      if (needed[i]) {
        Tape.Instruction instruction = tape.instructions().get(i);
        int from =
            switch (instruction.operation()) {
              case VARIABLE, CONSTANT -> instruction.operands().length;
              case REPLY -> 2;
              case OPTIMUM -> 1;
              default -> 0;
            };
        for (int operand = from; operand < instruction.operands().length; operand++) {
          needed[instruction.operands()[operand]] = true;
        }
      }
    }
    return needed;
  }

  /** The reference to an input. */
  static int input(int number) {
    return -1 - 2 * number;
  }

  /** The reference to a constant. */
  static int constant(int number) {
    return -2 - 2 * number;
  }

  static boolean isStep(int reference) {
    return reference >= 0;
  }

  static boolean isConstant(int reference) {
    return reference < 0 && reference % 2 == 0;
  }

  static boolean isInput(int reference) {
    return reference < 0 && reference % 2 != 0;
  }

  /** The number of the input or constant. */
  static int number(int reference) {
    return (-1 - reference) / 2;
  }

  int size() {
    return steps.size();
  }

  Step step(int number) {
    return steps.get(number);
  }

  int outputs() {
    return outputs.length;
  }

  int output(int number) {
    return outputs[number];
  }

  /** The coordinates of the point of a problem. */
  int dimensions(int problem) {
    return tape.problems().get(problem).box().size();
  }

  double value(int constantReference) {
    return DoubleArithmetic.constant(tape.constants().get(number(constantReference)));
  }
}
