package org.stratagem.solve.fixpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.solve.continuous.Matrices;

/**
 * Finds a fixpoint of a map of several numbers. First by going where the map leads, with a watch
 * for cycles (Brent 1980); where that does not settle soon, by Anderson's acceleration (1965;
 * Walker and Ni 2011) with damped steps, and then by Newton's method with differences for
 * derivatives.
 *
 * <p>The residual of what is returned is evaluated at it. Cost: a map evaluation for each step;
 * Newton's method one for each coordinate and step.
 */
public final class FixpointSearch {
  private static final int PLAIN = 60;
  private static final int MEMORY = 5;
  private static final int ACCELERATED = 120;
  private static final int NEWTON = 25;
  private static final double DIFFERENCE = 0x1p-24;

  /** The best point so far. */
  public FixpointSolution solve(FixpointProblem problem) {
    return new Run(problem).run();
  }

  /** One search. */
  private static final class Run {
    private final FixpointProblem problem;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private FixpointSolution.Method by = FixpointSolution.Method.ITERATION;
    private List<double[]> cycle = List.of();
    private int evaluations;

    Run(FixpointProblem problem) {
      this.problem = problem;
      this.best = problem.start();
    }

    FixpointSolution run() {
      iterate();
      if (!settled()) {
        accelerate();
      }
      if (!settled()) {
        newton();
      }
      return new FixpointSolution(
          best, residual(best, problem.map().apply(best)), settled(), by, cycle, evaluations);
    }

    private boolean settled() {
      return least <= problem.tolerance();
    }

    private boolean ended() {
      return evaluations >= problem.evaluations() || problem.cancelled().getAsBoolean();
    }

    private double[] image(double[] point, FixpointSolution.Method method) {
      evaluations++;
      double[] image = problem.map().apply(point);
      double moved = relative(point, image);
      if (moved < least) {
        least = moved;
        best = point;
        by = method;
      }
      return image;
    }

    private void iterate() {
      double[] point = problem.start();
      List<double[]> seen = new ArrayList<>(List.of(point));
      for (int step = 0; step < PLAIN && !ended(); step++) {
        point = image(point, FixpointSolution.Method.ITERATION);
        if (settled()) {
          return;
        }
        for (int earlier = seen.size() - 2; earlier >= 0; earlier--) {
          if (relative(seen.get(earlier), point) <= problem.tolerance()) {
            cycle = List.copyOf(seen.subList(earlier, seen.size()));
            return;
          }
        }
        seen.add(point);
      }
    }

    private void accelerate() {
      double[] point = best;
      List<double[]> points = new ArrayList<>();
      List<double[]> moves = new ArrayList<>();
      double damping = 0.5;
      double before = Double.POSITIVE_INFINITY;
      for (int step = 0; step < ACCELERATED && !ended() && !settled(); step++) {
        double[] image = image(point, FixpointSolution.Method.ACCELERATION);
        double[] move = difference(image, point);
        double size = norm(move);
        if (size > 2 * before) {
          // A map that jumps or turns sharply: forget, and take smaller steps.
          points.clear();
          moves.clear();
          damping = Math.max(damping / 2, 1.0 / 64);
        }
        before = size;
        points.add(point);
        moves.add(move);
        if (points.size() > MEMORY) {
          points.remove(0);
          moves.remove(0);
        }
        point = mixed(points, moves, damping);
      }
    }

    /** The combination of the last points whose moves cancel best, and a step on from it. */
    private static double[] mixed(List<double[]> points, List<double[]> moves, double damping) {
      int last = points.size() - 1;
      double[] next = points.get(last).clone();
      double[] step = moves.get(last).clone();
      if (last > 0) {
        double[][] normal = new double[last][last];
        double[] right = new double[last];
        double trace = 0;
        for (int i = 0; i < last; i++) {
          double[] a = difference(moves.get(i + 1), moves.get(i));
          right[i] = product(a, step);
          for (int j = 0; j < last; j++) {
            normal[i][j] = product(a, difference(moves.get(j + 1), moves.get(j)));
          }
          trace += normal[i][i];
        }
        for (int i = 0; i < last; i++) {
          normal[i][i] += 1e-12 * trace;
        }
        double[][] inverse = Matrices.inverse(normal);
        if (inverse != null) {
          for (int i = 0; i < last; i++) {
            double weight = product(inverse[i], right);
            for (int k = 0; k < next.length; k++) {
              next[k] -= weight * (points.get(i + 1)[k] - points.get(i)[k]);
              step[k] -= weight * (moves.get(i + 1)[k] - moves.get(i)[k]);
            }
          }
        }
      }
      for (int k = 0; k < next.length; k++) {
        next[k] += damping * step[k];
      }
      return next;
    }

    private void newton() {
      double[] point = best;
      for (int step = 0; step < NEWTON && !ended() && !settled(); step++) {
        double[] move = difference(image(point, FixpointSolution.Method.NEWTON), point);
        double[] direction = direction(point, move);
        if (direction == null) {
          return;
        }
        double before = norm(move);
        double share = 1;
        double[] next = point;
        while (share > 1e-3 && !ended()) {
          next = point.clone();
          for (int k = 0; k < next.length; k++) {
            next[k] += share * direction[k];
          }
          if (norm(difference(image(next, FixpointSolution.Method.NEWTON), next)) < before) {
            break;
          }
          share /= 2;
        }
        point = next;
      }
    }

    /** The step that a linear map of the same differences would need. */
    private double @Nullable [] direction(double[] point, double[] move) {
      int size = point.length;
      double[][] jacobian = new double[size][size];
      for (int k = 0; k < size; k++) {
        double step = DIFFERENCE * Math.max(1, Math.abs(point[k]));
        double[] beside = point.clone();
        beside[k] += step;
        evaluations++;
        double[] there = difference(problem.map().apply(beside), beside);
        for (int i = 0; i < size; i++) {
          jacobian[i][k] = (there[i] - move[i]) / step;
        }
      }
      double[][] inverse = Matrices.inverse(jacobian);
      if (inverse == null) {
        return null;
      }
      double[] direction = new double[size];
      for (int k = 0; k < size; k++) {
        direction[k] = -product(inverse[k], move);
      }
      return direction;
    }

    private static double relative(double[] point, double[] image) {
      double most = 0;
      for (int k = 0; k < point.length; k++) {
        most = Math.max(most, Math.abs(image[k] - point[k]) / Math.max(1, Math.abs(point[k])));
      }
      return most;
    }

    private static double residual(double[] point, double[] image) {
      double most = 0;
      for (int k = 0; k < point.length; k++) {
        most = Math.max(most, Math.abs(image[k] - point[k]));
      }
      return most;
    }

    private static double[] difference(double[] left, double[] right) {
      double[] difference = new double[left.length];
      for (int k = 0; k < left.length; k++) {
        difference[k] = left[k] - right[k];
      }
      return difference;
    }

    private static double product(double[] left, double[] right) {
      double sum = 0;
      for (int k = 0; k < left.length; k++) {
        sum += left[k] * right[k];
      }
      return sum;
    }

    private static double norm(double[] vector) {
      return Math.sqrt(product(vector, vector));
    }
  }
}
