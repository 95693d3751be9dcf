package org.stratagem.library.data;

import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.value.Simplex;

/** Continua that are no intervals. */
public final class Simplices {
  private Simplices() {}

  @Library(
      signature = "simplex(parts: Integer)",
      result = "the ways to divide 1: all tuples of that many numbers from 0 up with sum 1",
      documentation =
          "The domain of a move, or of a variable after `argmax`, `argmaxes`, `argmin`, `max` and"
              + " `min`: shares of a pie, a portfolio, a mixed action. Inexact parts may miss the"
              + " sum by 1e-9.",
      example = {"check argmax s in simplex(2) { s[0] * s[1] } == (1/2, 1/2)"},
      typing = TypingRule.SIMPLEX)
  public static Object simplex(Arguments arguments, Call call) {
    return new Simplex(new Inputs("simplex", arguments, call).count("parts", 1));
  }
}
