package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Label;
import org.stratagem.value.Operator;

/**
 * Operators: what they take and give. Arithmetic on known numbers is done at once, since indices
 * need it.
 */
final class Operators {
  private final Session session;

  Operators(Session session) {
    this.session = session;
  }

  Type infer(Term.Operation operation, Scope scope) {
    Operator operator = operation.operator();
    List<Term> operands = operation.operands();
    switch (operator) {
      case AND, OR, NOT -> {
        for (Term operand : operands) {
          session.expectTruth(
              session.terms.infer(operand, scope), operand.span(), operandOf(operator));
        }
        return Type.TRUTH;
      }
      case EQUAL, NOT_EQUAL -> {
        Type left = session.terms.infer(operands.get(0), scope);
        Type right = session.terms.infer(operands.get(1), scope);
        compare(operation, left, right, scope);
        return Type.TRUTH;
      }
      case IN -> {
        Type left = session.terms.infer(operands.get(0), scope);
        Type right = session.terms.infer(operands.get(1), scope);
        membership(operation, left, right, scope);
        return Type.TRUTH;
      }
      default -> {
        List<Type> types = new ArrayList<>();
        for (Term operand : operands) {
          types.add(session.terms.number(operand, scope, operandOf(operator)));
        }
        return operator.isComparison() ? Type.TRUTH : fold(operator, types);
      }
    }
  }

  private static String operandOf(Operator operator) {
    return "an operand of `" + operator.symbol() + "`";
  }

  /** T102 unless two sides of an equality may be equal. */
  private void compare(Term.Operation operation, Type left, Type right, Scope scope) {
    Type a = session.plans.deep(left);
    Type b = session.plans.deep(right);
    Overlap overlap = Overlap.of(a, b);
    Term first = operation.operands().get(0);
    Term second = operation.operands().get(1);
    if (overlap == Overlap.DIFFERENT) {
      report(
          operation.operatorSpan(),
          "`"
              + operation.operator().symbol()
              + "` compares "
              + Describe.type(left)
              + " with "
              + Describe.type(right)
              + ": they are never equal",
          first.span(),
          left,
          second.span(),
          right);
    } else if (overlap == Overlap.DISJOINT && !scope.generic() && isTelling(first, a, second, b)) {
      report(
          operation.operatorSpan(),
          Describe.type(left) + " and " + Describe.type(right) + " are never equal",
          first.span(),
          left,
          second.span(),
          right);
    }
  }

  /**
   * A literal against several values is a mistake; two known values may just be this instance's.
   */
  private static boolean isTelling(Term first, Type a, Term second, Type b) {
    boolean several =
        !(a instanceof Type.Values x && x.single() != null)
            || !(b instanceof Type.Values y && y.single() != null);
    return several || (first instanceof Term.Constant && second instanceof Term.Constant);
  }

  private void membership(Term.Operation operation, Type left, Type right, Scope scope) {
    Term first = operation.operands().get(0);
    Term second = operation.operands().get(1);
    Type collection = session.data(right);
    Type element = Types.element(collection);
    if (element == null) {
      session.wrong(right, "a set or a list", second.span(), "what stands after `in`");
      return;
    }
    Overlap overlap = Overlap.of(session.plans.deep(left), session.plans.deep(element));
    boolean empty = element instanceof Type.Never;
    if (!empty
        && (overlap == Overlap.DIFFERENT
            || (overlap == Overlap.DISJOINT
                && !scope.generic()
                && isTelling(first, session.data(left), second, element)))) {
      report(
          operation.operatorSpan(),
          Describe.type(left) + " is never in " + Describe.type(right),
          first.span(),
          left,
          second.span(),
          element);
    }
  }

  private void report(
      Span at, String message, Span firstAt, Type first, Span secondAt, Type second) {
    Diagnostic diagnostic =
        Diagnostic.error(Code.T102, at, message)
            .also(firstAt, "this is " + Describe.type(first))
            .also(secondAt, "this is " + Describe.type(second));
    for (Type side : List.of(first, second)) {
      if (side instanceof Type.Placed && session.data(side) instanceof Type.Values values) {
        diagnostic =
            diagnostic.note(Describe.type(side) + " is one of " + Describe.list(values.elements()));
      }
    }
    String part = differingPart(session.plans.deep(first), session.plans.deep(second));
    Diagnostic noted = part == null ? diagnostic : diagnostic.note(part);
    Optional<String> meant = meant(session.data(first), session.data(second));
    session.reporter.report(
        meant.map(name -> noted.hint("did you mean `" + name + "`?")).orElse(noted));
  }

  /**
   * Which parts of two tuples are never equal, in words; null where they are no tuples of one size.
   */
  private static @Nullable String differingPart(Type first, Type second) {
    List<Type> left = Types.parts(first);
    List<Type> right = Types.parts(second);
    if (left == null || right == null || left.size() != right.size()) {
      return null;
    }
    for (int i = 0; i < left.size(); i++) {
      if (Overlap.of(left.get(i), right.get(i)) != Overlap.POSSIBLE) {
        return "part ["
            + i
            + "] is "
            + Describe.type(left.get(i))
            + " on one side and "
            + Describe.type(right.get(i))
            + " on the other";
      }
    }
    return null;
  }

  /** The label of one side that a single label of the other was probably meant to be. */
  static Optional<String> meant(Type a, Type b) {
    if (a instanceof Type.Values x && x.single() instanceof Label label) {
      return DidYouMean.nearest(label.name(), labels(b));
    } else if (b instanceof Type.Values y && y.single() instanceof Label label) {
      return DidYouMean.nearest(label.name(), labels(a));
    }
    return Optional.empty();
  }

  private static List<String> labels(Type type) {
    return type instanceof Type.Values values
        ? values.elements().stream().filter(Label.class::isInstance).map(Object::toString).toList()
        : List.of();
  }

  private static Type fold(Operator operator, List<Type> operands) {
    List<Set<Object>> values = new ArrayList<>();
    int count = 1;
    for (Type operand : operands) {
      if (!(operand instanceof Type.Values set) || !set.all(Real.class)) {
        return Type.NUMBER;
      }
      values.add(set.elements());
      count *= Math.min(set.elements().size(), 1000);
    }
    if (count > Types.TRACKED) {
      return Type.NUMBER;
    }
    Set<Object> results = new LinkedHashSet<>();
    for (Object left : values.get(0)) {
      for (Object right : values.size() == 1 ? values.get(0) : values.get(1)) {
        Real result = apply(operator, (Real) left, (Real) right);
        if (result == null) {
          return Type.NUMBER;
        }
        results.add(result);
      }
    }
    return Types.ofValues(results);
  }

  private static @Nullable Real apply(Operator operator, Real left, Real right) {
    if (!left.isExact() || !right.isExact()) {
      return null;
    }
    return switch (operator) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDE -> right.signum() == 0 ? null : left.dividedBy(right);
      case NEGATE -> left.negate();
      default -> null;
    };
  }

  /**
   * The truth of a condition on known numbers alone, such as the index of a strategy; else null.
   */
  @Nullable Boolean decide(Term condition, Scope scope) {
    if (condition instanceof Term.Constant constant) {
      return constant.value() instanceof Boolean truth ? truth : null;
    }
    if (!(condition instanceof Term.Operation operation)) {
      return null;
    }
    Term first = operation.operands().get(0);
    switch (operation.operator()) {
      case NOT -> {
        Boolean inner = decide(first, scope);
        return inner == null ? null : Boolean.valueOf(!inner);
      }
      case AND, OR -> {
        boolean decisive = operation.operator() == Operator.OR;
        Boolean left = decide(first, scope);
        Boolean right = decide(operation.operands().get(1), scope);
        if (left != null && right != null) {
          return decisive ? left || right : left && right;
        }
        return null;
      }
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> {
        Real left = known(first, scope);
        Real right = known(operation.operands().get(1), scope);
        return left == null || right == null
            ? null
            : holds(operation.operator(), left.compareTo(right));
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable Boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_EQUAL -> order >= 0;
      default -> null;
    };
  }

  private @Nullable Real known(Term term, Scope scope) {
    if (term instanceof Term.Constant constant) {
      return constant.value() instanceof Real real ? real : null;
    } else if (term instanceof Term.Local local) {
      return Type.number(scope.get(local.slot()));
    } else if (term instanceof Term.Operation operation) {
      List<Type> operands = new ArrayList<>();
      for (Term operand : operation.operands()) {
        Real value = known(operand, scope);
        if (value == null) {
          return null;
        }
        operands.add(Type.of(value));
      }
      return Type.number(fold(operation.operator(), operands));
    }
    return null;
  }
}
