package org.stratagem.check.resolve;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;

/** The body of a program: {@code me}, {@code foe} and {@code proves(statement, assuming: n)}. */
final class InProgram extends Setting {
  private static final String ME = "me";
  private static final String FOE = "foe";
  private static final String PROVES = "proves";
  private static final String ASSUMING = "assuming";

  @Override
  boolean knows(String name) {
    return name.equals(ME) || name.equals(FOE) || name.equals(PROVES);
  }

  @Override
  @Nullable Term name(String name, Span span, Expressions expressions) {
    return switch (name) {
      case ME -> new Term.ProgramSelf(span);
      case FOE -> new Term.ProgramFoe(span);
      case PROVES -> {
        expressions
            .problems()
            .report(
                Diagnostic.error(
                        Code.N110, span, "`proves` cannot stand alone: it needs a statement")
                    .hint("write `proves(foe(me) == ...)`"));
        yield new Term.Erroneous(span);
      }
      default -> null;
    };
  }

  @Override
  @Nullable Term call(Expression.Call call, Frame frame, Expressions expressions) {
    if (!(call.callee() instanceof Expression.Variable callee)
        || !callee.name().equals(PROVES)
        || frame.find(PROVES) != null) {
      return null;
    }
    Term statement = null;
    Term assuming = null;
    boolean wrong = false;
    for (Expression.Argument argument : call.arguments()) {
      Term value = expressions.resolve(argument.value(), frame);
      if (argument.name() == null && statement == null) {
        statement = value;
      } else if (argument.name() != null
          && argument.name().text().equals(ASSUMING)
          && assuming == null) {
        assuming = value;
      } else if (!wrong) {
        report(argument, expressions.problems());
        wrong = true;
      }
    }
    if (statement == null && !wrong) {
      expressions
          .problems()
          .report(
              Diagnostic.error(Code.T107, call.span(), "`proves` needs a statement")
                  .hint("write `proves(foe(me) == ...)`"));
    }
    return statement == null || wrong
        ? new Term.Erroneous(call.span())
        : new Term.Proves(call.span(), statement, assuming);
  }

  private static void report(Expression.Argument argument, Problems problems) {
    if (argument.name() == null) {
      problems.report(
          Diagnostic.error(Code.T107, argument.span(), "`proves` takes one statement")
              .hint(
                  "join statements with `and`; consistency statements are added by `assuming: n`"));
    } else if (argument.name().text().equals(ASSUMING)) {
      problems.error(Code.N108, argument.span(), "`assuming` is given twice");
    } else {
      String name = argument.name().text();
      problems.report(
          Problems.withNearest(
              Diagnostic.error(
                      Code.N108, argument.name().span(), "`proves` has no parameter `" + name + "`")
                  .note("beside the statement it takes `assuming`"),
              name,
              List.of(ASSUMING)));
    }
  }

  @Override
  String withoutStrategies() {
    return "programs read each other's source; strategies and tiers have no place in them";
  }

  @Override
  Collection<String> names() {
    return List.of(ME, FOE, PROVES);
  }
}
