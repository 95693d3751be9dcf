package org.stratagem.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.core.Subterms;
import org.stratagem.core.Term;

/**
 * Finds out whether an index of a strategy or tier, or a parameter of a game, depends on a
 * variable.
 */
final class Indices {
  private Indices() {}

  /** Whether types in a binding depend on the value of one of its variables. */
  static boolean uses(Term.Binding binding, int slot) {
    Set<Integer> slots = new HashSet<>(Set.of(slot));
    return Subterms.ofSameFrame(binding).stream().anyMatch(child -> inIndex(child, slots));
  }

  private static boolean inIndex(Term term, Set<Integer> slots) {
    if (term instanceof Term.StrategyUse use) {
      return use.index() != null && reads(use.index(), slots);
    } else if (term instanceof Term.TierUse use) {
      return use.index() != null && reads(use.index(), slots);
    } else if (term instanceof Term.Lambda lambda) {
      Set<Integer> inner = captured(lambda, slots);
      return !inner.isEmpty() && inIndex(lambda.body().term(), inner);
    } else if (term instanceof Term.Let let && reads(let.value(), slots)) {
      slots.add(let.slot());
    } else if (term instanceof Term.Call call
        && call.arguments().stream().anyMatch(a -> a.name() != null && reads(a.value(), slots))) {
      return true;
    }
    return Subterms.ofSameFrame(term).stream().anyMatch(child -> inIndex(child, slots));
  }

  private static boolean reads(Term term, Set<Integer> slots) {
    if (term instanceof Term.Local local) {
      return slots.contains(local.slot());
    } else if (term instanceof Term.Lambda lambda) {
      return !captured(lambda, slots).isEmpty();
    }
    return Subterms.ofSameFrame(term).stream().anyMatch(child -> reads(child, slots));
  }

  private static Set<Integer> captured(Term.Lambda lambda, Set<Integer> slots) {
    Set<Integer> inner = new HashSet<>();
    List<Integer> captures = lambda.captures();
    for (int i = 0; i < captures.size(); i++) {
      if (slots.contains(captures.get(i))) {
        inner.add(i);
      }
    }
    return inner;
  }
}
