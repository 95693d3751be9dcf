package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.value.Binder;

/** Binders: what their variables range over and what they give. */
final class Binders {
  /** Cells of a sweep that are tried one by one. */
  private static final int TRIED = 256;

  private final Session session;

  Binders(Session session) {
    this.session = session;
  }

  Type infer(Term.Binding binding, Scope scope) {
    boolean unroll = binding.bounds().stream().anyMatch(b -> Indices.uses(binding, b.slot()));
    if (!unroll) {
      bind(binding, 0, scope);
      return result(binding, scope);
    }
    List<Reporter.Apart<Type>> cells = new ArrayList<>();
    unroll(binding, 0, scope, cells);
    return cells.isEmpty() ? empty(binding) : collect(binding, cells);
  }

  /** Gives every variable the type of what it ranges over. */
  private void bind(Term.Binding binding, int from, Scope scope) {
    for (Term.Bound bound : binding.bounds().subList(from, binding.bounds().size())) {
      scope.set(bound.slot(), variable(binding, bound, scope));
    }
  }

  private Type variable(Term.Binding binding, Term.Bound bound, Scope scope) {
    Type domain = session.terms.infer(bound.domain(), scope);
    Type data = session.data(domain);
    if (bound.draws()) {
      if (data instanceof Type.Chances chances) {
        return chances.of();
      } else if (Types.isUnknown(data)) {
        return Type.UNKNOWN;
      } else if (domain instanceof Type.Placed placed) {
        return placed; // lifts to the point distribution
      }
      session.wrong(
          domain,
          "a distribution",
          bound.domain().span(),
          "what `" + bound.name() + "` is drawn from");
      return Type.UNKNOWN;
    }
    Type element = Types.element(data);
    if (element == null) {
      if (!(data instanceof Type.Placed placed && placed.arena().isOpaque())) {
        Diagnostic diagnostic =
            Diagnostic.error(
                Code.T101,
                bound.domain().span(),
                "`"
                    + bound.name()
                    + "` has to range over a set or a list, not "
                    + Describe.type(domain));
        session.reporter.report(
            data instanceof Type.Chances
                ? diagnostic.hint(
                    "write `" + bound.name() + " in support(...)`, or draw it with `~`")
                : diagnostic);
      }
      return Type.UNKNOWN;
    } else if (data instanceof Type.Segment && !binding.binder().optimises()) {
      session.reporter.error(
          Code.T101,
          bound.domain().span(),
          "`" + binding.binder().word() + "` cannot go through all numbers of an interval");
    }
    return element;
  }

  /**
   * Checks the body at every value of variables that indices depend on; each cell's reports are
   * kept apart.
   */
  private void unroll(
      Term.Binding binding, int depth, Scope scope, List<Reporter.Apart<Type>> cells) {
    if (depth == binding.bounds().size()) {
      if (!Boolean.FALSE.equals(session.operators.decide(guard(binding), scope))) {
        cells.add(session.reporter.apart(() -> body(binding, scope)));
      }
      return;
    }
    Term.Bound bound = binding.bounds().get(depth);
    Type variable = variable(binding, bound, scope);
    boolean each = Indices.uses(binding, bound.slot());
    if (each && variable instanceof Type.Values values && values.all(Real.class)) {
      for (Object value : values.elements()) {
        if (isSettled(binding, cells)) {
          return;
        }
        scope.set(bound.slot(), Type.of(value));
        unroll(binding, depth + 1, scope, cells);
      }
    } else {
      scope.set(bound.slot(), variable);
      unroll(binding, depth + 1, scope, cells);
    }
  }

  private static Term guard(Term.Binding binding) {
    Term guard = binding.guard();
    return guard == null ? new Term.Constant(binding.span(), Boolean.TRUE) : guard;
  }

  /** A sweep stands when one of its cells does; the others need all of them. */
  private static boolean isSettled(Term.Binding binding, List<Reporter.Apart<Type>> cells) {
    return cells.size() >= TRIED
        || (binding.binder() == Binder.SWEEP
            && !cells.isEmpty()
            && !cells.get(cells.size() - 1).refused());
  }

  private Type collect(Term.Binding binding, List<Reporter.Apart<Type>> cells) {
    boolean sweep = binding.binder() == Binder.SWEEP;
    Reporter.@Nullable Apart<Type> passed = null;
    List<Type> results = new ArrayList<>();
    for (Reporter.Apart<Type> cell : cells) {
      if (!cell.refused()) {
        passed = cell;
        results.add(cell.result());
        session.reporter.reportAll(cell.found());
      } else if (!sweep) {
        session.reporter.reportAll(cell.found());
        results.add(Type.UNKNOWN);
      }
    }
    if (sweep && passed == null) {
      session.reporter.reportAll(cells.get(0).found());
    }
    Type common = session.terms.common(results);
    return switch (binding.binder()) {
      case EACH -> new Type.Listing(binding.binder() == Binder.EACH ? elementOf(results) : common);
      case SWEEP -> Type.TABLE;
      default -> common;
    };
  }

  private Type elementOf(List<Type> lists) {
    List<Type> elements = new ArrayList<>();
    for (Type list : lists) {
      elements.add(list instanceof Type.Listing listing ? listing.element() : Type.UNKNOWN);
    }
    return session.terms.common(elements);
  }

  private static Type empty(Term.Binding binding) {
    return switch (binding.binder()) {
      case EACH -> new Type.Listing(Type.NEVER);
      case SWEEP -> Type.TABLE;
      case ALL, ANY -> Type.TRUTH;
      case SUM, PRODUCT, COUNT -> Type.NUMBER;
      default -> Type.UNKNOWN;
    };
  }

  private Type body(Term.Binding binding, Scope scope) {
    return result(binding, scope);
  }

  private Type result(Term.Binding binding, Scope scope) {
    Term guard = binding.guard();
    if (guard != null) {
      session.expectTruth(
          session.terms.infer(guard, scope), guard.span(), "the condition after `when`");
    }
    Term body = binding.body();
    Type type = session.terms.infer(body, scope);
    String where = "the body of `" + binding.binder().word() + "`";
    switch (binding.binder()) {
      case ARGMAX, ARGMIN, ARGMAXES, SOFTMAX, MAX, MIN, SUM, PRODUCT, EXPECT ->
          session.expectNumber(type, body.span(), where);
      case ALL, ANY, COUNT -> session.expectTruth(type, body.span(), where);
      case EACH, SWEEP, MIX -> {}
    }
    return switch (binding.binder()) {
      case ARGMAX, ARGMIN -> variables(binding, scope);
      case ARGMAXES -> new Type.Collected(variables(binding, scope));
      case SOFTMAX -> new Type.Chances(variables(binding, scope));
      case MAX, MIN, SUM, PRODUCT, EXPECT, COUNT -> Type.NUMBER;
      case ALL, ANY -> Type.TRUTH;
      case EACH -> new Type.Listing(type);
      case SWEEP -> Type.TABLE;
      case MIX -> mixture(type, binding);
    };
  }

  private static Type variables(Term.Binding binding, Scope scope) {
    List<Type> types = binding.bounds().stream().map(b -> scope.get(b.slot())).toList();
    return types.size() == 1 ? types.get(0) : new Type.Product(types);
  }

  private Type mixture(Type type, Term.Binding binding) {
    Type data = session.data(type);
    if (data instanceof Type.Chances || Types.isUnknown(data)) {
      return data instanceof Type.Chances ? type : Type.UNKNOWN;
    } else if (Types.isBehaving(data)) {
      return data instanceof Type.Function ? Type.UNKNOWN : new Type.Mixture(type);
    } else if (type instanceof Type.Placed) {
      return new Type.Chances(type);
    }
    session.reporter.report(
        Diagnostic.error(
                Code.T101,
                binding.body().span(),
                "the body of `mix` has to be a distribution, not " + Describe.type(type))
            .note("distributions are mixed, never the values themselves")
            .hint(
                Types.isNumeric(data)
                    ? "for a mean use `expect`; for one value for sure write `{x: 1}`"
                    : "for one value for sure write `{x: 1}`"));
    return Type.UNKNOWN;
  }
}
