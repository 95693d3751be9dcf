package org.stratagem.check.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Name;
import org.stratagem.type.TierTerm;

/** Resolves the declarations of one file or reject. */
final class Declarations {
  private final SourceUnit unit;
  private final Namespace names;

  Declarations(SourceUnit unit, Namespace names) {
    this.unit = unit;
    this.names = names;
  }

  /** The definition, or null for statements, imports, and tiers that make no sense. */
  @Nullable Definition resolve(Declaration declaration) {
    Declared declared = unit.declared(declaration);
    if (declared == null) {
      return null;
    }
    UnknownNames unknown = new UnknownNames(names);
    boolean whole = !LostText.isDamaged(unit, declaration.span());
    Symbol symbol = declared.symbol();
    if (declaration instanceof Declaration.Game game) {
      return GameDeclarations.resolve(game, declared, unknown, whole);
    } else if (declaration instanceof Declaration.Coalition coalition) {
      return CoalitionDeclarations.resolve(coalition, declared, unknown, whole);
    } else if (declaration instanceof Declaration.Tier tier) {
      return tier(tier, symbol, new Tiers(unknown));
    } else if (declaration instanceof Declaration.Strategy strategy) {
      return strategy(strategy, declared, unknown);
    } else if (declaration instanceof Declaration.Program program) {
      Scope scope = scope(program.scope(), unknown);
      Body body = new Expressions(unknown, new InProgram()).body(program.body());
      return new Definition.Program(
          program.span(),
          symbol,
          program.documentation(),
          scope.game(),
          scope.player(),
          scope.checked(body));
    } else if (declaration instanceof Declaration.Function function) {
      Literals.checkFormals(function.formals(), unknown.problems());
      Frame frame = new Frame();
      List<String> formals = function.formals().stream().map(Name::text).toList();
      formals.forEach(frame::bind);
      Body body = new Expressions(unknown, new TopLevel()).body(function.body(), frame);
      return new Definition.Function(
          function.span(), symbol, function.documentation(), formals, body);
    } else if (declaration instanceof Declaration.Let let) {
      return let(let, symbol, unknown);
    }
    throw new IllegalStateException("no definition for " + declaration.getClass());
  }

  /** What is shown, plotted or checked. */
  Body statement(org.stratagem.syntax.Expression body) {
    return new Expressions(new UnknownNames(names), new TopLevel()).body(body);
  }

  private static @Nullable Definition tier(Declaration.Tier tier, Symbol symbol, Tiers tiers) {
    Frame frame = new Frame();
    if (tier.index() != null) {
      frame.bind(tier.index().text(), Frame.Role.OWN_INDEX);
    }
    TierTerm body = tiers.declared(tier.body(), frame);
    if (body == null) {
      return null;
    }
    TierTerm.Definition definition =
        new TierTerm.Definition(symbol.name(), tier.index() != null, body);
    return new Definition.Tier(tier.span(), symbol, tier.documentation(), definition);
  }

  private Definition.Strategy strategy(
      Declaration.Strategy strategy, Declared declared, UnknownNames unknown) {
    Symbol symbol = declared.symbol();
    Scope scope = scope(strategy.scope(), unknown);
    Frame frame = new Frame();
    if (strategy.index() != null) {
      frame.bind(strategy.index().text(), Frame.Role.OWN_INDEX);
    }
    Setting setting = new InStrategy(symbol, scope.declared());
    Expressions expressions = new Expressions(unknown, setting);
    TierTerm tier = expressions.tiers().declared(strategy.tier(), frame);
    List<Name> formals = strategy.formals();
    Term term =
        formals == null
            ? expressions.resolve(strategy.body(), frame)
            : expressions.lambda(strategy.body().span(), formals, strategy.body(), frame);
    Body body = scope.checked(new Body(frame.size(), term));
    return new Definition.Strategy(
        strategy.span(),
        symbol,
        strategy.documentation(),
        strategy.index() != null,
        scope.game(),
        scope.player(),
        formals == null ? null : formals.size(),
        strategy.tier().span(),
        tier == null ? new TierTerm.Action() : tier,
        tier == null ? erroneous(body) : body);
  }

  private static Definition.Let let(Declaration.Let let, Symbol symbol, UnknownNames unknown) {
    Expressions expressions = new Expressions(unknown, new TopLevel());
    Frame frame = new Frame();
    Term.TierUse tier = null;
    boolean wrongTier = false;
    if (let.type() != null) {
      tier = expressions.tiers().annotation(let.type(), frame, expressions.setting(), expressions);
      wrongTier = tier == null;
    }
    Body body = expressions.body(let.body(), frame);
    return new Definition.Let(
        let.span(), symbol, let.documentation(), tier, wrongTier ? erroneous(body) : body);
  }

  private static Body erroneous(Body body) {
    return new Body(body.frameSize(), new Term.Erroneous(body.term().span()));
  }

  /** The game and player after {@code for}. */
  private record Scope(@Nullable Declared declared, @Nullable String player, boolean wrong) {
    @Nullable Symbol game() {
      return declared == null ? null : declared.symbol();
    }

    Body checked(Body body) {
      return wrong ? erroneous(body) : body;
    }
  }

  private Scope scope(Declaration.@Nullable Scope scope, UnknownNames unknown) {
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
      unknown
          .problems()
          .report(
              Diagnostic.error(
                      Code.N110,
                      name.span(),
                      "`"
                          + name
                          + "` is a "
                          + game.symbol().kind().word()
                          + ", where a game is wanted")
                  .also(game.symbol().span(), "declared here"));
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
