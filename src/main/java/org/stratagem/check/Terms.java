package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Player;
import org.stratagem.value.ValueSet;

/** The type of a term; each kind of term has its place. */
final class Terms {
  private final Session session;

  Terms(Session session) {
    this.session = session;
  }

  /** The type of a term in a scope, after reporting what is wrong with it. */
  Type infer(Term term, Scope scope) {
    if (term instanceof Term.Constant constant) {
      return Type.of(constant.value());
    } else if (term instanceof Term.Local local) {
      return scope.get(local.slot());
    } else if (term instanceof Term.Operation operation) {
      return session.operators.infer(operation, scope);
    } else if (term instanceof Term.If choice) {
      return infer(choice, scope);
    } else if (term instanceof Term.Let let) {
      bind(let, scope);
      return infer(let.body(), scope);
    } else if (term instanceof Term.Match match) {
      return session.matching.infer(match, scope);
    } else if (term instanceof Term.Binding binding) {
      return session.binders.infer(binding, scope);
    } else if (term instanceof Term.Call call) {
      return session.calls.infer(call, scope);
    } else if (term instanceof Term.LibraryCall call) {
      return session.libraryCalls.infer(call, scope);
    } else if (term instanceof Term.Lambda lambda) {
      return Closure.of(lambda, scope);
    } else if (term instanceof Term.Select select) {
      return session.members.select(select, scope);
    } else if (term instanceof Term.Index index) {
      return session.members.index(index, scope);
    } else if (term instanceof Term.Global global) {
      return session.globals.type(global.symbol(), global.span());
    } else if (term instanceof Term.Library library) {
      return session.libraryCalls.value(library.name());
    }
    return inferContextual(term, scope);
  }

  private Type inferContextual(Term term, Scope scope) {
    if (term instanceof Term.GameName
        || term instanceof Term.OfPlayer
        || term instanceof Term.PlayerSet
        || term instanceof Term.GamePayoff) {
      return session.games.infer(term, scope);
    } else if (term instanceof Term.FamilyMember member) {
      Real index = Type.number(number(member.index(), scope, "the index of a player"));
      return index == null
          ? Type.ANY_PLAYER
          : new Type.Values(ValueSet.of(List.of(new Player(member.family(), index))));
    } else if (term instanceof Term.StrategyUse use) {
      return session.strategyTerms.use(use, scope);
    } else if (term instanceof Term.TierUse use) {
      return session.strategyTerms.tier(use, scope);
    } else if (term instanceof Term.StrategyPayoff payoff) {
      return session.strategyTerms.payoff(payoff, scope);
    } else if (term instanceof Term.Proves proves) {
      session.expectTruth(
          infer(proves.statement(), scope), proves.statement().span(), "what is to be proved");
      if (proves.assuming() != null) {
        number(proves.assuming(), scope, "`assuming`");
      }
      return Type.TRUTH;
    } else if (term instanceof Term.ProgramSelf || term instanceof Term.ProgramFoe) {
      return new Type.Program(null);
    }
    return inferData(term, scope);
  }

  private Type inferData(Term term, Scope scope) {
    if (term instanceof Term.TupleOf tuple) {
      return new Type.Product(tuple.parts().stream().map(part -> infer(part, scope)).toList());
    } else if (term instanceof Term.RecordOf named) {
      Map<String, Type> fields = new LinkedHashMap<>();
      named.fields().forEach(field -> fields.put(field.name(), infer(field.value(), scope)));
      return new Type.Fields(fields);
    } else if (term instanceof Term.ListOf list) {
      return new Type.Listing(elements(list.elements(), scope));
    } else if (term instanceof Term.SetOf set) {
      return new Type.Collected(elements(set.elements(), scope));
    } else if (term instanceof Term.DistributionOf distribution) {
      return distribution(distribution, scope);
    } else if (term instanceof Term.RangeOf range) {
      return range(range, scope);
    } else if (term instanceof Term.IntervalOf interval) {
      number(interval.low(), scope, "an end of an interval");
      number(interval.high(), scope, "an end of an interval");
      return new Type.Segment(Type.NUMBER);
    }
    return Type.UNKNOWN; // Erroneous: reported already
  }

  /** The type of a term that has to be a number. */
  Type number(Term term, Scope scope, String where) {
    Type type = infer(term, scope);
    session.expectNumber(type, term.span(), where);
    return session.data(type);
  }

  /** Puts the type of a let's value into its slot. */
  void bind(Term.Let let, Scope scope) {
    Term.TierUse tier = let.tier();
    scope.set(
        let.slot(),
        tier == null
            ? infer(let.value(), scope)
            : session.strategyTerms.ascribe(let.value(), tier, scope));
  }

  private Type infer(Term.If choice, Scope scope) {
    session.expectTruth(
        infer(choice.condition(), scope), choice.condition().span(), "the condition");
    Boolean decided = session.operators.decide(choice.condition(), scope);
    if (decided != null) {
      return infer(decided ? choice.then() : choice.otherwise(), scope);
    }
    Type then = infer(choice.then(), scope);
    Type otherwise = infer(choice.otherwise(), scope);
    return join(then, otherwise, choice.otherwise().span(), choice.then().span(), "`if`");
  }

  /** The common type of two branches; T101 where they have none. */
  Type join(Type first, Type second, Span at, Span firstAt, String what) {
    Type joined = session.seating.join(first, second);
    if (joined != null) {
      return joined;
    }
    String got = Describe.type(second);
    String other = Describe.type(first);
    session.reporter.report(
        Diagnostic.error(
                Code.T101,
                at,
                "the branches of " + what + " have nothing in common: " + other + " and " + got)
            .labelled("this is " + got)
            .also(firstAt, "this is " + other));
    return Type.UNKNOWN;
  }

  private Type elements(List<Term> elements, Scope scope) {
    List<Type> types = new ArrayList<>();
    for (Term element : elements) {
      types.add(infer(element, scope));
    }
    return common(types);
  }

  /** The common type of several, unknown where there is none. */
  Type common(List<Type> types) {
    Type joined = Types.joinAll(types, session.seating::join);
    return joined == null ? Type.UNKNOWN : joined;
  }

  private Type distribution(Term.DistributionOf distribution, Scope scope) {
    List<Type> keys = new ArrayList<>();
    for (Term.Entry entry : distribution.entries()) {
      keys.add(infer(entry.key(), scope));
      number(entry.weight(), scope, "a weight");
    }
    return new Type.Chances(common(keys));
  }

  private Type range(Term.RangeOf range, Scope scope) {
    Real from = Type.number(number(range.from(), scope, "the start of a range"));
    Real to = Type.number(number(range.to(), scope, "the end of a range"));
    Real step = Real.ONE;
    if (range.step() != null) {
      step = Type.number(number(range.step(), scope, "the step of a range"));
    }
    Type values = from == null || to == null || step == null ? null : steps(from, to, step);
    return new Type.Listing(values == null ? Type.NUMBER : values);
  }

  private static @Nullable Type steps(Real from, Real to, Real step) {
    double span = to.doubleValue() - from.doubleValue();
    if (step.signum() <= 0 || span < 0 || span / step.doubleValue() > Types.TRACKED) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (Real value = from; value.compareTo(to) <= 0; value = value.plus(step)) {
      values.add(value);
    }
    return Types.ofValues(values);
  }
}
