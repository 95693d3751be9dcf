package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.LibraryFunction;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.type.TierTerm;

/**
 * What {@code f(x, y)} is: a call of a library function, of a declared one, of a game, or of any
 * value.
 */
final class Calls {
  private final Namespace names;
  private final Problems problems;
  private final Setting setting;
  private final Expressions expressions;
  private final LibraryCalls library;

  Calls(UnknownNames unknown, Setting setting, Names resolved, Expressions expressions) {
    this.names = unknown.names();
    this.problems = unknown.problems();
    this.setting = setting;
    this.expressions = expressions;
    this.library = new LibraryCalls(unknown, setting, resolved, expressions);
  }

  Term call(Expression.Call call, Frame frame) {
    Term special = setting.call(call, frame, expressions);
    if (special != null) {
      return special;
    }
    if (call.callee() instanceof Expression.Variable callee && frame.find(callee.name()) == null) {
      Term named = named(call, callee, frame);
      if (named != null) {
        return named;
      }
    }
    Term callee = expressions.resolve(call.callee(), frame);
    List<Term.Argument> arguments = plain(call.arguments(), frame);
    return callee instanceof Term.Erroneous
        ? new Term.Erroneous(call.span())
        : new Term.Call(call.span(), callee, arguments);
  }

  private @Nullable Term named(Expression.Call call, Expression.Variable callee, Frame frame) {
    String name = callee.name();
    List<String> formals = setting.formals(name);
    Declared declared = formals == null ? names.findAnywhere(name) : null;
    if (declared != null && declared.is(Symbol.Kind.FUNCTION)) {
      formals = declared.formals();
    }
    if (formals != null) {
      return function(call, name, formals, frame);
    }
    if (declared != null && (declared.is(Symbol.Kind.GAME) || declared.is(Symbol.Kind.COALITION))) {
      return instance(call, declared, frame);
    }
    if (name.equals(Spelling.DIST) && !names.isCertainLabel(name)) {
      return distribution(call, frame);
    }
    LibraryFunction function = names.library(name);
    if (declared != null || function == null || setting.knows(name)) {
      return null;
    }
    return library.call(call, callee.span(), function.signature(), frame);
  }

  private List<Term.Argument> plain(List<Expression.Argument> arguments, Frame frame) {
    List<Term.Argument> resolved = new ArrayList<>();
    for (Expression.Argument argument : arguments) {
      resolved.add(resolve(argument, frame));
    }
    return resolved;
  }

  /** An argument as it stands. */
  Term.Argument resolve(Expression.Argument argument, Frame frame) {
    String name = argument.name() == null ? null : argument.name().text();
    return new Term.Argument(argument.span(), name, expressions.resolve(argument.value(), frame));
  }

  /** A function's arguments may be named by its formals; they are put in order here. */
  private Term function(Expression.Call call, String name, List<String> formals, Frame frame) {
    Term callee = expressions.resolve(call.callee(), frame);
    if (call.arguments().stream().allMatch(argument -> argument.name() == null)) {
      return new Term.Call(call.span(), callee, plain(call.arguments(), frame));
    }
    Term.Argument[] placed = new Term.Argument[formals.size()];
    boolean wrong = false;
    int next = 0;
    for (Expression.Argument argument : call.arguments()) {
      int place = argument.name() == null ? next++ : formals.indexOf(argument.name().text());
      Term.Argument value =
          new Term.Argument(argument.span(), null, expressions.resolve(argument.value(), frame));
      if (place < 0) {
        reportUnknownArgument(argument, name, formals);
        wrong = true;
      } else if (place < placed.length && placed[place] == null) {
        placed[place] = value;
      } else {
        wrong = true;
        if (place < placed.length) {
          reportRepeatedArgument(argument.span(), formals.get(place));
        } else {
          problems.error(
              Code.T107,
              argument.span(),
              "`" + name + "` takes " + count(formals.size(), "argument"));
        }
      }
    }
    List<Term.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < placed.length; i++) {
      Term.Argument value = placed[i];
      if (value != null) {
        arguments.add(value);
      } else if (!wrong) {
        problems.error(Code.T107, call.span(), "`" + name + "` needs `" + formals.get(i) + "`");
        wrong = true;
      }
    }
    return wrong ? new Term.Erroneous(call.span()) : new Term.Call(call.span(), callee, arguments);
  }

  /** {@code Chicken(crash: -100)}: a game with some of its parameters replaced. */
  private Term instance(Expression.Call call, Declared game, Frame frame) {
    Set<String> seen = new HashSet<>();
    boolean wrong = false;
    List<Term.Argument> arguments = plain(call.arguments(), frame);
    for (Expression.Argument argument : call.arguments()) {
      if (argument.name() == null) {
        if (!(argument.value() instanceof Expression.Missing)) {
          reportUnnamed(argument, game);
        }
        wrong = true;
      } else if (!game.formals().contains(argument.name().text())) {
        reportUnknownArgument(argument, game.name(), game.formals());
        wrong = true;
      } else if (!seen.add(argument.name().text())) {
        reportRepeatedArgument(argument.span(), argument.name().text());
        wrong = true;
      }
    }
    return wrong
        ? new Term.Erroneous(call.span())
        : new Term.Call(
            call.span(), new Term.Global(call.callee().span(), game.symbol()), arguments);
  }

  private void reportUnnamed(Expression.Argument argument, Declared game) {
    Diagnostic unnamed =
        Diagnostic.error(
            Code.T107, argument.span(), "parameters of `" + game.name() + "` are given by name");
    problems.report(
        game.formals().isEmpty()
            ? unnamed.hint("it has no parameters: write `" + game.name() + "`")
            : unnamed.hint("write `" + game.name() + "(" + game.formals().get(0) + ": ...)`"));
  }

  private void reportUnknownArgument(
      Expression.Argument argument, String name, List<String> formals) {
    org.stratagem.syntax.Name given = argument.name();
    if (given == null) {
      return;
    }
    Diagnostic wrong =
        Problems.withNearest(
            Diagnostic.error(
                Code.N108, given.span(), "`" + name + "` has no parameter `" + given.text() + "`"),
            given.text(),
            formals);
    problems.report(
        formals.isEmpty()
            ? wrong.note("it has no parameters")
            : wrong.note("it has " + listed(formals)));
  }

  void reportRepeatedArgument(Span span, String name) {
    problems.error(Code.N108, span, "`" + name + "` is given twice");
  }

  /** {@code Dist(T)}: the tier of distributions over another. */
  private Term distribution(Expression.Call call, Frame frame) {
    List<Term.Argument> arguments = plain(call.arguments(), frame);
    if (arguments.size() == 1
        && arguments.get(0).name() == null
        && arguments.get(0).value() instanceof Term.TierUse tier
        && tier.index() == null) {
      return new Term.TierUse(call.span(), new TierTerm.Dist(tier.tier()), null, tier.whose());
    }
    if (arguments.stream().noneMatch(argument -> argument.value() instanceof Term.Erroneous)) {
      problems.error(Code.T109, call.span(), "`Dist` takes one tier, such as `Dist(Action)`");
    }
    return new Term.Erroneous(call.span());
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code `a`, `b` and `c`}. */
  static String listed(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ");
      text.append('`').append(names.get(i)).append('`');
    }
    return text.toString();
  }
}
