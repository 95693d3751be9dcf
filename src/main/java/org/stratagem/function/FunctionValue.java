package org.stratagem.function;

import org.jspecify.annotations.Nullable;
import org.stratagem.type.Stage;

/**
 * A function as a value: a closure, a table, a library function, a strategy in somebody's shoes.
 * Pure: equal arguments give equal results.
 */
public interface FunctionValue {
  /**
   * Applies it to as many arguments as it has formals, or to one tuple of them; a wrong number is a
   * diagnostic.
   */
  Object call(Object... arguments);

  /**
   * The stage this is, where it is a strategy or part of one: a {@link Stage.Read}, an Action or
   * Behaviour that is a function of what its mover sees, a Policy. Null for a plain function.
   */
  @Nullable Stage stage();

  /** A name for messages and traces. */
  String name();
}
