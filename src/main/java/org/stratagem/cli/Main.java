package org.stratagem.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process: streams, the interrupt key, the exit status. */
public final class Main {
  /** How long an interrupted run may take to print what it has. */
  private static final long GRACE_SECONDS = 3;

  private Main() {}

  public static void main(String[] arguments) {
    AtomicBoolean cancelled = new AtomicBoolean();
    CountDownLatch finished = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(cancelled, finished)));
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int status =
        new CommandLine(System.in, out, err, System.getenv(), cancelled::get).run(arguments);
    boolean interrupted = cancelled.get();
    finished.countDown();
    // While the virtual machine is being interrupted, exit would wait for itself; it ends with 130
    // by its own.
    if (!interrupted) {
      System.exit(status);
    }
  }

  private static void interrupt(AtomicBoolean cancelled, CountDownLatch finished) {
    if (finished.getCount() == 0) {
      return;
    }
    cancelled.set(true);
    try {
      finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
        false,
        StandardCharsets.UTF_8);
  }
}
