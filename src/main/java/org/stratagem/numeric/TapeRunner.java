package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a tape on doubles, one instruction after the other. Every instruction is computed, also
 * those in branches that are not taken. Compiled tapes give the same digits; this class is their
 * measure, and runs what cannot be compiled.
 *
 * <p>Cost: some nanoseconds for each instruction, and one array of their number for each call.
 */
public final class TapeRunner implements DoubleFunction {
  private final Tape.Instruction[] instructions;
  private final double[] constants;
  private final List<InnerProblem> problems;
  private final List<DoubleFunction> objectives;
  private final InnerSolver solver;
  private final int[] outputs;

  /**
   * @param solver solves the tape's inner problems
   */
  public TapeRunner(Tape tape, InnerSolver solver) {
    this(tape, solver, inner -> new TapeRunner(inner, solver));
  }

  /**
   * @param compiler makes the objectives of inner problems ready to run
   */
  public TapeRunner(Tape tape, InnerSolver solver, TapeCompiler compiler) {
    this.instructions = tape.instructions().toArray(new Tape.Instruction[0]);
    this.constants = tape.constants().stream().mapToDouble(DoubleArithmetic::constant).toArray();
    this.problems = tape.problems();
    this.objectives = new ArrayList<>();
    problems.forEach(problem -> objectives.add(compiler.compile(problem.objective())));
    this.solver = solver;
    this.outputs = new int[tape.outputs()];
    Arrays.setAll(outputs, tape::output);
  }

  @Override
  public void evaluate(double[] inputs, double[] outputs) {
    double[] results = new double[instructions.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = step(i, inputs, results);
    }
    for (int i = 0; i < this.outputs.length; i++) {
      outputs[i] = DoubleArithmetic.result(results[this.outputs[i]]);
    }
  }

  private double step(int place, double[] inputs, double[] results) {
    Operation operation = instructions[place].operation();
    int[] operands = instructions[place].operands();
    return switch (operation) {
      case VARIABLE -> DoubleArithmetic.defined(inputs[operands[0]]);
      case CONSTANT -> constants[operands[0]];
      case UNDEFINED -> Double.NaN;
      case SELECT ->
          DoubleArithmetic.select(results[operands[0]], results[operands[1]], results[operands[2]]);
      case REPLY -> DoubleArithmetic.defined(solve(operands, 2, results)[operands[1]]);
      case OPTIMUM -> {
        double[] answer = solve(operands, 1, results);
        yield DoubleArithmetic.defined(answer[answer.length - 1]);
      }
      default ->
          operands.length == 1
              ? DoubleArithmetic.apply(operation, results[operands[0]])
              : DoubleArithmetic.apply(operation, results[operands[0]], results[operands[1]]);
    };
  }

  private double[] solve(int[] operands, int from, double[] results) {
    double[] given = new double[operands.length - from];
    for (int i = 0; i < given.length; i++) {
      given[i] = DoubleArithmetic.result(results[operands[from + i]]);
    }
    InnerProblem problem = problems.get(operands[0]);
    double[] answer = new double[problem.box().size() + 1];
    solver.solve(problem, objectives.get(operands[0]), given, answer);
    return answer;
  }
}
