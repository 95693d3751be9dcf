package org.stratagem.elaborate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Lead;
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

  /** What is found. */
  private record Found(Object strategy, Real value) implements Lead {}

  private final Seating seating;
  private final int player;
  private final Stage stage;
  private final int beneficiary;
  private final boolean greatest;
  private final Span at;

  /**
   * @param player who looks for a strategy
   * @param stage what it looks for
   * @param beneficiary whose payoff it looks at
   * @param greatest whether it looks for the greatest
   */
  Leadership(
      Seating seating, int player, Stage stage, int beneficiary, boolean greatest, Span at) {
    this.seating = seating;
    this.player = player;
    this.stage = stage;
    this.beneficiary = beneficiary;
    this.greatest = greatest;
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
    }
    Follower follower = Follower.of(foe, seating);
    if (follower == null || !(stage instanceof Stage.Read mine)) {
      return null;
    }
    int tier = Commitment.tier(mine, follower.replies());
    NormalForm objectives =
        tier == 0 ? null : objectives(follower);
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
            && commitment.stage().owner() != player
            && commitment.stage().domain().equals(List.of(stage))
            && deal.followers() == beneficiary
            && deal.followerMaximises() == greatest;
    if (!meant || !(stage instanceof Stage.Read)) {
      return null;
    }
    return new Found(
        Commitment.of(deal, stage, Commitment.Role.FOLLOWER), payoff(deal.goal(), deal.problem()));
  }

  private Numbering numbering(int each) {
    return Objects.requireNonNull(seating.actions(each));
  }

  private Real payoff(int profile, LeaderProblem problem) {
    return payoff(problem.game().action(profile, 0), problem.game().action(profile, 1), beneficiary);
  }

  private Real payoff(int first, int second, int whose) {
    Object[] slots = {numbering(0).at(first), numbering(1).at(second)};
    return seating.game().payoffs().payoff(slots, new int[] {0, 1}, whose, at);
  }

  /** What leader and follower maximise; null where that is undefined somewhere, or unknown. */
  private @Nullable NormalForm objectives(Follower follower) {
    int rows = numbering(0).size();
    int columns = numbering(1).size();
    if ((long) rows * columns > PROFILES) {
      return null;
    }
    Real[][] objectives = new Real[2][rows * columns];
    try {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          Real mine = payoff(row, column, beneficiary);
          Real theirs = payoff(row, column, follower.beneficiary());
          if (mine instanceof Formula || theirs instanceof Formula) {
            return null;
          }
          int profile = row * columns + column;
          objectives[player][profile] = greatest ? mine : mine.negate();
          objectives[1 - player][profile] = follower.greatest() ? theirs : theirs.negate();
        }
      }
    } catch (StratagemException undefined) {
      return null; // perhaps nobody ever goes there
    }
    return new NormalForm(
        seating.game().players().stream().map(Object::toString).toList(),
        List.of(numbering(0).texts(), numbering(1).texts()),
        objectives);
  }

  private Lead lead(Stage.Read mine, Follower follower, LeaderProblem problem, Object foe) {
    LeaderOutcomes outcomes = new LeaderOutcomes(problem);
    Deal deal =
        Deal.of(seating, problem, outcomes, follower.beneficiary(), follower.greatest(), at);
    LeaderTable table = LeaderTable.of(problem, PAIRS);
    Object strategy;
    int profile;
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
    }
    Real value = payoff(profile, problem);
    verify(strategy, foe, value, outcomes, profile, problem);
    if (!isListable(mine)) {
      seating
          .game()
          .interpreter()
          .certificates()
          .attach(strategy, certificate(value, outcomes, deal, profile, table != null));
    }
    return new Found(strategy, value);
  }

  private boolean isListable(Stage listed) {
    return !seating
        .spaces()
        .count(listed)
        .exceeds(seating.game().interpreter().limits().maxSize());
  }

  /**
   * The strategy is played against the foe, which has to reply as foreseen; and nothing that would
   * be better is within reach of any strategy.
   */
  private void verify(
      Object strategy,
      Object foe,
      Real value,
      LeaderOutcomes outcomes,
      int profile,
      LeaderProblem problem) {
    Object[] strategies = new Object[2];
    strategies[player] = strategy;
    strategies[1 - player] = foe;
    Real played = new Play(seating, Rounds.NONE).payoff(strategies, beneficiary, at);
    if (played.compareTo(value) != 0 || !outcomes.isProven(profile)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X999,
              at,
              "a commitment that should have come to "
                  + value
                  + " came to "
                  + played
                  + ": this is a mistake of Stratagem's"));
    }
  }

  private Certificate certificate(
      Real value, LeaderOutcomes outcomes, Deal deal, int profile, boolean first) {
    String foe = String.valueOf(seating.game().players().get(1 - player));
    StringBuilder because = new StringBuilder("a commitment to ").append(deal.text(profile));
    Real gets = deal.problem().followerPayoff(profile);
    if (outcomes.isTied(profile)) {
      because.append(", no worse for ").append(foe).append(" than all that it can secure, and");
      because.append(" among the first of its best replies");
    } else {
      because.append(", which gives ").append(foe).append(" ").append(shown(gets, deal));
      because.append(" where it can be held to ").append(shown(outcomes.punishment(), deal));
    }
    int ties = outcomes.best().size();
    String tie =
        ties == 1
            ? ""
            : ties
                + " outcomes are as good: "
                + (first
                    ? "the first commitment in the order of tables is taken"
                    : "the one that is best for " + foe + " is taken, of several the first");
    return new Certificate(
        subject(), at.line(), List.of(), new Interval(value, value), true, "", ties, tie, 0,
        because.toString());
  }

  private static Real shown(Real objective, Deal deal) {
    return deal.followerMaximises() ? objective : objective.negate();
  }

  private String subject() {
    return at.text();
  }

  /** A foe that replies with its own optimum over a tier to what it reads. */
  private record Follower(
      int player, List<Stage> reads, Stage replies, int beneficiary, boolean greatest) {
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
              staged.stage().owner(),
              staged.stage().domain(),
              replies,
              seat.beneficiary(optimum.who(), null, staged.at()),
              optimum.greatest())
          : null;
    }
  }
}
