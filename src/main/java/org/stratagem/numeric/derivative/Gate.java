package org.stratagem.numeric.derivative;

import org.jspecify.annotations.Nullable;

/**
 * Under which conditions a contribution to a derivative counts: those of the branches it comes
 * through, the last one outermost in the list. A branch that is not taken may be undefined, so its
 * derivative must not be multiplied by 0 but left out.
 *
 * @param outer the conditions before; null for none
 * @param condition the instruction that holds the condition
 * @param holds whether it holds or fails
 */
record Gate(@Nullable Gate outer, int condition, boolean holds) {
  /** How a condition stands within a gate: 1 holds, -1 fails, 0 not known. */
  static int known(@Nullable Gate gate, int condition) {
    for (Gate at = gate; at != null; at = at.outer) {
      if (at.condition == condition) {
        return at.holds ? 1 : -1;
      }
    }
    return 0;
  }
}
