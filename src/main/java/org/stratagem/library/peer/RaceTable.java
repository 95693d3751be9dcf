package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Leanings;
import org.stratagem.elaborate.Rounds;
import org.stratagem.elaborate.StrategyReference;
import org.stratagem.function.Call;
import org.stratagem.library.play.Outcomes;
import org.stratagem.numeric.Real;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * An indexed strategy against itself at every pair of indices. Every cell is played on its own: one
 * that has no outcome holds the code that says why.
 */
final class RaceTable {
  /** How players who are indifferent choose. */
  enum Ties {
    /** The first in the order of the strategy's own domain. */
    ORDER,
    /** What is best for the foe. */
    FOR,
    /** What is worst for the foe. */
    AGAINST
  }

  private final GameInstance game;
  private final StrategyReference strategy;
  private final List<Real> indices;
  private final Call call;

  /** The rule that was asked for. */
  private final GameInstance asked;

  /** The game under the other rules; empty where they cannot be told. */
  private final List<GameInstance> others = new ArrayList<>();

  private final Map<String, Diagnostic> reasons = new LinkedHashMap<>();
  private final Map<String, Object> places = new LinkedHashMap<>();

  RaceTable(
      GameInstance game, StrategyReference strategy, List<Real> indices, Ties ties, Call call) {
    this.game = game;
    this.strategy = strategy;
    this.indices = indices;
    this.call = call;
    Leanings leanings = leanings();
    if (leanings == null) {
      if (ties != Ties.ORDER) {
        throw untold();
      }
      this.asked = game;
      return;
    }
    Map<Ties, GameInstance> ways = new EnumMap<>(Ties.class);
    ways.put(Ties.ORDER, game);
    ways.put(Ties.FOR, leanings.forOthers());
    ways.put(Ties.AGAINST, leanings.againstOthers());
    this.asked = Objects.requireNonNull(ways.remove(ties));
    others.addAll(ways.values());
    for (Set<Integer> late : List.of(Set.of(0, 1), Set.of(0), Set.of(1))) {
      others.add(leanings.toLast(late));
    }
  }

  /** A payoff that is undefined somewhere leaves the rules untold. */
  private @Nullable Leanings leanings() {
    try {
      return game.interpreter()
          .attempt(() -> Optional.ofNullable(Leanings.of(game, call)))
          .orElse(null);
    } catch (StratagemException undefined) {
      stopIfOver(undefined);
      return null;
    }
  }

  private StratagemException untold() {
    return new StratagemException(
        Diagnostic.error(
                Code.T107,
                call.span("ties"),
                "`ties` other than `order` need a game of which all payoffs can be compared, and `"
                    + game
                    + "` has infinitely many plans, or too many")
            .hint("`stackelberg(" + game.name() + ", ...)` takes `ties` over intervals"));
  }

  /** Rows by the first player's index, in them cells by the second's. */
  Result answer() {
    List<Object> rows = new ArrayList<>();
    for (Real first : indices) {
      List<Object> row = new ArrayList<>();
      for (Real second : indices) {
        call.tick();
        row.add(cell(first, second));
      }
      rows.add(new Sequence(row));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", new Sequence(rows));
    fields.put("indices", new Sequence(List.copyOf(indices)));
    fields.put("players", new Sequence(List.copyOf(game.players())));
    fields.put("reasons", reasons());
    fields.put("examined", !others.isEmpty());
    return new Result("race", fields).about(game);
  }

  private Result cell(Real first, Real second) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> strategies = List.of(at(first), at(second));
    try {
      Result outcome = game.interpreter().attempt(() -> outcome(asked, strategies));
      List.of("joint", "actions", "payoffs").forEach(name -> copy(outcome.fields(), name, fields));
      fields.put("tie", hinges(outcome.fields().get("joint"), strategies));
    } catch (StratagemException refused) {
      stopIfOver(refused);
      Diagnostic why = refused.diagnostic();
      fields.put("tie", false);
      fields.put("code", why.code().name());
      reasons.putIfAbsent(why.code().name(), why);
      places.putIfAbsent(why.code().name(), new Sequence(List.of(first, second)));
      if (first.equals(second) && why.code() == Code.T201) {
        putOrders(first, fields);
      }
    }
    return new Result("cell", fields).about(game);
  }

  /** Two leaders: each leads in turn, where the strategy at the index below follows. */
  private void putOrders(Real index, Map<String, Object> fields) {
    Object lower = at(index.minus(Real.ONE));
    List<Object> ladder = List.of(at(index), lower);
    try {
      Result orders = orders(asked, ladder);
      List<Object> ours = Objects.requireNonNull(orders.list()).elements();
      boolean[] ties = new boolean[ours.size()];
      for (GameInstance other : others) {
        List<Object> theirs = Objects.requireNonNull(orders(other, ladder).list()).elements();
        for (int i = 0; i < ties.length; i++) {
          ties[i] |= !sameJoint(ours.get(i), theirs.get(i));
        }
      }
      List<Object> marked = new ArrayList<>();
      for (int i = 0; i < ties.length; i++) {
        Map<String, Object> order = new LinkedHashMap<>(((Result) ours.get(i)).fields());
        order.put("tie", ties[i]);
        marked.add(new Result("play", order).about(game));
        fields.merge("tie", ties[i], (some, one) -> (Boolean) some || (Boolean) one);
      }
      Map<String, Object> all = new LinkedHashMap<>(orders.fields());
      all.put("list", new Sequence(marked));
      fields.put("orders", new Result("unwindings", all).about(game));
    } catch (StratagemException none) {
      stopIfOver(none);
    }
  }

  private Result orders(GameInstance under, List<Object> ladder) {
    return game.interpreter()
        .attempt(
            () ->
                new LeadingOutcomes(
                        new Outcomes(under, game, Rounds.NONE, call.span()),
                        List.of(ladder, ladder),
                        call)
                    .answer());
  }

  private Result outcome(GameInstance under, List<Object> strategies) {
    return new Outcomes(under, game, Rounds.NONE, call.span()).of(strategies);
  }

  /** Whether another way to break ties leads elsewhere. */
  private boolean hinges(@Nullable Object joint, List<Object> strategies) {
    for (GameInstance other : others) {
      try {
        Object under =
            game.interpreter().attempt(() -> outcome(other, strategies)).fields().get("joint");
        if (joint == null || under == null || !call.equal(joint, under)) {
          return true;
        }
      } catch (StratagemException refused) {
        stopIfOver(refused);
        return true;
      }
    }
    return false;
  }

  private boolean sameJoint(Object first, Object second) {
    Object ours = ((Result) first).fields().get("joint");
    Object theirs = ((Result) second).fields().get("joint");
    return ours != null && theirs != null && call.equal(ours, theirs);
  }

  private StrategyReference at(Real index) {
    return new StrategyReference(strategy.definition(), index);
  }

  /** Where the time is up, the whole table is. */
  private static void stopIfOver(StratagemException refused) {
    if (refused.diagnostic().code() == Code.L402) {
      throw refused;
    }
  }

  private static void copy(Map<String, Object> from, String name, Map<String, Object> to) {
    Object value = from.get(name);
    if (value != null) {
      to.put(name, value);
    }
  }

  private Sequence reasons() {
    List<Object> all = new ArrayList<>();
    reasons.forEach(
        (code, why) -> {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("code", code);
          fields.put("at", Objects.requireNonNull(places.get(code)));
          fields.put("why", why.message());
          all.add(new Result("reason", fields));
        });
    return new Sequence(all);
  }
}
