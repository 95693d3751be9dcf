package org.stratagem.numeric.derivative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/**
 * Differentiates tapes, symbolically and in reverse (Griewank and Walther, Evaluating Derivatives,
 * 2008, chapter 3).
 *
 * <p>At kinks ({@code abs}, {@code min}, {@code max}, branches) the derivative is that of one side;
 * over a box on which a condition is undecided it is an interval that holds those of both sides. A
 * jump (a branch, {@code floor}, {@code sign}) has the derivative of its pieces: an enclosure of
 * derivatives says something about differences only where the formula itself is known to be
 * continuous. What has no formula for a derivative has an undefined one.
 *
 * <p>The derivative of an optimal value is that of the objective at the optimal point (envelope
 * theorem); that of an optimal point inside the bounds of one coordinate follows from the first
 * order condition (implicit function theorem), and is 0 at a bound.
 *
 * <p>Cost: a few times the tape's length for each differentiation.
 */
public final class Differentiation {
  private final Tape tape;
  private final FormulaGraph graph = new FormulaGraph();
  private final Algebra algebra = new Algebra(graph);
  private final List<Formula> inputs = new ArrayList<>();
  private final List<Formula> places;

  private Differentiation(Tape tape) {
    this.tape = tape;
    for (int i = 0; i < tape.inputs(); i++) {
      inputs.add(graph.variable());
    }
    Tape open =
        new Tape(
            tape.inputs(),
            tape.instructions(),
            tape.constants(),
            tape.problems(),
            IntStream.range(0, tape.instructions().size()).toArray());
    places = graph.embed(open, inputs);
    for (int i = 0; i < places.size(); i++) {
      LinearForm form = linear(tape.instructions().get(i));
      if (form != null) {
        algebra.learn(places.get(i), form);
      }
    }
  }

  /**
   * A tape with further outputs: the derivatives of its first output.
   *
   * @param by by which inputs
   */
  public static Tape first(Tape tape, int... by) {
    Differentiation work = new Differentiation(tape);
    List<Formula> outputs = work.outputs();
    outputs.addAll(work.gradient(0, by));
    return work.graph.tape(work.inputs, outputs.toArray(Formula[]::new));
  }

  /**
   * A tape with further outputs: the first derivatives of its first output, then the second ones,
   * rows of the upper triangle: for two inputs by the first twice, by both, by the second twice.
   *
   * @param by by which inputs
   */
  public static Tape second(Tape tape, int... by) {
    Differentiation work = new Differentiation(first(tape, by));
    List<Formula> outputs = work.outputs();
    for (int row = 0; row < by.length; row++) {
      int[] columns = Arrays.copyOfRange(by, row, by.length);
      outputs.addAll(work.gradient(tape.outputs() + row, columns));
    }
    return work.graph.tape(work.inputs, outputs.toArray(Formula[]::new));
  }

  /** A tape with further outputs: the derivatives of one of its outputs. */
  public static Tape ofOutput(Tape tape, int output, int... by) {
    Differentiation work = new Differentiation(tape);
    List<Formula> outputs = work.outputs();
    outputs.addAll(work.gradient(output, by));
    return work.graph.tape(work.inputs, outputs.toArray(Formula[]::new));
  }

  private List<Formula> outputs() {
    List<Formula> outputs = new ArrayList<>();
    for (int i = 0; i < tape.outputs(); i++) {
      outputs.add(places.get(tape.output(i)));
    }
    return outputs;
  }

  /** The linear form of an instruction; null where it is not linear. */
  private @Nullable LinearForm linear(Tape.Instruction instruction) {
    int[] operands = instruction.operands();
    return switch (instruction.operation()) {
      case CONSTANT -> LinearForm.constant(tape.constants().get(operands[0]));
      case ADD -> form(operands[0]).plus(form(operands[1]));
      case SUBTRACT -> form(operands[0]).plus(form(operands[1]).negate());
      case NEGATE -> form(operands[0]).negate();
      case MULTIPLY ->
          form(operands[0]).isConstant() || form(operands[1]).isConstant()
              ? algebra.product(form(operands[0]), form(operands[1]))
              : null;
      case DIVIDE ->
          form(operands[1]).isConstant() && !form(operands[1]).isZero()
              ? algebra.quotient(form(operands[0]), form(operands[1]))
              : null;
      default -> null;
    };
  }

  private LinearForm form(int place) {
    return algebra.form(places.get(place));
  }

  private List<Formula> gradient(int output, int... by) {
    boolean[] varies = varies(by);
    Adjoint[] adjoints = new Adjoint[places.size()];
    Arrays.setAll(adjoints, unused -> new Adjoint(algebra, places));
    adjoints[tape.output(output)].add(null, LinearForm.ONE);
    List<LinearForm> totals = new ArrayList<>();
    IntStream.range(0, tape.inputs()).forEach(unused -> totals.add(LinearForm.ZERO));
    for (int i = tape.output(output); i >= 0; i--) {
      if (!varies[i] || adjoints[i].isZero()) {
        continue;
      }
      Tape.Instruction instruction = tape.instructions().get(i);
      if (instruction.operation() == Operation.VARIABLE) {
        int input = instruction.operands()[0];
        totals.set(input, totals.get(input).plus(adjoints[i].total()));
      } else {
        int place = i;
        adjoints[i].forEach((gate, form) -> spread(place, gate, form, varies, adjoints));
      }
    }
    List<Formula> gradient = new ArrayList<>();
    for (int input : by) {
      gradient.add(algebra.write(totals.get(input)));
    }
    return gradient;
  }

  private boolean[] varies(int... by) {
    boolean[] varies = new boolean[places.size()];
    for (int i = 0; i < varies.length; i++) {
      Tape.Instruction instruction = tape.instructions().get(i);
      int[] operands = instruction.operands();
      int from =
          switch (instruction.operation()) {
            case VARIABLE -> {
              varies[i] = Arrays.stream(by).anyMatch(input -> input == operands[0]);
              yield operands.length;
            }
            case CONSTANT -> operands.length;
            case REPLY -> 2;
            case OPTIMUM -> 1;
            default -> 0;
          };
      for (int k = from; k < operands.length; k++) {
        varies[i] |= varies[operands[k]];
      }
    }
    return varies;
  }

  /** Passes a part of an instruction's adjoint on to its operands. */
  private void spread(
      int place, @Nullable Gate gate, LinearForm adjoint, boolean[] varies, Adjoint[] adjoints) {
    Tape.Instruction instruction = tape.instructions().get(place);
    int[] on = instruction.operands();
    switch (instruction.operation()) {
      case REPLY, OPTIMUM -> {
        int lead = instruction.operation() == Operation.REPLY ? 2 : 1;
        for (int k = lead; k < on.length; k++) {
          if (varies[on[k]]) {
            adjoints[on[k]].add(gate, algebra.product(adjoint, inner(instruction, k - lead)));
          }
        }
      }
      case SELECT -> {
        int known = Gate.known(gate, on[0]);
        if (known >= 0) {
          adjoints[on[1]].add(known > 0 ? gate : new Gate(gate, on[0], true), adjoint);
        }
        if (known <= 0) {
          adjoints[on[2]].add(known < 0 ? gate : new Gate(gate, on[0], false), adjoint);
        }
      }
      default -> {
        for (int k = 0; k < on.length; k++) {
          if (varies[on[k]]) {
            adjoints[on[k]].add(gate, local(place, instruction.operation(), on, k, adjoint));
          }
        }
      }
    }
  }

  /** The adjoint times the derivative of an operation by one of its operands. */
  private LinearForm local(int place, Operation operation, int[] on, int by, LinearForm adjoint) {
    LinearForm operand = form(on[by]);
    return switch (operation) {
      case ADD -> adjoint;
      case SUBTRACT -> by == 0 ? adjoint : adjoint.negate();
      case NEGATE -> adjoint.negate();
      case MULTIPLY -> algebra.product(adjoint, form(on[1 - by]));
      case DIVIDE -> {
        LinearForm divisor = form(on[1]);
        yield by == 0
            ? algebra.quotient(adjoint, divisor)
            : algebra
                .quotient(algebra.product(adjoint, form(on[0])), algebra.product(divisor, divisor))
                .negate();
      }
      case POWER -> algebra.product(adjoint, power(place, on, by));
      case MODULO ->
          by == 0
              ? adjoint
              : algebra
                  .product(
                      adjoint,
                      algebra.apply(Operation.FLOOR, algebra.quotient(form(on[0]), form(on[1]))))
                  .negate();
      case EXP -> algebra.product(adjoint, form(place));
      case LOG -> algebra.quotient(adjoint, operand);
      case SQRT -> algebra.quotient(adjoint, form(place).times(Rational.of(2)));
      case LOGISTIC -> algebra.product(adjoint, logisticSlope(operand));
      case SIN -> algebra.product(adjoint, algebra.apply(Operation.COS, operand));
      case COS -> algebra.product(adjoint, algebra.apply(Operation.SIN, operand)).negate();
      case ABS -> algebra.product(adjoint, algebra.apply(Operation.SIGN, operand));
      case MIN, MAX -> {
        LinearForm less = algebra.apply(Operation.LESS_EQUAL, places.get(on[0]), places.get(on[1]));
        boolean taken = operation == Operation.MIN == (by == 0);
        yield algebra.product(adjoint, taken ? less : LinearForm.ONE.plus(less.negate()));
      }
      default -> LinearForm.ZERO;
    };
  }

  private LinearForm logisticSlope(LinearForm argument) {
    return algebra.product(
        algebra.apply(Operation.LOGISTIC, argument),
        algebra.apply(Operation.LOGISTIC, negative(argument)));
  }

  /** The negative as an operation of its own: enclosures recognise the pair by it. */
  private Formula negative(LinearForm argument) {
    Formula written = algebra.write(argument);
    if (argument.isMonomial() && argument.equals(LinearForm.atom(written.node()).negate())) {
      return algebra.write(argument.negate());
    }
    Formula negative = (Formula) graph.apply(Operation.NEGATE, written);
    algebra.learn(negative, argument.negate());
    return negative;
  }

  private LinearForm power(int place, int[] on, int by) {
    Formula base = places.get(on[0]);
    LinearForm exponent = form(on[1]);
    if (by == 1) {
      return algebra.product(form(place), algebra.apply(Operation.LOG, base));
    }
    LinearForm lower = exponent.plus(LinearForm.ONE.negate());
    if (lower.isZero()) {
      return LinearForm.ONE;
    }
    LinearForm power =
        lower.equals(LinearForm.ONE)
            ? form(on[0])
            : algebra.apply(Operation.POWER, base, algebra.write(lower));
    return algebra.product(exponent, power);
  }

  /** The derivative of an optimum or of a coordinate of a reply by one of the given numbers. */
  private LinearForm inner(Tape.Instruction instruction, int given) {
    boolean reply = instruction.operation() == Operation.REPLY;
    int[] on = instruction.operands();
    InnerProblem problem = tape.problems().get(on[0]);
    if (problem.objective().outputs() > 1 || reply && problem.box().size() > 1) {
      return unknown();
    }
    List<Formula> arguments = new ArrayList<>();
    for (int k = reply ? 2 : 1; k < on.length; k++) {
      arguments.add(places.get(on[k]));
    }
    List<Formula> optimal = replies(problem, arguments);
    List<Formula> point = new ArrayList<>(arguments);
    point.addAll(optimal);
    if (!reply) {
      Tape slopes = first(problem.objective(), given);
      return algebra.form(graph.embed(slopes, point).get(1));
    }
    int own = problem.parameters();
    Tape slope = ofOutput(first(problem.objective(), own), 1, own, given);
    List<Formula> derivatives = graph.embed(slope, point);
    LinearForm inside =
        algebra
            .quotient(algebra.form(derivatives.get(3)), algebra.form(derivatives.get(2)))
            .negate();
    return atBounds(problem.box().get(0), optimal.get(0), inside);
  }

  private LinearForm atBounds(InnerProblem.Bounds side, Formula reply, LinearForm inside) {
    Formula lowest = compare(reply, Real.of(side.low()));
    Formula highest = compare(Real.of(side.high()), reply);
    return algebra.select(
        (Formula) graph.apply(Operation.OR, lowest, highest), LinearForm.ZERO, inside);
  }

  private Formula compare(Real left, Real right) {
    return (Formula) graph.apply(Operation.LESS_EQUAL, left, right);
  }

  private List<Formula> replies(InnerProblem problem, List<Formula> given) {
    List<Tape.Instruction> steps = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      steps.add(new Tape.Instruction(Operation.VARIABLE, i));
    }
    int[] outputs = new int[problem.box().size()];
    for (int coordinate = 0; coordinate < outputs.length; coordinate++) {
      int[] operands = new int[2 + given.size()];
      operands[1] = coordinate;
      for (int i = 0; i < given.size(); i++) {
        operands[2 + i] = i;
      }
      outputs[coordinate] = steps.size();
      steps.add(new Tape.Instruction(Operation.REPLY, operands));
    }
    return graph.embed(new Tape(given.size(), steps, List.of(), List.of(problem), outputs), given);
  }

  /** A formula without a value. */
  private LinearForm unknown() {
    return algebra.form(graph.undefined());
  }
}
