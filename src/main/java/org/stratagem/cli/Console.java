package org.stratagem.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.Style;
import org.stratagem.diagnostic.TextRenderer;

/**
 * Where a command reads and prints: answers to one stream, diagnostics to another, in the order in
 * which they came.
 */
final class Console {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Style style;

  Console(InputStream in, PrintStream out, PrintStream err, Style style) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.style = style;
  }

  InputStream in() {
    return in;
  }

  Style style() {
    return style;
  }

  /** An answer. */
  void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /** Text that ends as it ends. */
  void printRaw(String text) {
    out.print(text);
  }

  /** A diagnostic, on the stream for errors. */
  void report(Diagnostic diagnostic) {
    complain(render(diagnostic).stripTrailing());
    err.print('\n');
  }

  /** A line on the stream for errors. */
  void complain(String line) {
    flush();
    err.print(line);
    err.print('\n');
    err.flush();
  }

  String render(Diagnostic diagnostic) {
    return new TextRenderer(style).render(diagnostic);
  }

  void flush() {
    out.flush();
  }

  /** Whether nobody reads the answers any more. Flushes. */
  boolean isBroken() {
    return out.checkError();
  }
}
