package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.core.Term;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Binder;

/**
 * Tells strategies that are, by their text, the set of all best replies: {@code uniform(argmaxes a in
 * Action { payoff(a, foe) })}, with each formal in its place. Of others nothing is claimed.
 */
public final class BestReplyForm {
  private BestReplyForm() {}

  /** Whether a strategy gives weight to all best replies to what it reads, and to nothing else. */
  public static boolean isBestReply(Object strategy) {
    if (!(strategy instanceof StrategyReference reference)
        || reference.definition().indexed()
        || !(reference.definition().body().term() instanceof Term.Lambda lambda)
        || !(lambda.body().term() instanceof Term.LibraryCall uniform)
        || !uniform.name().equals("uniform")
        || uniform.arguments().size() != 1
        || !(uniform.arguments().get(0).value() instanceof Term.Binding binding)) {
      return false;
    }
    return isAllBest(binding, lambda);
  }

  private static boolean isAllBest(Term.Binding binding, Term.Lambda lambda) {
    if (binding.binder() != Binder.ARGMAXES
        || binding.bounds().size() != 1
        || binding.guard() != null
        || !(binding.bounds().get(0).domain() instanceof Term.TierUse domain)
        || !(domain.tier() instanceof TierTerm.Action)
        || !(domain.whose() instanceof Term.Whose.Mine)
        || !(binding.body() instanceof Term.StrategyPayoff payoff)
        || !(payoff.who() instanceof Term.Beneficiary.Me)) {
      return false;
    }
    List<Integer> wanted = new ArrayList<>(List.of(binding.bounds().get(0).slot()));
    for (int formal = 0; formal < lambda.formals().size(); formal++) {
      wanted.add(lambda.captures().size() + formal);
    }
    List<Integer> given = new ArrayList<>();
    for (Term.Argument argument : payoff.arguments()) {
      given.add(
          argument.name() == null && argument.value() instanceof Term.Local local
              ? local.slot()
              : -1);
    }
    return given.equals(wanted);
  }
}
