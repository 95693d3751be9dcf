package org.stratagem.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The direct subterms of a term, in source order; the body of a function is one. */
public final class Subterms {
  private Subterms() {}

  /**
   * Those that share the term's slots: the body of a function has its own and is not one of them.
   */
  public static List<Term> ofSameFrame(Term term) {
    return term instanceof Term.Lambda ? List.of() : of(term);
  }

  public static List<Term> of(Term term) {
    List<Term> parts = new ArrayList<>();
    if (term instanceof Term.OfPlayer of) {
      parts.add(of.player());
    } else if (term instanceof Term.FamilyMember member) {
      parts.add(member.index());
    } else if (term instanceof Term.GamePayoff payoff) {
      parts.add(payoff.player());
    } else if (term instanceof Term.LibraryCall call) {
      add(call.arguments(), parts);
    } else if (term instanceof Term.Call call) {
      parts.add(call.callee());
      add(call.arguments(), parts);
    } else if (term instanceof Term.Select select) {
      parts.add(select.target());
    } else if (term instanceof Term.Index index) {
      parts.add(index.target());
      parts.add(index.index());
    } else if (term instanceof Term.Operation operation) {
      parts.addAll(operation.operands());
    } else if (term instanceof Term.If choice) {
      parts.add(choice.condition());
      parts.add(choice.then());
      parts.add(choice.otherwise());
    } else if (term instanceof Term.Let let) {
      add(let.tier(), parts);
      parts.add(let.value());
      parts.add(let.body());
    } else if (term instanceof Term.Match match) {
      parts.add(match.scrutinee());
      match.arms().forEach(arm -> parts.add(arm.body()));
    } else if (term instanceof Term.Binding binding) {
      binding.bounds().forEach(bound -> parts.add(bound.domain()));
      add(binding.guard(), parts);
      parts.add(binding.body());
    } else if (term instanceof Term.Lambda lambda) {
      parts.add(lambda.body().term());
    } else {
      composed(term, parts);
    }
    return parts;
  }

  private static void composed(Term term, List<Term> parts) {
    if (term instanceof Term.TupleOf tuple) {
      parts.addAll(tuple.parts());
    } else if (term instanceof Term.RecordOf fields) {
      fields.fields().forEach(field -> parts.add(field.value()));
    } else if (term instanceof Term.ListOf list) {
      parts.addAll(list.elements());
    } else if (term instanceof Term.SetOf set) {
      parts.addAll(set.elements());
    } else if (term instanceof Term.DistributionOf distribution) {
      for (Term.Entry entry : distribution.entries()) {
        parts.add(entry.key());
        parts.add(entry.weight());
      }
    } else if (term instanceof Term.RangeOf range) {
      parts.add(range.from());
      parts.add(range.to());
      add(range.step(), parts);
    } else if (term instanceof Term.IntervalOf interval) {
      parts.add(interval.low());
      parts.add(interval.high());
    } else if (term instanceof Term.StrategyUse use) {
      add(use.index(), parts);
    } else if (term instanceof Term.TierUse use) {
      add(use.index(), parts);
    } else if (term instanceof Term.StrategyPayoff payoff) {
      if (payoff.who() instanceof Term.Beneficiary.Someone someone) {
        parts.add(someone.player());
      }
      add(payoff.arguments(), parts);
    } else if (term instanceof Term.Proves proves) {
      parts.add(proves.statement());
      add(proves.assuming(), parts);
    }
  }

  private static void add(List<Term.Argument> arguments, List<Term> parts) {
    arguments.forEach(argument -> parts.add(argument.value()));
  }

  private static void add(@Nullable Term term, List<Term> parts) {
    if (term != null) {
      parts.add(term);
    }
  }
}
