package org.stratagem.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether people are looking. */
final class Terminal {
  private Terminal() {}

  /**
   * True when both input and output are a terminal. From Java 22 on a console is given in any case
   * and says itself whether it is a terminal, by a method that Java 17 does not have.
   */
  @SuppressWarnings("SystemConsoleNull") // of Java 17 the null is asked, of later ones the method
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Whether what goes to the stream for errors is seen at once, though answers may go elsewhere.
   * Java tells nothing of that stream; Linux tells where it leads.
   */
  static boolean showsErrors() {
    try {
      String leads = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return leads.startsWith("/dev/pts/") || leads.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return isThere();
    }
  }
}
