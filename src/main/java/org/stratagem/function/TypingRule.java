package org.stratagem.function;

import java.util.Locale;

/**
 * The rules by which the checker types a call of a library function. "First" is the first
 * positional argument, the function's own name aside; a list may also be a tuple or a profile whose
 * parts share a type, and where a rule says collection, a set too.
 */
public enum TypingRule {
  /** A number. */
  NUMBER,
  /** A truth value. */
  TRUTH,
  /** The type of the first argument. */
  SAME,
  /** The type of the elements of the first argument, a collection. */
  ELEMENT,
  /** A list of the elements of the first argument, a collection. */
  LIST,
  /** A set of the elements of all arguments, collections. */
  SET,
  /** A list of the elements of all arguments, lists. */
  CONCAT,
  /** A list of the elements of the elements of the first argument. */
  FLATTEN,
  /** A list of tuples with one element of each argument. */
  ZIP,
  /** A list of what the second argument, a function, gives for the elements of the first. */
  MAP,
  /**
   * The type of the first argument, a collection; the second, a function of its elements, gives
   * truth values.
   */
  FILTER,
  /** A list of lists of the elements of the first argument. */
  PERMUTATIONS,
  /** A list of sets of the elements of the first argument. */
  SUBSETS,
  /** A list of lists of numbers. */
  COMPOSITIONS,
  /** A number; the arguments are numbers, or one collection of numbers. */
  NUMBERS,
  /** A truth value; the argument is a collection of truth values. */
  TRUTHS,
  /** A number; the argument is a collection of truth values. */
  COUNT,
  /** A distribution over the elements of the first argument, a collection. */
  UNIFORM,
  /** A distribution over the elements of the second argument, a collection of numbers. */
  POISSON,
  /**
   * The first argument is a distribution, or weights that need not sum to 1; a distribution over
   * the same values.
   */
  NORMALIZE,
  /**
   * Numbers or one collection of them give a number; distributions give a distribution over tuples
   * of their values.
   */
  PRODUCT,
  /** A number; the second argument is of the type that the first distributes. */
  PROB,
  /** The type that the first argument distributes. */
  MODE,
  /** A set of the type that the first argument distributes. */
  SUPPORT,
  /**
   * The mean of a distribution or a list: numbers, or tuples, lists, profiles or records of
   * numbers.
   */
  MEAN,
  /** A truth value; the first two arguments have overlapping types. */
  NEAR,
  /** A continuum of tuples of as many numbers as the argument says. */
  SIMPLEX,
  /** The outcome of strategies placed at a game, by the grounding judgement. */
  PLAY,
  /** A profile of regrets with certificates for strategies placed at a game. */
  REGRET,
  /** A list of outcomes. */
  OUTCOMES,
  /** An outcome. */
  OUTCOME,
  /** A list of outcomes, or of mixed profiles, as the option {@code replies} says. */
  FIXPOINTS,
  /** An outcome with its residual. */
  FIXPOINT,
  /** Where reactions lead from every profile. */
  ORBITS,
  /** The states of an iteration. */
  ITERATE,
  /** A table of outcomes with totals. */
  TOURNAMENT,
  /** A policy with a finite memory. */
  MACHINE,
  /** The list of a game's players. */
  PLAYERS,
  /** Two ladders of strategies against each other. */
  UNWINDINGS,
  /** Indexed strategies at every pair of indices. */
  RACE,
  /** A metagame's equilibria. */
  METAGAME,
  /** Stationary distributions, level by level. */
  METATHREAT,
  /** A record that the checker does not look into. */
  ANY;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As {@link LibraryFunction#typing()} gives it. */
  public String word() {
    return word;
  }
}
