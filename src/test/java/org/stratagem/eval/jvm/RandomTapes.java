package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/** Tapes of all operations, seeded. */
final class RandomTapes {
  private static final List<Operation> OF_ONE =
      List.of(
          Operation.NEGATE,
          Operation.EXP,
          Operation.LOG,
          Operation.SQRT,
          Operation.LOGISTIC,
          Operation.SIN,
          Operation.COS,
          Operation.ABS,
          Operation.SIGN,
          Operation.FLOOR,
          Operation.CEIL,
          Operation.ROUND);

  private static final List<Operation> OF_TWO =
      List.of(
          Operation.ADD,
          Operation.SUBTRACT,
          Operation.MULTIPLY,
          Operation.ADD,
          Operation.SUBTRACT,
          Operation.MULTIPLY,
          Operation.DIVIDE,
          Operation.POWER,
          Operation.MODULO,
          Operation.MIN,
          Operation.MAX);

  private static final List<Operation> COMPARISONS =
      List.of(Operation.LESS, Operation.LESS_EQUAL, Operation.EQUAL);

  static final int INPUTS = 3;

  private final Random random;
  private final List<Tape.Instruction> instructions = new ArrayList<>();
  private final List<Real> constants = new ArrayList<>();
  private final List<InnerProblem> problems = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> conditions = new ArrayList<>();

  RandomTapes(Random random) {
    this.random = random;
    for (int input = 0; input < INPUTS; input++) {
      numbers.add(add(Operation.VARIABLE, input));
    }
    for (int i = 0; i < 4; i++) {
      numbers.add(constant());
    }
  }

  private int add(Operation operation, int... operands) {
    instructions.add(new Tape.Instruction(operation, operands));
    return instructions.size() - 1;
  }

  private int constant() {
    constants.add(
        switch (random.nextInt(8)) {
          case 0 -> Real.of(0);
          case 1 -> Real.of(2);
          case 2 -> Rational.of(1, 2);
          case 3 -> Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(9));
          case 4 -> Real.of(1e200 * random.nextGaussian());
          case 5 -> Real.of(1e-200 * random.nextGaussian());
          default -> Real.of(random.nextGaussian());
        });
    return add(Operation.CONSTANT, constants.size() - 1);
  }

  private int any(List<Integer> places) {
    // Recent results as a rule, so that chains grow deep.
    int size = places.size();
    return places.get(
        random.nextInt(3) == 0
            ? random.nextInt(size)
            : size - 1 - random.nextInt(Math.min(size, 6)));
  }

  private void step() {
    int kind = random.nextInt(20);
    if (kind < 5) {
      numbers.add(add(OF_ONE.get(random.nextInt(OF_ONE.size())), any(numbers)));
    } else if (kind < 13) {
      numbers.add(add(OF_TWO.get(random.nextInt(OF_TWO.size())), any(numbers), any(numbers)));
    } else if (kind < 16 || conditions.isEmpty()) {
      conditions.add(
          add(COMPARISONS.get(random.nextInt(COMPARISONS.size())), any(numbers), any(numbers)));
    } else if (kind < 17) {
      conditions.add(
          switch (random.nextInt(3)) {
            case 0 -> add(Operation.NOT, any(conditions));
            case 1 -> add(Operation.AND, any(conditions), any(conditions));
            default -> add(Operation.OR, any(conditions), any(conditions));
          });
    } else {
      numbers.add(add(Operation.SELECT, any(conditions), any(numbers), any(numbers)));
    }
  }

  /** So many steps of any kind. */
  RandomTapes steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return this;
  }

  /** An inner problem and all that it has to say. */
  RandomTapes inner(int depth) {
    int given = 1 + random.nextInt(2);
    int dimensions = INPUTS - given;
    RandomTapes objective = new RandomTapes(random).steps(8 + random.nextInt(12));
    if (depth > 0) {
      objective.inner(depth - 1).steps(5);
    }
    List<InnerProblem.Bounds> box = new ArrayList<>();
    for (int i = 0; i < dimensions; i++) {
      box.add(new InnerProblem.Bounds(-random.nextInt(3), 1 + random.nextInt(3)));
    }
    boolean guarded = random.nextBoolean() && !objective.conditions.isEmpty();
    int output = objective.any(objective.numbers);
    problems.add(
        new InnerProblem(
            guarded
                ? objective.written(output, objective.any(objective.conditions))
                : objective.written(output),
            box,
            random.nextBoolean() ? InnerProblem.Sense.MAXIMIZE : InnerProblem.Sense.MINIMIZE,
            InnerProblem.TieRule.LOWEST));
    int[] operands = new int[given];
    for (int i = 0; i < given; i++) {
      operands[i] = any(numbers);
    }
    for (int coordinate = 0; coordinate < dimensions; coordinate++) {
      int[] own = new int[given + 2];
      own[0] = problems.size() - 1;
      own[1] = coordinate;
      System.arraycopy(operands, 0, own, 2, given);
      numbers.add(add(Operation.REPLY, own));
    }
    int[] own = new int[given + 1];
    own[0] = problems.size() - 1;
    System.arraycopy(operands, 0, own, 1, given);
    numbers.add(add(Operation.OPTIMUM, own));
    return this;
  }

  /**
   * The same steps again and again: each takes results of its iteration, of those before, of
   * outside, or constants.
   */
  RandomTapes repeat(int period, int count) {
    List<Integer> outside = List.copyOf(numbers.subList(0, Math.min(999, numbers.size())));
    List<Operation> operations = new ArrayList<>();
    List<int[]> modes = new ArrayList<>();
    for (int place = 0; place < period; place++) {
      int kind = random.nextInt(10);
      operations.add(
          kind == 0
              ? OF_ONE.get(random.nextInt(OF_ONE.size()))
              : kind == 1 ? Operation.SELECT : OF_TWO.get(random.nextInt(OF_TWO.size())));
      int[] sources = new int[3];
      for (int i = 0; i < 3; i++) {
        sources[i] =
            switch (random.nextInt(6)) {
              case 0, 1 -> place == 0 ? 0 : 1000 + random.nextInt(place);
              case 2 -> 2000 + random.nextInt(period);
              case 3 -> 3000 + random.nextInt(period);
              case 4 -> 4000;
              default -> random.nextInt(outside.size());
            };
      }
      modes.add(sources);
    }
    int[][] results = new int[count][period];
    for (int k = 0; k < count; k++) {
      for (int place = 0; place < period; place++) {
        int[] operands = new int[3];
        for (int i = 0; i < 3; i++) {
          int mode = modes.get(place)[i];
          int back = mode / 1000 == 2 ? 1 : 2;
          operands[i] =
              switch (mode / 1000) {
                case 0 -> outside.get(mode);
                case 1 -> results[k][mode - 1000];
                case 4 -> constant();
                default ->
                    k < back
                        ? outside.get((mode + k) % outside.size())
                        : results[k - back][mode % 1000];
              };
        }
        results[k][place] = repeated(operations.get(place), operands);
      }
    }
    for (int i = 0; i < 4; i++) {
      numbers.add(results[random.nextInt(count)][random.nextInt(period)]);
    }
    numbers.add(results[count - 1][period - 1]);
    numbers.add(add(Operation.UNDEFINED));
    if (random.nextBoolean()) {
      sumOf(results, random.nextInt(period));
    }
    return this;
  }

  private int repeated(Operation operation, int[] operands) {
    if (operation == Operation.SELECT) {
      int condition = add(Operation.LESS, operands[0], operands[1]);
      return add(Operation.SELECT, condition, operands[2], add(Operation.SIN, operands[1]));
    }
    return operation.arity() == 1
        ? add(operation, operands[0])
        : add(operation, operands[0], operands[1]);
  }

  private void sumOf(int[][] results, int place) {
    int sum = numbers.get(0);
    for (int[] iteration : results) {
      sum = add(Operation.ADD, sum, iteration[place]);
    }
    numbers.add(sum);
  }

  private Tape written(int... outputs) {
    return new Tape(INPUTS, instructions, constants, problems, outputs);
  }

  /** With so many outputs, and a condition where there is one. */
  Tape tape(int outputs) {
    int[] places = new int[outputs];
    for (int i = 0; i < outputs; i++) {
      places[i] = i == 1 && !conditions.isEmpty() ? any(conditions) : any(numbers);
    }
    places[0] = numbers.get(numbers.size() - 1);
    return written(places);
  }

  static double[] inputs(Random random) {
    double[] inputs = new double[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      inputs[i] =
          switch (random.nextInt(8)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> 1e150 * random.nextGaussian();
            case 2 -> 100 * random.nextGaussian();
            default -> random.nextGaussian();
          };
    }
    return inputs;
  }
}
