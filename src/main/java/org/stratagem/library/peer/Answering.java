package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.Meeting;
import org.stratagem.type.Stage;

/**
 * Peers who answer one another: each reads what the others answer, which is what they become after
 * one read. No order of reading exists; what is sought are profiles of answers that agree.
 */
public enum Answering implements GroundingMethod {
  /** All profiles of actions that answer each other. */
  FIXPOINTS("all actions that answer each other are found") {
    @Override
    public @Nullable String question(Meeting meeting) {
      return meeting.isContinuous() || !areReactions(meeting)
          ? null
          : meeting.call("fixpoints") + ") lists the actions that answer each other";
    }
  },

  /** Where each profile of actions leads when all answer again and again. */
  ORBITS("every start is followed until actions come again") {
    @Override
    public @Nullable String question(Meeting meeting) {
      return null;
    }
  },

  /** One such profile of numbers or distributions. */
  FIXPOINT("numbers that answer each other are found") {
    @Override
    public @Nullable String question(Meeting meeting) {
      if (meeting.isContinuous()) {
        return areReactions(meeting)
            ? meeting.call("fixpoint") + ") finds actions that answer each other"
            : null;
      }
      boolean mixed = meeting.stages().stream().map(Answering::answer).allMatch(Answering::isMixed);
      return mixed
          ? meeting.call("fixpoint")
              + ", from: "
              + start(meeting)
              + ") finds distributions that answer each other"
          : null;
    }
  },

  /** One answer after the other, from a start. */
  ITERATE("each answers in turn, from a start") {
    @Override
    public String question(Meeting meeting) {
      return meeting.call("iterate")
          + ", from: "
          + start(meeting)
          + ", steps: 10) lets them answer in turn";
    }
  };

  private final String account;

  Answering(String account) {
    this.account = account;
  }

  @Override
  public String function() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public @Nullable Refusal refusal(Meeting meeting) {
    for (Stage stage : meeting.stages()) {
      if (stage instanceof Stage.Read read) {
        for (Stage part : read.domain()) {
          Stage answer = answer(meeting.stages().get(part.owner()));
          if (!meeting.lift().lifts(answer, part)) {
            return refusal(meeting, stage, part, answer);
          }
        }
      }
    }
    return null;
  }

  private Refusal refusal(Meeting meeting, Stage reader, Stage part, Stage answer) {
    return new Refusal(
        Code.T101,
        reader.owner(),
        "`"
            + function()
            + "` lets the players answer one another, but "
            + meeting.printer().possessive(reader)
            + " reads "
            + meeting.printer().possessive(part)
            + ", and "
            + meeting.printer().player(part.owner())
            + " answers with "
            + meeting.printer().name(answer),
        List.of("give all players reactions, which read actions and answer with actions"));
  }

  /** What a strategy is when it has read the others once. */
  private static Stage answer(Stage stage) {
    return stage instanceof Stage.Read read ? read.result() : stage;
  }

  private static boolean isMixed(Stage answer) {
    return answer instanceof Stage.Dist dist && dist.of() instanceof Stage.Action;
  }

  private static boolean areReactions(Meeting meeting) {
    return meeting.stages().stream()
        .map(Answering::answer)
        .allMatch(Stage.Action.class::isInstance);
  }

  /** Something for each player to begin with. */
  private static String start(Meeting meeting) {
    List<String> start = new ArrayList<>();
    for (Stage stage : meeting.stages()) {
      Stage answer = answer(stage);
      String known =
          answer instanceof Stage.Action || isMixed(answer)
              ? meeting.someAction(answer.owner())
              : meeting.declared().apply(answer);
      start.add(known == null ? "p" + (answer.owner() + 1) : known);
    }
    return start.size() == 1 ? start.get(0) : "(" + String.join(", ", start) + ")";
  }
}
