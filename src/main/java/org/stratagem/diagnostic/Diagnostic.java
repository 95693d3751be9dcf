package org.stratagem.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.source.Span;

/**
 * What is wrong, where, in whose reasoning, and what to do about it; data only, laid out by {@link
 * TextRenderer} and the JSON renderer.
 *
 * @param code the stable code
 * @param severity error or warning
 * @param message one sentence in the game's words, no final full stop
 * @param labels places; the first is the primary one, never empty
 * @param notes reasons and the reasoning the problem happened in ("in Row's Reaction Best"), one
 *     sentence each
 * @param hints what to do, the likeliest first ("did you mean `Swerve`?", "unwindings(...) shows
 *     ...")
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    List<Label> labels,
    List<String> notes,
    List<String> hints) {
  public Diagnostic {
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    hints = List.copyOf(hints);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a diagnostic needs a place");
    }
  }

  /** An error at a place, without labels' text, notes or hints. */
  public static Diagnostic error(Code code, Span span, String message) {
    return new Diagnostic(
        code, Severity.ERROR, message, List.of(new Label(span, "")), List.of(), List.of());
  }

  /** A warning at a place. */
  public static Diagnostic warning(Code code, Span span, String message) {
    return new Diagnostic(
        code, Severity.WARNING, message, List.of(new Label(span, "")), List.of(), List.of());
  }

  /** The same with a text beside the primary carets. */
  public Diagnostic labelled(String text) {
    List<Label> changed = new ArrayList<>(labels);
    changed.set(0, new Label(labels.get(0).span(), text));
    return new Diagnostic(code, severity, message, changed, notes, hints);
  }

  /** The same with a secondary place. */
  public Diagnostic also(Span span, String text) {
    List<Label> changed = new ArrayList<>(labels);
    changed.add(new Label(span, text));
    return new Diagnostic(code, severity, message, changed, notes, hints);
  }

  /** The same with one more note. */
  public Diagnostic note(String note) {
    List<String> changed = new ArrayList<>(notes);
    changed.add(note);
    return new Diagnostic(code, severity, message, labels, changed, hints);
  }

  /** The same with one more hint. */
  public Diagnostic hint(String hint) {
    List<String> changed = new ArrayList<>(hints);
    changed.add(hint);
    return new Diagnostic(code, severity, message, labels, notes, changed);
  }

  public Span span() {
    return labels.get(0).span();
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
