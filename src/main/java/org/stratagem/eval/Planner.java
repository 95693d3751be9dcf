package org.stratagem.eval;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;

/**
 * Makes an executable node of each term. What can never work is refused when it is run, not before.
 */
final class Planner {
  private final Interpreter interpreter;

  Planner(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Node plan(Term term) {
    if (term instanceof Term.Constant constant) {
      return new LocalNodes.Constant(constant.span(), constant.value());
    } else if (term instanceof Term.Local local) {
      return new LocalNodes.Local(local);
    } else if (term instanceof Term.Global global) {
      return new LocalNodes.Global(global, interpreter);
    } else if (term instanceof Term.Operation operation) {
      return operation(operation);
    } else if (term instanceof Term.If choice) {
      return new LocalNodes.If(
          choice.span(), plan(choice.condition()), plan(choice.then()), plan(choice.otherwise()));
    } else if (term instanceof Term.Let let) {
      return let(let);
    } else if (term instanceof Term.Match match) {
      return new MatchNode(
          match, plan(match.scrutinee()), all(match.arms(), Term.Arm::body), interpreter);
    } else if (term instanceof Term.Binding binding) {
      return binding(binding);
    } else if (term instanceof Term.Lambda lambda) {
      return new LocalNodes.Lambda(lambda, body(lambda.body()), interpreter);
    } else if (term instanceof Term.Call call) {
      return CallNodes.of(
          call, plan(call.callee()), all(call.arguments(), Term.Argument::value), interpreter);
    } else if (term instanceof Term.LibraryCall call) {
      Node[] arguments = all(call.arguments(), Term.Argument::value);
      return orRefused(call.span(), () -> LibraryNodes.of(call, arguments, interpreter));
    } else if (term instanceof Term.Library value) {
      return orRefused(
          value.span(),
          () ->
              new LocalNodes.Constant(
                  value.span(),
                  new LibraryValue(
                      LibraryNodes.find(interpreter, value.name(), value.span()),
                      interpreter,
                      value.span())));
    } else if (term instanceof Term.Select select) {
      return new AccessNodes.Select(select, plan(select.target()), interpreter);
    } else if (term instanceof Term.Index index) {
      return new AccessNodes.Index(index, plan(index.target()), plan(index.index()));
    }
    Node data = data(term);
    return data != null ? data : inGame(term);
  }

  private Plan body(Body body) {
    return new Plan(body, plan(body.term()));
  }

  private @Nullable Node maybe(@Nullable Term term) {
    return term == null ? null : plan(term);
  }

  private <T> Node[] all(List<T> parts, Function<T, Term> term) {
    return parts.stream().map(part -> plan(term.apply(part))).toArray(Node[]::new);
  }

  private static Node orRefused(Span span, java.util.function.Supplier<Node> planned) {
    try {
      return planned.get();
    } catch (StratagemException refusal) {
      return new LocalNodes.Refused(span, refusal);
    }
  }

  private Node let(Term.Let let) {
    Node value = plan(let.value());
    Term.TierUse tier = let.tier();
    if (tier != null) {
      value = new LocalNodes.Ascribed(let.value().span(), value, tier, maybe(tier.index()));
    }
    return new LocalNodes.Let(let, value, plan(let.body()));
  }

  private Node operation(Term.Operation term) {
    Node first = plan(term.operands().get(0));
    if (term.operands().size() == 1) {
      return switch (term.operator()) {
        case NOT -> new LogicNodes.Not(term, first);
        case NEGATE, MINUS -> new ArithmeticNodes.Negate(term, first);
        default -> throw new IllegalArgumentException(term.operator().symbol());
      };
    }
    Node second = plan(term.operands().get(1));
    return switch (term.operator()) {
      case AND -> new LogicNodes.And(term, first, second);
      case OR -> new LogicNodes.Or(term, first, second);
      case EQUAL, NOT_EQUAL -> new LogicNodes.Equal(term, first, second, interpreter);
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> new LogicNodes.Order(term, first, second);
      case IN -> new LogicNodes.In(term, first, second, interpreter);
      default -> ArithmeticNodes.of(term, first, second);
    };
  }

  private Node binding(Term.Binding term) {
    Span span = term.span();
    Loops loops =
        new Loops(term, all(term.bounds(), Term.Bound::domain), maybe(term.guard()), interpreter);
    Node body = plan(term.body());
    return switch (term.binder()) {
      case ARGMAX -> reply(term, body, new OptimumNodes.Argument(span, loops, body, 1, interpreter));
      case ARGMIN -> reply(term, body, new OptimumNodes.Argument(span, loops, body, -1, interpreter));
      case ARGMAXES -> new OptimumNodes.Arguments(span, loops, body, interpreter);
      case MAX -> reply(term, body, new OptimumNodes.Extreme(span, loops, body, 1, interpreter));
      case MIN -> reply(term, body, new OptimumNodes.Extreme(span, loops, body, -1, interpreter));
      case SOFTMAX -> new OptimumNodes.Softmax(span, loops, body);
      case SUM -> new FoldNodes.Total(span, loops, body, Real.ZERO, Real::plus);
      case PRODUCT -> new FoldNodes.Total(span, loops, body, Real.ONE, Real::times);
      case ALL -> new FoldNodes.Quantifier(span, loops, body, false);
      case ANY -> new FoldNodes.Quantifier(span, loops, body, true);
      case COUNT -> new FoldNodes.Count(span, loops, body);
      case EACH -> new FoldNodes.Each(span, loops, body, interpreter);
      case SWEEP -> new SweepNode(term, loops, body, interpreter);
      case EXPECT -> new DrawNodes.Expect(span, loops, body);
      case MIX -> new DrawNodes.Mix(span, loops, body);
    };
  }

  private Node reply(Term.Binding term, Node body, Node optimum) {
    return LeadNode.of(term, BestReplyNode.of(term, optimum, interpreter), body);
  }

  private @Nullable Node data(Term term) {
    if (term instanceof Term.TupleOf tuple) {
      return new DataNodes.TupleOf(tuple.span(), all(tuple.parts(), part -> part));
    } else if (term instanceof Term.RecordOf record) {
      return new DataNodes.RecordOf(record, all(record.fields(), Term.Field::value));
    } else if (term instanceof Term.ListOf list) {
      return new DataNodes.ListOf(list.span(), all(list.elements(), element -> element));
    } else if (term instanceof Term.SetOf set) {
      return new DataNodes.SetOf(set.span(), all(set.elements(), element -> element));
    } else if (term instanceof Term.DistributionOf distribution) {
      return new DataNodes.DistributionOf(
          distribution.span(),
          all(distribution.entries(), Term.Entry::key),
          all(distribution.entries(), Term.Entry::weight));
    } else if (term instanceof Term.RangeOf range) {
      return new RangeNode(
          range, plan(range.from()), plan(range.to()), maybe(range.step()), interpreter);
    } else if (term instanceof Term.IntervalOf interval) {
      return new DataNodes.IntervalOf(interval.span(), plan(interval.low()), plan(interval.high()));
    }
    return null;
  }

  private Node inGame(Term term) {
    if (term instanceof Term.GameName name) {
      return new SeatNodes.GameName(name);
    } else if (term instanceof Term.OfPlayer of) {
      return new SeatNodes.OfPlayer(of, plan(of.player()));
    } else if (term instanceof Term.FamilyMember member) {
      return new SeatNodes.FamilyMember(member, plan(member.index()));
    } else if (term instanceof Term.PlayerSet players) {
      return new SeatNodes.PlayerSet(players);
    } else if (term instanceof Term.GamePayoff payoff) {
      return new SeatNodes.GamePayoff(payoff, plan(payoff.player()));
    } else if (term instanceof Term.StrategyUse strategy) {
      return new SeatNodes.StrategyUse(strategy, maybe(strategy.index()));
    } else if (term instanceof Term.TierUse tier) {
      return new SeatNodes.TierUse(tier, maybe(tier.index()));
    } else if (term instanceof Term.StrategyPayoff payoff) {
      Node player =
          payoff.who() instanceof Term.Beneficiary.Someone someone ? plan(someone.player()) : null;
      return new SeatNodes.StrategyPayoff(
          payoff, player, all(payoff.arguments(), Term.Argument::value));
    } else if (term instanceof Term.Proves
        || term instanceof Term.ProgramSelf
        || term instanceof Term.ProgramFoe) {
      return new SeatNodes.ProgramOnly(term.span());
    }
    return new LocalNodes.Erroneous(term.span());
  }
}
