package org.stratagem.elaborate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Lead;
import org.stratagem.eval.Objective;
import org.stratagem.eval.TierOptimum;
import org.stratagem.function.FunctionValue;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.tier.LeaderOutcomes;
import org.stratagem.tier.LeaderProblem;
import org.stratagem.tier.LeaderTable;
import org.stratagem.type.Stage;
import org.stratagem.value.Certificate;
import org.stratagem.value.Interval;

/**
 * Optima over a tier against a foe that reads what is taken and replies with its own optimum one
 * tier below, or that has committed itself to an outcome: the leader's problem and the follower's.
 */
final class Leadership {
  /** So many pairs of strategies are gone through for the very first of the best commitments. */
  private static final int PAIRS = 1 << 16;

  /** Payoff tables up to so many profiles are looked at. */
  private static final long PROFILES = 1 << 20;

  private final Seating seating;
  private final int player;
  private final Stage stage;
  private final Objective objective;
  private final Span at;

  /**
   * @param player who looks for a strategy
   * @param stage what it looks for
   * @param objective what it looks for the greatest of
   */
  Leadership(Seating seating, int player, Stage stage, Objective objective, Span at) {
    this.seating = seating;
    this.player = player;
    this.stage = stage;
    this.objective = objective;
    this.at = at;
  }

  /** The best against a foe; null where nothing is known of the foe that would help. */
  @Nullable Lead against(Object foe) {
    if (seating.game().playerCount() != 2
        || !isNumbered(0)
        || !isNumbered(1)
        || seating.game().hasStates()) {
      return null;
    } else if (foe instanceof Commitment commitment) {
      return consent(commitment);
    } else if (foe instanceof PartialTable table && table.isOpen()) {
      return deciding(table);
    }
    Follower follower = Follower.of(foe, seating);
    if (follower == null || !(stage instanceof Stage.Read mine)) {
      return null;
    }
    int tier = Commitment.tier(mine, follower.replies());
    NormalForm objectives = tier == 0 ? null : objectives(follower);
    if (objectives == null
        || !follower.reads().equals(List.of(mine))
        || follower.player() == player) {
      return null;
    }
    return lead(mine, follower, new LeaderProblem(objectives, player, tier), foe);
  }

  private boolean isNumbered(int each) {
    Numbering numbering = seating.actions(each);
    return numbering != null && numbering.isExact();
  }

  /** The reply to a commitment that was made for one who replies in just this way. */
  private @Nullable Lead consent(Commitment commitment) {
    Deal deal = commitment.deal();
    boolean meant =
        commitment.role() == Commitment.Role.LEADER
            && stage instanceof Stage.Read
            && commitment.stage().owner() != player
            && commitment.stage().domain().equals(List.of(stage));
    Real[] values = meant ? values(objective, player) : null;
    if (values == null || !deal.problem().followerSees(values)) {
      return null;
    }
    return new Lead(Commitment.of(deal, stage, Commitment.Role.FOLLOWER), values[deal.goal()]);
  }

  /** The reply to a leader whose strategy is being decided. */
  private @Nullable Lead deciding(PartialTable table) {
    boolean simple =
        table.stage().result() instanceof Stage.Action
            && table.stage().owner() != player
            && Commitment.tier(table.stage(), stage) > 0
            && InputKey.isNumbered(table.stage().domain(), seating);
    Real[] values = simple ? values(objective, player) : null;
    return values == null ? null : new UndecidedLeader(seating, table, stage, values, at).reply();
  }

  private Numbering numbering(int each) {
    return Objects.requireNonNull(seating.actions(each));
  }

  /** What the player and its follower look for; null where that is not known everywhere. */
  private @Nullable NormalForm objectives(Follower follower) {
    Real[] mine = values(objective, player);
    Real[] theirs = mine == null ? null : values(follower.objective(), 1 - player);
    return mine == null || theirs == null
        ? null
        : new NormalForm(
            seating.game().players().stream().map(Object::toString).toList(),
            List.of(numbering(0).texts(), numbering(1).texts()),
            player == 0 ? new Real[][] {mine, theirs} : new Real[][] {theirs, mine});
  }

  /** An objective at every profile; null where it is undefined somewhere, or unknown. */
  private Real @Nullable [] values(Objective looked, int whose) {
    int rows = numbering(0).size();
    int columns = numbering(1).size();
    if ((long) rows * columns > PROFILES) {
      return null;
    }
    Real[] values = new Real[rows * columns];
    try {
      for (int profile = 0; profile < values.length; profile++) {
        seating.game().interpreter().tick(at);
        Object first = NumberedAction.plain(numbering(0).at(profile / columns));
        Object second = NumberedAction.plain(numbering(1).at(profile % columns));
        values[profile] = whose == 0 ? looked.at(first, second) : looked.at(second, first);
        if (values[profile] instanceof Formula) {
          return null;
        }
      }
    } catch (StratagemException undefined) {
      return null; // perhaps nobody ever goes there
    }
    return values;
  }

  private Lead lead(Stage.Read mine, Follower follower, LeaderProblem problem, Object foe) {
    LeaderOutcomes outcomes = new LeaderOutcomes(problem);
    Deal deal = Deal.of(seating, problem, outcomes, at);
    LeaderTable table = LeaderTable.of(problem, PAIRS);
    Object strategy;
    int profile;
    String rule = "the first commitment in the order of tables is taken";
    if (table != null && isListable(follower.replies())) {
      profile = table.profile();
      strategy =
          TableStrategy.of(
              new TableStrategy.Space(seating, mine, at),
              table.answers(),
              "commitment to " + deal.text(profile));
    } else {
      profile = deal.goal();
      strategy = Commitment.of(deal, mine, Commitment.Role.LEADER);
      if (!outcomes.isSettled()) {
        rule = "the first that is best for the foe too is taken, perhaps not as in the list of all";
      }
    }
    Real value = problem.game().payoff(profile, player);
    verify(strategy, foe, outcomes, profile, problem);
    if (!isListable(mine)) {
      seating
          .game()
          .interpreter()
          .certificates()
          .attach(strategy, certificate(value, outcomes, deal, profile, rule));
    }
    return new Lead(strategy, value);
  }

  private boolean isListable(Stage listed) {
    return !seating.spaces().count(listed).exceeds(seating.game().interpreter().limits().maxSize());
  }

  /**
   * The strategy is played against the foe, which has to reply as foreseen; and nothing that would
   * be better is within reach of any strategy.
   */
  private void verify(
      Object strategy, Object foe, LeaderOutcomes outcomes, int profile, LeaderProblem problem) {
    Object[] strategies = new Object[2];
    strategies[player] = strategy;
    strategies[1 - player] = foe;
    Play.Grounded played = new Play(seating, Rounds.NONE).ground(List.of(strategies), at);
    List<Object> actions = played.joint().keySet().iterator().next();
    NumberedAction first = numbering(0).find(actions.get(0));
    NumberedAction second = numbering(1).find(actions.get(1));
    if (first == null
        || second == null
        || problem.game().profile(first.number(), second.number()) != profile
        || !outcomes.isProven(profile)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X999,
              at,
              "a commitment came to " + actions + ", which is not what was foreseen"));
    }
  }

  private Certificate certificate(
      Real value, LeaderOutcomes outcomes, Deal deal, int profile, String rule) {
    String foe = String.valueOf(seating.game().players().get(1 - player));
    StringBuilder because = new StringBuilder("a commitment to ").append(deal.text(profile));
    Real gets = deal.problem().followerPayoff(profile);
    if (outcomes.isTied(profile)) {
      because.append(", no worse for ").append(foe).append(" than all that it can secure, and");
      because.append(" among the first of its best replies");
    } else {
      because.append(", worth ").append(gets).append(" to ").append(foe);
      because.append(", which can be held to ").append(outcomes.punishment());
    }
    int ties = outcomes.best().size();
    String tie = ties == 1 ? "" : ties + " outcomes are as good: " + rule;
    return new Certificate(
        subject(),
        at.line(),
        List.of(),
        new Interval(value, value),
        true,
        "",
        ties,
        tie,
        0,
        because.toString());
  }

  /** The optimum as it is written, without its body. */
  private String subject() {
    String text = at.text();
    int body = text.indexOf('{');
    return body < 0 ? text : text.substring(0, body).strip();
  }

  /** A foe that replies with its own optimum over a tier to what it reads. */
  private record Follower(int player, List<Stage> reads, Stage replies, Objective objective) {
    static @Nullable Follower of(Object foe, Seating seating) {
      if (!(foe instanceof StagedFunction staged)) {
        return null;
      }
      FunctionValue function = staged.inner();
      while (function instanceof NamedFunction named) {
        function = named.function();
      }
      TierOptimum optimum = TierOptimum.of(function);
      if (optimum == null || !(optimum.seat() instanceof Seat seat) || !seat.isAt(seating)) {
        return null;
      }
      Stage replies = seat.unfold(optimum.tier(), staged.at());
      return replies.equals(staged.stage().result())
          ? new Follower(
              staged.stage().owner(), staged.stage().domain(), replies, optimum.objective())
          : null;
    }
  }
}
