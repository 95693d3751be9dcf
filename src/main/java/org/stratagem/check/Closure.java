package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;

/**
 * A lambda with the types that it captured. Two are the same when they come from one place with
 * equal captures.
 */
final class Closure implements Type.Function {
  private final Term.Lambda lambda;
  private final List<Type> captured;
  private final Setting setting;
  private final boolean generic;

  private Closure(Term.Lambda lambda, List<Type> captured, Setting setting, boolean generic) {
    this.lambda = lambda;
    this.captured = List.copyOf(captured);
    this.setting = setting;
    this.generic = generic;
  }

  static Closure of(Term.Lambda lambda, Scope scope) {
    List<Type> captured = new ArrayList<>();
    lambda.captures().forEach(slot -> captured.add(scope.get(slot)));
    return new Closure(lambda, captured, scope.setting(), scope.generic());
  }

  Term.Lambda lambda() {
    return lambda;
  }

  /** The scope of its body, with the formals' types. */
  Scope enter(List<Type> arguments) {
    List<Type> first = new ArrayList<>(captured);
    first.addAll(arguments);
    Scope scope = Scope.of(lambda.body(), first, setting);
    return generic ? scope.asGeneric() : scope;
  }

  @Override
  public int arity() {
    return lambda.formals().size();
  }

  @Override
  public String name() {
    return "this function";
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // one lambda of the text, not all that look like it
  public boolean equals(@Nullable Object other) {
    return other instanceof Closure that
        && lambda == that.lambda
        && captured.equals(that.captured)
        && setting.equals(that.setting);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(lambda) + captured.hashCode();
  }
}
