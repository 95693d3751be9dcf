package org.stratagem.engine;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.check.Checked;
import org.stratagem.core.Body;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.report.Picture;
import org.stratagem.source.Span;

/**
 * Answers what a checked file asks; a question that cannot be answered is a diagnostic, and the
 * next one is asked.
 */
final class Questions {
  private final Scopes scopes;
  private final Checked checked;
  private final Options options;
  private final Interpreter interpreter;
  private final Log log;
  private boolean stopped;

  Questions(Scopes scopes, Checked checked, Options options, Log log) {
    this(scopes, checked, options, scopes.top(), log);
  }

  private Questions(
      Scopes scopes, Checked checked, Options options, Interpreter interpreter, Log log) {
    this.scopes = scopes;
    this.checked = checked;
    this.options = options;
    this.interpreter = interpreter;
    this.log = log;
  }

  /** For the scope of a reject, where everything is asked, whatever was asked of the file. */
  Questions within(Statement.Reject reject, Log inner) {
    Options all = options.asking(EnumSet.allOf(Ask.class));
    return new Questions(scopes, checked, all, scopes.of(reject.scope()), inner);
  }

  /** Answers one, unless nobody asked, or the time has run out before. */
  void ask(Statement statement) {
    if (stopped || !options.asked().contains(kind(statement))) {
      return;
    }
    try {
      if (statement instanceof Statement.Show show) {
        log.answer(answer(Ask.SHOW, show.body(), value(show.body()), null));
      } else if (statement instanceof Statement.Plot plot) {
        plot(plot);
      } else if (statement instanceof Statement.Check check) {
        check(check);
      } else if (statement instanceof Statement.Reject reject) {
        new Refusals(this, scopes, log).expect(reject, checked);
      }
    } catch (StratagemException refused) {
      report(refused.diagnostic());
    } catch (OutOfMemoryError e) {
      report(
          Diagnostic.error(Code.L401, statement.span(), "the memory is used up")
              .hint("a smaller game, or more memory for Java"));
    } catch (RuntimeException | StackOverflowError e) {
      options.failures().accept(e);
      report(
          Diagnostic.error(Code.X999, statement.span(), "Stratagem itself has failed here: " + e)
              .note("this is a mistake in Stratagem, not in your file; please report it"));
    }
  }

  private void report(Diagnostic diagnostic) {
    log.report(diagnostic);
    // The time is for the whole file: what comes after would only say the same again.
    stopped |= diagnostic.code() == Code.L402;
  }

  private static Ask kind(Statement statement) {
    if (statement instanceof Statement.Show) {
      return Ask.SHOW;
    } else if (statement instanceof Statement.Plot) {
      return Ask.PLOT;
    }
    return statement instanceof Statement.Check ? Ask.CHECK : Ask.REJECT;
  }

  private void plot(Statement.Plot plot) {
    Object value = value(plot.body());
    Picture figure = new Drawings(interpreter).of(plot.body(), value);
    log.answer(answer(Ask.PLOT, plot.body(), value, figure));
  }

  private void check(Statement.Check check) {
    if (value(check.body()).equals(Boolean.TRUE)) {
      log.answer(answer(Ask.CHECK, check.body(), true, null));
    } else {
      throw new StratagemException(new FailedCheck(interpreter).explain(check.body()));
    }
  }

  private Answer answer(Ask ask, Body body, Object value, @Nullable Picture figure) {
    return new Answer(ask, at(body), value, figure, Evidence.in(value, interpreter.certificates()));
  }

  private Object value(Body body) {
    return interpreter.evaluate(body, interpreter.elaborator().topLevel());
  }

  private static Span at(Body body) {
    return body.term().span();
  }

  /** The questions of a scope, all of them. */
  void askAll(List<Statement> statements) {
    statements.forEach(this::ask);
  }
}
