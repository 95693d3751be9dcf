package org.stratagem.solve.fixpoint;

import java.util.List;

/**
 * The point found that a map moves least.
 *
 * @param point its coordinates
 * @param residual how far the map moves its coordinates at most, in their own unit
 * @param found whether that is within the tolerance
 * @param method what found it
 * @param cycle the points that the map goes round for ever from the start, if it does; else empty
 * @param evaluations how often the map was evaluated
 */
public record FixpointSolution(
    double[] point,
    double residual,
    boolean found,
    Method method,
    List<double[]> cycle,
    int evaluations) {
  /** What found a fixpoint. */
  public enum Method {
    /** Going where the map leads. */
    ITERATION,
    /** Anderson's acceleration of it. */
    ACCELERATION,
    /** Newton's method on what the map moves. */
    NEWTON,
    /** Simplicial paths of finer and finer mesh. */
    SIMPLICIAL
  }

  public FixpointSolution {
    cycle = List.copyOf(cycle);
  }
}
