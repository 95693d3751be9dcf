package org.stratagem.library;

import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;

/** The chapter that the tutorial on adding a function writes. */
public final class Statistics {
  private Statistics() {}

  @Library(
      signature = "variance(distribution: Distribution)",
      result = "the variance of a distribution of numbers",
      documentation =
          "Exact when all values and probabilities are. A value that is no number is refused.",
      example = {"check variance({0: 1/2, 2: 1/2}) == 1"},
      typing = TypingRule.NUMBER)
  public static Object variance(Arguments arguments, Call call) {
    Distribution distribution = (Distribution) arguments.get("distribution");
    Real mean = Real.ZERO;
    Real square = Real.ZERO;
    for (Map.Entry<Object, Real> entry : distribution.weights().entrySet()) {
      call.tick();
      if (!(entry.getKey() instanceof Real value)) {
        throw new StratagemException(
            Diagnostic.error(
                Code.E310,
                call.span("distribution"),
                "`variance` needs a distribution of numbers"));
      }
      mean = mean.plus(value.times(entry.getValue()));
      square = square.plus(value.times(value).times(entry.getValue()));
    }
    return square.minus(mean.times(mean));
  }
}
