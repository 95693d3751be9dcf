package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.stratagem.eval.Lead;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/**
 * A follower's optimum against a leader whose answers are still being decided. Instead of deciding
 * the answer to each of the follower's strategies one after the other, it is decided at once which
 * of them is the follower's first best, and how it is answered; what that leaves open of the other
 * answers is still open. So there are as many cases as pairs of a strategy and an answer, and every
 * strategy of the leader belongs to one of them.
 */
final class UndecidedLeader {
  private record Case(int reply, int answer, Real value) {}

  private final PartialTable leader;
  private final List<Object> replies;
  private final Real[][] values;

  /**
   * @param leader answers the replies with actions
   * @param replies the stage of the follower's strategies, few enough to be listed
   * @param objective what the follower looks for the greatest of, by profile
   */
  UndecidedLeader(Seating seating, PartialTable leader, Stage replies, Real[] objective, Span at) {
    this.leader = leader;
    this.replies = seating.spaces().elements(replies, at);
    int follower = replies.owner();
    Numbering answers = Objects.requireNonNull(seating.actions(1 - follower));
    int columns = Objects.requireNonNull(seating.actions(1)).size();
    this.values = new Real[this.replies.size()][answers.size()];
    for (int reply = 0; reply < values.length; reply++) {
      Object strategy = seating.enter(this.replies.get(reply), replies, at);
      for (int answer = 0; answer < answers.size(); answer++) {
        Object action =
            strategy instanceof SeatedStrategy reader
                ? reader.answer(answers.at(answer))
                : strategy;
        int own = ((NumberedAction) action).number();
        values[reply][answer] =
            objective[follower == 0 ? own * columns + answer : answer * columns + own];
      }
    }
  }

  /** The follower's first best in one of the cases; the leader's answers are restricted to it. */
  Lead reply() {
    int count = replies.size();
    int[][] open = new int[count][];
    Real[] least = new Real[count];
    for (int reply = 0; reply < count; reply++) {
      open[reply] = leader.open(reply);
      least[reply] = values[reply][open[reply][0]];
      for (int answer : open[reply]) {
        if (values[reply][answer].compareTo(least[reply]) < 0) {
          least[reply] = values[reply][answer];
        }
      }
    }
    List<Case> cases = new ArrayList<>();
    for (int reply = 0; reply < count; reply++) {
      for (int answer : open[reply]) {
        Real value = values[reply][answer];
        if (isFirstBest(reply, value, least)) {
          cases.add(new Case(reply, answer, value));
        }
      }
    }
    Case taken = cases.get(leader.decisions().choose(cases.size()));
    for (int reply = 0; reply < count; reply++) {
      int at = reply;
      leader.restrict(
          reply, Arrays.stream(open[reply]).filter(a -> agrees(taken, at, a)).toArray());
    }
    return new Lead(replies.get(taken.reply()), taken.value());
  }

  private static boolean isFirstBest(int reply, Real value, Real[] least) {
    return IntStream.range(0, least.length)
        .allMatch(
            other -> other == reply || least[other].compareTo(value) < (other < reply ? 0 : 1));
  }

  /** Whether an answer to a reply is one of the case. */
  private boolean agrees(Case taken, int reply, int answer) {
    if (reply == taken.reply()) {
      return answer == taken.answer();
    }
    return values[reply][answer].compareTo(taken.value()) < (reply < taken.reply() ? 0 : 1);
  }
}
