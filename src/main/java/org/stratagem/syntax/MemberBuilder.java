package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser;
import org.stratagem.syntax.grammar.StratagemParser.ArithmeticContext;
import org.stratagem.syntax.grammar.StratagemParser.ChanceContext;
import org.stratagem.syntax.grammar.StratagemParser.ChoiceContext;
import org.stratagem.syntax.grammar.StratagemParser.DiscountContext;
import org.stratagem.syntax.grammar.StratagemParser.EachContext;
import org.stratagem.syntax.grammar.StratagemParser.EveryoneContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.FamilyContext;
import org.stratagem.syntax.grammar.StratagemParser.LocalFunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.LocalLetContext;
import org.stratagem.syntax.grammar.StratagemParser.MemberContext;
import org.stratagem.syntax.grammar.StratagemParser.MoveContext;
import org.stratagem.syntax.grammar.StratagemParser.NextContext;
import org.stratagem.syntax.grammar.StratagemParser.ParticularContext;
import org.stratagem.syntax.grammar.StratagemParser.PayoffContext;
import org.stratagem.syntax.grammar.StratagemParser.PayoffTableContext;
import org.stratagem.syntax.grammar.StratagemParser.PlayerContext;
import org.stratagem.syntax.grammar.StratagemParser.PlayersContext;
import org.stratagem.syntax.grammar.StratagemParser.RoundsContext;
import org.stratagem.syntax.grammar.StratagemParser.RowContext;
import org.stratagem.syntax.grammar.StratagemParser.SomeoneContext;
import org.stratagem.syntax.grammar.StratagemParser.StateContext;
import org.stratagem.syntax.grammar.StratagemParser.UntilContext;
import org.stratagem.syntax.grammar.StratagemParser.WhoContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthFunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthRowContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthTableContext;
import org.stratagem.value.Operator;

/** Builds the members of games and coalitions. */
final class MemberBuilder {
  private final Building building;
  private final ExpressionBuilder expressions;
  private final PatternBuilder patterns;
  private final FormalsBuilder formals;

  MemberBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.expressions = expressions;
    this.patterns = new PatternBuilder(building);
    this.formals = new FormalsBuilder(building);
  }

  Member member(MemberContext context) {
    expressions.startDeclaration(context.getStart());
    Span span = building.span(context);
    if (context instanceof PlayersContext players) {
      checkVerb(players.verb, StratagemParser.CHOOSE, "`players` choose, a `player` chooses");
      return players(span, true, players.families, players.choice());
    }
    if (context instanceof PlayerContext player) {
      checkVerb(player.verb, StratagemParser.CHOOSES, "a `player` chooses, `players` choose");
      return players(span, false, player.families, player.choice());
    }
    if (context instanceof MoveContext move) {
      checkVerb(move.verb, StratagemParser.CHOOSES, "a player chooses, only `players` choose");
      return new Member.Move(span, who(move.who()), choice(move.choice()));
    }
    if (context instanceof ChanceContext chance) {
      return new Member.Chance(
          span,
          building.small(chance.name(), "a chance variable"),
          everyone(chance.everyone()),
          expressions.expression(chance.distribution));
    }
    if (context instanceof StateContext state) {
      return new Member.State(
          span,
          building.small(state.name(), "a state variable"),
          expressions.range(state.domain),
          expressions.expression(state.initial));
    }
    if (context instanceof NextContext next) {
      return new Member.Next(
          span,
          building.small(next.name(), "a state variable"),
          expressions.expression(next.value));
    }
    if (context instanceof DiscountContext discount) {
      return discount(discount);
    }
    if (context instanceof RoundsContext rounds) {
      return new Member.Rounds(span, expressions.expression(rounds.limit));
    }
    if (context instanceof UntilContext until) {
      return new Member.Until(span, expressions.expression(until.condition));
    }
    if (context instanceof LocalLetContext let) {
      return new Member.Let(
          span,
          building.small(let.name(), "a value"),
          everyone(let.everyone()),
          expressions.expression(let.value));
    }
    if (context instanceof LocalFunctionContext function) {
      return new Member.Function(
          span,
          building.small(function.name(), "a function"),
          formals.formals(function.formals()),
          expressions.expression(function.body));
    }
    if (context instanceof PayoffContext payoff) {
      return new Member.Payoff(span, who(payoff.who()), expressions.expression(payoff.value));
    }
    if (context instanceof PayoffTableContext table) {
      return payoffTable(table);
    }
    if (context instanceof WorthTableContext table) {
      return worthTable(table);
    }
    if (context instanceof WorthFunctionContext worth) {
      return new Member.WorthFunction(
          span, building.small(worth.members, "a variable"), expressions.expression(worth.value));
    }
    throw new IllegalStateException("no such member: " + context.getClass());
  }

  private void checkVerb(@Nullable Token verb, int wanted, String rule) {
    if (verb != null && verb.getType() != wanted) {
      building.report(
          Diagnostic.error(Code.S101, building.span(verb), rule)
              .hint("write `" + (wanted == StratagemParser.CHOOSE ? "choose" : "chooses") + "`"));
    }
  }

  private Member players(
      Span span, boolean plural, List<FamilyContext> contexts, @Nullable ChoiceContext choice) {
    List<Member.Family> families = new ArrayList<>(contexts.size());
    for (FamilyContext family : contexts) {
      families.add(
          new Member.Family(
              building.span(family),
              building.capital(family.name(), "a player"),
              family.size == null ? null : expressions.range(family.size)));
    }
    return new Member.Players(span, plural, families, choice == null ? null : choice(choice));
  }

  private Member.Choice choice(ChoiceContext context) {
    Name move = context.move == null ? null : building.small(context.move, "a move");
    Expression domain = expressions.range(context.domain);
    List<Expression> sees = new ArrayList<>(context.sees.size());
    for (ArithmeticContext seen : context.sees) {
      sees.add(expressions.arithmetic(seen));
    }
    Expression when = context.when == null ? null : expressions.expression(context.when);
    return new Member.Choice(building.span(context), move, domain, sees, when);
  }

  private Member.Who who(WhoContext context) {
    if (context instanceof ParticularContext particular) {
      return someone(particular.someone());
    }
    EachContext each = (EachContext) context;
    return new Member.Everyone(
        building.span(each),
        building.name(each.variable),
        each.group == null ? null : building.name(each.group));
  }

  private Member.Someone someone(SomeoneContext context) {
    return new Member.Someone(
        building.span(context),
        building.name(context.CAPITAL().getSymbol()),
        context.index == null ? null : expressions.expression(context.index));
  }

  private Member.@Nullable Everyone everyone(@Nullable EveryoneContext context) {
    return context == null
        ? null
        : new Member.Everyone(
            building.span(context),
            building.name(context.variable),
            context.group == null ? null : building.name(context.group));
  }

  private Member discount(DiscountContext context) {
    Expression target = expressions.expression(context.target);
    if (context.value == null) {
      return new Member.Discount(building.span(context), null, target);
    }
    Member.Who who = asWho(target);
    if (who == null) {
      building.report(
          Diagnostic.error(
                  Code.S101, target.span(), "only a player can stand between `discount` and `=`")
              .hint("write `discount Row = ...`, or `discount ...` for everyone"));
    }
    return new Member.Discount(building.span(context), who, expressions.expression(context.value));
  }

  /** Reads an expression as whose line it is: the grammar cannot know before it meets the `=`. */
  private static Member.@Nullable Who asWho(Expression target) {
    if (target instanceof Expression.Variable variable) {
      Name name = new Name(variable.span(), variable.name());
      return isCapital(name.text())
          ? new Member.Someone(variable.span(), name, null)
          : new Member.Everyone(variable.span(), name, null);
    }
    if (target instanceof Expression.Index index
        && index.target() instanceof Expression.Variable family
        && isCapital(family.name())) {
      return new Member.Someone(
          index.span(), new Name(family.span(), family.name()), index.index());
    }
    if (target instanceof Expression.Binary binary
        && binary.operator() == Operator.IN
        && binary.left() instanceof Expression.Variable variable
        && binary.right() instanceof Expression.Variable family
        && !isCapital(variable.name())
        && isCapital(family.name())) {
      return new Member.Everyone(
          binary.span(),
          new Name(variable.span(), variable.name()),
          new Name(family.span(), family.name()));
    }
    return null;
  }

  private static boolean isCapital(String name) {
    int first = name.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  private Member payoffTable(PayoffTableContext context) {
    List<Member.Row> rows = new ArrayList<>(context.rows.size());
    for (RowContext row : context.rows) {
      List<Expression> payoffs = new ArrayList<>(row.payoffs.size());
      for (ExpressionContext payoff : row.payoffs) {
        payoffs.add(expressions.expression(payoff));
      }
      rows.add(new Member.Row(building.span(row), patterns.patterns(row.patterns), payoffs));
    }
    return new Member.PayoffTable(building.span(context), rows);
  }

  private Member worthTable(WorthTableContext context) {
    List<Member.WorthRow> rows = new ArrayList<>(context.rows.size());
    for (WorthRowContext row : context.rows) {
      List<Member.Someone> coalition = new ArrayList<>(row.coalition.size());
      for (SomeoneContext someone : row.coalition) {
        coalition.add(someone(someone));
      }
      rows.add(
          new Member.WorthRow(building.span(row), coalition, expressions.expression(row.worth)));
    }
    return new Member.WorthTable(building.span(context), rows);
  }
}
