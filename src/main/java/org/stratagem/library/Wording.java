package org.stratagem.library;

import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** How messages speak of a value: by its kind, and by itself where it is short. */
final class Wording {
  private Wording() {}

  /** {@code the label `C`}, {@code a list}, {@code the number 1/2}. */
  static String of(Object value) {
    if (value instanceof Real number) {
      return "the number " + number;
    } else if (value instanceof Label label) {
      return "the label `" + label + "`";
    } else if (value instanceof Player player) {
      return "the player `" + player + "`";
    } else if (value instanceof Boolean truth) {
      return "the truth value " + truth;
    } else if (value instanceof String) {
      return "a text";
    } else if (value instanceof Tuple tuple) {
      return "a tuple of " + tuple.parts().size();
    } else if (value instanceof Sequence list) {
      return list.elements().isEmpty() ? "the empty list" : "a list";
    } else if (value instanceof ValueSet set) {
      return set.elements().isEmpty() ? "the empty set" : "a set";
    } else if (value instanceof Distribution) {
      return "a distribution";
    } else if (value instanceof NamedTuple) {
      return "a record";
    } else if (value instanceof Result result) {
      return "an answer of `" + result.kind() + "`";
    } else if (value instanceof Profile) {
      return "a profile";
    } else if (value instanceof Interval interval) {
      return "the interval " + interval;
    } else if (value instanceof Table) {
      return "a table";
    } else if (value instanceof FunctionValue function) {
      return function.name().isEmpty() ? "a function" : "the function `" + function.name() + "`";
    }
    return "a value of another kind";
  }
}
