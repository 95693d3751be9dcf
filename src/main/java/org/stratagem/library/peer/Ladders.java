package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;

/**
 * Ladders: peers who each bring, besides the strategy that they meet with, the one that the others
 * wait for. Each leads in turn, and the others follow with what it reads.
 */
public final class Ladders implements GroundingMethod {
  @Override
  public String function() {
    return "unwindings";
  }

  @Override
  public String account() {
    return "each brings the lower strategy that the other waits for, and leads in turn";
  }

  @Override
  public @Nullable Refusal refusal(Meeting meeting) {
    for (int leader = 0; leader < meeting.stages().size(); leader++) {
      List<Stage> followers = followers(meeting, leader);
      if (followers == null
          || !(Grounding.judge(followers, meeting.lift()) instanceof Verdict.Grounded)) {
        return new Refusal(
            Code.T101,
            leader,
            "no others follow "
                + meeting.printer().possessive(meeting.stages().get(leader))
                + " one by one",
            List.of("let a tier name whom it reads: no two followers may wait for each other"));
      }
    }
    return null;
  }

  @Override
  public String question(Meeting meeting) {
    List<String> ladders = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int player = 0; player < meeting.stages().size(); player++) {
      Stage wanted = lower(meeting, player);
      String known = wanted == null ? null : meeting.declared().apply(wanted);
      String lower = known == null ? "s" + (player + 1) : known;
      if (known == null && wanted != null) {
        unknown.add(lower + " at " + meeting.printer().name(wanted));
      }
      ladders.add("(" + meeting.written().get(player) + ", " + lower + ")");
    }
    return "unwindings("
        + meeting.game()
        + ", "
        + String.join(", ", ladders)
        + ") shows what each would get by leading"
        + (unknown.isEmpty() ? "" : ", with " + String.join(" and ", unknown));
  }

  /**
   * Everybody as the leader wants to read it; null where it does not read everybody once, or nobody
   * who reads on.
   */
  private static @Nullable List<Stage> followers(Meeting meeting, int leader) {
    if (!(meeting.stages().get(leader) instanceof Stage.Read read)
        || read.domain().size() != meeting.stages().size() - 1
        || read.domain().stream().allMatch(part -> part.reads() == 0)) {
      return null;
    }
    List<Stage> stages = new ArrayList<>(meeting.stages());
    read.domain().forEach(part -> stages.set(part.owner(), part));
    return stages;
  }

  /** What the others wait for from a player. */
  private static @Nullable Stage lower(Meeting meeting, int player) {
    for (Stage stage : meeting.stages()) {
      if (stage.owner() != player && stage instanceof Stage.Read read) {
        for (Stage part : read.domain()) {
          if (part.owner() == player) {
            return part;
          }
        }
      }
    }
    return null;
  }
}
