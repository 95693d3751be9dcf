package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.core.Body;
import org.stratagem.core.Term;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Name;
import org.stratagem.value.Binder;

/** Turns the expressions of one declaration into terms, as its setting demands. */
final class Expressions {
  private final UnknownNames unknown;
  private final Namespace namespace;
  private final Problems problems;
  private final Setting setting;
  private final Tiers tiers;
  private final Names names;
  private final Calls calls;

  Expressions(UnknownNames unknown, Setting setting) {
    this.unknown = unknown;
    this.namespace = unknown.names();
    this.problems = unknown.problems();
    this.setting = setting;
    this.tiers = new Tiers(unknown);
    this.names = new Names(unknown, setting, tiers, this);
    this.calls = new Calls(unknown, setting, names, this);
  }

  Setting setting() {
    return setting;
  }

  Tiers tiers() {
    return tiers;
  }

  Names names() {
    return names;
  }

  /** What the file declares, its labels among it. */
  Namespace namespace() {
    return namespace;
  }

  Calls calls() {
    return calls;
  }

  Problems problems() {
    return problems;
  }

  UnknownNames unknown() {
    return unknown;
  }

  /** An expression with a frame of its own that starts empty. */
  Body body(Expression expression) {
    return body(expression, new Frame());
  }

  /** An expression in a frame that holds what is bound from outside. */
  Body body(Expression expression, Frame frame) {
    Term term = resolve(expression, frame);
    return new Body(frame.size(), term);
  }

  Term resolve(Expression expression, Frame frame) {
    Span span = expression.span();
    if (expression instanceof Expression.Number number) {
      return Literals.number(number, problems);
    } else if (expression instanceof Expression.Text text) {
      return new Term.Constant(span, text.value());
    } else if (expression instanceof Expression.Truth truth) {
      return new Term.Constant(span, truth.value());
    } else if (expression instanceof Expression.Variable variable) {
      return names.variable(span, variable.name(), frame);
    } else if (expression instanceof Expression.Call call) {
      return calls.call(call, frame);
    } else if (expression instanceof Expression.Select select) {
      return names.select(select, frame);
    } else if (expression instanceof Expression.Index index) {
      return names.index(index, frame);
    } else if (expression instanceof Expression.Unary unary) {
      List<Term> operand = List.of(resolve(unary.operand(), frame));
      return new Term.Operation(span, unary.operator(), unary.operatorSpan(), operand);
    } else if (expression instanceof Expression.Binary binary) {
      List<Term> operands = List.of(resolve(binary.left(), frame), resolve(binary.right(), frame));
      return new Term.Operation(span, binary.operator(), binary.operatorSpan(), operands);
    } else if (expression instanceof Expression.If choice) {
      return new Term.If(
          span,
          resolve(choice.condition(), frame),
          resolve(choice.then(), frame),
          resolve(choice.otherwise(), frame));
    } else if (expression instanceof Expression.Missing) {
      return new Term.Erroneous(span);
    }
    return scopedOrComposed(expression, frame);
  }

  private Term scopedOrComposed(Expression expression, Frame frame) {
    if (expression instanceof Expression.Let let) {
      return let(let, frame);
    } else if (expression instanceof Expression.Lambda lambda) {
      return lambda(lambda.span(), lambda.formals(), lambda.body(), frame);
    } else if (expression instanceof Expression.Match match) {
      return match(match, frame);
    } else if (expression instanceof Expression.Binding binding) {
      return binding(binding, frame);
    }
    return composed(expression, frame);
  }

  private Term composed(Expression expression, Frame frame) {
    Span span = expression.span();
    if (expression instanceof Expression.Tuple tuple) {
      return new Term.TupleOf(span, all(tuple.parts(), frame));
    } else if (expression instanceof Expression.Record fields) {
      Literals.checkFields(fields.fields(), problems);
      List<Term.Field> resolved = new ArrayList<>();
      for (Expression.Field field : fields.fields()) {
        resolved.add(
            new Term.Field(field.span(), field.name().text(), resolve(field.value(), frame)));
      }
      return new Term.RecordOf(span, resolved);
    } else if (expression instanceof Expression.ListOf list) {
      return new Term.ListOf(span, all(list.elements(), frame));
    } else if (expression instanceof Expression.SetOf set) {
      return new Term.SetOf(span, all(set.elements(), frame));
    } else if (expression instanceof Expression.Distribution distribution) {
      List<Term.Entry> entries = new ArrayList<>();
      for (Expression.Entry entry : distribution.entries()) {
        Term key = resolve(entry.key(), frame);
        entries.add(new Term.Entry(entry.span(), key, resolve(entry.weight(), frame)));
      }
      Literals.checkKeys(entries, problems);
      return new Term.DistributionOf(span, entries);
    } else if (expression instanceof Expression.Range range) {
      return new Term.RangeOf(
          span,
          resolve(range.from(), frame),
          resolve(range.to(), frame),
          range.step() == null ? null : resolve(range.step(), frame));
    }
    throw new IllegalStateException("no term for " + expression.getClass());
  }

  private List<Term> all(List<Expression> expressions, Frame frame) {
    List<Term> terms = new ArrayList<>();
    for (Expression expression : expressions) {
      terms.add(resolve(expression, frame));
    }
    return terms;
  }

  private Term let(Expression.Let let, Frame frame) {
    Term.TierUse tier = null;
    boolean wrongTier = false;
    if (let.type() != null) {
      tier = tiers.annotation(let.type(), frame, setting, this);
      wrongTier = tier == null;
    }
    Term value = resolve(let.value(), frame);
    int scope = frame.enter();
    int slot = frame.bind(let.name().text());
    Term body = resolve(let.body(), frame);
    frame.leave(scope);
    Term checked = wrongTier ? new Term.Erroneous(let.value().span()) : value;
    return new Term.Let(let.span(), slot, let.name().text(), tier, checked, body);
  }

  /** A function: copies of the locals that it uses, its formals, then what it binds itself. */
  Term.Lambda lambda(Span span, List<Name> formals, Expression body, Frame frame) {
    Literals.checkFormals(formals, problems);
    Frame inner = new Frame();
    List<Integer> captures = new ArrayList<>();
    List<String> names = formals.stream().map(Name::text).toList();
    for (String name : FreeNames.of(body)) {
      Frame.Local local = names.contains(name) ? null : frame.find(name);
      if (local != null) {
        captures.add(local.slot());
        inner.bind(name, local.role());
      }
    }
    names.forEach(inner::bind);
    return new Term.Lambda(span, names, captures, body(body, inner));
  }

  private Term match(Expression.Match match, Frame frame) {
    Term scrutinee = resolve(match.scrutinee(), frame);
    List<Term.Arm> arms = new ArrayList<>();
    for (Expression.Arm arm : match.arms()) {
      int scope = frame.enter();
      Patterns patterns = new Patterns(namespace, setting, problems, frame);
      List<Term.Pattern> resolved = new ArrayList<>();
      arm.patterns().forEach(pattern -> resolved.add(patterns.resolve(pattern)));
      arms.add(new Term.Arm(arm.span(), resolved, resolve(arm.body(), frame)));
      frame.leave(scope);
    }
    return new Term.Match(match.span(), scrutinee, arms);
  }

  private Term binding(Expression.Binding binding, Frame frame) {
    int scope = frame.enter();
    List<Term.Bound> bounds = new ArrayList<>();
    for (Expression.Bound bound : binding.bounds()) {
      Term domain = domain(bound.domain(), binding.binder(), frame);
      Frame.Role role =
          names.isPlayers(bound.domain(), frame) ? Frame.Role.PLAYER : Frame.Role.PLAIN;
      int slot = frame.bind(bound.name().text(), role);
      bounds.add(new Term.Bound(bound.span(), slot, bound.name().text(), bound.draws(), domain));
    }
    Term guard = binding.guard() == null ? null : resolve(binding.guard(), frame);
    Term body = resolve(binding.body(), frame);
    frame.leave(scope);
    return new Term.Binding(binding.span(), binding.binder(), bounds, guard, body);
  }

  private Term domain(Expression domain, Binder binder, Frame frame) {
    return binder.optimises() ? domain(domain, frame) : resolve(domain, frame);
  }

  /** A domain where {@code [low, high]} is the closed interval. */
  Term domain(Expression domain, Frame frame) {
    if (domain instanceof Expression.ListOf list && list.elements().size() == 2) {
      return new Term.IntervalOf(
          list.span(),
          resolve(list.elements().get(0), frame),
          resolve(list.elements().get(1), frame));
    }
    return resolve(domain, frame);
  }
}
