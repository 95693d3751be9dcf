package org.stratagem.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.type.TierProblem.Kind;

/**
 * Well-formedness of tiers by themselves, before any game: names and indices, recursion,
 * distributions, histories, and whose strategy each part is. What depends on the players of a game
 * is left to {@link TierUnfolder}.
 */
public final class TierDeclarations {
  private final TierTable table;
  private final TierMentions mentions;

  /** The tiers that are distributions, at some index at least. */
  private final Set<String> distributions;

  public TierDeclarations(TierTable table) {
    this.table = table;
    this.mentions = TierMentions.of(table);
    this.distributions = findDistributions();
  }

  /** All that is wrong with a declared tier, in the order of its text. */
  public List<TierProblem> problems(TierTerm.Definition definition) {
    Walk walk = new Walk(definition);
    walk.own(definition.body());
    return List.copyOf(walk.problems);
  }

  /**
   * All that is wrong with a tier written where a tier is used, such as the annotation of a
   * strategy.
   */
  public List<TierProblem> problems(TierTerm term) {
    Walk walk = new Walk(null);
    walk.own(term);
    return List.copyOf(walk.problems);
  }

  private Set<String> findDistributions() {
    Set<String> found = new HashSet<>();
    // A tier is one because of the tiers that it mentions; those come first, but in a circle.
    for (List<TierTerm.Definition> circle : mentions.circles()) {
      boolean grown = true;
      while (grown) {
        grown = false;
        for (TierTerm.Definition definition : circle) {
          grown |= isDistribution(definition.body(), found) && found.add(definition.name());
        }
      }
    }
    return found;
  }

  private boolean isDistribution(TierTerm term, Set<String> known) {
    if (term instanceof TierTerm.Use use) {
      TierTerm.Index index = use.index();
      boolean action = index != null && !index.relative() && index.offset() <= 0;
      return !action && known.contains(use.tier());
    } else if (term instanceof TierTerm.Foe foe) {
      return isDistribution(foe.of(), known);
    } else if (term instanceof TierTerm.Of of) {
      return isDistribution(of.of(), known);
    } else if (term instanceof TierTerm.Tuple tuple) {
      return tuple.parts().size() == 1 && isDistribution(tuple.parts().get(0), known);
    }
    return term instanceof TierTerm.Dist;
  }

  /** The term with aliases without an index looked through. */
  private TierTerm resolve(TierTerm term) {
    TierTerm current = term;
    for (int i = 0; i <= table.size(); i++) {
      if (current instanceof TierTerm.Tuple tuple && tuple.parts().size() == 1) {
        current = tuple.parts().get(0);
      } else if (current instanceof TierTerm.Use use) {
        TierTerm.Definition used = table.find(use.tier());
        TierTerm.Index index = use.index();
        if (index != null && !index.relative() && index.offset() <= 0) {
          return new TierTerm.Action();
        } else if (used == null || used.indexed()) {
          return current;
        }
        current = used.body();
      } else {
        return current;
      }
    }
    return current;
  }

  private boolean isMixedAction(TierTerm term) {
    return resolve(term) instanceof TierTerm.Dist dist
        && resolve(dist.of()) instanceof TierTerm.Action;
  }

  /** Goes through one declaration and gathers its problems. */
  private final class Walk {
    private final @Nullable String tier;
    private final List<TierProblem> problems = new ArrayList<>();

    Walk(TierTerm.@Nullable Definition definition) {
      this.tier = definition == null ? null : definition.name();
    }

    private TierProblem problem(Kind kind, TierTerm term, String message) {
      return TierProblem.of(kind, tier, term, message);
    }

    /** A place where the player's own strategy must stand. */
    private void own(TierTerm term) {
      if (term instanceof TierTerm.Foe || term instanceof TierTerm.Of) {
        problems.add(foreign(tier, term));
        domain(term);
      } else if (term instanceof TierTerm.Tuple tuple) {
        tuple(tuple);
      } else if (term instanceof TierTerm.History) {
        problems.add(history(tier, term));
      } else if (term instanceof TierTerm.Dist dist) {
        nested(dist);
        own(dist.of());
      } else if (term instanceof TierTerm.Arrow arrow) {
        arrow(arrow);
      } else if (term instanceof TierTerm.Use use) {
        use(use);
      }
    }

    private void tuple(TierTerm.Tuple tuple) {
      if (tuple.parts().size() == 1) {
        own(tuple.parts().get(0));
        return;
      }
      problems.add(pair(tier, tuple));
      tuple.parts().forEach(this::own);
    }

    private void arrow(TierTerm.Arrow arrow) {
      if (resolve(arrow.domain()) instanceof TierTerm.History) {
        if (!isMixedAction(arrow.result())) {
          problems.add(historyResult(tier, arrow));
        }
        return;
      }
      domain(arrow.domain());
      own(arrow.result());
    }

    /** A place where other players' strategies must stand. */
    private void domain(TierTerm term) {
      if (term instanceof TierTerm.Foe foe) {
        own(foe.of());
      } else if (term instanceof TierTerm.Of of) {
        own(of.of());
      } else if (term instanceof TierTerm.Tuple tuple) {
        tuple.parts().forEach(this::domain);
      } else if (term instanceof TierTerm.History) {
        problems.add(history(tier, term));
      } else if (term instanceof TierTerm.Dist dist && isOthers(dist.of())) {
        nested(dist);
        domain(dist.of());
      } else {
        problems.add(readsOwn(tier, term));
        own(term);
      }
    }

    private boolean isOthers(TierTerm term) {
      return term instanceof TierTerm.Foe
          || term instanceof TierTerm.Of
          || (term instanceof TierTerm.Tuple tuple
              && tuple.parts().stream().anyMatch(this::isOthers));
    }

    private void nested(TierTerm.Dist dist) {
      if (isDistribution(dist.of(), distributions)) {
        problems.add(nestedDistribution(tier, dist));
      }
    }

    private void use(TierTerm.Use use) {
      TierTerm.Definition used = table.find(use.tier());
      TierProblem wrong =
          used == null ? unknownTier(tier, use, table) : wrongIndex(tier, use, used);
      if (wrong != null) {
        problems.add(wrong);
      } else if (isRecursive(use.tier())) {
        recursion(use);
      }
    }

    private boolean isRecursive(String used) {
      return tier != null && mentions.areInOneCircle(tier, used);
    }

    private void recursion(TierTerm.Use use) {
      TierTerm.Index index = use.index();
      if (index != null && index.relative() && index.offset() <= -1) {
        return;
      }
      String text = TierPrinter.print(use);
      problems.add(
          problem(Kind.RECURSION, use, "`" + tier + "` needs itself through `" + text + "`")
              .note("a tier may refer to itself only at a smaller index, so that it ends")
              .hint("give it an index and refer to `" + use.tier() + "[n - 1]`"));
    }
  }

  static TierProblem unknownTier(@Nullable String tier, TierTerm.Use use, TierTable table) {
    List<String> candidates = new ArrayList<>(table.names());
    candidates.addAll(List.of("Action", "Behaviour", "History"));
    return TierProblem.unknown(Kind.UNKNOWN_TIER, tier, use, use.tier(), candidates);
  }

  static @Nullable TierProblem wrongIndex(
      @Nullable String tier, TierTerm.Use use, TierTerm.Definition used) {
    String name = used.name();
    if (used.indexed() && use.index() == null) {
      return TierProblem.of(Kind.INDEX_MISSING, tier, use, "the tier `" + name + "` needs an index")
          .hint("write `" + name + "[1]`, or another level");
    } else if (!used.indexed() && use.index() != null) {
      return TierProblem.of(
              Kind.INDEX_SUPERFLUOUS, tier, use, "the tier `" + name + "` has no index")
          .hint("write `" + name + "`");
    }
    return null;
  }

  static TierProblem foreign(@Nullable String tier, TierTerm term) {
    String text = TierPrinter.print(term);
    return TierProblem.of(
            Kind.FOREIGN_OWNER,
            tier,
            term,
            "`" + text + "` is another player's strategy, where the player's own should stand")
        .note("a tier says what its own player ends up with; the others stand left of `->`")
        .hint("write `" + text + " -> Action` for a strategy that reads it");
  }

  static TierProblem pair(@Nullable String tier, TierTerm.Tuple tuple) {
    return TierProblem.of(
            Kind.SEVERAL_OWNERS,
            tier,
            tuple,
            "`" + TierPrinter.print(tuple) + "` is several strategies, where one should stand")
        .hint("several strategies stand together only left of `->`");
  }

  static TierProblem readsOwn(@Nullable String tier, TierTerm term) {
    String text = TierPrinter.print(term);
    TierProblem problem =
        TierProblem.of(
                Kind.READS_ITSELF,
                tier,
                term,
                "`" + text + "` would make a player read its own strategy")
            .note("left of `->` stand other players' strategies");
    boolean simple = !(term instanceof TierTerm.Arrow) && !(term instanceof TierTerm.Dist);
    return simple ? problem.hint("write `Foe." + text + "`") : problem;
  }

  static TierProblem history(@Nullable String tier, TierTerm term) {
    return TierProblem.of(
            Kind.HISTORY, tier, term, "`History` stands only in `History -> Dist(Action)`")
        .hint("`Policy` is that tier: what to do after each history");
  }

  static TierProblem historyResult(@Nullable String tier, TierTerm.Arrow arrow) {
    return TierProblem.of(
            Kind.HISTORY,
            tier,
            arrow,
            "a history leads to `Dist(Action)`, not to `" + TierPrinter.print(arrow.result()) + "`")
        .note("a policy says after each history what to do in the next round")
        .hint("write `History -> Dist(Action)`; a policy that never randomises is one too");
  }

  static TierProblem nestedDistribution(@Nullable String tier, TierTerm.Dist dist) {
    return TierProblem.of(
            Kind.NESTED_DISTRIBUTION,
            tier,
            dist,
            "`" + TierPrinter.print(dist) + "` is a distribution of distributions")
        .note("a strategy is drawn once")
        .hint("write `" + TierPrinter.print(dist.of()) + "`");
  }
}
