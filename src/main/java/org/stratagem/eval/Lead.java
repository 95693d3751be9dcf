package org.stratagem.eval;

import org.stratagem.numeric.Real;

/**
 * The best strategy of a tier against somebody who reads it, found by reasoning about both.
 *
 * @param strategy the first of the best
 * @param value of the objective
 */
public record Lead(Object strategy, Real value) {}
