package org.stratagem.elaborate;

import java.util.List;
import java.util.Objects;
import org.stratagem.source.Span;
import org.stratagem.tier.LeaderOutcomes;
import org.stratagem.tier.LeaderProblem;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;

/**
 * The outcome that a leader commits to, and what it threatens with.
 *
 * @param seating where it is made
 * @param problem the leader's problem, in what leader and follower maximise
 * @param goal the number of the profile
 * @param punisher by the follower's action, the leader's answer that holds it down; the same for all
 *     where the leader ends by moving first
 * @param tied whether the follower gets no more than it can secure, so that it has to be held down
 *     as far as its very strategy allows
 * @param at where it was asked for
 */
record Deal(
    Seating seating,
    LeaderProblem problem,
    int goal,
    int[] punisher,
    boolean tied,
    Span at) {
  static Deal of(
      Seating seating,
      LeaderProblem problem,
      LeaderOutcomes outcomes,
      Span at) {
    int goal = outcomes.chosen();
    return new Deal(
        seating,
        problem,
        goal,
        outcomes.punisher(),
        outcomes.isTied(goal),
        at);
  }

  /** A player's actions. */
  Numbering actions(int player) {
    return Objects.requireNonNull(seating.actions(player));
  }

  /** A player's part in it. */
  NumberedAction action(int player) {
    return actions(player).at(problem.game().action(goal, player));
  }

  /** The number of the profile that two actions make. */
  int profile(NumberedAction first, NumberedAction second) {
    return problem.game().profile(first.number(), second.number());
  }

  /** A profile, as it is printed. */
  String text(int profile) {
    return Printer.brief(
        new Profile(
            seating.game().players(),
            List.of(
                NumberedAction.plain(actions(0).at(problem.game().action(profile, 0))),
                NumberedAction.plain(actions(1).at(problem.game().action(profile, 1))))));
  }
}
