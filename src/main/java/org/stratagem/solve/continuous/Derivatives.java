package org.stratagem.solve.continuous;

import java.util.stream.IntStream;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.derivative.Differentiation;
import org.stratagem.numeric.interval.InnerEnclosures;

/** How payoffs are differentiated, and replies inside them enclosed. */
final class Derivatives {
  private Derivatives() {}

  /** A tape's only output, then its derivatives by all inputs. */
  static Tape gradient(Tape tape) {
    return Differentiation.first(tape, IntStream.range(0, tape.inputs()).toArray());
  }

  static InnerEnclosures inner() {
    return InnerEnclosures.BOUNDS_ONLY;
  }
}
