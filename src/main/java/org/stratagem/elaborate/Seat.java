package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Lead;
import org.stratagem.eval.Objective;
import org.stratagem.eval.Replies;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Continuum;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Tuple;

/** A player's seat at a game: where a strategy reasons. */
final class Seat extends Refusing {
  private final Seating seating;
  private final GameInstance game;
  private final int player;
  private final int ownIndex;
  private final Play withoutRounds;
  private final Map<Span, AskedTier> askedTiers = new ConcurrentHashMap<>();

  /** A tier that was asked for, with what it gave there. */
  private record AskedTier(TierTerm tier, Term.Whose whose, Object strategies) {}

  /**
   * @param ownIndex the index of the strategy that reasons here; any number where it has none
   */
  Seat(Seating seating, int player, int ownIndex) {
    super("in a strategy");
    this.seating = seating;
    this.game = seating.game();
    this.player = player;
    this.ownIndex = ownIndex;
    this.withoutRounds = new Play(seating, Rounds.NONE);
  }

  @Override
  public Object players(@Nullable String family, Span at) {
    return new Playthrough(game).players(family, at);
  }

  @Override
  public Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at) {
    Definition.Strategy definition =
        (Definition.Strategy) game.interpreter().module().definition(strategy);
    StrategyReference reference = new StrategyReference(definition, index);
    List<Integer> owners = owners(whose, at);
    if (owners.size() == 1) {
      return seating.place(reference, owners.get(0), at);
    }
    List<Player> players = new ArrayList<>();
    List<Object> strategies = new ArrayList<>();
    for (int owner : owners) {
      players.add(game.players().get(owner));
      strategies.add(seating.place(reference, owner, at));
    }
    return new Profile(players, strategies);
  }

  private List<Integer> owners(Term.Whose whose, Span at) {
    if (whose instanceof Term.Whose.Foes) {
      List<Integer> others = new ArrayList<>();
      for (int other = 0; other < game.playerCount(); other++) {
        if (other != player) {
          others.add(other);
        }
      }
      if (others.isEmpty()) {
        throw fail(Code.N110, at, "`" + game.name() + "` has one player: there is no `Foe`");
      }
      return others;
    } else if (whose instanceof Term.Whose.Named named) {
      int index = game.shape().indexOf(named.player());
      if (index < 0) {
        throw fail(Code.N101, at, "`" + game.name() + "` has no player `" + named.player() + "`");
      }
      return List.of(index);
    }
    return List.of(player);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same mention in the text, not an equal one
  public Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    if (index != null) {
      return strategies(indexed(tier, index, at), whose, at);
    }
    // Every call of a strategy asks for its tiers again, and the answer is always the same: 20 ns
    // instead of 2 us.
    AskedTier known = askedTiers.get(at);
    if (known == null || known.tier() != tier || known.whose() != whose) {
      known = new AskedTier(tier, whose, strategies(tier, whose, at));
      askedTiers.put(at, known);
    }
    return known.strategies();
  }

  private Object strategies(TierTerm wanted, Term.Whose whose, Span at) {
    List<Integer> owners = owners(whose, at);
    if (owners.size() == 1) {
      int owner = owners.get(0);
      Stage stage = seating.unfold(wanted, owner, ownIndex, at);
      if (stage instanceof Stage.Action) {
        Continuum plans = seating.spaces().continuum(owner);
        if (plans != null) {
          return plans;
        }
      }
      return seating.spaces().domain(stage, at);
    }
    List<Stage> stages = new ArrayList<>();
    for (int owner : owners) {
      stages.add(seating.unfold(wanted, owner, ownIndex, at));
    }
    return seating.spaces().profiles(stages, at);
  }

  static TierTerm indexed(TierTerm tier, @Nullable Object index, Span at) {
    if (index == null || !(tier instanceof TierTerm.Use use)) {
      return tier;
    }
    if (index instanceof Real real && real.isInteger() && Math.abs(real.doubleValue()) < 1e9) {
      return new TierTerm.Use(use.tier(), new TierTerm.Index(false, (int) real.doubleValue()));
    }
    throw fail(Code.T110, at, "the index of a tier is a whole number, not " + Printer.brief(index));
  }

  @Override
  public Object ascribe(
      Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    List<Integer> owners = owners(whose, at);
    if (owners.size() != 1) {
      throw fail(
          Code.N110, at, "a value is a strategy of one player: name the player instead of `Foe`");
    }
    int owner = owners.get(0);
    return seating.coerce(value, seating.unfold(indexed(tier, index, at), owner, ownIndex, at), at);
  }

  @Override
  public Object payoff(
      Term.Beneficiary who,
      @Nullable Object beneficiary,
      List<Object> given,
      Map<String, Object> options,
      Span at) {
    int wanted = beneficiary(who, beneficiary, at);
    Play play = options.isEmpty() ? withoutRounds : new Play(seating, Rounds.of(options, at));
    return play.payoff(inPlayerOrder(given, at), wanted, at);
  }

  @Override
  public @Nullable Replies replies(Term.Beneficiary who, Object[] others, Span at) {
    Numbering actions = seating.actions(player);
    if (actions == null || !actions.isExact()) {
      return null;
    }
    Object[] given = new Object[others.length + 1];
    given[0] = NumberedAction.plain(actions.at(0));
    System.arraycopy(others, 0, given, 1, others.length);
    int wanted = beneficiary(who, null, at);
    return withoutRounds.replies(
        inPlayerOrder(Arrays.asList(given), at), player, actions, wanted, at);
  }

  @Override
  public @Nullable Lead lead(TierTerm tier, Objective objective, Object foe, Span at) {
    return game.playerCount() == 2
        ? new Leadership(seating, player, unfold(tier, at), objective, at).against(foe)
        : null;
  }

  /** Whether it is a seat at that table. */
  @SuppressWarnings("ReferenceEquality") // of two instances of a game each has its own
  boolean isAt(Seating table) {
    return seating == table;
  }

  /** The player's stage of a tier. */
  Stage unfold(TierTerm tier, Span at) {
    return seating.unfold(tier, player, ownIndex, at);
  }

  private int beneficiary(Term.Beneficiary who, @Nullable Object beneficiary, Span at) {
    if (who instanceof Term.Beneficiary.Me) {
      return player;
    } else if (who instanceof Term.Beneficiary.TheFoe) {
      List<Integer> others = owners(new Term.Whose.Foes(), at);
      if (others.size() > 1) {
        throw fail(
            Code.N110,
            at,
            "there are several others: write whose payoff is meant, such as `payoff["
                + game.players().get(others.get(0))
                + "]`");
      }
      return others.get(0);
    }
    int index = game.layout().indexOf(beneficiary == null ? Tuple.EMPTY : beneficiary);
    if (index < 0) {
      throw fail(
          Code.E306,
          at,
          Printer.brief(beneficiary == null ? Tuple.EMPTY : beneficiary)
              + " is not a player of `"
              + game.name()
              + "`");
    }
    return index;
  }

  /** Mine first, then the others' one by one or as a tuple; put in the order of the players. */
  private Object[] inPlayerOrder(List<Object> given, Span at) {
    if (given.size() == 2 && game.playerCount() == 2) {
      // Two players are frequent: 3 ns instead of 30.
      return new Object[] {given.get(player), given.get(1 - player)};
    }
    List<Object> flat = new ArrayList<>(given.subList(0, Math.min(1, given.size())));
    int others = game.playerCount() - 1;
    if (given.size() == 2 && others > 1 && given.get(1) instanceof Profile profile) {
      flat.addAll(profile.values());
    } else if (given.size() == 2 && others > 1 && given.get(1) instanceof Tuple tuple) {
      flat.addAll(tuple.parts());
    } else if (given.size() > 1) {
      flat.addAll(given.subList(1, given.size()));
    }
    if (flat.size() != others + 1) {
      throw fail(
          Code.T107,
          at,
          "`payoff` takes a strategy for each of the "
              + (others + 1)
              + " players of `"
              + game.name()
              + "`, mine first; got "
              + flat.size());
    }
    Object mine = flat.remove(0);
    flat.add(player, mine);
    return flat.toArray();
  }

  private static StratagemException fail(Code code, Span at, String message) {
    return new StratagemException(Diagnostic.error(code, at, message));
  }
}
