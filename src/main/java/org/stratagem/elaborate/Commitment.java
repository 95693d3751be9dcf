package org.stratagem.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.tier.LeaderProblem;
import org.stratagem.type.Stage;

/**
 * A strategy of a tier too large to be listed, given by what it is for: to bring about one outcome
 * with whoever allows it. To a strategy that allows the outcome it answers with the first of its own
 * that leads there; what it does to others depends on its role. So the same rule serves at every
 * tier down to the actions, and nothing is computed for strategies that nobody shows.
 */
final class Commitment extends SeatedStrategy {
  /** What it is for. */
  enum Role {
    /** Leads, and holds those down who do not allow the outcome. */
    LEADER,
    /** Goes along; what it does otherwise does not matter, and is the first. */
    FOLLOWER,
    /** Holds the follower down, whatever it does. */
    PUNISHER
  }

  private final Deal deal;
  private final Role role;
  private final Answers answers;

  private Commitment(Deal deal, Stage.Read stage, Role role) {
    super(deal.seating(), stage);
    this.deal = deal;
    this.role = role;
    this.answers = new Answers(stage.domain(), deal.seating());
  }

  /** The strategy of a stage in a role, as it stands in slots: at last an action. */
  static Object of(Deal deal, Stage stage, Role role) {
    if (stage instanceof Stage.Read read) {
      return new Commitment(deal, read, role);
    } else if (role == Role.PUNISHER) {
      return deal.actions(stage.owner()).at(deal.punisher()[0]);
    }
    return deal.action(stage.owner());
  }

  Deal deal() {
    return deal;
  }

  Role role() {
    return role;
  }

  @Override
  Object answer(Object read) {
    Object known = answers.find(read);
    if (known != null) {
      return known;
    }
    Object answer = computed(read);
    answers.put(read, answer);
    return answer;
  }

  @Override
  Object answer(Object[] read) {
    throw new IllegalStateException("commitments are made between two players");
  }

  private Object computed(Object read) {
    Stage result = stage().result();
    if (read instanceof NumberedAction action) {
      boolean allows = action.number() == deal.action(1 - result.owner()).number();
      return allows && role != Role.PUNISHER ? of(deal, result, role) : otherwise(action);
    } else if (role == Role.PUNISHER) {
      return of(deal, result, role);
    } else if (read instanceof Commitment other
        && other.deal == deal
        && other.role != Role.PUNISHER) {
      return of(deal, result, role);
    }
    Object leading = result instanceof Stage.Read further ? among(further, read) : among(read);
    return leading == null ? otherwise(result) : leading;
  }

  private Object otherwise(NumberedAction read) {
    int own = role == Role.FOLLOWER ? 0 : deal.punisher()[read.number()];
    return deal.actions(stage().owner()).at(own);
  }

  private Object otherwise(Stage result) {
    if (role == Role.LEADER) {
      return of(deal, result, Role.PUNISHER);
    } else if (result instanceof Stage.Read further) {
      return new PartialTable(seating(), further, null, at());
    }
    return deal.actions(result.owner()).at(0);
  }

  /**
   * The first action that brings the outcome about with a strategy that reads it; failing that the
   * harshest one where the follower has to be held down exactly, else null.
   */
  private @Nullable Object among(Object read) {
    Best best = new Best();
    Numbering actions = deal.actions(stage().owner());
    for (int i = 0; i < actions.size() && !best.leads; i++) {
      best.take(outcome(actions.at(i), read), actions.at(i));
    }
    return best.found();
  }

  /** The same among the strategies of a stage. */
  private @Nullable Object among(Stage.Read result, Object read) {
    Best best = new Best();
    TierBranches branches = new TierBranches(seating(), result, at());
    long limit = seating().game().interpreter().limits().maxSize();
    long cases = 0;
    do {
      seating().game().interpreter().tick(at());
      if (++cases > limit) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    at(),
                    "whether `"
                        + Seating.describe(read)
                        + "` allows "
                        + deal.text(deal.goal())
                        + " cannot be told within "
                        + limit
                        + " cases: it reads too much of what it is shown")
                .hint("raise the limit with --max-size, or reason at a lower tier"));
      }
      best.take(outcome(branches.member(), read), branches.settled());
    } while (branches.next());
    return best.found();
  }

  /** The profile that one of the own strategies and one that reads it come to. */
  private int outcome(Object own, Object read) {
    Object[] strategies = new Object[2];
    int owner = stage().owner();
    strategies[owner] = own instanceof NumberedAction ? NumberedAction.plain(own) : own;
    strategies[1 - owner] = read;
    GroundingPlan plan = seating().plan(strategies, at());
    Object[] slots = new Object[plan.size()];
    slots[owner] = own;
    slots[1 - owner] = read;
    plan.advance(slots, 0, seating(), at());
    return deal.profile(
        (NumberedAction) slots[plan.last()[0]], (NumberedAction) slots[plan.last()[1]]);
  }

  /** The first candidate that leads to the outcome, or the first of the harshest so far. */
  private final class Best {
    private @Nullable Object candidate;
    private boolean leads;
    private int rank = Integer.MAX_VALUE;

    void take(int profile, Object next) {
      LeaderProblem problem = deal.problem();
      boolean nextLeads = profile == deal.goal();
      int nextRank = nextLeads ? -1 : problem.followerRank(profile);
      if (nextRank < rank || (nextRank == rank && precedes(next))) {
        candidate = next;
        leads = nextLeads;
        rank = nextRank;
      }
    }

    private boolean precedes(Object next) {
      return next instanceof PartialTable table
          && candidate instanceof PartialTable known
          && table.compareTo(known) < 0;
    }

    @Nullable Object found() {
      return leads || (role == Role.LEADER && deal.tied()) ? candidate : null;
    }
  }

  @Override
  Span at() {
    return deal.at();
  }

  /** Its table where it reads a few actions, else what it is for. */
  @Override
  public String name() {
    if (stage().domain().get(0) instanceof Stage.Action) {
      String table = FunctionTables.text(this);
      if (table != null) {
        return table;
      }
    }
    return switch (role) {
      case LEADER -> "commitment to " + deal.text(deal.goal());
      case FOLLOWER -> "consent to " + deal.text(deal.goal());
      case PUNISHER -> "punishment";
    };
  }

  /**
   * The tier of a stage whose strategies read those of another, which read what is left of them, and
   * so on down to the actions; 0 where it is not so.
   */
  static int tier(Stage.Read mine, Stage read) {
    Stage.Read reader = mine;
    Stage other = read;
    int tier = 1;
    while (reader.domain().equals(List.of(other))) {
      if (other instanceof Stage.Read next) {
        other = reader.result();
        reader = next;
        tier++;
      } else {
        return other instanceof Stage.Action && reader.result() instanceof Stage.Action ? tier : 0;
      }
    }
    return 0;
  }
}
