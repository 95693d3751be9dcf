package org.stratagem.check.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Name;
import org.stratagem.type.TierTerm;

/** Resolves the declarations of one file or reject. */
final class Declarations {
  private final SourceUnit unit;
  private final Namespace names;
  private final Heads heads;

  Declarations(SourceUnit unit, Namespace names) {
    this.unit = unit;
    this.names = names;
    this.heads = new Heads(unit, names);
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
      return tier(tier, symbol);
    } else if (declaration instanceof Declaration.Strategy strategy) {
      return strategy(strategy, symbol);
    } else if (declaration instanceof Declaration.Program program) {
      Heads.Scope scope = heads.scope(program.scope(), unknown);
      Body body = new Expressions(unknown, new InProgram()).body(program.body());
      return new Definition.Program(
          program.span(),
          symbol,
          program.documentation(),
          scope.game(),
          scope.player(),
          scope.wrong() ? erroneous(body) : body);
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
  static Body statement(Expression body, Namespace names) {
    return new Expressions(new UnknownNames(names), new TopLevel()).body(body);
  }

  private @Nullable Definition tier(Declaration.Tier tier, Symbol symbol) {
    TierTerm body = heads.tier(tier);
    if (body == null) {
      return null;
    }
    TierTerm.Definition definition =
        new TierTerm.Definition(symbol.name(), tier.index() != null, body);
    return new Definition.Tier(tier.span(), symbol, tier.documentation(), definition);
  }

  private Definition.Strategy strategy(Declaration.Strategy strategy, Symbol symbol) {
    Heads.Head head = heads.strategy(strategy);
    Setting setting = new InStrategy(symbol, head.scope().declared());
    Expressions expressions = new Expressions(head.unknown(), setting);
    Frame frame = Heads.frame(strategy.index());
    List<Name> formals = strategy.formals();
    Term term =
        formals == null
            ? expressions.resolve(strategy.body(), frame)
            : expressions.lambda(strategy.body().span(), formals, strategy.body(), frame);
    Body body = new Body(frame.size(), term);
    TierTerm tier = head.tier();
    return new Definition.Strategy(
        strategy.span(),
        symbol,
        strategy.documentation(),
        strategy.index() != null,
        head.scope().game(),
        head.scope().player(),
        formals == null ? null : formals.size(),
        strategy.tier().span(),
        tier == null ? new TierTerm.Action() : tier,
        head.isWrong() ? erroneous(body) : body);
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

  /** The body without its meaning; a function stays one. */
  private static Body erroneous(Body body) {
    Term erroneous = new Term.Erroneous(body.term().span());
    if (body.term() instanceof Term.Lambda lambda) {
      Body inner = new Body(lambda.body().frameSize(), erroneous);
      erroneous = new Term.Lambda(lambda.span(), lambda.formals(), lambda.captures(), inner);
    }
    return new Body(body.frameSize(), erroneous);
  }
}
