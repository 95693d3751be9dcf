package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random formulas, for tests that compare what number domains say about them. */
public final class RandomTape {
  private static final Operation[] RATIONAL = {
    Operation.ADD,
    Operation.SUBTRACT,
    Operation.MULTIPLY,
    Operation.DIVIDE,
    Operation.NEGATE,
    Operation.ABS,
    Operation.MIN,
    Operation.MAX,
    Operation.FLOOR,
    Operation.SIGN,
    Operation.ROUND,
    Operation.CEIL,
    Operation.MODULO,
    Operation.SELECT,
    Operation.ADD,
    Operation.MULTIPLY
  };
  private static final Operation[] SMOOTH = {
    Operation.ADD,
    Operation.SUBTRACT,
    Operation.MULTIPLY,
    Operation.DIVIDE,
    Operation.NEGATE,
    Operation.EXP,
    Operation.LOG,
    Operation.SQRT,
    Operation.LOGISTIC,
    Operation.SIN,
    Operation.COS,
    Operation.POWER,
    Operation.ADD,
    Operation.MULTIPLY
  };
  private static final Operation[] KINKED = {
    Operation.ADD, Operation.SUBTRACT, Operation.MULTIPLY, Operation.LOGISTIC, Operation.SIN,
    Operation.ABS, Operation.MIN, Operation.MAX, Operation.SELECT, Operation.MULTIPLY
  };

  private final Random random;
  private final Operation[] operations;

  private RandomTape(Random random, Operation[] operations) {
    this.random = random;
    this.operations = operations;
  }

  /** With operations that have rational values at rationals. */
  public static Tape rational(Random random, int inputs, int size) {
    return new RandomTape(random, RATIONAL).make(inputs, size);
  }

  /** With operations that have derivatives wherever they are defined. */
  public static Tape smooth(Random random, int inputs, int size) {
    return new RandomTape(random, SMOOTH).make(inputs, size);
  }

  /** With operations that are defined everywhere, and have kinks and jumps. */
  public static Tape kinked(Random random, int inputs, int size) {
    return new RandomTape(random, KINKED).make(inputs, size);
  }

  private Tape make(int inputs, int size) {
    FormulaGraph graph = new FormulaGraph();
    List<Real> values = new ArrayList<>();
    List<Formula> variables = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      variables.add(graph.variable());
    }
    values.addAll(variables);
    for (int i = 0; i < 3; i++) {
      values.add(Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(4)));
    }
    while (values.size() < inputs + 3 + size) {
      values.add(step(graph, values));
    }
    Real last = values.get(values.size() - 1);
    return graph.tape(variables, last instanceof Formula f ? f : graph.constant(last));
  }

  private Real step(FormulaGraph graph, List<Real> values) {
    Operation operation = operations[random.nextInt(operations.length)];
    Real a = pick(values);
    Real b = operation == Operation.POWER ? Rational.of(random.nextInt(4)) : pick(values);
    if (operation == Operation.SELECT) {
      Formula condition = (Formula) graph.apply(Operation.LESS, open(graph, a), open(graph, b));
      return graph.apply(Operation.SELECT, condition, pick(values), pick(values));
    }
    return operation.arity() == 1
        ? graph.apply(operation, open(graph, a))
        : graph.apply(operation, open(graph, a), open(graph, b));
  }

  private static Real open(FormulaGraph graph, Real value) {
    return value instanceof Formula ? value : graph.constant(value);
  }

  private Real pick(List<Real> values) {
    int last = values.size() - 1;
    return values.get(random.nextBoolean() ? last - random.nextInt(3) : random.nextInt(last + 1));
  }
}
