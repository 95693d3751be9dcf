package org.stratagem.elaborate;

import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Printer;

/**
 * How policies are played.
 *
 * @param count the number of rounds, 0 where none was given
 * @param noise the probability with which a player's action is replaced by one of its others,
 *     uniformly
 */
public record Rounds(int count, Real noise) {
  public static final Rounds NONE = new Rounds(0, Real.ZERO);

  /** Reads {@code rounds} and {@code noise}, both optional. */
  public static Rounds of(Map<String, Object> options, Span at) {
    Object rounds = options.get("rounds");
    Object noise = options.get("noise");
    int count = 0;
    if (rounds != null) {
      if (!(rounds instanceof Real number)
          || !number.isInteger()
          || number.signum() <= 0
          || number.doubleValue() > 1e9) {
        throw fail(at, "`rounds` is a positive whole number, not " + Printer.brief(rounds));
      }
      count = (int) number.doubleValue();
    }
    Real chance = Real.ZERO;
    if (noise != null) {
      if (!(noise instanceof Real number)
          || number.signum() < 0
          || number.compareTo(Real.ONE) > 0) {
        throw fail(at, "`noise` is a probability, not " + Printer.brief(noise));
      }
      chance = number;
    }
    return new Rounds(count, chance);
  }

  private static StratagemException fail(Span at, String message) {
    return new StratagemException(Diagnostic.error(Code.E303, at, message));
  }
}
