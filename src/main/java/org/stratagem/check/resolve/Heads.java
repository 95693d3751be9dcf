package org.stratagem.check.resolve;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Name;
import org.stratagem.type.TierTerm;

/**
 * What stands before the equals sign of strategies, and the tiers: resolved before any body, since
 * the uses of a tier or strategy whose head is refused are not to be refused again.
 */
final class Heads {
  /**
   * The head of a strategy.
   *
   * @param unknown the unknown names of the declaration, its head's included
   * @param scope the game and player it is for
   * @param tier its tier, or null where that is wrong
   */
  record Head(UnknownNames unknown, Scope scope, @Nullable TierTerm tier) {
    boolean isWrong() {
      return tier == null || scope.wrong();
    }
  }

  private final Namespace names;
  private final IdentityHashMap<Declaration, TierTerm> tiers = new IdentityHashMap<>();
  private final IdentityHashMap<Declaration, Head> strategies = new IdentityHashMap<>();

  Heads(SourceUnit unit, Namespace names) {
    this.names = names;
    Map<String, Declaration.Tier> open = new HashMap<>();
    for (Declaration declaration : unit.declarations()) {
      if (declaration instanceof Declaration.Tier tier) {
        TierTerm body =
            new Tiers(new UnknownNames(names)).declared(tier.body(), frame(tier.index()));
        if (body == null) {
          breakOff(unit, tier);
        } else {
          tiers.put(tier, body);
          open.put(tier.name().text(), tier);
        }
      }
    }
    while (breakOne(unit, open)) {}
    for (Declaration declaration : unit.declarations()) {
      if (declaration instanceof Declaration.Strategy strategy) {
        head(unit, strategy);
      }
    }
  }

  /** A tier that uses a refused one, declared further down, goes with it. */
  private boolean breakOne(SourceUnit unit, Map<String, Declaration.Tier> open) {
    for (Declaration.Tier tier : open.values()) {
      if (usesBroken(Objects.requireNonNull(tiers.get(tier)))) {
        breakOff(unit, tier);
        tiers.remove(tier);
        open.remove(tier.name().text());
        return true;
      }
    }
    return false;
  }

  private boolean usesBroken(TierTerm tier) {
    if (tier instanceof TierTerm.Dist dist) {
      return usesBroken(dist.of());
    } else if (tier instanceof TierTerm.Foe foe) {
      return usesBroken(foe.of());
    } else if (tier instanceof TierTerm.Of of) {
      return usesBroken(of.of());
    } else if (tier instanceof TierTerm.Tuple tuple) {
      return tuple.parts().stream().anyMatch(this::usesBroken);
    } else if (tier instanceof TierTerm.Arrow arrow) {
      return usesBroken(arrow.domain()) || usesBroken(arrow.result());
    } else if (tier instanceof TierTerm.Use use) {
      Declared declared = names.find(use.tier());
      return declared != null && names.session().isBroken(declared.symbol());
    }
    return false;
  }

  private void head(SourceUnit unit, Declaration.Strategy strategy) {
    UnknownNames unknown = new UnknownNames(names);
    Scope scope = scope(strategy.scope(), unknown);
    TierTerm tier = new Tiers(unknown).declared(strategy.tier(), frame(strategy.index()));
    Head head = new Head(unknown, scope, tier);
    strategies.put(strategy, head);
    if (head.isWrong()) {
      breakOff(unit, strategy);
    }
  }

  private void breakOff(SourceUnit unit, Declaration declaration) {
    Declared declared = unit.declared(declaration);
    if (declared != null) {
      names.session().breakOff(declared.symbol());
    }
  }

  /** A frame whose slot 0 holds the index, where there is one. */
  static Frame frame(@Nullable Name index) {
    Frame frame = new Frame();
    if (index != null) {
      frame.bind(index.text(), Frame.Role.OWN_INDEX);
    }
    return frame;
  }

  /** The body of a tier, or null where it is refused. */
  @Nullable TierTerm tier(Declaration.Tier tier) {
    return tiers.get(tier);
  }

  Head strategy(Declaration.Strategy strategy) {
    return Objects.requireNonNull(strategies.get(strategy), "a strategy of this unit");
  }

  /** The game and player after {@code for}. */
  record Scope(@Nullable Declared declared, @Nullable String player, boolean wrong) {
    @Nullable Symbol game() {
      return declared == null ? null : declared.symbol();
    }
  }

  /** Resolves {@code for G.Row}. */
  Scope scope(Declaration.@Nullable Scope scope, UnknownNames unknown) {
    if (scope == null) {
      return new Scope(null, null, false);
    }
    Name name = scope.game();
    Declared game = names.findAnywhere(name.text());
    if (game == null) {
      unknown.among(
          name.span(),
          name.text(),
          "there is no game `" + name + "`",
          names.candidates(Symbol.Kind.GAME));
      return new Scope(null, null, true);
    }
    if (!game.is(Symbol.Kind.GAME)) {
      unknown.otherKind(name, game.symbol(), Symbol.Kind.GAME);
      return new Scope(null, null, true);
    }
    Name player = scope.player();
    if (player == null) {
      return new Scope(game, null, false);
    }
    if (!game.foreign() && !game.families().containsKey(player.text())) {
      String message = "`" + name + "` has no player `" + player + "`";
      unknown.among(player.span(), player.text(), message, game.families().keySet());
      return new Scope(game, null, true);
    }
    return new Scope(game, player.text(), false);
  }
}
