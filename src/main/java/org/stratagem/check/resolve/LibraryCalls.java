package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Signature;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.value.Label;

/** Calls of library functions: arguments against the signature, option words, players by name. */
final class LibraryCalls {
  private final UnknownNames unknown;
  private final Namespace names;
  private final Problems problems;
  private final Setting setting;
  private final Names resolved;
  private final Expressions expressions;

  LibraryCalls(UnknownNames unknown, Setting setting, Names resolved, Expressions expressions) {
    this.unknown = unknown;
    this.names = unknown.names();
    this.problems = unknown.problems();
    this.setting = setting;
    this.resolved = resolved;
    this.expressions = expressions;
  }

  Term call(Expression.Call call, Span nameSpan, Signature signature, Frame frame) {
    List<Signature.Parameter> positional =
        signature.parameters().stream().filter(Signature.Parameter::positional).toList();
    Set<String> given = new LinkedHashSet<>();
    List<Term.Argument> arguments = new ArrayList<>();
    boolean wrong = false;
    boolean tooMany = false;
    int next = 0;
    for (Expression.Argument argument : call.arguments()) {
      Signature.Parameter parameter;
      if (argument.name() != null) {
        parameter = named(argument.name(), signature, given);
        wrong |= parameter == null;
      } else if (next < positional.size()) {
        parameter = positional.get(next);
        if (!given.add(parameter.name()) && !parameter.variadic()) {
          problems.error(Code.N108, argument.span(), "`" + parameter.name() + "` is given twice");
          wrong = true;
        }
        next += parameter.variadic() ? 0 : 1;
      } else {
        parameter = null;
        if (!tooMany) {
          reportTooMany(argument, signature, positional, given);
        }
        tooMany = true;
      }
      String name = argument.name() == null ? null : argument.name().text();
      arguments.add(
          new Term.Argument(argument.span(), name, value(argument.value(), parameter, frame)));
    }
    if (!wrong && !tooMany && !complete(signature, given, nameSpan)) {
      wrong = true;
    }
    return wrong || tooMany
        ? new Term.Erroneous(call.span())
        : new Term.LibraryCall(call.span(), nameSpan, signature.name(), arguments);
  }

  private Signature.@Nullable Parameter named(
      org.stratagem.syntax.Name name, Signature signature, Set<String> given) {
    Signature.Parameter parameter = signature.find(name.text());
    if (parameter == null) {
      List<String> known = signature.parameters().stream().map(Signature.Parameter::name).toList();
      Diagnostic wrong =
          Diagnostic.error(
              Code.N108,
              name.span(),
              "`" + signature.name() + "` has no parameter `" + name.text() + "`");
      wrong = Problems.withNearest(wrong, name.text(), known);
      problems.report(
          known.isEmpty()
              ? wrong.note("it has none")
              : wrong.note("it has " + Calls.listed(known)));
      return null;
    }
    if (parameter.variadic()) {
      problems.error(Code.N108, name.span(), "`" + name.text() + "` is given without its name");
      return null;
    }
    if (!given.add(parameter.name())) {
      problems.error(Code.N108, name.span(), "`" + name.text() + "` is given twice");
      return null;
    }
    return parameter;
  }

  private void reportTooMany(
      Expression.Argument argument,
      Signature signature,
      List<Signature.Parameter> positional,
      Set<String> given) {
    Diagnostic wrong =
        Diagnostic.error(
            Code.T107,
            argument.span(),
            "`%s` takes %s%s"
                .formatted(
                    signature.name(),
                    positional.isEmpty()
                        ? "no arguments"
                        : Calls.count(positional.size(), "argument"),
                    positional.size() == signature.parameters().size() ? "" : " without a name"));
    List<String> byName =
        signature.parameters().stream()
            .filter(parameter -> !parameter.positional() && !given.contains(parameter.name()))
            .map(Signature.Parameter::name)
            .toList();
    problems.report(
        byName.isEmpty()
            ? wrong
            : wrong
                .note("by name it takes " + Calls.listed(byName))
                .hint("write `" + byName.get(0) + ": ...`"));
  }

  private boolean complete(Signature signature, Set<String> given, Span nameSpan) {
    List<String> missing =
        signature.parameters().stream()
            .filter(parameter -> parameter.required() && !given.contains(parameter.name()))
            .map(Signature.Parameter::name)
            .toList();
    if (missing.isEmpty()) {
      return true;
    }
    problems.report(
        Diagnostic.error(
                Code.T107, nameSpan, "`" + signature.name() + "` needs " + Calls.listed(missing))
            .hint("write `" + written(signature) + "`"));
    return false;
  }

  /** The call with its required parameters. */
  private static String written(Signature signature) {
    List<String> parts = new ArrayList<>();
    for (Signature.Parameter parameter : signature.parameters()) {
      if (parameter.required()) {
        parts.add(
            (parameter.positional() ? parameter.name() : parameter.name() + ": ...")
                + (parameter.variadic() ? ", ..." : ""));
      }
    }
    return signature.name() + "(" + String.join(", ", parts) + ")";
  }

  private Term value(Expression value, Signature.@Nullable Parameter parameter, Frame frame) {
    if (parameter == null) {
      return expressions.resolve(value, frame);
    }
    boolean takesPlayer = parameter.kind().contains("Player");
    if (value instanceof Expression.Variable variable && frame.find(variable.name()) == null) {
      if (parameter.options().contains(variable.name())) {
        return new Term.Constant(variable.span(), new Label(variable.name()));
      }
      if (takesPlayer && Spelling.isCapitalised(variable.name())) {
        return resolved.playerArgument(variable, frame);
      }
      if (!parameter.options().isEmpty() && !meansSomething(variable, parameter)) {
        return wrongOption(variable, parameter, frame);
      }
    }
    return takesPlayer ? resolved.player(value, frame) : expressions.resolve(value, frame);
  }

  private boolean meansSomething(Expression.Variable variable, Signature.Parameter parameter) {
    String name = variable.name();
    if (parameter.kind().equals("Option")) {
      return false;
    }
    return setting.knows(name)
        || names.findAnywhere(name) != null
        || names.library(name) != null
        || names.isLabel(name)
        || names.family(name) != null
        || Spelling.BUILT_IN.contains(name);
  }

  private Term wrongOption(
      Expression.Variable variable, Signature.Parameter parameter, Frame frame) {
    String name = variable.name();
    List<String> candidates = new ArrayList<>(parameter.options());
    candidates.addAll(frame.names());
    if (!parameter.kind().equals("Option")) {
      candidates.addAll(names.nearest(name));
    }
    if (unknown.names().mayHaveLost(name)) {
      return new Term.Erroneous(variable.span());
    }
    Diagnostic wrong =
        Diagnostic.error(
            Code.N109,
            variable.span(),
            "`" + name + "` is no choice for `" + parameter.name() + "`");
    String other =
        parameter.kind().equals("Option")
            ? ""
            : ", or a " + parameter.kind().toLowerCase(Locale.ROOT);
    problems.report(
        Problems.withNearest(wrong, name, candidates)
            .note("the choices are " + Calls.listed(parameter.options()) + other));
    return new Term.Erroneous(variable.span());
  }
}
