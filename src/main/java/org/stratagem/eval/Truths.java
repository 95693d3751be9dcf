package org.stratagem.eval;

import java.util.function.Supplier;
import org.stratagem.numeric.Condition;

/** The connectives on truth values of which some depend on unknown numbers. */
final class Truths {
  private Truths() {}

  static Object not(Object truth) {
    return truth instanceof Condition condition ? condition.not() : Boolean.FALSE.equals(truth);
  }

  /** The second is asked only where the first may hold. */
  static Object and(Object first, Supplier<Object> second) {
    if (first instanceof Condition a) {
      Object other = second.get();
      return other instanceof Condition b ? a.and(b) : Boolean.TRUE.equals(other) ? a : false;
    }
    return Boolean.TRUE.equals(first) ? second.get() : first;
  }

  /** The second is asked only where the first may fail. */
  static Object or(Object first, Supplier<Object> second) {
    if (first instanceof Condition a) {
      Object other = second.get();
      return other instanceof Condition b ? a.or(b) : Boolean.TRUE.equals(other) ? true : a;
    }
    return Boolean.TRUE.equals(first) ? first : second.get();
  }
}
