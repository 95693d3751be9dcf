package org.stratagem.solve.fixpoint;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * To find a point that a map leaves where it is.
 *
 * @param map gives a point of the same number of coordinates; it need not be continuous
 * @param start where to begin
 * @param tolerance how far the map may move a solution, relative to the larger of 1 and the
 *     coordinate's size
 * @param evaluations how often the map may be evaluated
 * @param cancelled asked now and then; when it says yes, the search ends with what it has
 */
public record FixpointProblem(
    UnaryOperator<double[]> map,
    double[] start,
    double tolerance,
    int evaluations,
    BooleanSupplier cancelled) {}
