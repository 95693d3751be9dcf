package org.stratagem.numeric.interval;

import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;

/** An exact number, or none. */
record Exact(@Nullable Real number) {
  static Exact of(Real number) {
    return new Exact(number);
  }
}
