package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Threads that share a task. The caller works too; a caller that is itself such a thread works
 * alone, so nested use starts no more threads than there are processors.
 */
final class Workers {
  private final Interpreter interpreter;

  Workers(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Runs the task on as many threads as are useful and returns when all have ended. The task
   * divides the work among its runs and must not throw.
   */
  void run(int pieces, Runnable task) {
    Strand strand = interpreter.strand();
    int processors = strand.isWorker() ? 1 : Runtime.getRuntime().availableProcessors();
    int count = Math.min(processors, pieces);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      helpers.add(DeepStack.start(task, "sweep-" + i, strand.helper(), count));
    }
    task.run();
    boolean interrupted = false;
    for (Thread helper : helpers) {
      while (true) {
        try {
          helper.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          helper.interrupt();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
