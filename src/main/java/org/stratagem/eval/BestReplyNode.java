package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;

/**
 * {@code argmax a in Action { payoff(a, foe) }} and its like: the most frequent optimum, over a
 * player's own actions against the same others. How the strategies ground and where the payoffs
 * stand is asked once for all actions, which makes it three times as fast. Where a seat has no such
 * answers, the optimum is found in the usual way.
 */
final class BestReplyNode extends Node {
  private final Node usual;
  private final Term.Beneficiary who;
  private final int[] others;
  private final Span payoffs;
  private final int sign;
  private final boolean argument;
  private final Interpreter interpreter;

  private BestReplyNode(Term.Binding term, Node usual, int[] others, Interpreter interpreter) {
    super(term.span());
    this.usual = usual;
    this.who = ((Term.StrategyPayoff) term.body()).who();
    this.others = others;
    this.payoffs = term.body().span();
    this.interpreter = interpreter;
    switch (term.binder()) {
      case ARGMAX -> {
        sign = 1;
        argument = true;
      }
      case ARGMIN -> {
        sign = -1;
        argument = true;
      }
      case MAX -> {
        sign = 1;
        argument = false;
      }
      case MIN -> {
        sign = -1;
        argument = false;
      }
      default -> throw new IllegalArgumentException(term.binder().word());
    }
  }

  /**
   * The node of an optimum: this one where the term is of that form, else the usual one.
   *
   * @param usual finds the optimum by evaluating the body for one action after the other
   */
  static Node of(Term.Binding term, Node usual, Interpreter interpreter) {
    if (term.bounds().size() != 1 || term.guard() != null) {
      return usual;
    }
    Term.Bound bound = term.bounds().get(0);
    boolean mine =
        bound.domain() instanceof Term.TierUse use
            && use.tier() instanceof TierTerm.Action
            && use.whose() instanceof Term.Whose.Mine;
    int[] others = mine ? others(term.body(), bound.slot()) : null;
    return others == null ? usual : new BestReplyNode(term, usual, others, interpreter);
  }

  /** The slots of the others' strategies in {@code payoff(mine, others)}; null for other terms. */
  private static int @Nullable [] others(Term body, int mine) {
    if (!(body instanceof Term.StrategyPayoff payoff)
        || payoff.who() instanceof Term.Beneficiary.Someone) {
      return null;
    }
    List<Integer> slots = new ArrayList<>();
    for (Term.Argument given : payoff.arguments()) {
      if (given.name() != null || !(given.value() instanceof Term.Local local)) {
        return null;
      }
      slots.add(local.slot());
    }
    boolean reply = slots.size() > 1 && slots.indexOf(mine) == 0 && slots.lastIndexOf(mine) == 0;
    return reply ? slots.stream().skip(1).mapToInt(slot -> slot).toArray() : null;
  }

  @Override
  Object run(Frame frame) {
    Object[] given = new Object[others.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = frame.slots[others[i]];
    }
    Replies replies = frame.surroundings.replies(who, given, payoffs);
    if (replies == null || replies.count() > interpreter.limits().maxSize()) {
      return usual.run(frame);
    }
    interpreter.tick(span);
    int place = 0;
    Real best = replies.payoff(0);
    for (int i = 1; i < replies.count(); i++) {
      Real payoff = replies.payoff(i);
      if (payoff instanceof Formula || best instanceof Formula) {
        return usual.run(frame); // which is better depends on unknown numbers
      } else if (payoff.compareTo(best) * sign > 0) {
        place = i;
        best = payoff;
      }
    }
    return argument ? replies.action(place) : best;
  }
}
