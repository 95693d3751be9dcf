package org.stratagem.eval;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs a computation on a thread whose stack is as large as the memory allows, so that recursion is
 * bounded by memory and not by a default of the virtual machine. The stack is address space only
 * until it is used.
 */
public final class DeepStack {
  private static final long SMALLEST = 16L << 20;
  private static final long LARGEST = 3L << 29;

  private DeepStack() {}

  /**
   * Runs the task and gives its result. On a thread that was started here it is run at once.
   * Interrupting the caller interrupts the task.
   *
   * @throws Exception what the task throws, itself
   */
  public static <T extends @Nullable Object> T run(Callable<T> task) throws Exception {
    if (Thread.currentThread() instanceof StrandThread) {
      return task.call();
    }
    Outcome<T> outcome = new Outcome<>(task);
    Thread thread = start(outcome, "evaluation", new Strand(false), 1);
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome.get();
  }

  /**
   * Starts a thread with a share of the largest stack; halves the stack until the system grants it.
   *
   * @param shares among how many threads the memory is divided
   */
  static Thread start(Runnable task, String name, Strand strand, int shares) {
    // The heap's limit follows the memory of the machine or container; a stack may take as much
    // again.
    long size = Math.min(Runtime.getRuntime().maxMemory(), LARGEST) / shares;
    while (true) {
      Thread thread = new StrandThread(task, name, Math.max(size, SMALLEST), strand);
      try {
        thread.start();
        return thread;
      } catch (OutOfMemoryError refused) {
        if (size <= SMALLEST) {
          throw refused;
        }
        size /= 2;
      }
    }
  }

  private static final class Outcome<T extends @Nullable Object> implements Runnable {
    private final Callable<T> task;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable T result;

    Outcome(Callable<T> task) {
      this.task = task;
    }

    @Override
    public void run() {
      try {
        result = task.call();
      } catch (Throwable e) {
        failure = e;
      }
    }

    @SuppressWarnings("NullAway") // The result is null only where the task's own type allows it.
    T get() throws Exception {
      Throwable thrown = failure;
      if (thrown instanceof Exception exception) {
        throw exception;
      } else if (thrown instanceof Error error) {
        throw error;
      }
      return result;
    }
  }
}
