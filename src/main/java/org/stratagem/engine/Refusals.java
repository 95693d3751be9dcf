package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.check.Checked;
import org.stratagem.core.Definition;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.diagnostic.Style;
import org.stratagem.diagnostic.TextRenderer;
import org.stratagem.eval.Interpreter;
import org.stratagem.source.Span;
import org.stratagem.value.Printer;

/**
 * Sees to it that what a {@code reject} holds is refused, before it runs or when it does, and for
 * the reason given.
 */
final class Refusals {
  private static final int KEYWORD = "reject".length();

  private final Questions questions;
  private final Scopes scopes;
  private final Log log;

  Refusals(Questions questions, Scopes scopes, Log log) {
    this.questions = questions;
    this.scopes = scopes;
    this.log = log;
  }

  /** Answers true, or throws what is wrong with the refusal. */
  void expect(Statement.Reject reject, Checked checked) {
    List<Diagnostic> errors = new ArrayList<>(reject.found());
    errors.addAll(Objects.requireNonNullElse(checked.refused().get(reject), List.of()));
    errors.removeIf(diagnostic -> !diagnostic.isError());
    Log inner = new Log(Listener.none());
    if (errors.isEmpty()) {
      run(reject, inner);
      inner.evaluated("", false).diagnostics().stream()
          .filter(Diagnostic::isError)
          .forEach(errors::add);
    }
    for (Diagnostic error : errors) {
      if (error.code() == Code.X999 || error.code() == Code.L402) {
        throw new StratagemException(error);
      }
    }
    Span keyword =
        new Span(reject.span().file(), reject.span().start(), reject.span().start() + KEYWORD);
    if (errors.isEmpty()) {
      throw new StratagemException(notRefused(keyword, inner));
    } else if (errors.stream().noneMatch(error -> holds(error, reject.text()))) {
      throw new StratagemException(otherwise(keyword, reject.text(), errors));
    }
    log.answer(new Answer(Ask.REJECT, reject.span(), true, null, List.of()));
  }

  /** Whatever the scope declares is evaluated, whatever it asks is asked. */
  private void run(Statement.Reject reject, Log inner) {
    Interpreter interpreter = scopes.of(reject.scope());
    try {
      for (Definition definition : reject.scope().definitions().values()) {
        if (definition instanceof Definition.Let
            || definition instanceof Definition.Game
            || definition instanceof Definition.Coalition) {
          interpreter.global(definition.symbol(), definition.span());
        }
      }
    } catch (StratagemException refused) {
      inner.report(refused.diagnostic());
      return;
    }
    questions.within(reject, inner).askAll(reject.scope().statements());
  }

  /** The source line is left out: there stands the text itself. */
  private static boolean holds(Diagnostic error, @Nullable String text) {
    if (text == null) {
      return true;
    }
    List<String> said = new ArrayList<>(List.of("error[" + error.code() + "]: " + error.message()));
    error.labels().forEach(label -> said.add(label.text()));
    said.addAll(error.notes());
    said.addAll(error.hints());
    return said.stream().anyMatch(part -> part.contains(text));
  }

  private static String rendered(Diagnostic diagnostic) {
    return new TextRenderer(Style.PLAIN).render(diagnostic);
  }

  private static Diagnostic notRefused(Span keyword, Log inner) {
    Diagnostic failed =
        Diagnostic.error(
            Code.C502, keyword, "this was to be refused, and nothing is wrong with it");
    for (Answer answer : inner.evaluated("", false).answers()) {
      failed = failed.also(answer.span(), "this gives " + Printer.brief(answer.value()));
    }
    return failed;
  }

  private static Diagnostic otherwise(
      Span keyword, @Nullable String text, List<Diagnostic> errors) {
    Diagnostic failed =
        Diagnostic.error(
            Code.C503, keyword, "this is refused, but for another reason than \"" + text + "\"");
    for (Diagnostic error : errors) {
      failed = failed.note("it is refused with\n" + rendered(error).stripTrailing());
    }
    return failed;
  }
}
