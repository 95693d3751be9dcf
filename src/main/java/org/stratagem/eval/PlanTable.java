package org.stratagem.eval;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;

/**
 * Plans by the identity of their bodies. Games look them up at every play, so reading takes no lock
 * and makes no key: open addressing, never more than half full.
 */
final class PlanTable {
  private record Entry(Body body, Plan plan) {}

  private volatile AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(64);
  private int size;

  @Nullable Plan find(Body body) {
    AtomicReferenceArray<@Nullable Entry> current = entries;
    Entry found = current.get(place(current, body));
    return found == null ? null : found.plan;
  }

  /** Keeps a plan and gives it; where there is one already, that one. */
  synchronized Plan keep(Body body, Plan plan) {
    Plan known = find(body);
    if (known != null) {
      return known;
    }
    AtomicReferenceArray<@Nullable Entry> current = entries;
    if (2 * (size + 1) > current.length()) {
      AtomicReferenceArray<@Nullable Entry> larger =
          new AtomicReferenceArray<>(2 * current.length());
      for (int i = 0; i < current.length(); i++) {
        Entry entry = current.get(i);
        if (entry != null) {
          larger.set(place(larger, entry.body), entry);
        }
      }
      current = larger;
    }
    current.set(place(current, body), new Entry(body, plan));
    entries = current;
    size++;
    return plan;
  }

  /** Where the body stands, or where it would. */
  @SuppressWarnings(
      "ReferenceEquality") // Bodies are looked up by identity: their equality walks through whole
  // terms.
  private static int place(AtomicReferenceArray<@Nullable Entry> table, Body body) {
    int mask = table.length() - 1;
    int place = System.identityHashCode(body) & mask;
    for (Entry entry = table.get(place);
        entry != null && entry.body != body;
        entry = table.get(place)) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
