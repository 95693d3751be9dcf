package org.stratagem.elaborate;

import org.stratagem.eval.Replies;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;

/** The actions of one player, played one after the other along the same grounding plan. */
final class GroundedReplies implements Replies {
  private final Seating seating;
  private final GroundingPlan plan;
  private final Object[] slots;
  private final int mover;
  private final Numbering actions;
  private final int player;
  private final Span at;

  /**
   * @param plan draws nothing and ends in plans
   * @param slots the strategies as they stand in slots; written to
   * @param mover whose actions are played
   * @param player whose payoffs are asked for
   */
  GroundedReplies(
      Seating seating,
      GroundingPlan plan,
      Object[] slots,
      int mover,
      Numbering actions,
      int player,
      Span at) {
    this.seating = seating;
    this.plan = plan;
    this.slots = slots;
    this.mover = mover;
    this.actions = actions;
    this.player = player;
    this.at = at;
  }

  @Override
  public int count() {
    return actions.size();
  }

  @Override
  public Object action(int place) {
    return NumberedAction.plain(actions.at(place));
  }

  @Override
  public Real payoff(int place) {
    slots[mover] = actions.at(place);
    plan.advance(slots, 0, seating, at);
    return seating.game().payoffs().payoff(slots, plan.last(), player, at);
  }
}
