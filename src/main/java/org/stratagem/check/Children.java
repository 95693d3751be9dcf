package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.core.Term;

/**
 * The terms directly inside a term; a lambda's body is not one of them, since its slots are its
 * own.
 */
final class Children {
  private Children() {}

  static List<Term> of(Term term) {
    List<Term> children = new ArrayList<>();
    if (term instanceof Term.Operation operation) {
      children.addAll(operation.operands());
    } else if (term instanceof Term.If choice) {
      children.addAll(List.of(choice.condition(), choice.then(), choice.otherwise()));
    } else if (term instanceof Term.Let let) {
      children.addAll(List.of(let.value(), let.body()));
    } else if (term instanceof Term.Match match) {
      children.add(match.scrutinee());
      match.arms().forEach(arm -> children.add(arm.body()));
    } else if (term instanceof Term.Binding binding) {
      binding.bounds().forEach(bound -> children.add(bound.domain()));
      if (binding.guard() != null) {
        children.add(binding.guard());
      }
      children.add(binding.body());
    } else if (term instanceof Term.Call call) {
      children.add(call.callee());
      call.arguments().forEach(argument -> children.add(argument.value()));
    } else if (term instanceof Term.LibraryCall call) {
      call.arguments().forEach(argument -> children.add(argument.value()));
    } else if (term instanceof Term.StrategyPayoff payoff) {
      if (payoff.who() instanceof Term.Beneficiary.Someone someone) {
        children.add(someone.player());
      }
      payoff.arguments().forEach(argument -> children.add(argument.value()));
    } else {
      addSmall(term, children);
    }
    return children;
  }

  private static void addSmall(Term term, List<Term> children) {
    if (term instanceof Term.Select select) {
      children.add(select.target());
    } else if (term instanceof Term.Index index) {
      children.addAll(List.of(index.target(), index.index()));
    } else if (term instanceof Term.TupleOf tuple) {
      children.addAll(tuple.parts());
    } else if (term instanceof Term.RecordOf named) {
      named.fields().forEach(field -> children.add(field.value()));
    } else if (term instanceof Term.ListOf list) {
      children.addAll(list.elements());
    } else if (term instanceof Term.SetOf set) {
      children.addAll(set.elements());
    } else if (term instanceof Term.DistributionOf distribution) {
      distribution
          .entries()
          .forEach(entry -> children.addAll(List.of(entry.key(), entry.weight())));
    } else if (term instanceof Term.RangeOf range) {
      children.addAll(List.of(range.from(), range.to()));
      if (range.step() != null) {
        children.add(range.step());
      }
    } else if (term instanceof Term.IntervalOf interval) {
      children.addAll(List.of(interval.low(), interval.high()));
    } else if (term instanceof Term.OfPlayer of) {
      children.add(of.player());
    } else if (term instanceof Term.FamilyMember member) {
      children.add(member.index());
    } else if (term instanceof Term.GamePayoff payoff) {
      children.add(payoff.player());
    } else if (term instanceof Term.StrategyUse use && use.index() != null) {
      children.add(use.index());
    } else if (term instanceof Term.TierUse use && use.index() != null) {
      children.add(use.index());
    } else if (term instanceof Term.Proves proves) {
      children.add(proves.statement());
      if (proves.assuming() != null) {
        children.add(proves.assuming());
      }
    }
  }
}
