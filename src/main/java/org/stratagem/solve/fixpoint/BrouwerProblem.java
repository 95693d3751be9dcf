package org.stratagem.solve.fixpoint;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * To find a fixpoint of a continuous map of a space of replies into itself.
 *
 * @param map gives a point of the space for each point of it
 * @param start a point of the space
 * @param tolerance how far the map may move a solution: weights as they are, numbers as shares of
 *     their interval
 * @param evaluations how often the map may be evaluated
 * @param cancelled asked now and then; when it says yes, the search ends with what it has
 */
public record BrouwerProblem(
    UnaryOperator<double[]> map,
    ReplySpace space,
    double[] start,
    double tolerance,
    int evaluations,
    BooleanSupplier cancelled) {}
