package org.stratagem.solve.continuous;

import java.util.stream.IntStream;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.derivative.Differentiation;
import org.stratagem.numeric.interval.InnerEnclosures;
import org.stratagem.numeric.optimum.ParametricEnclosures;

/** How payoffs are differentiated, and replies inside them enclosed. */
final class Derivatives {
  private Derivatives() {}

  /** A tape's only output, then its derivatives by all inputs. */
  static Tape gradient(Tape tape) {
    return Differentiation.first(tape, IntStream.range(0, tape.inputs()).toArray());
  }

  /** What encloses optima inside payoffs; not for use by two threads. */
  static InnerEnclosures inner() {
    return new ParametricEnclosures();
  }
}
