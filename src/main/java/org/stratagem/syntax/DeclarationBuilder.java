package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser.CheckContext;
import org.stratagem.syntax.grammar.StratagemParser.CoalitionContext;
import org.stratagem.syntax.grammar.StratagemParser.DeclarationContext;
import org.stratagem.syntax.grammar.StratagemParser.FunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.GameContext;
import org.stratagem.syntax.grammar.StratagemParser.ImportContext;
import org.stratagem.syntax.grammar.StratagemParser.ImportedGameContext;
import org.stratagem.syntax.grammar.StratagemParser.LetContext;
import org.stratagem.syntax.grammar.StratagemParser.MemberContext;
import org.stratagem.syntax.grammar.StratagemParser.NameContext;
import org.stratagem.syntax.grammar.StratagemParser.ParameterContext;
import org.stratagem.syntax.grammar.StratagemParser.ParametersContext;
import org.stratagem.syntax.grammar.StratagemParser.PlotContext;
import org.stratagem.syntax.grammar.StratagemParser.ProgramContext;
import org.stratagem.syntax.grammar.StratagemParser.RejectContext;
import org.stratagem.syntax.grammar.StratagemParser.ScopeContext;
import org.stratagem.syntax.grammar.StratagemParser.ShowContext;
import org.stratagem.syntax.grammar.StratagemParser.StrategyContext;
import org.stratagem.syntax.grammar.StratagemParser.TierContext;

/** Builds declarations from their parse trees. */
final class DeclarationBuilder {
  private final Building building;
  private final Documentation documentation;
  private final ExpressionBuilder expressions;
  private final MemberBuilder members;
  private final TypeBuilder types;
  private final FormalsBuilder formals;

  DeclarationBuilder(Building building, Documentation documentation) {
    this.building = building;
    this.documentation = documentation;
    this.expressions = new ExpressionBuilder(building);
    this.members = new MemberBuilder(building, expressions);
    this.types = expressions.types();
    this.formals = new FormalsBuilder(building);
  }

  Declaration declaration(DeclarationContext context) {
    expressions.startDeclaration(context.getStart());
    Span span = building.span(context);
    String document = documentation.before(span.start());
    if (context instanceof ImportContext imported) {
      return new Declaration.Import(span, building.text(imported.path));
    }
    if (context instanceof GameContext || context instanceof CoalitionContext) {
      return container(context, allMembers(context), span);
    }
    if (context instanceof ImportedGameContext game) {
      return new Declaration.Game(
          span,
          document,
          building.capital(game.name(), "a game"),
          parameters(game.parameters()),
          building.text(game.path),
          List.of());
    }
    if (context instanceof TierContext tier) {
      return new Declaration.Tier(
          span,
          document,
          building.capital(tier.name(0), "a tier"),
          index(tier.index),
          types.type(tier.body));
    }
    if (context instanceof StrategyContext strategy) {
      return strategy(strategy, span, document);
    }
    if (context instanceof ProgramContext program) {
      return new Declaration.Program(
          span,
          document,
          building.capital(program.name(), "a program"),
          scope(program.scope()),
          expressions.expression(program.body));
    }
    if (context instanceof FunctionContext function) {
      return new Declaration.Function(
          span,
          document,
          building.small(function.name(), "a function"),
          formals.formals(function.formals()),
          expressions.expression(function.body));
    }
    if (context instanceof LetContext let) {
      return new Declaration.Let(
          span,
          document,
          building.small(let.name(), "a value"),
          types.annotation(let.annotation),
          expressions.expression(let.body));
    }
    if (context instanceof ShowContext show) {
      return new Declaration.Show(span, expressions.expression(show.body));
    }
    if (context instanceof PlotContext plot) {
      return new Declaration.Plot(span, expressions.expression(plot.body));
    }
    if (context instanceof CheckContext check) {
      return new Declaration.Check(span, expressions.expression(check.body));
    }
    if (context instanceof RejectContext reject) {
      String text = reject.text == null ? null : building.text(reject.text);
      return new Declaration.Reject(span, text, declaration(reject.refused));
    }
    throw new IllegalStateException("no such declaration: " + context.getClass());
  }

  Member member(MemberContext context) {
    return members.member(context);
  }

  /** A game or a coalition with members that were read one by one. */
  Declaration container(DeclarationContext context, List<Member> contents, Span span) {
    String document = documentation.before(span.start());
    if (context instanceof GameContext game) {
      return new Declaration.Game(
          span,
          document,
          building.capital(game.name(), "a game"),
          parameters(game.parameters()),
          null,
          contents);
    }
    CoalitionContext coalition = (CoalitionContext) context;
    return new Declaration.Coalition(
        span,
        document,
        building.capital(coalition.name(), "a coalition"),
        parameters(coalition.parameters()),
        contents);
  }

  private List<Member> allMembers(DeclarationContext context) {
    List<MemberContext> contexts =
        context instanceof GameContext game ? game.members : ((CoalitionContext) context).members;
    List<Member> result = new ArrayList<>(contexts.size());
    for (MemberContext member : contexts) {
      result.add(members.member(member));
    }
    return result;
  }

  private Declaration strategy(StrategyContext context, Span span, String document) {
    return new Declaration.Strategy(
        span,
        document,
        building.capital(context.name(0), "a strategy"),
        index(context.index),
        context.formals() == null ? null : formals.formals(context.formals()),
        scope(context.scope()),
        types.type(context.tier),
        expressions.expression(context.body));
  }

  private @Nullable Name index(@Nullable NameContext context) {
    return context == null ? null : building.small(context, "an index");
  }

  private List<Declaration.Parameter> parameters(@Nullable ParametersContext context) {
    if (context == null) {
      return List.of();
    }
    List<Declaration.Parameter> parameters = new ArrayList<>(context.items.size());
    for (ParameterContext parameter : context.items) {
      parameters.add(
          new Declaration.Parameter(
              building.span(parameter),
              building.small(parameter.name(), "a parameter"),
              expressions.expression(parameter.defaultValue)));
    }
    return parameters;
  }

  private Declaration.@Nullable Scope scope(@Nullable ScopeContext context) {
    return context == null
        ? null
        : new Declaration.Scope(
            building.span(context),
            building.capital(context.game, "a game"),
            context.player == null ? null : building.capital(context.player, "a player"));
  }
}
