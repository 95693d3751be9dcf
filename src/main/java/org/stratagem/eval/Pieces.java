package org.stratagem.eval;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work in numbered pieces that the processors share. What comes of it is what would come of doing
 * the pieces in order on one thread: where some fail, the failure of the first is thrown.
 */
public final class Pieces {
  private final Interpreter interpreter;
  private final IntConsumer piece;

  /**
   * @param piece does the piece of the given number, on any thread and perhaps once more than once;
   *     pieces must not depend on each other
   */
  public Pieces(Interpreter interpreter, IntConsumer piece) {
    this.interpreter = interpreter;
    this.piece = piece;
  }

  /** Does the pieces from 0 up. */
  public void run(int count) {
    if (interpreter.strand().graph() != null) {
      // A formula is being written down, by this thread alone.
      for (int number = 0; number < count; number++) {
        piece.accept(number);
      }
      return;
    }
    int failed = share(0, count);
    while (failed < count) {
      // Once more where the question was asked: the message then says the same whichever thread
      // failed, and the deepest stack is here.
      piece.accept(failed);
      failed = share(failed + 1, count);
    }
  }

  /** The first piece that failed, or {@code count}; all before it are done. */
  private int share(int from, int count) {
    AtomicInteger next = new AtomicInteger(from);
    AtomicInteger failed = new AtomicInteger(count);
    Strand strand = interpreter.strand();
    boolean within = strand.isSweeping();
    strand.sweeping(true);
    try {
      new Workers(interpreter).run(count - from, () -> work(next, failed));
    } finally {
      strand.sweeping(within);
    }
    return failed.get();
  }

  /** Pieces are taken in order, so when one fails all before it have been taken. */
  private void work(AtomicInteger next, AtomicInteger failed) {
    Strand strand = interpreter.strand();
    int depth = strand.depth();
    int number = next.getAndIncrement();
    while (number < failed.get()) {
      try {
        piece.accept(number);
      } catch (RuntimeException | Error failure) {
        strand.resume(depth);
        failed.accumulateAndGet(number, Math::min);
      }
      number = next.getAndIncrement();
    }
  }
}
