package org.stratagem.solve.fixpoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stratagem.solve.continuous.Matrices;

/**
 * A fixpoint of a continuous map of a space of replies into itself, which always exists (Brouwer
 * 1911), by a method that always finds one: first what is fast where it works, going where the map
 * leads, Anderson's acceleration, Newton's method; then simplicial paths of finer and finer mesh
 * (van der Laan and Talman 1979 restart in the same way), each beginning where the last one ended,
 * until the fast methods settle from there.
 *
 * <p>The end of a path of mesh m is moved by the map no more than the map varies, and the points
 * do, within one simplex of that mesh. So the residual goes to zero for every continuous map; where
 * it does not, the map jumps, and the point is a fixpoint of the mixtures of what it jumps between
 * (Kakutani 1941).
 */
public final class BrouwerSearch {
  private static final double FIRST_MESH = 0.25;
  private static final double LAST_MESH = 0x1p-46;
  private static final int POLISHING = 200;

  /** A map that moves a point by more jumps there, or has not been followed far enough. */
  private static final double STEEP = 1e-7;

  private static final double DIFFERENCE = 0x1p-26;

  /** Fixpoints this near are those of the nearest doubles. */
  private static final double ROUNDING = 1e-15;

  /** The point found that the map moves least, in the coordinates of the space. */
  public FixpointSolution solve(BrouwerProblem problem) {
    return new Run(problem).run();
  }

  /** One search. */
  private static final class Run {
    private final BrouwerProblem problem;
    private final ReplySpace space;
    private final UnaryOperator<double[]> map;
    private FixpointSolution best;
    private int evaluations;

    Run(BrouwerProblem problem) {
      this.problem = problem;
      this.space = problem.space();
      this.map =
          free -> {
            evaluations++;
            return space.free(problem.map().apply(space.point(free)));
          };
      this.best = fast(space.free(problem.start()), problem.evaluations());
    }

    FixpointSolution run() {
      List<double[]> cycle = best.cycle().stream().map(space::point).toList();
      double[] centre = space.free(problem.start());
      double mesh = FIRST_MESH;
      while (!isSettled() && mesh >= LAST_MESH && !isOver()) {
        SimplicialPath.Cell cell =
            new SimplicialPath(map, centre, mesh, Integer.MAX_VALUE, this::isOver).follow();
        if (cell == null) {
          break;
        }
        centre = cell.point();
        double moved = distance(centre, map.apply(centre));
        keep(
            new FixpointSolution(
                centre,
                moved,
                false,
                FixpointSolution.Method.SIMPLICIAL,
                List.of(),
                evaluations));
        if (!isSettled() && moved <= Math.sqrt(mesh)) {
          keep(fast(centre, POLISHING + 40 * centre.length));
        }
        mesh = Math.max(mesh / 64, Math.min(mesh / 2, moved));
      }
      FixpointSolution solution = solution(best.point(), best.method(), cycle);
      return solution.found() || mesh >= LAST_MESH
          ? solution
          : solution(centre, FixpointSolution.Method.SIMPLICIAL, cycle);
    }

    /** Where the last path has ended is where a map jumps; nothing is known of other points. */
    private FixpointSolution solution(
        double[] free, FixpointSolution.Method method, List<double[]> cycle) {
      double[] point = space.point(free);
      double[] image = problem.map().apply(point);
      double residual = space.distance(point, image);
      return new FixpointSolution(
          point,
          distance(point, image),
          residual <= problem.tolerance() || isRounding(space.free(point), residual),
          method,
          cycle,
          evaluations);
    }

    private FixpointSolution fast(double[] start, int most) {
      // The last weight of a simplex moves by as much as all the others together.
      double each = problem.tolerance() / Math.max(1, start.length);
      return new FixpointSearch()
          .solve(new FixpointProblem(map, start, each, most, problem.cancelled()));
    }

    private void keep(FixpointSolution solution) {
      if (solution.residual() < best.residual()) {
        best = solution;
      }
    }

    private boolean isSettled() {
      return best.residual() * Math.max(1, best.point().length) <= problem.tolerance();
    }

    /**
     * Where the map is steep its values at the nearest doubles differ by more than the tolerance:
     * whether a fixpoint of its linear part is nearer than that all the same.
     */
    private boolean isRounding(double[] point, double residual) {
      if (residual > STEEP) {
        return false;
      }
      int size = point.length;
      double[] moved = difference(map.apply(point), point);
      double[][] slopes = new double[size][size];
      for (int k = 0; k < size; k++) {
        double[] beside = point.clone();
        beside[k] += point[k] > 0.5 ? -DIFFERENCE : DIFFERENCE;
        double[] there = difference(map.apply(beside), beside);
        for (int i = 0; i < size; i++) {
          slopes[i][k] = (there[i] - moved[i]) / (beside[k] - point[k]);
        }
      }
      double[][] inverse = Matrices.inverse(slopes);
      if (inverse == null) {
        return false;
      }
      for (double[] row : inverse) {
        double step = 0;
        for (int k = 0; k < size; k++) {
          step += row[k] * moved[k];
        }
        if (!(Math.abs(step) <= ROUNDING)) {
          return false;
        }
      }
      return true;
    }

    private boolean isOver() {
      return evaluations >= problem.evaluations() || problem.cancelled().getAsBoolean();
    }

    private static double[] difference(double[] left, double[] right) {
      double[] difference = new double[left.length];
      for (int k = 0; k < left.length; k++) {
        difference[k] = left[k] - right[k];
      }
      return difference;
    }

    /** The greatest difference of coordinates. */
    private static double distance(double[] left, double[] right) {
      return Arrays.stream(difference(left, right)).map(Math::abs).max().orElse(0);
    }
  }
}
