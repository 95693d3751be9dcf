package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.stratagem.syntax.grammar.StratagemParser.ChanceContext;
import org.stratagem.syntax.grammar.StratagemParser.CheckContext;
import org.stratagem.syntax.grammar.StratagemParser.ChoiceContext;
import org.stratagem.syntax.grammar.StratagemParser.CoalitionContext;
import org.stratagem.syntax.grammar.StratagemParser.DeclarationContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.FileContext;
import org.stratagem.syntax.grammar.StratagemParser.FormalsContext;
import org.stratagem.syntax.grammar.StratagemParser.FunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.GameContext;
import org.stratagem.syntax.grammar.StratagemParser.IfContext;
import org.stratagem.syntax.grammar.StratagemParser.LetContext;
import org.stratagem.syntax.grammar.StratagemParser.LetInContext;
import org.stratagem.syntax.grammar.StratagemParser.LocalFunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.LocalLetContext;
import org.stratagem.syntax.grammar.StratagemParser.MemberContext;
import org.stratagem.syntax.grammar.StratagemParser.NextContext;
import org.stratagem.syntax.grammar.StratagemParser.ParametersContext;
import org.stratagem.syntax.grammar.StratagemParser.PayoffContext;
import org.stratagem.syntax.grammar.StratagemParser.PayoffTableContext;
import org.stratagem.syntax.grammar.StratagemParser.PlotContext;
import org.stratagem.syntax.grammar.StratagemParser.ProgramContext;
import org.stratagem.syntax.grammar.StratagemParser.RowContext;
import org.stratagem.syntax.grammar.StratagemParser.ShowContext;
import org.stratagem.syntax.grammar.StratagemParser.StrategyContext;
import org.stratagem.syntax.grammar.StratagemParser.TierContext;
import org.stratagem.syntax.grammar.StratagemParser.UntilContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthFunctionContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthRowContext;
import org.stratagem.syntax.grammar.StratagemParser.WorthTableContext;

/** Lays out declarations and members. */
final class FormatDeclarations extends FormatTables {
  FormatDeclarations(LexedFile lexed) {
    super(lexed);
  }

  Doc file(FileContext context) {
    List<Doc> parts = new ArrayList<>();
    for (DeclarationContext declaration : context.declarations) {
      parts.add(parts.isEmpty() ? cursor.start() : cursor.itemBreak());
      parts.add(visit(declaration));
    }
    parts.add(cursor.rest());
    return Doc.sequence(parts);
  }

  @Override
  public Doc visitGame(GameContext context) {
    return container(context, context.LEFT_BRACE(), context.members, context.RIGHT_BRACE());
  }

  @Override
  public Doc visitCoalition(CoalitionContext context) {
    return container(context, context.LEFT_BRACE(), context.members, context.RIGHT_BRACE());
  }

  private Doc container(
      ParserRuleContext context,
      TerminalNode open,
      List<MemberContext> members,
      TerminalNode close) {
    Doc head = head(context, open);
    Doc space = cursor.separator(Doc.SPACE);
    boolean onLines = cursor.breaksAfterNext();
    Doc opening = visit(open);
    List<Doc> content = new ArrayList<>();
    for (MemberContext member : members) {
      Doc plain = onLines ? Doc.HARD : content.isEmpty() ? Doc.LINE : new Doc.Line("  ");
      content.add(onLines && !content.isEmpty() ? cursor.itemBreak() : cursor.separator(plain));
      content.add(visit(member));
    }
    Doc last = cursor.separator(members.isEmpty() ? Doc.NOTHING : onLines ? Doc.HARD : Doc.LINE);
    return Doc.group(head, space, opening, Doc.nest(2, Doc.sequence(content)), last, visit(close));
  }

  @Override
  public Doc visitParameters(ParametersContext context) {
    return bracket(
        context.LEFT_PARENTHESIS(), context.items, context.COMMA(), context.RIGHT_PARENTHESIS());
  }

  @Override
  public Doc visitFormals(FormalsContext context) {
    return bracket(
        context.LEFT_PARENTHESIS(), context.items, context.COMMA(), context.RIGHT_PARENTHESIS());
  }

  @Override
  public Doc visitTier(TierContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitStrategy(StrategyContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitProgram(ProgramContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitFunction(FunctionContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitLet(LetContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitShow(ShowContext context) {
    return asked(context, context.body);
  }

  @Override
  public Doc visitPlot(PlotContext context) {
    return asked(context, context.body);
  }

  @Override
  public Doc visitCheck(CheckContext context) {
    return asked(context, context.body);
  }

  @Override
  public Doc visitLocalLet(LocalLetContext context) {
    return defined(context, context.value);
  }

  @Override
  public Doc visitLocalFunction(LocalFunctionContext context) {
    return defined(context, context.body);
  }

  @Override
  public Doc visitPayoff(PayoffContext context) {
    return defined(context, context.value);
  }

  @Override
  public Doc visitNext(NextContext context) {
    return defined(context, context.value);
  }

  @Override
  public Doc visitChance(ChanceContext context) {
    return defined(context, context.distribution);
  }

  @Override
  public Doc visitUntil(UntilContext context) {
    return asked(context, context.condition);
  }

  @Override
  public Doc visitWorthFunction(WorthFunctionContext context) {
    return defined(context, context.value);
  }

  private Doc defined(ParserRuleContext context, ParserRuleContext body) {
    Doc head = head(context, body);
    return Doc.sequence(head, tail(body));
  }

  /** What follows a keyword stays beside it, unless its own lines would not be indented. */
  private Doc asked(ParserRuleContext context, ExpressionContext body) {
    Doc head = head(context, body);
    return body instanceof IfContext || body instanceof LetInContext
        ? Doc.sequence(head, tail(body))
        : Doc.sequence(head, cursor.separator(Doc.SPACE), visit(body));
  }

  @Override
  public Doc visitChoice(ChoiceContext context) {
    List<Doc> parts = new ArrayList<>();
    if (context.move != null) {
      parts.add(visit(context.move));
      parts.add(cursor.separator(Doc.SPACE));
      parts.add(visit(context.IN()));
      parts.add(cursor.separator(Doc.SPACE));
    }
    parts.add(visit(context.domain));
    if (context.SEES() != null) {
      parts.add(cursor.separator(Doc.LINE));
      parts.add(visit(context.SEES()));
      for (int i = 0; i < context.sees.size(); i++) {
        parts.add(cursor.separator(Doc.SPACE));
        parts.add(visit(context.sees.get(i)));
        if (i < context.COMMA().size()) {
          parts.add(visit(context.COMMA(i)));
        }
      }
    }
    if (context.when != null) {
      parts.add(cursor.separator(Doc.LINE));
      parts.add(visit(context.WHEN()));
      parts.add(cursor.separator(Doc.SPACE));
      parts.add(visit(context.when));
    }
    return Doc.group(Doc.nest(4, Doc.sequence(parts)));
  }

  @Override
  public Doc visitPayoffTable(PayoffTableContext context) {
    Doc word = visit(context.PAYOFF());
    Doc space = cursor.separator(Doc.SPACE);
    List<Row> rows = new ArrayList<>();
    for (RowContext row : context.rows) {
      int cells = row.patterns.size() - 1;
      rows.add(
          new Row(
              row.patterns,
              row.COMMA().subList(0, cells),
              row.ARROW(),
              row.payoffs,
              row.COMMA().subList(cells, row.COMMA().size())));
    }
    return Doc.sequence(word, space, table(context.LEFT_BRACE(), rows, context.RIGHT_BRACE()));
  }

  @Override
  public Doc visitWorthTable(WorthTableContext context) {
    Doc word = visit(context.WORTH());
    Doc space = cursor.separator(Doc.SPACE);
    List<Row> rows = new ArrayList<>();
    for (WorthRowContext row : context.rows) {
      rows.add(new Row(row.coalition, row.COMMA(), row.ARROW(), List.of(row.worth), List.of()));
    }
    return Doc.sequence(word, space, table(context.LEFT_BRACE(), rows, context.RIGHT_BRACE()));
  }
}
