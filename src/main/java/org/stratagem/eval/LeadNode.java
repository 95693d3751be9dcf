package org.stratagem.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Subterms;
import org.stratagem.core.Term;
import org.stratagem.numeric.Real;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Binder;

/**
 * {@code argmax s in Tier[n] { payoff(s, foe) }} and its like: an optimum over a player's own
 * strategies whose body looks at these and at one foe only where they are grounded together. Then
 * all that matters is what is done in the end, and the best is found by reasoning about the foe
 * where the seat can; else in the usual way.
 */
final class LeadNode extends Node {
  private final Node usual;
  private final Node body;
  private final TierTerm tier;
  private final int mine;
  private final int foe;
  private final Binder binder;

  private LeadNode(Term.Binding term, Node usual, Node body, int foe) {
    super(term.span());
    Term.Bound bound = term.bounds().get(0);
    this.usual = usual;
    this.body = body;
    this.tier = ((Term.TierUse) bound.domain()).tier();
    this.mine = bound.slot();
    this.foe = foe;
    this.binder = term.binder();
  }

  /**
   * The node of an optimum: this one where the term is of that form, else the usual one.
   *
   * @param usual finds the optimum by evaluating the body for one strategy after the other
   * @param body the body
   */
  static Node of(Term.Binding term, Node usual, Node body) {
    if (term.bounds().size() != 1 || term.guard() != null) {
      return usual;
    }
    Term.Bound bound = term.bounds().get(0);
    boolean mine =
        bound.domain() instanceof Term.TierUse use
            && use.index() == null
            && use.whose() instanceof Term.Whose.Mine;
    int foe = mine ? partner(term.body(), bound.slot()) : -1;
    return foe >= 0 && meetsOnly(term.body(), bound.slot(), foe)
        ? new LeadNode(term, usual, body, foe)
        : usual;
  }

  /** The slot of the first strategy that one is grounded with; -1 for none. */
  private static int partner(Term term, int mine) {
    if (term instanceof Term.StrategyPayoff payoff
        && payoff.arguments().size() == 2
        && payoff.arguments().get(0).value() instanceof Term.Local first
        && payoff.arguments().get(1).value() instanceof Term.Local second
        && first.slot() == mine
        && second.slot() != mine) {
      return second.slot();
    }
    for (Term part : Subterms.ofSameFrame(term)) {
      int found = partner(part, mine);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /** Whether two slots are used in no other way than in payoffs of the one with the other. */
  private static boolean meetsOnly(Term term, int mine, int foe) {
    if (term instanceof Term.Local local) {
      return local.slot() != mine && local.slot() != foe;
    } else if (term instanceof Term.Lambda lambda) {
      return !lambda.captures().contains(mine) && !lambda.captures().contains(foe);
    } else if (term instanceof Term.StrategyPayoff payoff && areGrounded(payoff, mine, foe)) {
      return !(payoff.who() instanceof Term.Beneficiary.Someone someone)
          || meetsOnly(someone.player(), mine, foe);
    }
    for (Term part : Subterms.ofSameFrame(term)) {
      if (!meetsOnly(part, mine, foe)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areGrounded(Term.StrategyPayoff payoff, int mine, int foe) {
    List<Term.Argument> given = payoff.arguments();
    return given.size() == 2
        && given.get(0).name() == null
        && given.get(1).name() == null
        && given.get(0).value() instanceof Term.Local first
        && given.get(1).value() instanceof Term.Local second
        && first.slot() == mine
        && second.slot() == foe;
  }

  @Override
  Object run(Frame frame) {
    if (tier instanceof TierTerm.Action) {
      return usual.run(frame); // as many evaluations as there are actions
    }
    Lead lead = frame.surroundings.lead(tier, objective(frame), frame.slots[foe], span);
    if (lead == null) {
      return usual.run(frame);
    }
    return switch (binder) {
      case ARGMAX, ARGMIN -> lead.strategy();
      case MAX -> lead.value();
      default -> lead.value().negate();
    };
  }

  private Objective objective(Frame frame) {
    return (own, others) -> {
      Frame there = frame.copy();
      there.slots[mine] = own;
      there.slots[foe] = others;
      Real value = body.number(there);
      return binder == Binder.ARGMAX || binder == Binder.MAX ? value : value.negate();
    };
  }

  /**
   * What a strategy with this body looks for; null where it looks at another than what it reads.
   *
   * @param read the slot of what the strategy reads
   * @param frame a frame of the strategy's
   */
  @Nullable TierOptimum optimum(int read, Frame frame) {
    return (binder == Binder.ARGMAX || binder == Binder.ARGMIN) && foe == read
        ? new TierOptimum(tier, objective(frame), frame.surroundings)
        : null;
  }
}
