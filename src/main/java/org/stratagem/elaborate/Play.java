package org.stratagem.elaborate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Replies;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Verdict;

/**
 * Strategies grounded in plans, by the trace that their stages choose: reads apply, draws branch.
 * Ends in a distribution over plan profiles, or in policies that are then played for some rounds.
 */
public final class Play {
  /**
   * One event of the trace with what it gave: for a draw, the first of the values that may be
   * drawn.
   */
  public record Event(Verdict.Step step, List<Object> read, Object given) {}

  /**
   * What a play comes to.
   *
   * @param joint plan profiles with their probabilities, in order of first mention
   * @param events the trace along the first branch
   * @param policies the policies with how they went on, or null where the strategies end in actions
   */
  public record Grounded(
      Map<List<Object>, Real> joint, List<Event> events, @Nullable PolicyPlay policies) {}

  private final Seating seating;
  private final Rounds rounds;

  /**
   * The plan of the last strategies: most plays are asked for strategies of the same stages again
   * and again.
   */
  private @Nullable GroundingPlan latest;

  public Play(Seating seating, Rounds rounds) {
    this.seating = seating;
    this.rounds = rounds;
  }

  /** One player's expected payoff, when strategies in player order ground. */
  public Real payoff(List<Object> strategies, int player, Span at) {
    return payoff(strategies.toArray(), player, at);
  }

  /** The same for an array, which is left as it is. */
  public Real payoff(Object[] strategies, int player, Span at) {
    GroundingPlan plan = plan(strategies, at);
    Object[] slots = new Object[plan.size()];
    for (int i = 0; i < strategies.length; i++) {
      slots[i] = seating.seat(strategies[i], i, at);
    }
    int done = plan.advance(slots, 0, seating, at);
    if (plan.ending() == Verdict.Ending.POLICIES) {
      return policies(new Unwinding(seating, plan, at).run(slots, done), at).payoff(player);
    } else if (done == plan.steps()) {
      return seating.game().payoffs().payoff(slots, plan.last(), player, at);
    }
    return payoff(new Unwinding(seating, plan, at).run(slots, done), player, at);
  }

  /**
   * One player's payoffs when a player goes through its actions and the others stay as they are;
   * null where that is not one plan without chance for each action.
   *
   * @param strategies in player order, any action of the player among them
   * @param mover whose actions are gone through
   * @param player whose payoffs are asked for
   */
  @Nullable Replies replies(
      Object[] strategies, int mover, Numbering actions, int player, Span at) {
    GroundingPlan plan = plan(strategies, at);
    if (plan.ending() == Verdict.Ending.POLICIES || !plan.isCertain()) {
      return null;
    }
    Object[] slots = new Object[plan.size()];
    for (int i = 0; i < strategies.length; i++) {
      slots[i] = i == mover ? strategies[i] : seating.seat(strategies[i], i, at);
    }
    return new GroundedReplies(seating, plan, slots, mover, actions, player, at);
  }

  /** A player's payoff expected over a distribution of plan profiles. */
  @SuppressWarnings("ReferenceEquality") // the certain profile, without a multiplication
  public Real payoff(Map<List<Object>, Real> joint, int player, Span at) {
    Real sum = null;
    for (Map.Entry<List<Object>, Real> entry : joint.entrySet()) {
      Real payoff = seating.game().payoffs().payoff(entry.getKey(), player, at);
      Real part = entry.getValue() == Real.ONE ? payoff : entry.getValue().times(payoff);
      sum = sum == null ? part : sum.plus(part);
    }
    return Objects.requireNonNullElse(sum, Real.ZERO);
  }

  /** Grounds strategies in player order; a commitment race or a gap is a diagnostic. */
  public Grounded ground(List<Object> strategies, Span at) {
    Object[] given = strategies.toArray();
    GroundingPlan plan = plan(given, at);
    Object[] slots = new Object[plan.size()];
    for (int player = 0; player < given.length; player++) {
      slots[player] = seating.seat(given[player], player, at);
    }
    Unwinding unwinding = new Unwinding(seating, plan, at);
    Map<List<Object>, Real> joint = unwinding.run(slots, 0);
    return plan.ending() == Verdict.Ending.POLICIES
        ? new Grounded(Map.of(), unwinding.events(), policies(joint, at))
        : new Grounded(joint, unwinding.events(), null);
  }

  private GroundingPlan plan(Object[] strategies, Span at) {
    GroundingPlan known = latest;
    if (known != null && seating.fits(known, strategies)) {
      return known;
    }
    GroundingPlan plan = seating.plan(strategies, at);
    latest = plan;
    return plan;
  }

  private PolicyPlay policies(Map<List<Object>, Real> joint, Span at) {
    if (rounds.count() == 0) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.T107, at, "these are policies: say for how many rounds they are played")
              .hint("add `rounds: 10`"));
    }
    return new PolicyPlay(seating, joint, rounds, at);
  }
}
