package org.stratagem.eval;

import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.type.TierTerm;

/**
 * What a strategy {@code s(foe) = argmax t in T { payoff(t, foe) }} or its like looks for: the first
 * of its strategies of a tier that is best against what it reads.
 *
 * @param tier what it chooses from
 * @param objective what it looks for the greatest of, where t and the foe are grounded
 * @param seat where it reasons
 */
public record TierOptimum(TierTerm tier, Objective objective, Surroundings seat) {
  /** What a function looks for; null where it is not of that form. */
  public static @Nullable TierOptimum of(FunctionValue function) {
    return function instanceof Closure closure ? closure.optimum() : null;
  }
}
