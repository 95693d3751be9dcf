package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeCompiler;
import org.stratagem.numeric.TapeRunner;
import org.stratagem.numeric.derivative.Differentiation;

/**
 * Solves inner problems in doubles: quickly and with the argument to the last few digits, but
 * without a proof that no other point is better. Problems of one coordinate go to {@link
 * PeakSearch}, on the objective with its derivatives; objectives may contain further inner
 * problems, whose derivatives follow from the implicit function theorem. Problems of several
 * coordinates go to {@link BranchAndBound} with a small budget.
 *
 * <p>It may be used by several threads. The derivatives of the problems it has met last are kept.
 */
public final class NestedSearch implements InnerSolver {
  private static final int KEPT = 64;
  private static final Budget SEVERAL_COORDINATES = new Budget(2000);

  private record Prepared(InnerProblem problem, DoubleFunction derivatives) {}

  private final TapeCompiler compiler;
  private volatile List<Prepared> known = List.of();

  /** With tapes run one instruction after the other. */
  public NestedSearch() {
    this(solver -> tape -> new TapeRunner(tape, solver));
  }

  /**
   * @param compiler makes a compiler of tapes whose inner problems a solver solves
   */
  @SuppressWarnings("this-escape") // the compiler keeps the solver, and asks it nothing yet
  public NestedSearch(Function<InnerSolver, TapeCompiler> compiler) {
    this.compiler = compiler.apply(this);
  }

  /** Makes tapes ready to run with this search for their inner problems. */
  public TapeCompiler compiler() {
    return compiler;
  }

  @Override
  public void solve(
      InnerProblem problem, DoubleFunction objective, double[] given, double[] answer) {
    if (Arrays.stream(given).anyMatch(Double::isNaN)) {
      Arrays.fill(answer, Double.NaN);
    } else if (problem.box().size() == 1) {
      solveOne(problem, given, answer);
    } else {
      solveSeveral(problem, given, answer);
    }
  }

  private void solveOne(InnerProblem problem, double[] given, double[] answer) {
    double sign = problem.sense().sign();
    boolean guarded = problem.objective().outputs() > 1;
    Curve curve = new Curve(derivatives(problem), given, guarded, sign);
    InnerProblem.Bounds side = problem.box().get(0);
    Curve.Sample best = new PeakSearch(curve, side.low(), side.high(), problem.ties()).run();
    answer[0] = best.usable() ? best.point() : Double.NaN;
    answer[1] = best.usable() ? sign * best.value() : Double.NaN;
  }

  // A problem is known by its identity: comparing whole tapes would cost more than the search.
  @SuppressWarnings("ReferenceEquality")
  private DoubleFunction derivatives(InnerProblem problem) {
    for (Prepared prepared : known) {
      if (prepared.problem == problem) {
        return prepared.derivatives;
      }
    }
    Tape tape = Differentiation.second(problem.objective(), problem.parameters());
    DoubleFunction derivatives = compiler.compile(tape);
    List<Prepared> next = new ArrayList<>();
    next.add(new Prepared(problem, derivatives));
    next.addAll(known.subList(0, Math.min(known.size(), KEPT - 1)));
    known = List.copyOf(next);
    return derivatives;
  }

  private void solveSeveral(InnerProblem problem, double[] given, double[] answer) {
    BoxProblem own =
        new BoxProblem(
            filled(problem, given),
            problem.box(),
            problem.sense(),
            problem.ties(),
            1e-10,
            SEVERAL_COORDINATES,
            () -> false);
    BoxOptimum found = new BranchAndBound(compiler).optimize(own);
    Arrays.fill(answer, Double.NaN);
    for (int i = 0; i < found.point().size(); i++) {
      answer[i] = found.coordinate(i);
    }
    answer[answer.length - 1] = found.value();
  }

  /** The objective with what it is given filled in. */
  static Tape filled(InnerProblem problem, double[] given) {
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = new ArrayList<>();
    for (double number : given) {
      inputs.add(graph.constant(Real.of(number)));
    }
    List<Formula> point = new ArrayList<>();
    for (int i = 0; i < problem.box().size(); i++) {
      point.add(graph.variable());
    }
    inputs.addAll(point);
    return graph.tape(point, graph.embed(problem.objective(), inputs).toArray(Formula[]::new));
  }
}
