package org.stratagem.eval;

/** A thread with a strand, which it finds without a table. */
final class StrandThread extends Thread {
  private final Strand strand;

  StrandThread(Runnable task, String name, long stackSize, Strand strand) {
    super(null, task, name, stackSize, false);
    this.strand = strand;
    setDaemon(true);
  }

  Strand strand() {
    return strand;
  }
}
