package org.stratagem.numeric.linear;

import java.util.function.BooleanSupplier;

/** How many pivots a search may take; the caller may cancel it between two. */
final class SearchLimit {
  private final long most;
  private final BooleanSupplier cancelled;
  private long taken;

  SearchLimit(long most, BooleanSupplier cancelled) {
    this.most = most;
    this.cancelled = cancelled;
  }

  void count() {
    taken++;
  }

  boolean isReached() {
    return taken >= most || cancelled.getAsBoolean();
  }
}
