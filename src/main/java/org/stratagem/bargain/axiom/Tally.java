package org.stratagem.bargain.axiom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps count of the cases, axiom by axiom. Not for use by two threads. */
final class Tally {
  private static final class Count {
    private int cases;
    private int broken;
    private int undefined;
    private @Nullable Counterexample smallest;
  }

  private final Map<Axiom, Count> counts = new EnumMap<>(Axiom.class);

  Tally() {
    for (Axiom axiom : Axiom.values()) {
      counts.put(axiom, new Count());
    }
  }

  private Count of(Axiom axiom) {
    return java.util.Objects.requireNonNull(counts.get(axiom));
  }

  void undefined(Axiom axiom) {
    of(axiom).undefined++;
  }

  void kept(Axiom axiom) {
    of(axiom).cases++;
  }

  void broken(Axiom axiom, Supplier<Counterexample> how) {
    Count count = of(axiom);
    count.cases++;
    count.broken++;
    Counterexample found = how.get();
    Counterexample before = count.smallest;
    if (before == null || found.size() < before.size()) {
      count.smallest = found;
    }
  }

  /** A case in which the axiom is kept or broken. */
  void of(Axiom axiom, boolean isKept, Supplier<Counterexample> how) {
    if (isKept) {
      kept(axiom);
    } else {
      broken(axiom, how);
    }
  }

  List<Finding> findings() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Finding(
                    entry.getKey(),
                    entry.getValue().cases,
                    entry.getValue().broken,
                    entry.getValue().undefined,
                    Optional.ofNullable(entry.getValue().smallest)))
        .toList();
  }
}
