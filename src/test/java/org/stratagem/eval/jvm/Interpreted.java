package org.stratagem.eval.jvm;

import java.util.List;
import java.util.function.Supplier;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.NumberDomain;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/** The interpreter's own arithmetic as a number domain: NaN where that refuses. */
final class Interpreted implements NumberDomain<Double> {
  private final InnerSolver solver;

  Interpreted(InnerSolver solver) {
    this.solver = solver;
  }

  static double[] evaluate(Tape tape, InnerSolver solver, double... inputs) {
    List<Double> arguments = java.util.Arrays.stream(inputs).boxed().toList();
    return tape.evaluate(new Interpreted(solver), arguments).stream()
        .mapToDouble(Double::doubleValue)
        .map(x -> x + 0.0)
        .toArray();
  }

  private static double defined(Supplier<Real> result) {
    try {
      return result.get().doubleValue();
    } catch (ArithmeticException undefined) {
      return Double.NaN;
    }
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }

  @Override
  public Double constant(Real value) {
    return value.doubleValue();
  }

  @Override
  public Double undefined() {
    return Double.NaN;
  }

  @Override
  public Double apply(Operation operation, Double operand) {
    if (operand.isNaN()) {
      return operand;
    }
    if (operation == Operation.NOT) {
      return truth(operand == 0);
    }
    return defined(
        () -> {
          Real x = Real.of(operand);
          return switch (operation) {
            case NEGATE -> x.negate();
            case EXP -> Elementary.exp(x);
            case LOG -> Elementary.log(x);
            case SQRT -> Elementary.sqrt(x);
            case LOGISTIC -> Elementary.logistic(x);
            case SIN -> Elementary.sin(x);
            case COS -> Elementary.cos(x);
            case ABS -> Elementary.abs(x);
            case SIGN -> Elementary.sign(x);
            case FLOOR -> Elementary.floor(x);
            case CEIL -> Elementary.ceil(x);
            case ROUND -> Elementary.round(x);
            default -> throw new AssertionError(operation);
          };
        });
  }

  @Override
  public Double apply(Operation operation, Double left, Double right) {
    switch (operation) {
      case AND:
        return left.isNaN() || left == 0 ? left : right;
      case OR:
        return left.isNaN() || left == 1 ? left : right;
      default:
        // Real refuses NaN as well, but a refusal takes long.
        return left.isNaN() || right.isNaN()
            ? Double.NaN
            : defined(() -> compute(operation, Real.of(left), Real.of(right)));
    }
  }

  private static Real compute(Operation operation, Real x, Real y) {
    return switch (operation) {
      case ADD -> x.plus(y);
      case SUBTRACT -> x.minus(y);
      case MULTIPLY -> x.times(y);
      case DIVIDE -> x.dividedBy(y);
      case POWER -> x.power(y);
      case MODULO -> x.modulo(y);
      case MIN -> x.min(y);
      case MAX -> x.max(y);
      case LESS -> Real.of(truth(x.compareTo(y) < 0));
      case LESS_EQUAL -> Real.of(truth(x.compareTo(y) <= 0));
      case EQUAL -> Real.of(truth(x.compareTo(y) == 0));
      default -> throw new AssertionError(operation);
    };
  }

  @Override
  public Double select(Double condition, Double then, Double otherwise) {
    return condition.isNaN() ? condition : condition == 1 ? then : otherwise;
  }

  private double[] answer(InnerProblem problem, List<Double> given) {
    double[] answer = new double[problem.box().size() + 1];
    DoubleFunction objective =
        (inputs, outputs) -> {
          double[] values = evaluate(problem.objective(), solver, inputs);
          System.arraycopy(values, 0, outputs, 0, values.length);
        };
    double[] fixed = given.stream().mapToDouble(x -> x + 0.0).toArray();
    solver.solve(problem, objective, fixed, answer);
    return answer;
  }

  @Override
  public Double reply(InnerProblem problem, int coordinate, List<Double> given) {
    return answer(problem, given)[coordinate];
  }

  @Override
  public Double optimum(InnerProblem problem, List<Double> given) {
    return answer(problem, given)[problem.box().size()];
  }
}
