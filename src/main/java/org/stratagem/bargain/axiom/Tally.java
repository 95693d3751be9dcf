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

  private Count count(Axiom axiom) {
    return java.util.Objects.requireNonNull(counts.get(axiom));
  }

  void undefined(Axiom axiom) {
    count(axiom).undefined++;
  }

  void kept(Axiom axiom) {
    count(axiom).cases++;
  }

  void broken(Axiom axiom, Supplier<Counterexample> how) {
    Count count = count(axiom);
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

  /** What came of one axiom so far. */
  Finding of(Axiom axiom) {
    Count count = count(axiom);
    return new Finding(
        axiom, count.cases, count.broken, count.undefined, Optional.ofNullable(count.smallest));
  }

  /** What came of each axiom, in their order. */
  List<Finding> findings() {
    return counts.keySet().stream().map(this::of).toList();
  }
}
