package org.stratagem.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.TierProblem.Kind;

/**
 * Turns declared tiers into stages, in a game with given players: {@code Foe.T} becomes the tuple
 * of the others' T in player order, aliases and indices disappear, an indexed tier at 0 or below is
 * the action.
 *
 * <p>Equal stages of one unfolder are one object, so {@code Tier[n]} costs n steps for each player,
 * and nothing recurses along an index.
 */
public final class TierUnfolder {
  /** More tiers than this at more indices and players are refused: some ten megabytes. */
  private static final int LIMIT = 50_000;

  private final TierTable table;
  private final List<String> playerNames;
  private final TierDeclarations declarations;
  private final Map<String, List<TierProblem>> checked = new HashMap<>();
  private final Map<Key, Stage> unfolded = new HashMap<>();
  private final Map<Stage, Stage> shared = new HashMap<>();

  /**
   * @param table the declared tiers
   * @param playerNames the game's players as they are printed, in order
   */
  public TierUnfolder(TierTable table, List<String> playerNames) {
    this.table = table;
    this.playerNames = List.copyOf(playerNames);
    this.declarations = new TierDeclarations(table);
  }

  public TierTable table() {
    return table;
  }

  public List<String> playerNames() {
    return playerNames;
  }

  /**
   * The stage of a tier of one player.
   *
   * @param term the tier, such as the annotation of a strategy
   * @param player whose, from 0
   * @param ownIndex the index of the declaration that the term stands in; any number where it has
   *     none
   * @throws TierException where the tier is ill-formed, by itself or for these players
   */
  public synchronized Stage unfold(TierTerm term, int player, int ownIndex) throws TierException {
    List<TierProblem> problems = declarations.problems(term);
    if (!problems.isEmpty()) {
      throw new TierException(problems.get(0));
    }
    Scope root = new Scope(null, player, ownIndex);
    unfoldUses(term, root);
    return own(term, root);
  }

  /** The same for a declared tier by its name; the index null where it has none. */
  public Stage unfold(String tier, @Nullable Integer index, int player) throws TierException {
    TierTerm.Index literal = index == null ? null : new TierTerm.Index(false, index);
    return unfold(new TierTerm.Use(tier, literal), player, 0);
  }

  /**
   * Unfolds all that a term uses, deepest first, with an explicit stack since indices may be large.
   */
  private void unfoldUses(TierTerm root, Scope scope) throws TierException {
    Deque<Key> open = new ArrayDeque<>();
    collect(root, scope, open);
    while (!open.isEmpty()) {
      Key key = open.peek();
      if (unfolded.containsKey(key)) {
        open.pop();
        continue;
      }
      if (unfolded.size() >= LIMIT || open.size() >= LIMIT) {
        throw new TierException(tooLarge(root));
      }
      TierTerm.Definition definition = wellFormed(key);
      Scope inner = new Scope(definition.name(), key.player(), key.index());
      int before = open.size();
      collect(definition.body(), inner, open);
      if (open.size() == before) {
        unfolded.put(key, own(definition.body(), inner));
        open.pop();
      }
    }
  }

  private TierTerm.Definition wellFormed(Key key) throws TierException {
    TierTerm.Definition definition = key.definition();
    List<TierProblem> problems =
        checked.computeIfAbsent(definition.name(), name -> declarations.problems(definition));
    if (!problems.isEmpty()) {
      throw new TierException(problems.get(0));
    }
    return definition;
  }

  private TierProblem tooLarge(TierTerm term) {
    return TierProblem.of(
            Kind.TOO_LARGE,
            null,
            term,
            "`"
                + TierPrinter.print(term)
                + "` is too high a tier: it has more than "
                + LIMIT
                + " parts")
        .hint("use a smaller index");
  }

  /** Adds the uses in a term that are not unfolded yet. */
  private void collect(TierTerm term, Scope scope, Deque<Key> open) throws TierException {
    if (term instanceof TierTerm.Use use) {
      Key key = key(use, scope);
      if (key != null && !unfolded.containsKey(key)) {
        open.push(key);
      }
    } else if (term instanceof TierTerm.Foe foe) {
      for (int other : others(foe, scope)) {
        collect(foe.of(), scope.as(other), open);
      }
    } else if (term instanceof TierTerm.Of of) {
      collect(of.of(), scope.as(named(of, scope)), open);
    } else if (term instanceof TierTerm.Dist dist) {
      collect(dist.of(), scope, open);
    } else if (term instanceof TierTerm.Tuple tuple) {
      for (TierTerm part : tuple.parts()) {
        collect(part, scope, open);
      }
    } else if (term instanceof TierTerm.Arrow arrow) {
      collect(arrow.result(), scope, open);
      collect(arrow.domain(), scope, open);
    }
  }

  /** What a use stands for, or null for an indexed tier at 0 or below: the action. */
  private @Nullable Key key(TierTerm.Use use, Scope scope) throws TierException {
    TierTerm.Definition definition = table.find(use.tier());
    if (definition == null) {
      throw new TierException(TierDeclarations.unknownTier(scope.tier(), use, table));
    }
    TierProblem wrong = TierDeclarations.wrongIndex(scope.tier(), use, definition);
    if (wrong != null) {
      throw new TierException(wrong);
    }
    TierTerm.Index index = use.index();
    if (index == null) {
      return new Key(definition, 0, scope.player());
    }
    long value = index.relative() ? (long) scope.index() + index.offset() : index.offset();
    if (value > Integer.MAX_VALUE) {
      throw new TierException(tooLarge(use));
    }
    return value <= 0 ? null : new Key(definition, (int) value, scope.player());
  }

  /** The stage of a term that is the player's own; everything that it uses is unfolded. */
  private Stage own(TierTerm term, Scope scope) throws TierException {
    String tier = scope.tier();
    if (term instanceof TierTerm.Action) {
      return share(new Stage.Action(scope.player()));
    } else if (term instanceof TierTerm.Behaviour) {
      return share(new Stage.Behaviour(scope.player()));
    } else if (term instanceof TierTerm.Use use) {
      Key key = key(use, scope);
      Stage known = key == null ? null : unfolded.get(key);
      return known == null ? share(new Stage.Action(scope.player())) : known;
    } else if (term instanceof TierTerm.Dist dist) {
      Stage of = own(dist.of(), scope);
      if (of instanceof Stage.Dist) {
        throw new TierException(TierDeclarations.nestedDistribution(tier, dist));
      }
      return share(new Stage.Dist(of));
    } else if (term instanceof TierTerm.Arrow arrow) {
      return arrow(arrow, scope);
    } else if (term instanceof TierTerm.Tuple tuple) {
      if (tuple.parts().size() == 1) {
        return own(tuple.parts().get(0), scope);
      }
      throw new TierException(TierDeclarations.pair(tier, tuple));
    } else if (term instanceof TierTerm.History) {
      throw new TierException(TierDeclarations.history(tier, term));
    }
    throw new TierException(TierDeclarations.foreign(tier, term));
  }

  private Stage arrow(TierTerm.Arrow arrow, Scope scope) throws TierException {
    Stage result = null;
    if (isHistory(arrow.domain())) {
      result = own(arrow.result(), scope);
      if (!(result instanceof Stage.Dist dist && dist.of() instanceof Stage.Action)) {
        throw new TierException(TierDeclarations.historyResult(scope.tier(), arrow));
      }
      return share(new Stage.Policy(scope.player()));
    }
    List<Stage> domain = new ArrayList<>();
    addOthers(arrow.domain(), scope, domain);
    result = own(arrow.result(), scope);
    return share(new Stage.Read(domain, result));
  }

  private static boolean isHistory(TierTerm term) {
    return term instanceof TierTerm.History
        || (term instanceof TierTerm.Tuple tuple
            && tuple.parts().size() == 1
            && isHistory(tuple.parts().get(0)));
  }

  /** Adds the stages that a domain names. */
  private void addOthers(TierTerm term, Scope scope, List<Stage> domain) throws TierException {
    if (term instanceof TierTerm.Foe foe) {
      for (int other : others(foe, scope)) {
        domain.add(own(foe.of(), scope.as(other)));
      }
    } else if (term instanceof TierTerm.Of of) {
      domain.add(own(of.of(), scope.as(named(of, scope))));
    } else if (term instanceof TierTerm.Tuple tuple) {
      for (TierTerm part : tuple.parts()) {
        addOthers(part, scope, domain);
      }
    } else if (term instanceof TierTerm.Dist dist) {
      List<Stage> of = new ArrayList<>();
      addOthers(dist.of(), scope, of);
      if (of.size() != 1) {
        throw new TierException(severalOwners(dist, scope));
      } else if (of.get(0) instanceof Stage.Dist) {
        throw new TierException(TierDeclarations.nestedDistribution(scope.tier(), dist));
      }
      domain.add(share(new Stage.Dist(of.get(0))));
    } else if (term instanceof TierTerm.History) {
      throw new TierException(TierDeclarations.history(scope.tier(), term));
    } else {
      throw new TierException(TierDeclarations.readsOwn(scope.tier(), term));
    }
  }

  private List<Integer> others(TierTerm.Foe foe, Scope scope) throws TierException {
    List<Integer> others = new ArrayList<>();
    for (int j = 0; j < playerNames.size(); j++) {
      if (j != scope.player()) {
        others.add(j);
      }
    }
    if (others.isEmpty()) {
      String text = TierPrinter.print(foe);
      throw new TierException(
          TierProblem.of(
                  Kind.NO_FOE,
                  scope.tier(),
                  foe,
                  "`" + text + "` has nobody to name: " + name(scope) + " is the only player")
              .hint(
                  "in a game of one player the tiers are `Action`, `Behaviour`, `Dist(Action)` and"
                      + " `Policy`"));
    }
    return others;
  }

  private int named(TierTerm.Of of, Scope scope) throws TierException {
    int player = playerNames.indexOf(of.player());
    if (player < 0) {
      throw new TierException(
          TierProblem.unknown(Kind.UNKNOWN_PLAYER, scope.tier(), of, of.player(), playerNames));
    } else if (player == scope.player()) {
      throw new TierException(
          TierProblem.of(
                  Kind.READS_ITSELF,
                  scope.tier(),
                  of,
                  "as a tier of "
                      + name(scope)
                      + ", `"
                      + TierPrinter.print(of)
                      + "` would make "
                      + name(scope)
                      + " read its own strategy")
              .note("a player reads only other players")
              .hint("give the strategy to another player, as in `for Game.Player`"));
    }
    return player;
  }

  private TierProblem severalOwners(TierTerm.Dist dist, Scope scope) {
    return TierProblem.of(
            Kind.SEVERAL_OWNERS,
            scope.tier(),
            dist,
            "`"
                + TierPrinter.print(dist)
                + "` would be one distribution over several players' strategies")
        .note("each player draws its own strategy")
        .hint(
            "declare a tier that is a distribution and read it: `tier Mixed = Dist(Action)` and"
                + " `Foe.Mixed`");
  }

  private String name(Scope scope) {
    return playerNames.get(scope.player());
  }

  private Stage share(Stage stage) {
    Stage known = shared.putIfAbsent(stage, stage);
    return known == null ? stage : known;
  }

  /** A declared tier at an index, of a player. */
  private record Key(TierTerm.Definition definition, int index, int player) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && index == key.index
          && player == key.player
          && definition.name().equals(key.definition.name());
    }

    @Override
    public int hashCode() {
      return 31 * (31 * definition.name().hashCode() + index) + player;
    }
  }

  /** Whose term is read, in which declared tier and at which index of it. */
  private record Scope(@Nullable String tier, int player, int index) {
    Scope as(int other) {
      return new Scope(tier, other, index);
    }
  }
}
