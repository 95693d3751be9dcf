package org.stratagem.numeric;

import java.util.List;

/**
 * A kind of numbers in which a {@link Tape} can be evaluated. Conditions are 1 and 0 in it. An
 * operation that is undefined has to have a value all the same (such as NaN, or an empty interval),
 * since it may stand in a branch that is not taken.
 *
 * @param <T> a number of the domain
 */
public interface NumberDomain<T> {
  T constant(Real value);

  /** What stands for no number. */
  T undefined();

  /** An operation with one operand. */
  T apply(Operation operation, T operand);

  /** An operation with two operands. */
  T apply(Operation operation, T left, T right);

  T select(T condition, T then, T otherwise);

  /** A coordinate of an optimal point of the problem. */
  T reply(InnerProblem problem, int coordinate, List<T> given);

  /** The optimal value of the problem. */
  T optimum(InnerProblem problem, List<T> given);
}
