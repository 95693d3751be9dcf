package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A formula written out: instructions in an order in which each uses only earlier ones. Inputs and
 * outputs are numbers; conditions in between are 1 or 0. Immutable; equal tapes compute the same in
 * the same order.
 *
 * <p>One tape is evaluated in every {@link NumberDomain}: doubles, exact rationals, intervals,
 * derivatives.
 */
public final class Tape {
  /**
   * One step.
   *
   * @param operation what it computes
   * @param operands the instructions whose results it takes; for {@link Operation#VARIABLE} the
   *     number of the input, for {@link Operation#CONSTANT} of the constant, for {@link
   *     Operation#REPLY} the number of the problem, the coordinate, and the problem's inputs, for
   *     {@link Operation#OPTIMUM} the number of the problem and its inputs
   */
  public record Instruction(Operation operation, int... operands) {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Instruction that
          && operation == that.operation
          && Arrays.equals(operands, that.operands);
    }

    @Override
    public int hashCode() {
      return 31 * operation.hashCode() + Arrays.hashCode(operands);
    }

    @Override
    public String toString() {
      return operation + Arrays.toString(operands);
    }
  }

  private final int inputs;
  private final List<Instruction> instructions;
  private final List<Real> constants;
  private final List<InnerProblem> problems;
  private final int[] outputs;

  /**
   * @param inputs how many inputs there are
   * @param constants known numbers, none a {@link Formula}
   * @param problems the inner problems that instructions name
   * @param outputs the instructions whose results are the outputs
   */
  public Tape(
      int inputs,
      List<Instruction> instructions,
      List<Real> constants,
      List<InnerProblem> problems,
      int... outputs) {
    this.inputs = inputs;
    this.instructions = List.copyOf(instructions);
    this.constants = List.copyOf(constants);
    this.problems = List.copyOf(problems);
    this.outputs = outputs.clone();
  }

  public int inputs() {
    return inputs;
  }

  public List<Instruction> instructions() {
    return instructions;
  }

  public List<Real> constants() {
    return constants;
  }

  public List<InnerProblem> problems() {
    return problems;
  }

  public int outputs() {
    return outputs.length;
  }

  /** The instruction whose result is an output. */
  public int output(int number) {
    return outputs[number];
  }

  /** The outputs in a number domain. Cost: one operation of the domain for each instruction. */
  public <T> List<T> evaluate(NumberDomain<T> domain, List<T> arguments) {
    if (arguments.size() != inputs) {
      throw new IllegalArgumentException(arguments.size() + " arguments for " + inputs);
    }
    List<T> results = new ArrayList<>(instructions.size());
    for (Instruction instruction : instructions) {
      results.add(step(instruction, domain, arguments, results));
    }
    List<T> answers = new ArrayList<>(outputs.length);
    for (int output : outputs) {
      answers.add(results.get(output));
    }
    return answers;
  }

  private <T> T step(
      Instruction instruction, NumberDomain<T> domain, List<T> arguments, List<T> results) {
    int[] operands = instruction.operands();
    return switch (instruction.operation()) {
      case VARIABLE -> arguments.get(operands[0]);
      case CONSTANT -> domain.constant(constants.get(operands[0]));
      case UNDEFINED -> domain.undefined();
      case SELECT ->
          domain.select(
              results.get(operands[0]), results.get(operands[1]), results.get(operands[2]));
      case REPLY ->
          domain.reply(problems.get(operands[0]), operands[1], given(operands, 2, results));
      case OPTIMUM -> domain.optimum(problems.get(operands[0]), given(operands, 1, results));
      default ->
          operands.length == 1
              ? domain.apply(instruction.operation(), results.get(operands[0]))
              : domain.apply(
                  instruction.operation(), results.get(operands[0]), results.get(operands[1]));
    };
  }

  private static <T> List<T> given(int[] operands, int from, List<T> results) {
    List<T> given = new ArrayList<>(operands.length - from);
    for (int i = from; i < operands.length; i++) {
      given.add(results.get(operands[i]));
    }
    return given;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Tape that
        && inputs == that.inputs
        && instructions.equals(that.instructions)
        && constants.equals(that.constants)
        && problems.equals(that.problems)
        && Arrays.equals(outputs, that.outputs);
  }

  @Override
  public int hashCode() {
    return 31 * instructions.hashCode() + Arrays.hashCode(outputs);
  }

  @Override
  public String toString() {
    return instructions.size() + " instructions of " + inputs + " inputs";
  }
}
