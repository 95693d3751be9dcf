package org.stratagem.library.argument;

import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;

/** How messages speak of a value: by its kind, and by itself where it is short. */
public final class Wording {
  private Wording() {}

  /** {@code the label `C`}, {@code a list}, {@code the number 1/2}. */
  public static String of(Object value) {
    if (value instanceof Real number) {
      return "the number " + Printer.number(number);
    } else if (value instanceof Label label) {
      return "the label `" + label + "`";
    } else if (value instanceof Player player) {
      return "the player `" + player + "`";
    } else if (value instanceof Boolean truth) {
      return "the truth value " + truth;
    } else if (value instanceof Interval interval) {
      return "the interval " + interval;
    } else if (value instanceof FunctionValue function && !function.name().isEmpty()) {
      return "the function `" + function.name() + "`";
    }
    return Printer.kind(value);
  }
}
