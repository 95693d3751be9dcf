package org.stratagem.check.resolve;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;

/** The top level of a file: lets, functions, and what is shown and checked. */
final class TopLevel extends Setting {
  @Override
  boolean knows(String name) {
    return false;
  }

  @Override
  @Nullable Term name(String name, Span span, Expressions expressions) {
    return null;
  }

  @Override
  @Nullable Term call(Expression.Call call, Frame frame, Expressions expressions) {
    return null;
  }

  @Override
  @Nullable Term index(Expression.Index index, Frame frame, Expressions expressions) {
    return null;
  }

  @Override
  @Nullable List<String> formals(String function) {
    return null;
  }

  @Override
  @Nullable Boolean family(String name, Namespace names) {
    return names.isCertainLabel(name) ? null : names.family(name);
  }

  @Override
  boolean indexesByPlayer() {
    return true;
  }

  @Override
  Term.Whose whose() {
    return new Term.Whose.Nobody();
  }

  @Override
  @Nullable String withoutStrategies() {
    return null;
  }

  @Override
  @Nullable Symbol ownStrategy() {
    return null;
  }

  @Override
  boolean hasRoles() {
    return false;
  }

  @Override
  Collection<String> names() {
    return List.of();
  }
}
