package org.stratagem.bargain.axiom;

import java.util.List;
import java.util.stream.Collectors;
import org.stratagem.numeric.Real;

/** Payoffs in sentences. */
final class Wording {
  private Wording() {}

  /** {@code (5, 2)}, or {@code 5} of a single player. */
  static String of(List<? extends Real> payoffs) {
    return payoffs.size() == 1
        ? payoffs.get(0).toString()
        : payoffs.stream().map(Real::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** What was wanted and what there is. */
  static String due(List<? extends Real> wanted, List<? extends Real> got) {
    return of(wanted) + " would be due, and it is " + of(got);
  }
}
